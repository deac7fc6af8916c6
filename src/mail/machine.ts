/**
 * Whether a machine wrote a mail, and the sign that decided: headers, types of parts and the configuration. Never a subject
 * and never words: they prove nothing, and customers quote all sorts of them.
 */
import type { Config } from '../config/types';
import type { Message } from '../words/conversation';
import { fold, hostOf } from './addresses/fold';
import { calendarAnswer } from './calendar-answer';
import { linksIn } from './link';

/** Every sign, and the step at which it is looked for: the first step that knows an answer decides. */
export const signs = {
  /** A person of the team said so; see `desk/said.ts`. */
  said: 1,
  /** Docket made it, and the host vouches for that; see `own-mail.ts`. */
  own: 1,
  /** The configuration names the sender among `machines`. */
  listed: 1,
  /** An acceptance or a tentative answer to an invitation, without a word of the person's own. */
  'calendar-answer': 1,
  'auto-replied': 2,
  'empty-return-path': 2,
  /** A delivery or read report, by its type or that of a part. */
  report: 2,
  /** The address of a mail server's daemon. */
  daemon: 2,
  /** An automatic reply by a rule of Exchange. */
  'rule-reply': 2,
  /** One tap on somebody's mail, which a mail program sends as a mail. */
  reaction: 2,
  bulk: 3,
  generated: 4,
} as const;

export type Sign = keyof typeof signs;

/** What the judgement rests on. */
export type Evidence = Pick<Message, 'from' | 'filed' | 'headers' | 'text' | 'parts' | 'calendar'>;

export interface MachineContext {
  /** Addresses, and domains as `@domain`, lower case. */
  config: Pick<Config, 'machines' | 'people'>;
  /** Whether a link (see `link.ts`) is that of a mail the team sent. */
  isOurs?: (link: string) => boolean;
}

type Verdict = Sign | 'mail' | null;

/** The sign by which a machine wrote it; null: it is a person's mail, or nothing says that it is not. */
export function machineSign(mail: Evidence, context: MachineContext): Sign | null {
  for (const step of steps) {
    const verdict = step(mail, context);
    if (verdict !== null) return verdict === 'mail' ? null : verdict;
  }
  return null;
}

const steps: readonly ((mail: Evidence, context: MachineContext) => Verdict)[] = [
  configured,
  ({ calendar, text }) => calendarVerdict(calendar, text),
  answeredByMachine,
  bulk,
  generated,
];

function configured({ from, filed, headers }: Evidence, { config }: MachineContext): Verdict {
  if (filed === 'sent') return null;
  // Where From names nobody, whoever handed it to the mail server did.
  const address = from.address || addressIn(headers['return-path']) || addressIn(headers.sender);
  if (isListedSender(address, config.people)) return 'mail';
  return isListedSender(address, config.machines) ? 'listed' : null;
}

/** Whether a list of addresses and `@domain`s names the address. */
export function isListedSender(address: string, list: readonly string[]): boolean {
  const folded = list.length > 0 ? fold(address) : '';
  if (folded === '') return false;
  return list.some((sender) => (sender.startsWith('@') ? `@${hostOf(folded)}` === sender : fold(sender) === folded));
}

function calendarVerdict(calendar: string | undefined, text: string): Verdict {
  const answer = calendar === undefined ? null : calendarAnswer(calendar, text);
  return answer === 'silent' ? 'calendar-answer' : answer;
}

/** RFC 3834 and its forerunners, reports (RFC 3464, RFC 8098), replies of rules, reactions. */
function answeredByMachine({ from, filed, headers, parts = [] }: Evidence): Verdict {
  if (token(headers['auto-submitted']) === 'auto-replied') return 'auto-replied';
  if (['x-autoreply', 'x-autorespond'].some((name) => !['', 'no'].includes(token(headers[name]))))
    return 'auto-replied';
  if (token(headers.precedence) === 'auto_reply') return 'auto-replied';
  if (isReport(headers, parts)) return 'report';
  if (/^<\s*>/.test(headers['return-path']?.trim() ?? '')) return 'empty-return-path';
  if (filed !== 'sent' && isDaemon(from, headers)) return 'daemon';
  if (isRuleReply(from.address, headers)) return 'rule-reply';
  return parts.includes(reactionType) ? 'reaction' : null;
}

export const reactionType = 'text/vnd.google.email-reaction+json';

/** Parts that only a report has. */
export const reportTypes: readonly string[] = [
  'multipart/report',
  'message/delivery-status',
  'message/global-delivery-status',
  'message/disposition-notification',
  'message/global-disposition-notification',
];

function isReport(headers: Evidence['headers'], parts: readonly string[]): boolean {
  const type = headers['content-type'] ?? '';
  return (
    token(type) === 'multipart/report' ||
    /;\s*report-type\s*=\s*"?(delivery-status|disposition-notification)\b/i.test(type) ||
    token(headers['x-failed-recipients']) !== '' ||
    parts.some((part) => reportTypes.includes(part))
  );
}

const daemons: readonly string[] = ['mailer-daemon', 'double-bounce'];

/**
 * Some daemons write their local part without a domain (`mailer-daemon@`), some their name alone (`MAILER-DAEMON <>`). As a
 * name beside an ordinary address it is no sign.
 */
export function isDaemon({ name, address }: Evidence['from'], headers: Evidence['headers']): boolean {
  const written = headers.from ?? '';
  if (/<\s*>\s*$/.test(written)) return true;
  const places = [address, addressIn(written), addressIn(headers['return-path'])];
  if (address === '' && !written.includes('@')) places.push(name.trim().toLowerCase());
  return places.some((place) => daemons.includes(place.split('@')[0]!));
}

/**
 * X-Auto-Response-Suppress alone asks others not to answer by machine, and people's mail carries it too. The loop header
 * alone is also on mail that a rule redirected; there it names the mailbox that redirected it, not the sender.
 */
function isRuleReply(address: string, headers: Evidence['headers']): boolean {
  const suppresses = (headers['x-auto-response-suppress'] ?? '').split(',').map((part) => part.trim().toLowerCase());
  const loop = addressIn(headers['x-ms-exchange-inbox-rules-loop']);
  return suppresses.includes('all') && isSame(loop, address);
}

const isSame = (a: string, b: string): boolean => fold(a) !== '' && fold(a) === fold(b);

const listHeaders = [
  'list-id',
  'list-help',
  'list-owner',
  'list-subscribe',
  'list-unsubscribe',
  'list-archive',
] as const;

/** A newsletter, or what a list's program says itself. With an address to post to, people write to a list. */
function bulk({ headers }: Evidence): Verdict {
  if (/^<mailto:/i.test(headers['list-post']?.trim() ?? '')) return null;
  const has = (name: (typeof listHeaders)[number]) => (headers[name] ?? '').trim() !== '';
  const saysBulk = ['bulk', 'junk'].includes(token(headers.precedence));
  if (saysBulk && listHeaders.some(has)) return 'bulk';
  return has('list-unsubscribe') && has('list-id') ? 'bulk' : null;
}

/** Made by a program, maybe of what a person typed: mail where a person can be written to, or where it answers us. */
function generated({ from, headers }: Evidence, { isOurs = () => false }: MachineContext): Verdict {
  // What nothing but Precedence calls automatic is people's mail as often as not: desks put it on whatever their agents type.
  const submitted = token(headers['auto-submitted']);
  if (submitted === '' || submitted === 'no') return null;
  if ([headers['in-reply-to'], headers.references].flatMap(linksIn).some(isOurs)) return 'mail';
  const reply = addressIn(headers['reply-to']);
  const reaches = fold(reply) !== '' && !isSame(reply, from.address) && !isNobody(reply, headers['list-post'] ?? '');
  return reaches ? 'mail' : 'generated';
}

/** An address behind which nobody reads: a noreply address, a list's own or one of its commands. */
function isNobody(address: string, listPost: string): boolean {
  const local = address.slice(0, address.lastIndexOf('@'));
  return (
    /^(no|do[._-]?not|dont|never|kein(e)?)[._-]?(reply|response|answer|antwort)/.test(local) ||
    /(^|[-_+])(bounces?|request|owner|confirm|unsubscribe)$/.test(local) ||
    listPost.toLowerCase().includes(`mailto:${address}`)
  );
}

/** The first word of a structured header, lower case, without comments and parameters. */
const token = (value = ''): string =>
  value
    .replace(/\([^()]*\)/g, ' ')
    .split(';')[0]!
    .trim()
    .toLowerCase();

/** The address a header names: the last one in angle brackets, else the whole value. Lower case; empty for none. */
function addressIn(value = ''): string {
  const end = value.lastIndexOf('>');
  const start = end < 0 ? -1 : value.lastIndexOf('<', end);
  const address = start < 0 ? value : value.slice(start + 1, end);
  return address.trim().toLowerCase();
}
