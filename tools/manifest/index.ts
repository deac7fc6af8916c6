export type { Files } from './addresses';
export { type CheckOptions, checkManifest } from './check';
export { type Fault, faultText } from './fault';
export { filesBelow } from './files';
export { pngSize } from './png';
export { guid } from './values';
export { type ManifestOptions, writeManifest } from './write';
