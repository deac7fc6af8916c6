/** Which conversations are selected in Outlook, where it reports them. */

import type { Follow } from '../../pane/follow';
import { conversationIdOrNull } from '../mailbox/ids';
import type { OfficePort } from './office';

/** Each conversation once, in Outlook's order; one or none wherever fewer than two messages are selected. */
export function followSelection(
  office: Pick<OfficePort, 'selected'>,
  onChange: (listener: () => void) => () => void,
): Follow<readonly string[]> {
  return (listener) => {
    let asked = 0;
    async function look(least: number): Promise<void> {
      asked += 1;
      const ticket = asked;
      // A question nobody answers leaves the pane with the open message.
      const ids = await office.selected().catch(() => []);
      if (ticket !== asked) return;
      const found = new Set(ids.map(conversationIdOrNull).filter((id): id is string => id !== null));
      if (found.size >= least) listener([...found]);
    }
    // No event reports what was selected before the pane was opened; a single message is followed as the open one.
    void look(2);
    return onChange(() => void look(0));
  };
}
