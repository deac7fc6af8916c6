/** The team's categories: what they are, and making them in the list of its mailbox. */
import { type ClientOptions, createClient } from '../../addon-outlook/mailbox/client';
import { categoriesOf } from '../../addon-outlook/mailbox/master-list';
import { signedOut, type TokenProvider } from '../../addon-outlook/office/identity';
import type { CheckOptions } from '../../src/config/check';
import { requireConfig } from '../../src/config/require';
import { colourNames } from './colours';
import { type Made, makeCategories } from './make';

/** `text`: the configuration as written. @throws DocketError `config-invalid`, `unknown-zone` */
export function teamCategories(text: string, zones: CheckOptions['zones']) {
  const config = requireConfig(text, { zones });
  return { mailbox: config.mailbox, categories: categoriesOf(config) };
}

/** A line a category: its name and what Outlook calls its colour. */
export function categoryLines(categories: ReturnType<typeof categoriesOf>): string[] {
  const width = Math.max(...categories.map(({ name }) => name.length));
  return categories.map(({ name, preset }) => `${name.padEnd(width)}  ${colourNames[preset]}`);
}

export interface MakeOptions extends Pick<ClientOptions, 'fetch' | 'sleep' | 'random'> {
  mailbox: string;
  categories: ReturnType<typeof categoriesOf>;
  /** Of an application with `MailboxSettings.ReadWrite`. */
  token: string;
  recolour: boolean;
}

/** @throws DocketError where Graph refuses */
export function makeInMailbox({ mailbox, categories, token, recolour, ...rest }: MakeOptions): Promise<Made> {
  return makeCategories(createClient({ ...rest, now: Date.now, tokens: only(token) }), mailbox, categories, recolour);
}

/** A token from outside cannot be renewed. */
const only = (token: string): TokenProvider => ({
  async token({ fresh = false } = {}) {
    if (fresh) throw signedOut({ why: 'token' });
    return token;
  },
  account: async () => ({ address: '', name: '' }),
});

export { said } from '../said';

export function madeSentence({ made, coloured, otherwise, kept }: Made): string {
  const left =
    otherwise.length > 0
      ? ` ${otherwise.length} wear another colour and keep it (--recolour changes that): ${otherwise.join(', ')}.`
      : '';
  return `${made.length} made, ${kept} already there, ${coloured.length} coloured anew.${left}`;
}
