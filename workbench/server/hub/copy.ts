/** A member's own mailbox, as it would be if the team's address had always sent them a copy. */
import { createMailbox, type KeptMailbox } from '../../../emulators/mailbox/store';
import type { Mailbox } from '../../../emulators/mailbox/types';

/** Lies in memory only: it is made anew from the team's mailbox whenever the workbench starts. */
export async function copyFor(address: string, team: Mailbox, now: () => number): Promise<KeptMailbox> {
  const own = createMailbox(address, { now });
  const threads = new Map<number, number>();
  const mails = [...team.all()].sort((one, other) => one.at - other.at || one.uid - other.uid);
  for (const { uid, thread, raw, at, folder, read } of mails) {
    const { from, to } = team.parsed(uid);
    // Stored notes have no address a copy could go to.
    const isMail = [from, ...to].some((one) => one.address !== '' && !one.address.endsWith('.invalid'));
    if (!isMail || folder === 'drafts' || folder === 'trash' || folder === 'spam') continue;
    // What the team's account itself has sent is in nobody else's mailbox, but as an answer's quoted text.
    if (folder === 'sent') continue;
    const isOwn = from.address === address;
    const known = threads.get(thread);
    const copy = await own.add({
      raw,
      at,
      read: isOwn || read,
      folder: isOwn ? 'sent' : 'inbox',
      ...(known === undefined ? {} : { thread: known }),
    });
    threads.set(thread, copy.thread);
  }
  return own;
}
