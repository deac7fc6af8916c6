import type { Button, Intent } from '../../src/words/screen';
import { actionOf, type Carried, isLink, type Link, mailUrl, type Names } from './action';

type TextButton = GoogleAppsScript.Card_Service.TextButton;

type Widget = GoogleAppsScript.Card_Service.Widget;

/** Whether pressing it needs to say by whom. */
export const isAct = ({ intent, off }: Button): boolean => (intent.to === 'act' || intent.to === 'bulk') && !off;

/** Buttons in a row; while nobody is chosen each act is a list of names instead, so that choosing one is the press. */
export function buttonsOf(buttons: readonly Button[], carried: Carried): Widget[] {
  const { ask } = carried;
  const acts = ask ? buttons.filter(isAct) : [];
  const others = buttons.filter((button) => !acts.includes(button));
  return [
    ...(others.length > 0
      ? [others.reduce((set, button) => set.addButton(buttonOf(button, carried)), CardService.newButtonSet())]
      : []),
    ...acts.map((button) => actAs(button, ask!)),
  ];
}

function actAs({ label, intent }: Button, { asWho, options, field }: Names): Widget {
  const name = field();
  const widget = CardService.newSelectionInput()
    .setFieldName(name)
    .setTitle(`${label} ${asWho}`)
    .setType(CardService.SelectionInputType.DROPDOWN)
    .setOnChangeAction(actionOf(intent as Exclude<Intent, Link>, { by: undefined }, false, name));
  for (const option of options) widget.addItem(option.label, option.value, option.chosen);
  return widget;
}

export function buttonOf({ label, says, intent, primary, off }: Button, carried: Carried): TextButton {
  const button = CardService.newTextButton().setText(label);
  if (says) button.setAltText(says);
  if (primary) button.setTextButtonStyle(CardService.TextButtonStyle.FILLED);
  if (off) button.setDisabled(true);
  return isLink(intent)
    ? button.setOpenLink(CardService.newOpenLink().setUrl(mailUrl(intent)))
    : button.setOnClickAction(actionOf(intent, carried));
}
