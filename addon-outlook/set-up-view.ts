/** What somebody sees before Docket has been set up, and after. The field `config` holds the configuration as text. */
import type { View } from '../src/view/rows';
import { english } from '../src/view/strings';
import type { Listed } from './master-list';

/** A pasted file; a team of fifty members with calendars is some 10,000 characters. */
const configChars = 100_000;

export const setUpView = (depth: 'mailbox' | 'message'): View => ({
  screen: 'setup',
  title: english.product,
  sections: [
    {
      id: 'why',
      rows: [
        { row: 'text', text: depth === 'mailbox' ? english.setUpWhyCategories : english.setUpWhyMessage },
        {
          row: 'input',
          field: 'config',
          label: english.setUpConfig,
          hint: english.setUpConfigHint,
          lines: 'many',
          limit: configChars,
        },
      ],
    },
  ],
  footer: { primary: { label: english.setUp, primary: true, intent: { to: 'setUp' } } },
});

export const setUpDoneNotice = ({ made, kept, missing }: Listed): NonNullable<View['notice']> => ({
  text: english.setUpDoneCategories(made, kept, missing),
  tone: 'done',
});
