import type { Outcome, SharedInbox } from '../../src/words/inbox';
import type { View } from '../../src/words/screen';
import type { EpochMs } from '../../src/words/values';
import { conversationIdOrNull } from '../mailbox/ids';
import type { KeyValue } from '../office/storage';
import { noteKnown, type Seen } from './known';

const key = 'docket.opened';
/** A reply to a conversation seen longer ago does not answer what was seen then. */
const keptMs = 12 * 3_600_000;
const keptAtMost = 100;

export function noteOpened(storage: KeyValue | null, conversation: string, now: EpochMs): void {
  try {
    const all = { ...read(storage, now), [conversation]: now };
    const kept = Object.entries(all)
      .sort(([, a], [, b]) => b - a)
      .slice(0, keptAtMost);
    storage?.setItem(key, JSON.stringify(Object.fromEntries(kept)));
  } catch {
    // Full, or not allowed: then nobody is stopped at sending.
  }
}

export interface NotingOptions {
  storage: KeyValue | null;
  now(): EpochMs;
  /** The mail open for reading, with its conversation's id as Office.js spells it. */
  current?(): { conversationId: string; internetMessageId: string } | null;
}

/** The same inbox, which notes what it has shown and listed, as of the moment it was asked for. */
export function noting<T extends SharedInbox<true>>(inbox: T, { storage, now, current }: NotingOptions): T {
  const seen = (conversation: string): Seen => {
    const open = current?.();
    const isOpen = conversationIdOrNull(open?.conversationId ?? null) === conversation;
    return { conversation, ...(open && isOpen ? { messageId: open.internetMessageId } : {}) };
  };
  const noted = async (conversation: string, answer: () => Promise<Outcome>): Promise<Outcome> => {
    const at = now();
    const outcome = await answer();
    // An answer being written is asked for by its own id, and shown as the team's conversation.
    if (outcome.ok) {
      const shown = outcome.view.conversation ?? conversation;
      noteOpened(storage, shown, at);
      noteKnown(storage, [seen(shown)]);
    }
    return outcome;
  };
  return {
    ...inbox,
    open: (conversation, options) => noted(conversation, () => inbox.open(conversation, options)),
    act: (conversation, command) => noted(conversation, () => inbox.act(conversation, command)),
    async board(query) {
      const outcome = await inbox.board(query);
      if (outcome.ok) noteKnown(storage, listed(outcome.view));
      return outcome;
    },
  };
}

const listed = ({ sections }: View): Seen[] =>
  sections.flatMap(({ rows }) =>
    rows.flatMap((row) => (row.row === 'conversation' ? [{ conversation: row.conversation }] : [])),
  );

/** Null: not seen, or nobody knows. */
export const openedAt = (storage: KeyValue | null, conversation: string, now: EpochMs): EpochMs | null =>
  read(storage, now)[conversation] ?? null;

function read(storage: KeyValue | null, now: EpochMs): Record<string, EpochMs> {
  try {
    const value: unknown = JSON.parse(storage?.getItem(key) ?? '{}');
    const entries = Object.entries(value ?? {}).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number' && entry[1] <= now && now - entry[1] < keptMs,
    );
    return Object.fromEntries(entries);
  } catch {
    return {};
  }
}
