/**
 * The team's conversations that the pane has shown or listed, in the browser's storage: at sending, everything else is
 * somebody's own affair and costs no request. Of mail only digests of Message-IDs are kept.
 */
import { messageLink } from '../../src/mail/link';
import { fingerprint } from '../../src/words/fingerprint';
import { inMailboxOf } from '../mailbox/draft';
import { conversationIdOrNull } from '../mailbox/ids';
import type { Draft } from '../office/office';
import type { KeyValue } from '../office/storage';

const key = 'docket.known';
const keptAtMost = 500;

/** A conversation, and behind it the digests of its mail that was open. */
type Line = string;

export interface Seen {
  conversation: string;
  /** Message-ID of a mail of it. */
  messageId?: string;
}

export function noteKnown(storage: KeyValue | null, seen: readonly Seen[]): void {
  if (!storage || seen.length === 0) return;
  const lines = new Map(read(storage).map((line) => [conversationOf(line), line]));
  for (const { conversation, messageId } of [...seen].reverse()) {
    const link = messageLink(messageId);
    const words = new Set((lines.get(conversation) ?? conversation).split(' '));
    if (link !== null) words.add(fingerprint(link));
    // The newest stands last in a Map.
    lines.delete(conversation);
    lines.set(conversation, [...words].join(' '));
  }
  try {
    storage.setItem(key, JSON.stringify([...lines.values()].slice(-keptAtMost)));
  } catch {
    // Full, or not allowed: then what is answered has to be looked for.
  }
}

/** The conversation a draft belongs to, as far as it has been seen here. */
export function knownConversation(storage: KeyValue | null, { conversationId, inReplyTo }: Draft): string | null {
  const lines = read(storage);
  const link = messageLink(inReplyTo);
  const digest = link === null ? null : fingerprint(link);
  const byMail = digest === null ? undefined : lines.find((line) => line.split(' ').includes(digest));
  if (byMail !== undefined) return conversationOf(byMail);
  const id = conversationIdOrNull(conversationId);
  const conversations = lines.map(conversationOf);
  if (id === null || conversations.length === 0) return null;
  const candidates = [id, inMailboxOf(id, conversations[conversations.length - 1]!)];
  return candidates.find((one) => one !== null && conversations.includes(one)) ?? null;
}

const conversationOf = (line: Line): string => line.split(' ')[0]!;

function read(storage: KeyValue | null): Line[] {
  try {
    const value: unknown = JSON.parse(storage?.getItem(key) ?? '[]');
    return Array.isArray(value) ? value.filter((line): line is Line => typeof line === 'string') : [];
  } catch {
    return [];
  }
}
