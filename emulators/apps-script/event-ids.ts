/**
 * What Gmail calls the open message and its thread in an event. The API's ids are hexadecimal; Gmail's own pages write the
 * same number in decimal after `thread-f:` or `msg-f:`, and mail begun in Gmail's own window has a number there that the
 * API does not know at all. Google's examples show the first two; the others are known from events in public repositories.
 */

/** By the API's id, or by Gmail's own name. */
export type IdForm =
  | 'hexadecimal'
  | 'decimal'
  /** Conversation view is off: the thread and the message in one text. */
  | 'single'
  /** Begun in Gmail's own window, and nobody has answered. */
  | 'window'
  /** Begun in Gmail's own window; the open message is an answer from outside. */
  | 'answered';

interface Named {
  messageId: string;
  threadId: string;
}

export function inEvent({ messageId, threadId }: Named, form: IdForm): Named {
  switch (form) {
    case 'hexadecimal':
      return { messageId, threadId };
    case 'decimal':
      return { messageId: decimal('msg', messageId), threadId: decimal('thread', threadId) };
    case 'single':
      return {
        messageId: `#${decimal('msg', messageId)}`,
        threadId: `${decimal('thread', threadId)}|${decimal('msg', messageId)}`,
      };
    case 'window':
      return { messageId: ofWindow('msg', messageId), threadId: ofWindow('thread', threadId) };
    case 'answered':
      return { messageId: decimal('msg', messageId), threadId: ofWindow('thread', threadId) };
  }
}

/** The API's id of a message that an event names; what is none of these forms comes back as it is. */
export function idOf(named: string): string {
  const bare = named.replace(/^#/, '');
  const ofPage = /^msg-f:(\d{1,20})$/.exec(bare);
  if (ofPage) return hexadecimal(BigInt(ofPage[1]!));
  const begun = /^msg-a:r(-?\d{1,20})$/.exec(bare);
  return begun ? hexadecimal(BigInt.asUintN(64, BigInt(begun[1]!)) ^ other) : bare;
}

const isId = (id: string): boolean => /^[0-9a-f]{16}$/.test(id);

const decimal = (what: 'msg' | 'thread', id: string): string => (isId(id) ? `${what}-f:${BigInt(`0x${id}`)}` : id);

/** Another number, of either sign. */
const ofWindow = (what: 'msg' | 'thread', id: string): string =>
  isId(id) ? `${what}-a:r${BigInt.asIntN(64, BigInt(`0x${id}`) ^ other)}` : id;

const other = 0xa53c_96e1_5bd1_e995n;

const hexadecimal = (number: bigint): string => number.toString(16).padStart(16, '0');
