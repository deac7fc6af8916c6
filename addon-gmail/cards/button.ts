import type { Button } from '../../src/words/screen';
import { actionOf, type Carried, isLink, mailUrl } from './action';

type TextButton = GoogleAppsScript.Card_Service.TextButton;

export function buttonOf({ label, says, intent, primary, off }: Button, carried: Carried): TextButton {
  const button = CardService.newTextButton().setText(label);
  if (says) button.setAltText(says);
  if (primary) button.setTextButtonStyle(CardService.TextButtonStyle.FILLED);
  if (off) button.setDisabled(true);
  return isLink(intent)
    ? button.setOpenLink(CardService.newOpenLink().setUrl(mailUrl(intent)))
    : button.setOnClickAction(actionOf(intent, carried));
}
