/**
 * What a check-up makes for trial: labels whose names no roster can hold, and two notes of a conversation that does not
 * exist. Everything is found again by name or search word, so that a check-up that was cut off is cleared away by the next.
 */
import { type Call, type Client, path } from '../mailbox/client';
import { searchToken } from '../mailbox/journal';
import { type LabelList, labelsCall } from '../mailbox/labels';
import type { WireLabel, WireMessageList } from '../mailbox/wire';

/** Behind a sign; the space keeps it from ever being a handle or a tag. */
const trialWord = 'docket trial';

export const signs = ['@', '!', '~', '?', '#', '✓'] as const;

export const trialName = (sign: string): string => `${sign}${trialWord}`;

/** As long as a mark can be: a sign and a tag of 40 characters. */
export const longestName = `#${trialWord}-${'x'.repeat(27)}`;

export const trialNames = (): string[] => [...signs.map(trialName), longestName];

export const createLabel = (client: Client, name: string): WireLabel | null =>
  client.one<WireLabel | null>({
    method: 'post',
    path: path('labels'),
    body: { name, labelListVisibility: 'labelHide', messageListVisibility: 'hide' },
    existsIsFine: true,
  });

export const trialLabels = (client: Client): WireLabel[] =>
  (client.one<LabelList>(labelsCall).labels ?? []).filter(({ name, type }) => type !== 'system' && isTrial(name));

const isTrial = (name: string): boolean => name.slice(1).toLowerCase().startsWith(trialWord);

/** Takes away trial labels and the notes of these ids, and whatever else the search word finds. */
export function clearAway(client: Client, conversation: string, notes: readonly string[], labelId: string): void {
  const found = client.one<WireMessageList>({
    method: 'get',
    path: path('messages', { labelIds: labelId, q: `subject:"${searchToken(conversation)}"` }),
  });
  const messages = [...new Set([...notes, ...(found.messages ?? []).map(({ id }) => id)])];
  client.all([
    ...trialLabels(client).map(({ id }): Call => ({ method: 'delete', path: path('labels', id), orNull: true })),
    ...messages.map((id): Call => ({ method: 'post', path: path('messages', id, 'trash'), orNull: true })),
  ]);
}
