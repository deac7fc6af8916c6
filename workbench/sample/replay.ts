/**
 * Lives through the sample: mail arrives in the order of its times, and in between the members do in the add-on what its
 * stories tell. What the workbench then shows was written by the add-on itself.
 */
import { actionEvent, createRuntime, type Execution, type Manifest, type State } from '../../emulators/apps-script';
import { createGmail, fetchFrom } from '../../emulators/gmail';
import type { EpochMs, Mailbox } from '../../emulators/mailbox/types';
import { type Act, actsOf, type ByHand } from './acts';
import { rawOfSample } from './seed';
import { sampleStories } from './stories';
import { mailsOf, type SampleMail } from './story';

export interface Replay {
  mailbox: Mailbox;
  addon: { code: string; manifest: Manifest };
  state: State;
  /** The moment the workbench opens. */
  now: EpochMs;
  /** The repository's root, from which the runtime builds its worker. */
  root?: string;
}

/** The last hourly pass before the workbench opens; what arrived since is not sorted yet. */
const lastSweepAgo = 42 * 60_000;

/** Returns what could not be done, in sentences. */
export async function replaySample({ mailbox, addon, state, now, root }: Replay): Promise<string[]> {
  let moment = now;
  const clock = () => moment;
  const user = mailbox.address;
  const gmail = createGmail({
    mailboxes: new Map([[user, mailbox]]),
    now: clock,
    unitsPerMinute: Number.POSITIVE_INFINITY,
  });
  const runtime = createRuntime({
    ...addon,
    ...(root === undefined ? {} : { root }),
    state,
    now: clock,
    token: (who, scopes) => gmail.mintToken({ user: who, scopes }),
    fetch: (request) => fetchFrom(gmail, { ...request, at: moment }),
  });
  const threads = new Map<string, number>();
  const faults: string[] = [];
  const check = ({ ok, error, function: name }: Execution) => {
    if (!ok) faults.push(`${name} failed in the sample: ${error?.message ?? 'no reason'}`);
  };

  async function arrive(mail: SampleMail): Promise<void> {
    const raw = await rawOfSample(mail);
    const known = threads.get(mail.conversation);
    const stored =
      mail.folder === 'sent'
        ? await gmail.fileSent({
            user,
            raw,
            at: mail.at,
            ...(known === undefined ? {} : { threadId: gmail.ids(user).message(known) }),
          })
        : await gmail.deliver({ user, raw, at: mail.at, ...verdict(mail) });
    threads.set(mail.conversation, known ?? stored.thread);
    mailbox.change(stored.uid, { read: mail.read, starred: mail.starred });
  }

  function label(thread: number, wanted: readonly string[]): void {
    const idOf = (name: string) => mailbox.names().find((known) => known.name === name)?.id;
    const addNames = wanted.map(idOf).filter((id) => id !== undefined);
    for (const { uid } of mailbox.thread(thread)) mailbox.change(uid, { addNames });
  }

  async function perform(act: Act | ByHand): Promise<void> {
    const thread = threads.get(act.conversation);
    if (thread === undefined) return;
    if ('names' in act) return label(thread, act.names);
    const { by, command, fields } = act;
    const parameters = {
      conversation: gmail.ids(user).message(thread),
      command: JSON.stringify(command),
      fields: Object.keys(fields).join(','),
      by,
    };
    const inputs = Object.fromEntries(Object.entries(fields).map(([field, texts]) => [field, { texts }]));
    const execution = await runtime.run('onAct', actionEvent({ parameters, inputs }), { user });
    check(execution);
    const refusal = refused(execution);
    if (refusal) faults.push(`${by} could not ${command.do} in “${act.conversation}”: ${refusal}`);
  }

  const stories = sampleStories(now);
  const events = [
    ...stories.flatMap(mailsOf).map((mail) => ({ at: mail.at, order: 0, happen: () => arrive(mail) })),
    ...stories.flatMap(actsOf).map((act) => ({ at: act.at, order: 1, happen: () => perform(act) })),
    {
      at: now - lastSweepAgo,
      order: 2,
      happen: async () => check(await runtime.run('sweepHourly', null, { user, as: 'trigger' })),
    },
  ].sort((one, other) => one.at - other.at || one.order - other.order);

  moment = Math.min(...events.map(({ at }) => at)) - 60_000;
  check(await runtime.run('onSetUp', actionEvent({}), { user }));
  for (const { at, happen } of events) {
    moment = at;
    await happen();
  }
  moment = now;
  await runtime.close();
  return faults;
}

/** What the add-on says instead of showing a new card. */
function refused({ result }: Execution): string | undefined {
  const { action } = (result?.renderActions ?? {}) as {
    action?: { navigations?: unknown[]; notification?: { text: string } };
  };
  return action?.navigations ? undefined : action?.notification?.text;
}

/** The sample's mail carries its own server's verdict; the host writes the same one in its own name, above it. */
function verdict({ letter }: SampleMail): { authenticationResults?: string } {
  const header = letter.headers?.['Authentication-Results'];
  const found = header?.slice(header.indexOf(';') + 1).trim();
  return found ? { authenticationResults: found } : {};
}
