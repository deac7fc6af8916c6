/** Automatic mail of real programs, see tests/fixtures/automatic. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressParser } from 'postal-mime';
import { headersOf } from '../../emulators/mailbox/parse';
import { headerNames } from '../../src/mail/headers';
import type { Sign } from '../../src/mail/machine';
import { structureOf } from '../../src/mail/structure';
import type { MailTold } from './core-world';

export interface AutomaticMail {
  file: string;
  program: string;
  what: string;
  sign: Sign | 'mail';
  /** The sign that is left without a Return-Path. */
  without: Sign | 'mail';
  /** A machine's, and no header tells: one press says so. */
  pressed?: true;
  /** The sender to name among `machines`, or among `people`. */
  listed?: string;
  people?: string;
}

const folder = join(process.cwd(), 'tests/fixtures/automatic');

export const automaticMail: AutomaticMail[] = JSON.parse(readFileSync(join(folder, 'mails.json'), 'utf8'));

export const rawMailOf = (file: string): string => readFileSync(join(folder, `${file}.eml`), 'latin1');

/** What an adapter would tell of it. `keep`: headers to leave in, by lower-case name; all where left out. */
export function mailOf(raw: string, keep: (name: string) => boolean = () => true) {
  const all = headersOf(raw).map(({ name, value }) => ({ name: name.toLowerCase(), value }));
  const first = (name: string) => all.find((header) => header.name === name)?.value ?? '';
  const [from] = addressParser(first('from'));
  const address = from?.address ?? '';
  const names: readonly string[] = headerNames;
  const headers = Object.fromEntries(
    [...all].reverse().flatMap(({ name, value }) => (names.includes(name) && keep(name) ? [[name, value]] : [])),
  );
  const { parts, calendar, report } = structureOf(raw);
  const body = /^text\/plain\b/.test(first('content-type') || 'text/plain')
    ? raw.split(/\n\n/).slice(1).join('\n\n')
    : '';
  return {
    from: { name: from?.name ?? '', address: /^\S+@\S+$/.test(address) ? address.toLowerCase() : '' },
    headers,
    text: calendar === undefined ? body || 'Words of a program, put in other words.' : '',
    parts,
    ...(calendar === undefined ? {} : { calendar }),
    ...(report ? { report } : {}),
  } satisfies MailTold;
}
