/** Ids of threads as the board's properties hold them: sixteen hexadecimal digits in eleven of ours. */
import { fromDigits, inDigits } from '../../src/board/digits';

const keyChars = 11;

/** Three hexadecimal digits are two of ours. An id of another form stands as it is. */
export function rowKey(conversation: string): string {
  if (!/^[0-9a-f]{16}$/.test(conversation)) return conversation;
  const groups = conversation.match(/.{1,3}/g) ?? [];
  return groups.map((group) => inDigits(Number.parseInt(group, 16), group.length === 3 ? 2 : 1)).join('');
}

export function conversationOf(key: string): string {
  if (key.length !== keyChars) return key;
  const groups = key.match(/.{1,2}/g) ?? [];
  return groups
    .map((group) => (fromDigits(group) ?? 0).toString(16).padStart(group.length === 2 ? 3 : 1, '0'))
    .join('');
}
