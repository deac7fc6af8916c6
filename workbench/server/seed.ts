/**
 * The first start: mail comes into an empty mailbox. The sample is lived through by the add-on itself; an archive of real
 * mail is loaded as it is, and the add-on sets itself up beside it.
 */
import { actionEvent, createRuntime, type Manifest, type State } from '../../emulators/apps-script';
import { createGmail, fetchFrom } from '../../emulators/gmail';
import { importMail, loadInto } from '../../emulators/mailbox/import';
import type { KeptMailbox } from '../../emulators/mailbox/store';
import { replaySample } from '../sample/replay';

export interface Seeding {
  mailbox: KeptMailbox;
  /** The script's own state, which the world then goes on with. */
  state: State;
  addon: { code: string; manifest: Manifest };
  root?: string;
}

/** The add-on's own button on its first card. */
const setUpFunction = 'onSetUp';

/** Returns what could not be done, in sentences. */
export const seedSample = (seeding: Seeding, now: number): Promise<string[]> => replaySample({ ...seeding, now });

/** Throws an `ImportFault` where there is no mail. */
export async function seedArchive(
  { mailbox, state, addon, root }: Seeding,
  file: string,
): Promise<{ now: number; faults: string[] }> {
  const imported = await importMail(file);
  await loadInto(mailbox, imported);
  const newest = imported.reduce((latest, mail) => Math.max(latest, mail.at), 0);
  const now = newest + 5 * 60_000;
  const gmail = createGmail({ mailboxes: new Map([[mailbox.address, mailbox]]), now: () => now });
  const runtime = createRuntime({
    ...addon,
    ...(root === undefined ? {} : { root }),
    state,
    now: () => now,
    token: (user, scopes) => gmail.mintToken({ user, scopes }),
    fetch: (request) => fetchFrom(gmail, request),
  });
  const { ok, error } = await runtime.run(setUpFunction, actionEvent({}), { user: mailbox.address });
  await runtime.close();
  return { now, faults: ok ? [] : [`Setting up failed: ${error?.message ?? 'no reason given'}`] };
}
