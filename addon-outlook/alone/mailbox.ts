/**
 * One open message as a mailbox of its own, by Office.js alone: its categories are the marks, the add-in's custom
 * properties on it the journal. It is a conversation of its own as well, known by its item's id, so that nothing meant
 * for one message reaches another of the same conversation. What else a mailbox can be asked has an empty answer; the
 * limits say why.
 */

import { oneByOne } from '../../src/hosting/one-by-one';
import { packEntry, unpackEntries } from '../../src/journal/bag';
import { mergeEntries } from '../../src/journal/merge';
import { allNames } from '../../src/marks/names';
import type { Message, Snapshot } from '../../src/words/conversation';
import type { Entry } from '../../src/words/entry';
import { DocketError, type Failure, failureOf } from '../../src/words/errors';
import type { Limits } from '../../src/words/limits';
import type { Vocabulary } from '../../src/words/marks';
import type { Plan } from '../../src/words/plan';
import type { Applied, Conversations, OwnTexts, Promised, Together } from '../../src/words/ports';
import type { EpochMs } from '../../src/words/values';
import { ownItem, ownTitles, readHeaders } from '../mailbox/exchange';
import { itemChanged, itemNotFound, officeError } from '../office/errors';
import type { Bag, OfficePort, OpenMessage } from '../office/office';
import { createOwnEntries, type OwnEntries } from './own-entries';
import { createAloneTexts } from './own-texts';
import type { ReadTexts, Texts } from './texts';

/** What Outlook keeps for an add-in beside one item. */
const bagChars = 2500;
const key = 'docket';

export const aloneLimits: Limits = {
  scope: 'message',
  journal: 'bag',
  entryChars: bagChars,
  createNames: 'names-by-admin-only',
  counts: 'no-counts',
  lists: 'one-message-only',
  moves: 'one-message-only',
  shelf: 'one-message-only',
  undo: true,
  checkUp: 'no-check-up',
  configuration: 'text',
};

export interface AloneOptions {
  office: OfficePort;
  textsOf: ReadTexts;
  vocabulary: Vocabulary;
  /** The team's address: what comes from it and never travelled is a sent copy. */
  mailbox: string;
  now: EpochMs;
  /** What the pane has written so far; absent: nothing. */
  kept?: OwnEntries;
}

export interface AloneMailbox extends Promised<Conversations & OwnTexts & Together> {
  /** Saves again what this pane wrote to a message and somebody has overwritten; whether there was anything. */
  lookAfter(itemId: string): Promise<boolean>;
}

export function createAloneMailbox(options: AloneOptions): AloneMailbox {
  const { office, textsOf, vocabulary, mailbox, now, kept = createOwnEntries() } = options;

  function open(itemId: string): OpenMessage {
    const message = office.current();
    if (message?.itemId === itemId) return message;
    throw message ? itemChanged() : officeError(itemNotFound, '');
  }

  async function read(conversation: string): Promise<Snapshot> {
    const message = open(conversation);
    const { itemId } = message;
    const [names, bag, texts, listed] = await Promise.all([
      office.categories(itemId),
      office.bag(itemId),
      textsOf(itemId),
      // Where the list cannot be read, Outlook itself says what is missing.
      office.masterList.names().catch(() => null),
    ]);
    if (isOwn(message, texts.headers)) throw ownItem();
    if (!belongs(message, texts.headers)) throw itemChanged();
    await putBackOrReport(bag);
    const all = allNames(vocabulary).map(({ name }) => name);
    return {
      conversation,
      messages: [messageOf(message, names, texts, mailbox)],
      ...unpackEntries(bag.get(key), conversation),
      names: listed ? all.filter((name) => listed.includes(name)) : all,
      version: versionOf(itemId, names, bag),
    };
  }

  /** The journal first, then names on, then names off; each only while Outlook means this message. */
  async function apply(plan: Plan, since: string): Promise<Applied> {
    const { itemId } = open(plan.conversation);
    const [names, bag] = await Promise.all([office.categories(itemId), office.bag(itemId)]);
    if (versionOf(itemId, names, bag) !== since) return { done: false, stale: true };
    const before = unpackEntries(bag.get(key), itemId).entries;
    if (plan.entry) await save(bag, [{ ...plan.entry, at: now }]);
    for (const { add, remove } of plan.marks) {
      await textsOf(itemId);
      await office.addCategories(itemId, add);
      if (remove.length > 0) await textsOf(itemId);
      await office.removeCategories(itemId, remove);
    }
    if (!plan.entry) return { done: true, entryAt: now };
    kept.remember(itemId, { ...plan.entry, at: now });
    const after = await office.bag(itemId);
    await putBackOrReport(after);
    const known = new Set([...before.map(({ id }) => id), plan.entry.id]);
    const others = unpackEntries(after.get(key), itemId).entries.filter(({ id }) => !known.has(id));
    return { done: true, entryAt: now, others };
  }

  async function putBack(bag: Bag): Promise<boolean> {
    const lost = kept.missing(bag.itemId, unpackEntries(bag.get(key), bag.itemId).entries);
    if (lost.length > 0) await save(bag, lost);
    return lost.length > 0;
  }

  /** What cannot be saved again is reported once; then the person knows. */
  async function putBackOrReport(bag: Bag): Promise<void> {
    try {
      await putBack(bag);
    } catch (error) {
      kept.forget(bag.itemId);
      throw overwritten(failureOf(error));
    }
  }

  /** Writes the whole bag, so what is there now is merged in; what cannot be read is carried along. */
  async function save(bag: Bag, added: readonly Entry[]): Promise<void> {
    const stored = bag.get(key);
    const { entries, broken } = unpackEntries(stored, bag.itemId);
    const unread =
      broken.length > 0 && Array.isArray(stored) ? broken.map(({ id }) => stored[Number(id.slice(4))] as unknown) : [];
    const value = [...mergeEntries(entries, added).map(packEntry), ...unread];
    if (bag.sizeWith(key, value) > bagChars) throw full();
    await textsOf(bag.itemId);
    await bag.save(key, value);
  }

  const conversations: Promised<Conversations> = {
    read,
    bodies: () => [],
    apply,
    list: () => ({ conversations: [], more: false }),
    counts: (names) => ({ byName: Object.fromEntries(names.map((name) => [name, null])), at: now }),
    conversationsWith: (links) => links.map(() => null),
    headlines: () => [],
    changed: () => ({ conversations: [], position: '', expired: false }),
    names: () => allNames(vocabulary).map(({ name }) => name),
  };
  const ownTexts: Promised<OwnTexts> = {
    ...createAloneTexts(office.settings),
    since: () => [],
    board: () => ({ rows: [], position: null }),
    keep: () => undefined,
  };
  return {
    ...conversations,
    ...ownTexts,
    ...oneByOne({ ...conversations, ...ownTexts }),
    lookAfter: async (itemId) => putBack(await office.bag(itemId)),
  };
}

const overwritten = (cause: Failure): DocketError =>
  new DocketError('changed-meanwhile', { why: 'overwritten', cause });

const full = (): DocketError => new DocketError('limit-reached', { why: 'message-store', limit: bagChars });

const versionOf = (itemId: string, names: readonly string[], bag: Bag): string =>
  JSON.stringify([itemId, [...names].sort(), bag.get(key) ?? null]);

/** Whether headers are those of this message; where they do not name one, nothing speaks against it. */
function belongs({ internetMessageId }: OpenMessage, headers: string): boolean {
  const named = headersOf(headers)['message-id'];
  return named === undefined || internetMessageId === '' || named === internetMessageId;
}

/** Whether a mail came over the wire. */
const travelled = (headers: string): boolean => /^(received|authentication-results):/im.test(headers);

/** Office.js does not name the folder; whoever writes such a subject in a mail sends it over the wire. */
const isOwn = ({ subject }: OpenMessage, headers: string): boolean =>
  !travelled(headers) &&
  Object.values(ownTitles).some(
    (title) => subject.startsWith(`${title} `) && /^[0-9a-f]{16}$/.test(subject.slice(title.length + 1)),
  );

function messageOf(message: OpenMessage, names: string[], texts: Texts, mailbox: string): Message {
  const headers = headersOf(texts.headers);
  return {
    id: message.itemId,
    at: message.at,
    from: message.from,
    to: message.to,
    cc: message.cc,
    subject: message.subject,
    // Office.js does not name the folder; a copy of what was sent has no trace of a journey.
    filed: message.from.address === mailbox && !travelled(texts.headers) ? 'sent' : 'received',
    inInbox: true,
    unread: false,
    names,
    headers: { 'message-id': message.internetMessageId, ...headers },
    text: texts.text,
    hasAttachment: message.hasAttachment,
  };
}

/** The topmost of each name, unfolded. */
function headersOf(text: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const at = line.indexOf(':');
    const name = line.slice(0, at).toLowerCase();
    if (at > 0 && readHeaders.includes(name) && !(name in headers)) headers[name] = line.slice(at + 1).trim();
  }
  return headers;
}
