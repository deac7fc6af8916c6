/** What somebody sees before Docket has been set up, and after. The field `config` holds the configuration as text. */
import type { Config } from '../../src/config/types';
import { type Strings, stringsFor } from '../../src/strings';
import type { View } from '../../src/words/screen';
import type { Listed } from './master-list';

/** A pasted file; a team of fifty members with calendars is some 10,000 characters. */
const configChars = 100_000;

/** `language`: the tag of the language Outlook speaks. */
export function setUpView(depth: 'mailbox' | 'message', language: string): View {
  const strings = stringsFor(language);
  return {
    screen: 'setup',
    title: strings.product,
    sections: [
      {
        id: 'why',
        rows: [
          { row: 'text', text: depth === 'mailbox' ? strings.setUpWhyCategories : strings.setUpWhyMessage },
          {
            row: 'input',
            field: 'config',
            label: strings.setUpConfig,
            hint: strings.setUpConfigHint,
            lines: 'many',
            limit: configChars,
          },
        ],
      },
    ],
    footer: { primary: { label: strings.setUp, primary: true, intent: { to: 'setUp' } } },
  };
}

export const setUpDoneNotice = ({ made, kept, missing }: Listed, strings: Strings): NonNullable<View['notice']> => ({
  text: strings.setUpDoneCategories(made, kept, missing),
  tone: 'done',
});

/** Without copies among the team's Sent Items no reply is ever seen; an administrator's command brings them there. */
export const askingForCopies = (view: View, { mailbox }: Pick<Config, 'mailbox'>, strings: Strings): View => ({
  ...view,
  sections: [
    { id: 'copies', rows: [{ row: 'text', text: strings.setUpSentItems(mailbox), tone: 'warning' }] },
    ...view.sections,
  ],
});
