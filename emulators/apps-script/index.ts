/** The Apps Script runtime of the workbench: runs a built add-on as Google would, and refuses what Google refuses. */
export { htmlFields } from './cards/shapes';
export { responseFaults, validateCard } from './cards/validate';
export { checkBundle } from './check/bundle';
export { checkManifest } from './check/manifest';
export { type IdForm, inEvent } from './event-ids';
export { actionEvent, homepageEvent, messageEvent, parameterEvent, postEvent, triggerEvent } from './events';
export { createRuntime, type Runtime } from './runtime';
export { createState, type SavedState, type State } from './services/state';
export type * from './types';
export { createWebApp, type WebApp } from './web-app';
