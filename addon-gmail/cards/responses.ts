/** What an add-on's function answers with: a screen somewhere, or a line at the lower edge. */
import type { View } from '../../src/words/screen';
import { type AddOnEvent, parameter } from './action';
import { cardOf } from './card';

type ActionResponse = GoogleAppsScript.Card_Service.ActionResponse;
type UniversalActionResponse = GoogleAppsScript.Card_Service.UniversalActionResponse;

/** A screen asked for from the add-on's own menu. */
export const onTop = (view: View): UniversalActionResponse =>
  CardService.newUniversalActionResponseBuilder()
    .displayAddOnCards([cardOf(view)])
    .build();

/** Puts a screen on top, or in place of the one whose own input asked for it. */
export function show(event: AddOnEvent, view: View): ActionResponse {
  const card = cardOf(view);
  const navigation = CardService.newNavigation();
  return CardService.newActionResponseBuilder()
    .setNavigation(parameter(event, 'update') ? navigation.updateCard(card) : navigation.pushCard(card))
    .build();
}

export const note = (text: string): ActionResponse =>
  CardService.newActionResponseBuilder().setNotification(CardService.newNotification().setText(text)).build();
