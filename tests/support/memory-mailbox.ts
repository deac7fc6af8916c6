/**
 * A team's mailbox in memory that answers everything a use case can ask, in both scopes. As strict as a host: it refuses
 * names it does not have, reports a stale write, keeps entries as text, and can lose power between two writes.
 */

import { besideIn } from '../../src/board/row';
import { answerOf } from '../../src/hosting/answer';
import { oneByOneSync } from '../../src/hosting/one-by-one';
import { rememberedForNow } from '../../src/hosting/remembered';
import { entryText, parseEntry } from '../../src/journal/text';
import { messageLink } from '../../src/mail/link';
import { hasEntryFacts } from '../../src/reports/entry-facts';
import type { BoardRow, StoredBoard } from '../../src/words/board';
import type { BrokenEntry, Message, Snapshot } from '../../src/words/conversation';
import type { Entry } from '../../src/words/entry';
import { DocketError } from '../../src/words/errors';
import type { Limits } from '../../src/words/limits';
import { mailDigest } from '../../src/words/mail-digest';
import type { MarkChange, Plan } from '../../src/words/plan';
import type {
  Applied,
  Changed,
  Conversations,
  Filed,
  Mailbox,
  OwnText,
  OwnTexts,
  TextKind,
  UseCase,
} from '../../src/words/ports';
import type { Address, EpochMs } from '../../src/words/values';

export interface MemoryMail {
  /** Goes into this conversation; absent: begins one. */
  in?: string;
  from: Address;
  /** Absent: received mail went to the team, sent mail to whoever wrote first. */
  to?: Address[];
  cc?: Address[];
  bcc?: Address[];
  subject?: string;
  text?: string;
  filed?: Message['filed'];
  headers?: Record<string, string>;
  hasAttachment?: boolean;
  /** What the host tells of the mail's structure, see `Message`. */
  parts?: string[];
  calendar?: string;
  report?: Message['report'];
  /** What the host's own rules put on it as it arrives. */
  names?: string[];
  at?: EpochMs;
}

/** Whoever wrote first from outside the team; a customer of the tests where nobody has. */
const asker = (messages: readonly Message[]): Address =>
  messages.find(({ filed, from }) => filed === 'received' && !from.address.endsWith('@fernhill.example'))?.from ?? {
    name: 'Anna Keller',
    address: 'anna@customer.example',
  };

/** The power went: nothing after it happens, and nobody catches it. */
export class PowerCut extends Error {}

interface Kept {
  messages: Message[];
  /** Journal items as text, as a host keeps them. */
  items: { id: string; at: EpochMs; text: string }[];
  version: number;
}

export interface MemoryOptions {
  scope: Limits['scope'];
  /** Docket's names at set-up. */
  names: readonly string[];
  now: () => EpochMs;
}

export type MemoryMailbox = ReturnType<typeof memoryMailbox>;

export function memoryMailbox({ scope, names, now }: MemoryOptions) {
  const conversations = new Map<string, Kept>();
  const known = new Set(names);
  const madeAgain = new Map<string, EpochMs>();
  /** What changed, in order; a position is a place in here. */
  const log: { conversation: string; what: 'mail' | 'marks'; message?: string }[] = [];
  const board: StoredBoard = { rows: [], position: null };
  let own: (OwnText & { kind: TextKind })[] = [];
  let filings = 0;
  const files: { name: string; text: string }[] = [];
  const writes: string[] = [];
  let forgotten = 0;
  let messages = 0;
  let powerFor = Number.POSITIVE_INFINITY;
  let beforeWrite: (() => void) | null = null;
  let movesRefused = false;
  let refused: { conversation: string; as: () => DocketError } | null = null;

  const limits: Limits = {
    scope,
    ...(scope === 'message' ? { parts: true } : {}),
    journal: 'items',
    entryChars: 20_000,
    ...(scope === 'conversation' && { conversationHolds: 100 }),
    createNames: true,
    counts: true,
    lists: true,
    undo: true,
    files: scope === 'conversation' ? 'stored' : 'download',
    configures: true,
  };

  function kept(conversation: string): Kept {
    const found = conversations.get(conversation);
    if (found) return found;
    throw gone();
  }

  function deliver(mail: MemoryMail): { conversation: string; message: string } {
    messages += 1;
    const id = `m${String(messages).padStart(5, '0')}`;
    const conversation = mail.in ?? `c${String(conversations.size + 1).padStart(15, '0')}`;
    if (mail.in !== undefined) kept(mail.in);
    const place = conversations.get(conversation) ?? { messages: [], items: [], version: 0 };
    conversations.set(conversation, place);
    const filed = mail.filed ?? 'received';
    place.messages.push({
      id,
      at: mail.at ?? now(),
      from: mail.from,
      to: mail.to ?? [filed === 'sent' ? asker(place.messages) : { name: '', address: 'support@fernhill.example' }],
      cc: mail.cc ?? [],
      ...(mail.bcc ? { bcc: mail.bcc } : {}),
      subject: mail.subject ?? 'A question',
      filed,
      inInbox: filed === 'received',
      unread: filed === 'received',
      names: [...(mail.names ?? [])],
      headers: { ...mail.headers },
      text: mail.text ?? 'When will it arrive?',
      hasAttachment: mail.hasAttachment ?? false,
      ...(mail.parts && { parts: mail.parts }),
      ...(mail.calendar !== undefined && { calendar: mail.calendar }),
      ...(mail.report && { report: mail.report }),
    });
    place.messages.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
    touched(conversation, 'mail', id);
    return { conversation, message: id };
  }

  function touched(conversation: string, what: 'mail' | 'marks', message?: string): void {
    kept(conversation).version += 1;
    log.push({ conversation, what, ...(message === undefined ? {} : { message }) });
  }

  function read(conversation: string): Snapshot {
    const place = kept(conversation);
    const entries: Entry[] = [];
    const broken: BrokenEntry[] = [];
    for (const { id, at, text } of place.items) {
      const parsed = parseEntry(text, at);
      if (parsed.ok) entries.push(parsed.entry);
      else broken.push({ id, at, reason: parsed.reason });
    }
    return {
      conversation,
      messages: structuredClone(place.messages),
      entries,
      broken,
      names: [...known],
      version: String(place.version),
      ...besideIt(conversation),
      ...(madeAgain.size > 0 && { madeAgain: Object.fromEntries(madeAgain) }),
    };
  }

  /** What the board says was written last. */
  function besideIt(conversation: string): Pick<Snapshot, 'done' | 'cameToLight'> {
    const row = board.rows.find((one) => one.conversation === conversation);
    return besideIn(row ?? (board.position === null ? undefined : null));
  }

  /** One write, for which there is power or not. */
  function write(what: string): void {
    if (powerFor <= 0) throw new PowerCut(`before: ${what}`);
    powerFor -= 1;
    writes.push(what);
  }

  function addEntry(entry: Entry): EpochMs {
    const place = kept(entry.conversation);
    place.items.push({ id: `item-${entry.id}`, at: now(), text: entryText(entry, `${entry.by}: ${entry.kind}`) });
    touched(entry.conversation, 'marks');
    return now();
  }

  function change(conversation: string, { on, add, remove, inbox, exact }: MarkChange): void {
    const place = kept(conversation);
    const wanted = scope === 'conversation' && !exact ? 'conversation' : 'message';
    if ((wanted === 'conversation') !== (on === 'conversation')) throw new Error('a change in the wrong scope');
    for (const name of exact ? [] : [...add, ...remove]) if (!known.has(name)) throw missing(name);
    const targets = place.messages.filter(
      ({ id, filed }) => filed !== 'draft' && (on === 'conversation' || on.message === id),
    );
    if (targets.length === 0) throw new Error('a change on a message that is not there');
    for (const message of targets) {
      message.names = [...new Set([...message.names.filter((name) => !remove.includes(name)), ...add])];
      if (inbox !== undefined && !movesRefused) message.inInbox = inbox === 'in' && message.filed === 'received';
    }
    touched(conversation, 'marks');
  }

  function apply(plan: Plan, since: string): Applied {
    beforeWrite?.();
    if (String(kept(plan.conversation).version) !== since) return { done: false, stale: true };
    let entryAt = now();
    if (plan.entry) {
      write(`entry ${plan.entry.kind}`);
      entryAt = addEntry(plan.entry);
    }
    for (const one of plan.marks) {
      write(`marks ${[...one.add.map((name) => `+${name}`), ...one.remove.map((name) => `-${name}`)].join(' ')}`);
      change(plan.conversation, one);
    }
    if (movesRefused && plan.marks.some(({ inbox }) => inbox !== undefined))
      throw new DocketError('not-permitted', { why: 'mailbox', host: 'Microsoft', said: '' });
    return { done: true, entryAt };
  }

  const carriers = (name: string): string[] =>
    [...conversations]
      .filter(([, { messages: all }]) => all.some((message) => message.names.includes(name)))
      .map(([id]) => id)
      .reverse();

  function countOf(name: string): number | null {
    if (!known.has(name)) return null;
    if (scope === 'conversation') return carriers(name).length;
    return [...conversations.values()]
      .flatMap((place) => place.messages)
      .filter((message) => message.names.includes(name)).length;
  }

  function changedSince(since: string | null, what: 'mail' | 'mail-and-marks', unless: readonly string[]): Changed {
    const position = String(log.length);
    const start = since === null ? Number.NaN : Number(since);
    if (!(start >= forgotten)) {
      const inInbox = [...conversations].filter(([, place]) => place.messages.some((message) => message.inInbox));
      return { conversations: inInbox.map(([id]) => id), position, expired: true };
    }
    const counts = (entry: (typeof log)[number]) => {
      if (entry.what === 'marks') return what === 'mail-and-marks';
      const message = conversations.get(entry.conversation)?.messages.find(({ id }) => id === entry.message);
      return !message?.names.some((name) => unless.includes(name));
    };
    const found = log
      .slice(start)
      .filter(counts)
      .map(({ conversation }) => conversation);
    // A history tells in the order of the first change; a store that keeps one time a message, in that of the last.
    const inOrder = scope === 'conversation' ? found : found.reverse();
    const conversationsOnce = [...new Set(inOrder)];
    return {
      conversations: scope === 'conversation' ? conversationsOnce : conversationsOnce.reverse(),
      position,
      expired: false,
    };
  }

  function keep(rows: readonly BoardRow[], drop: readonly string[], position?: string): void {
    write('board');
    const gone = new Set([...drop, ...rows.map(({ conversation }) => conversation)]);
    board.rows = [...board.rows.filter(({ conversation }) => !gone.has(conversation)), ...structuredClone(rows)];
    if (position !== undefined) board.position = position;
  }

  function factsIn(from: EpochMs, to: EpochMs): Entry[] {
    return [...conversations.keys()]
      .flatMap((id) => read(id).entries)
      .filter((entry) => entry.at >= from && entry.at < to && hasEntryFacts(entry));
  }

  function file(
    kind: TextKind | 'report',
    key: string,
    texts: readonly string[],
    replaces: readonly string[],
  ): Filed[] {
    // What replaces is written before what is replaced goes.
    const filed = texts.map((text) => {
      write(kind === 'report' ? `file ${key}` : `${kind} of ${key}`);
      filings += 1;
      if (kind === 'report') files.push({ name: key, text });
      else own.push({ kind, id: `${kind}-${filings}`, key, at: now(), text });
      return { conversation: `${kind}-${filings}` };
    });
    for (const id of replaces) {
      write(`${kind} of ${key} removed`);
      own = own.filter((item) => item.id !== id);
    }
    return filed;
  }

  const conversationsPort: Conversations = {
    read(conversation) {
      if (conversation === refused?.conversation) throw refused.as();
      return read(conversation);
    },
    bodies: () => [],
    apply,
    list(name, limit) {
      const found = carriers(name);
      return { conversations: found.slice(0, limit), more: found.length > limit || !known.has(name) };
    },
    counts: (asked) => ({ byName: Object.fromEntries(asked.map((name) => [name, countOf(name)])), at: now() }),
    conversationsWith: (links) => {
      const holds = (link: string) =>
        [...conversations].find(([, place]) =>
          place.messages.some(({ headers }) => messageLink(headers['message-id']) === link),
        )?.[0] ?? null;
      return links.map(holds);
    },
    headlines: (asked) =>
      asked.flatMap((conversation) => {
        const place = conversations.get(conversation);
        const first = place?.messages[0];
        if (!place || !first) return [];
        const newest = place.messages[place.messages.length - 1]!;
        const all = [...new Set(place.messages.flatMap((message) => message.names))];
        const mail = mailDigest(place.messages.filter(({ filed }) => filed === 'received' || filed === 'sent'));
        return [{ conversation, subject: first.subject, from: first.from, at: newest.at, names: all, mail }];
      }),
    changed: changedSince,
    names: () => [
      ...new Set([
        ...known,
        ...[...conversations.values()].flatMap((place) => place.messages.flatMap((one) => one.names)),
      ]),
    ],
  };
  const ownTexts: OwnTexts = {
    find: (kind, keys, atMost) =>
      keys.flatMap((key) =>
        own
          .filter((item) => item.kind === kind && item.key === key)
          .reverse()
          .slice(0, atMost)
          .map(({ id, at, text }) => ({ id, key, at, text })),
      ),
    file,
    since: factsIn,
    board: () => structuredClone(board),
    keep,
  };
  const ports: Mailbox = {
    ...conversationsPort,
    ...ownTexts,
    ...rememberedForNow(),
    ...oneByOneSync({ ...conversationsPort, ...ownTexts }),
  };

  return {
    limits,
    /** Drives a use case to its end, as an add-on does; a power cut ends it where it stands. */
    run<T>(useCase: UseCase<T>): T {
      let step = useCase.next();
      while (!step.done) {
        let answer: unknown;
        try {
          answer = answerOf<Mailbox>(ports, step.value);
        } catch (error) {
          if (error instanceof PowerCut) throw error;
          step = useCase.throw(error);
          continue;
        }
        step = useCase.next(answer);
      }
      return step.value;
    },
    /** The three ports, for whoever needs one of them. */
    ports,
    deliver,
    read,
    apply,
    addEntry,
    /** Marks as somebody puts them on in the mail client itself; any name goes, Docket's or not. */
    byHand(conversation: string, { add = [], remove = [] }: { add?: string[]; remove?: string[] }, message?: string) {
      for (const one of kept(conversation).messages) {
        if (message !== undefined && one.id !== message) continue;
        one.names = [...new Set([...one.names.filter((name) => !remove.includes(name)), ...add])];
      }
      touched(conversation, 'marks');
    },
    /** One change of a plan, without the rest of it. */
    change,
    /** A stored journal item as somebody else left it. */
    putItem(conversation: string, text: string): void {
      const place = kept(conversation);
      place.items.push({ id: `item-${place.items.length}`, at: now(), text });
      touched(conversation, 'marks');
    },
    /** Damages the newest journal item. */
    spoilItem(conversation: string): void {
      const { items } = kept(conversation);
      const last = items[items.length - 1];
      if (!last) throw new Error('no journal item to spoil');
      last.text = last.text.slice(0, -20);
      touched(conversation, 'marks');
    },
    move(conversation: string, message: string, filed: Message['filed']): void {
      const found = kept(conversation).messages.find(({ id }) => id === message);
      if (!found) throw new Error('no such message');
      found.filed = filed;
      found.inInbox = false;
      touched(conversation, 'marks');
    },
    /** Somebody drags a message into the inbox or out of it. */
    movedByHand(conversation: string, message: string, inInbox: boolean): void {
      kept(conversation).messages.find(({ id }) => id === message)!.inInbox = inInbox;
      touched(conversation, 'marks');
    },
    deleteConversation: (conversation: string) => conversations.delete(conversation),
    /** Reading this conversation is refused, as if it were not there or with another error; null: none is. */
    refuses(conversation: string | null, as: () => DocketError = gone): void {
      refused = conversation === null ? null : { conversation, as };
    },
    /** Marks are written and the move that goes with them is refused, as where it is a request of its own. */
    refusesMoves(refuses: boolean): void {
      movesRefused = refuses;
    },
    makeNameAgain(name: string): void {
      known.add(name);
      madeAgain.set(name, now());
    },
    deleteName(name: string): void {
      known.delete(name);
      for (const { messages: all } of conversations.values()) {
        for (const message of all) message.names = message.names.filter((other) => other !== name);
      }
    },
    deleteBoard(): void {
      board.rows = [];
      board.position = null;
    },
    /** Positions kept so far are too old from now on. */
    forgetChanges(): void {
      log.push({ conversation: '', what: 'mail' });
      forgotten = log.length;
    },
    /** So many more writes, then the power is gone; `null`: it is back. */
    powerFor(count: number | null): void {
      powerFor = count ?? Number.POSITIVE_INFINITY;
    },
    /** Runs before each write, for what happens between somebody's reading and writing. */
    meanwhile(action: (() => void) | null): void {
      beforeWrite = action;
    },
    /** Files kept for people. */
    files,
    gathered: (): OwnText[] => structuredClone(own.filter(({ kind }) => kind === 'facts')),
    /** What somebody made of the gathered items. */
    spoilGathered(change: (items: OwnText[]) => OwnText[]): void {
      const facts = change(own.filter(({ kind }) => kind === 'facts'));
      own = [
        ...own.filter(({ kind }) => kind !== 'facts'),
        ...facts.map((one) => ({ ...one, kind: 'facts' as const })),
      ];
    },
    board: (): StoredBoard => structuredClone(board),
    ids: (): string[] => [...conversations.keys()],
    journalItems: (conversation: string) => kept(conversation).items.map(({ text }) => text),
    /** Every write so far, in order and in words. */
    writes,
    /** What shows beside the conversation in the mail client: every name on any of its messages. */
    names: (conversation: string): string[] => [...new Set(kept(conversation).messages.flatMap((m) => m.names))].sort(),
    namesPerMessage: (conversation: string): string[][] => kept(conversation).messages.map((m) => [...m.names].sort()),
  };

  function gone(): DocketError {
    return new DocketError('conversation-gone', { why: 'conversation' });
  }

  function missing(name: string): DocketError {
    return new DocketError('mark-missing', { why: 'mark', name });
  }
}
