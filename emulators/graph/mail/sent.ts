/**
 * Where mail lies after somebody sent it as the team: in the sender's own Sent Items, and in the team's only where an
 * administrator said so. What goes out loses its categories unless the organisation keeps them.
 */
import { type Correspondent, composeMail, type Letter } from '../../mailbox/compose';
import type { EpochMs, StoredMail } from '../../mailbox/types';
import type { Account } from '../account';
import { fileMail } from './arrive';

export interface Sending {
  /** `from` is the address the mail is sent as: the agent's own, or the team's. */
  letter: Letter;
  at: EpochMs;
  /** Address of the agent whose Outlook sends it. */
  by: string;
  /** Sent on behalf of `from`: the mail then names the agent as its sender. Default: sent as. */
  onBehalf?: boolean;
  /** Categories the agent's draft carried. */
  categories?: readonly string[];
}

export interface Sent {
  raw: string;
  /** The copy in the agent's own Sent Items; null where the agent has no mailbox here. */
  own: StoredMail | null;
  /** The copy in the team's Sent Items; null where it is not made. */
  team: StoredMail | null;
  /** What arrived in mailboxes of this tenant, by address. */
  arrived: Record<string, StoredMail>;
}

export async function fileSent(
  accounts: ReadonlyMap<string, Account>,
  { letter, at, by, onBehalf = false, categories = [] }: Sending,
  clearCategories: boolean,
): Promise<Sent> {
  const agent = by.toLowerCase();
  const from = letter.from.address.toLowerCase();
  const sender: Correspondent = { name: '', address: agent };
  const headers = onBehalf ? { ...letter.headers, Sender: `<${sender.address}>` } : letter.headers;
  const raw = await composeMail({ ...letter, date: letter.date ?? at, headers });
  const file = async (address: string, folder: 'sent' | 'inbox', carried: readonly string[]) => {
    const account = accounts.get(address);
    return account ? fileMail(account, { raw, at, folder, read: folder === 'sent', categories: carried }) : null;
  };
  const own = await file(agent, 'sent', categories);
  const settings = from === agent ? undefined : accounts.get(from)?.settings;
  const copied = onBehalf ? settings?.copySentOnBehalf : settings?.copySentAs;
  const team = copied ? await file(from, 'sent', categories) : null;
  const arrived: Record<string, StoredMail> = {};
  for (const { address } of [...letter.to, ...(letter.cc ?? [])]) {
    const copy = await file(address.toLowerCase(), 'inbox', clearCategories ? [] : categories);
    if (copy) arrived[address.toLowerCase()] = copy;
  }
  return { raw, own, team, arrived };
}
