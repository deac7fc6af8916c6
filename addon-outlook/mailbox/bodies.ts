/** Whole texts of messages, for the few of which a preview is not enough. */
import type { Body } from '../../src/words/ports';
import type { Call } from './client';
import { bodyFields, bodyOf } from './messages';
import type { Session } from './session';
import type { WireMessage } from './wire';

/** A mail's text never changes: each is read once while the pane is open. */
export async function bodiesOf({ client, at, bodies }: Session, messages: readonly string[]): Promise<Body[]> {
  const answers = await client.all(
    messages
      .filter((id) => !bodies.has(id))
      .map(
        (id): Call => ({ method: 'GET', path: at('messages', id, { $select: bodyFields }), as: 'html', orNull: [404] }),
      ),
  );
  for (const wire of answers as (WireMessage | null)[]) if (wire) bodies.set(wire.id, bodyOf(wire));
  return messages.flatMap((id) => bodies.get(id) ?? []);
}
