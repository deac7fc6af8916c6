/** What somebody sees before Docket has been set up, and after. The field `config` holds the configuration as text. */
import type { Tried } from '../../pane/lazy';
import type { Config } from '../../src/config/types';
import { type Strings, stringsFor } from '../../src/strings';
import { inOneLine } from '../../src/strings/errors';
import type { Context } from '../../src/team/context';
import type { Button, Row, View } from '../../src/words/screen';
import type { Listed } from './master-list';

/** A pasted file; a team of fifty members with calendars is some 10,000 characters. */
const configChars = 100_000;

/** `language`: the tag of the language Outlook speaks; `tried`: what has just been given, and what is wrong with it. */
export function setUpView(depth: 'mailbox' | 'message', language: string, tried?: Tried): View {
  const strings = stringsFor(language);
  const why = depth === 'mailbox' ? strings.setUpWhyCategories : strings.setUpWhyMessage;
  return {
    screen: 'setup',
    title: strings.product,
    sections: [
      {
        id: 'why',
        rows: [
          tried ? { row: 'text', text: wrongWith(tried, strings), tone: 'warning' } : { row: 'text', text: why },
          configurationRow(strings, tried?.text),
        ],
      },
    ],
    footer: { primary: { label: strings.setUp, primary: true, intent: { to: 'setUp' } } },
  };
}

/** A line a fault. Nothing given at all is the first one there is. */
function wrongWith({ text, failure }: Tried, strings: Strings): string {
  return text.trim() === '' ? strings.setUpConfigHint : inOneLine(failure, strings.errors);
}

const configurationRow = (strings: Strings, value?: string): Row => ({
  row: 'input',
  field: 'config',
  label: strings.setUpConfig,
  hint: strings.setUpConfigHint,
  lines: 'many',
  limit: configChars,
  ...(value === undefined ? {} : { value }),
});

/** Where somebody may change the configuration, the settings hold it as text, folded away. */
export function withConfiguration(view: View, text: string, strings: Strings): View {
  const store: Button = { label: strings.setUpStore, intent: { to: 'setUp' } };
  const rows: Row[] = [configurationRow(strings, text), { row: 'buttons', buttons: [store] }];
  return {
    ...view,
    sections: [...view.sections, { id: 'configuration', heading: strings.setUpChange, rows, folded: 0 }],
  };
}

export const isLead = ({ person, roster }: Context): boolean =>
  person !== null && roster.byHandle(person.handle)?.role === 'lead';

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
