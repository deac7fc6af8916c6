/** What somebody sees before Docket has been set up in this mailbox. */

import type { Strings } from '../../src/strings';
import type { View } from '../../src/words/screen';
import type { SetUpResult } from '../direct/set-up';

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

/** The home screen with what was made, what of it could not be (`stopped`), and the way to see whether all of it works here. */
export const afterSetUp = (
  home: View,
  { made, corrected, kept }: SetUpResult,
  stopped: string | null,
  strings: Strings,
): View => ({
  ...home,
  notice: { text: [strings.setUpDone(made, corrected, kept), stopped ?? []].flat().join(' '), tone: 'done' },
  sections: [
    {
      id: 'first-run',
      rows: [
        { row: 'text', text: strings.setUpFirstRun },
        { row: 'buttons', buttons: [{ label: strings.checkUpRun, intent: { to: 'checkUp' } }] },
      ],
    },
    ...home.sections,
  ],
});
