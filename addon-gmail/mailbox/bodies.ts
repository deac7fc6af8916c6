/** Whole texts of messages, for the few of which a snippet is not enough. */
import type { Body } from '../../src/words/ports';
import { type Call, path } from './client';
import { bodyFields, bodyOf } from './messages';
import type { Session } from './session';
import { cache, cached } from './store';
import type { WireMessage } from './wire';

/** A mail's text never changes, so each is read once and kept, unless it is too long for a cache. */
export function bodiesOf({ client }: Session, messages: readonly string[]): Body[] {
  const known = new Map(messages.map((id) => [id, cached<Body>(`body.${id}`)]));
  const calls = messages
    .filter((id) => !known.get(id))
    .map(
      (id): Call => ({
        method: 'get',
        path: path('messages', id, { format: 'full', fields: bodyFields }),
        orNull: true,
      }),
    );
  for (const wire of client.all(calls) as (WireMessage | null)[]) {
    if (!wire) continue;
    const body = bodyOf(wire);
    known.set(body.id, body);
    cache(`body.${body.id}`, body);
  }
  return messages.flatMap((id) => known.get(id) ?? []);
}
