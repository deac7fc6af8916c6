/** What Gmail's list of parts leaves open: the text of reports and of answers to invitations. */
import { isTelling, type Structure, structureChars, structureOf } from '../../src/mail/structure';
import type { Message } from '../../src/words/conversation';
import { type Call, type Client, path } from './client';
import { cache, cached } from './store';

/** Mail never changes, so each is asked for once, and again only when Google has forgotten. */
const keyOf = (id: string): string => `structure.${id}`;

/** The messages, those whose parts tell that there is more to know completed by it. One more round trip, where there are any. */
export function withStructure(client: Client, conversations: readonly Message[][]): Message[][] {
  const known = new Map<string, Structure>();
  const asked = conversations.flat().filter((message) => {
    if (!isTelling(message)) return false;
    const kept = cached<Structure>(keyOf(message.id));
    if (kept) known.set(message.id, kept);
    return !kept;
  });
  const call = ({ id }: Message): Call => ({
    method: 'get',
    path: path('messages', id, { format: 'raw', fields: 'raw' }),
    orNull: true,
  });
  const answers = client.all(asked.map(call)) as ({ raw?: string } | null)[];
  for (const [index, { id }] of asked.entries()) {
    const raw = answers[index]?.raw;
    if (raw === undefined) continue;
    const structure = structureOf(bytesIn(raw));
    known.set(id, structure);
    cache(keyOf(id), structure);
  }
  return conversations.map((messages) => messages.map((message) => ({ ...message, ...known.get(message.id) })));
}

/** The beginning of a base64url body, one character for each byte. */
function bytesIn(data: string): string {
  const beginning = data.slice(0, Math.ceil(structureChars / 3) * 4);
  return Utilities.base64DecodeWebSafe(beginning)
    .map((byte) => String.fromCharCode(byte & 0xff))
    .join('');
}
