/** What somebody sees before Docket has been set up in this mailbox. */

import type { View } from '../../src/view/rows';
import type { Strings } from '../../src/view/strings';
import type { SetUpResult } from '../set-up';

export function setUpView(strings: Strings): View {
  return {
    screen: 'setup',
    title: strings.product,
    sections: [{ id: 'why', rows: [{ row: 'text', text: strings.setUpWhy }] }],
    footer: { primary: { label: strings.setUp, primary: true, intent: { to: 'setUp' } } },
  };
}

/** A problem that setting up again mends gets the button. */
export const withSetUp = (view: View, strings: Strings): View => ({
  ...view,
  footer: { primary: { label: strings.setUpAgain, primary: true, intent: { to: 'setUp' } } },
});

export const setUpDoneNotice = ({ made, kept }: SetUpResult, strings: Strings): NonNullable<View['notice']> => ({
  text: strings.setUpDone(made, kept),
  tone: 'done',
});
