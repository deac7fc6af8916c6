/** The messages that are selected in the list, of which an open item is only the first look. */
import { atLeast } from '../requirements';
import type { Json } from '../wire';
import type { Answer, Call, Handler } from './call';

export const selectionCalls = {
  'mailbox.getSelectedItems': getSelectedItems,
} satisfies Record<string, Handler>;

/** Doc: `SelectedItemDetails`; the last three members came with 1.14. */
async function getSelectedItems({ world }: Call): Promise<Answer> {
  const items = await Promise.all(world.selected().map((id) => world.mailbox.item(id)));
  const isNewer = atLeast('1.14', world.settings);
  const details = items.flatMap((item): Json[] => {
    // Only messages are selected in this sense; one that is gone is selected no more.
    if (item === null || item.kind === 'appointment') return [];
    const { id, mode, subject, conversationId, internetMessageId, attachments } = item;
    const known = { itemId: id, itemMode: mode === 'read' ? 'Read' : 'Compose', itemType: 'Message', subject };
    const hasAttachment = attachments.some(({ inline }) => !inline);
    return [isNewer ? { ...known, conversationId, internetMessageId, hasAttachment } : known];
  });
  return { data: details };
}
