/**
 * What a screen showed of a conversation, in at most 200 characters that every act on that screen carries: a digest of its
 * mail, the owner, the status, the copy of the clocks, and the tags as places in the vocabulary. Whoever acts reads again
 * and compares.
 */
import { factsOf } from '../marks/facts';
import { type Attention, attentionNames } from '../words/attentions';
import type { BoardRow } from '../words/board';
import type { Headline } from '../words/conversation';
import { fingerprint } from '../words/fingerprint';
import { type MailDigest, mailDigest, mailSum } from '../words/mail-digest';
import type { Vocabulary } from '../words/marks';
import { isWorkRow, type Status, statusNames } from '../words/statuses';
import type { EpochMs, Handle } from '../words/values';
import type { Desk, ReadMessage } from './desk';

export interface ShownState {
  /**
   * Which mail the digest is of: that of people, as a conversation's screen knows it; all of it, as a row in a list does; or
   * whatever there was at the time `newest`, where a list named a conversation without showing it.
   */
  of: Of;
  mail: MailDigest;
  status: Status;
  attention: Attention | null;
  owner: Handle | null;
  /** Null: there are too many for a digest, or the vocabulary is another one by now. */
  tags: string[] | null;
}

const kinds = { people: 'p', all: 'a', time: 't' } as const;
type Of = keyof typeof kinds;

/** Characters of a digest at most, and of its tags: a hundred tags as one list, some seventy as places. */
const shownChars = 200;
const tagChars = 100;
const form = '1';
const separator = '.';

/** The digest of a conversation's screen. */
export const shownOf = (desk: Desk, vocabulary: Vocabulary): string =>
  written({ of: 'people', mail: mailDigest(mailOf(desk, 'people')), ...desk.facts }, vocabulary);

/** The digest of a conversation's row in a list: what its chips said, and what mail there was. */
export function shownInRow(row: BoardRow, { names, mail }: Headline, vocabulary: Vocabulary): string {
  const facts = factsOf(names, vocabulary);
  const owner = facts.managed ? facts.owner : row.owner;
  return written({ of: 'all', mail, ...facts, owner }, vocabulary);
}

/** The digest of a conversation that a list drawn now counts and does not show. */
export function shownUnseen({ owner, status }: BoardRow, now: EpochMs, vocabulary: Vocabulary): string {
  const standing = isWorkRow(status) ? status : status === 'thanked' ? 'closed' : 'open';
  const mail = { count: 0, sum: '', newest: now };
  return written({ of: 'time', mail, status: standing, owner, attention: null, tags: [] }, vocabulary);
}

function written({ of, mail, status, attention, owner, tags }: ShownState, vocabulary: Vocabulary): string {
  const parts = [
    form + kinds[of],
    mail.count.toString(36),
    mail.sum,
    mail.newest.toString(36),
    `${statusNames.indexOf(status)}${attention === null ? '' : attentionNames.indexOf(attention)}`,
    owner ?? '',
    tagsWritten(tags ?? [], vocabulary),
  ];
  return parts.join(separator).slice(0, shownChars);
}

/** As a version of the vocabulary and places in it, two characters each; the version alone where there are too many. */
function tagsWritten(tags: readonly string[], vocabulary: Vocabulary): string {
  const places = tags.map((tag) => vocabulary.tags.indexOf(tag).toString(36).padStart(2, '0')).join('');
  return versionOf(vocabulary) + (places.length > tagChars ? '-' : places);
}

const versionOf = ({ tags }: Vocabulary): string => fingerprint(tags.join(' ')).slice(0, 4);

/** Null for what is no digest, or one that another version of Docket wrote. */
export function readShown(text: string, vocabulary: Vocabulary): ShownState | null {
  const [kind = '', count = '', sum = '', newest = '', standing = '', owner = '', tags = ''] = text.split(separator);
  const status = statusNames[Number(standing[0])];
  const of = (Object.keys(kinds) as Of[]).find((one) => kind === form + kinds[one]);
  if (of === undefined || status === undefined || (of !== 'time' && !/^[0-9a-f]{8}$/.test(sum))) return null;
  const mail = { count: Number.parseInt(count, 36), sum, newest: Number.parseInt(newest, 36) };
  if (Number.isNaN(mail.count) || Number.isNaN(mail.newest)) return null;
  return {
    of,
    mail,
    status,
    attention: attentionNames[Number(standing[1])] ?? null,
    owner: owner === '' ? null : owner,
    tags: tagsRead(tags, vocabulary),
  };
}

function tagsRead(text: string, vocabulary: Vocabulary): string[] | null {
  const places = text.slice(4);
  if (text.slice(0, 4) !== versionOf(vocabulary) || places === '-') return null;
  return (places.match(/../g) ?? []).flatMap((place) => vocabulary.tags[Number.parseInt(place, 36)] ?? []);
}

const mailOf = ({ messages }: Pick<Desk, 'messages'>, of: Of): ReadMessage[] =>
  messages.filter(({ reported, kind }) => !reported && (of !== 'people' || kind.who !== 'machine'));

/** Of more messages nobody looks for the one that came to light among them. */
const searchedAtMost = 200;

/**
 * The mail that a screen did not show, oldest first: what came behind the rest, or one that came to light among it. Where
 * that does not explain the digest, as after mail was deleted, nobody can tell, and it may be any of them.
 */
export function mailSince(desk: Pick<Desk, 'messages'>, { of, mail }: Pick<ShownState, 'of' | 'mail'>): ReadMessage[] {
  const reported = desk.messages.filter((message) => message.reported && message.at > mail.newest);
  const now = mailOf(desk, of);
  const since = of === 'time' ? now.filter(({ at }) => at > mail.newest) : notShown(now, mail);
  return [...since, ...reported].sort((a, b) => a.at - b.at);
}

function notShown(now: readonly ReadMessage[], shown: MailDigest): ReadMessage[] {
  const wasShown = (messages: readonly ReadMessage[]) =>
    messages.length === shown.count && mailSum(messages) === shown.sum;
  if (wasShown(now)) return [];
  if (wasShown(now.slice(0, shown.count))) return now.slice(shown.count);
  const isOneMore = now.length === shown.count + 1 && now.length <= searchedAtMost;
  const one = isOneMore && now.find((message) => wasShown(now.filter((other) => other !== message)));
  return one ? [one] : [...now];
}
