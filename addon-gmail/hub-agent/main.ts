/** The entry points of the agents' add-on: the same cards, on the team's hub. */

import type { AddOnEvent } from '../cards/action';
import { onTop, show } from '../cards/responses';
import { agentChecks } from '../check-up/checks';
import { checkUpView } from '../check-up/screen';
import { requireConsent } from '../consent';
import { seed } from '../direct/seed';
import { checkUpOfAgent } from './check-up';

export { homepage, onAct, onBoard, onBulk, onOpen, openMessage, showHome, showOverview } from '../main';

/** From Gmail's own menu of the add-on: whether the hub can be reached from here, and takes the person for whom they are. */
export function showCheckUp(event: AddOnEvent): GoogleAppsScript.Card_Service.UniversalActionResponse {
  requireConsent();
  return onTop(checked(event));
}

export function onCheckUp(event: AddOnEvent): GoogleAppsScript.Card_Service.ActionResponse {
  requireConsent();
  return show(event, checked(event));
}

const checked = (event: AddOnEvent) =>
  checkUpView(checkUpOfAgent(event, 25_000), agentChecks, event.commonEventObject?.userLocale, seed.source.locale);
