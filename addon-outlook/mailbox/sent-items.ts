/** Whether the team's replies can be seen at all: by default Exchange files them in the author's own mailbox. */
import type { Session } from './session';
import type { WireFolder } from './wire';

/** True while nothing has ever been filed as sent by the team, or nobody may look. */
export async function noReplySeen(session: Session): Promise<boolean> {
  const path = session.at('mailFolders', 'sentitems', { $select: 'totalItemCount' });
  const folder = await session.client.one<WireFolder | null>({ method: 'GET', path, orNull: [404] });
  return !folder?.totalItemCount;
}
