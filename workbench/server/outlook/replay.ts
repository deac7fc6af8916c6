/**
 * Lives through the sample on Exchange: mail arrives in the order of its times, and in between the members do in the
 * add-on what its stories tell. What the workbench then shows was written by the add-on itself.
 */
import { ensureCategory } from '../../../emulators/graph';
import type { EpochMs, Mailbox } from '../../../emulators/mailbox/types';
import { type Act, actsOf, type ByHand } from '../../sample/acts';
import { rawOfSample } from '../../sample/seed';
import { sampleStories } from '../../sample/stories';
import { mailsOf, type SampleMail } from '../../sample/story';
import type { Desk, OpenDesk } from './addon';
import type { Seat } from './directory';
import { createTenant, deskOf } from './tenant';

export interface Replay {
  mailbox: Mailbox;
  seats: readonly Seat[];
  openDesk: OpenDesk;
  /** The configuration as written. */
  configuration: string;
  /** The moment the workbench opens. */
  now: EpochMs;
  /** Tells the mailbox's change log what time it is. */
  setNow(moment: EpochMs): void;
}

/** The last pass of an open pane before the workbench opens; what arrived since is not sorted yet. */
const lastSweepAgo = 42 * 60_000;
const setUpBefore = 60_000;

/** Returns what could not be done, in sentences. */
export async function replaySample({
  mailbox,
  seats,
  openDesk,
  configuration,
  now,
  setNow,
}: Replay): Promise<string[]> {
  let moment = now;
  const at = (time: EpochMs) => {
    moment = time;
    setNow(time);
  };
  const graph = createTenant({ mailbox, seats, now: () => moment, throttled: false });
  const { ids } = graph.account(mailbox.address);
  const threads = new Map<string, number>();
  const faults: string[] = [];
  const desks = new Map<string, Desk>();

  function desk(handle: string): Desk | undefined {
    const seat = seats.find((one) => one.handle === handle);
    if (!seat) return undefined;
    const known = desks.get(handle) ?? deskOf({ graph, mailbox, seat, openDesk, now: () => moment });
    desks.set(handle, known);
    return known;
  }

  /** Exchange finds the conversation. */
  async function arrive(mail: SampleMail): Promise<void> {
    const stored = await graph.deliver({
      to: mailbox.address,
      raw: await rawOfSample(mail),
      at: mail.at,
      folder: mail.folder === 'sent' ? 'sent' : 'inbox',
      read: mail.read,
    });
    if (mail.starred) mailbox.change(stored.uid, { starred: true });
    if (!threads.has(mail.conversation)) threads.set(mail.conversation, stored.thread);
  }

  function categorise(thread: number, names: readonly string[]): void {
    const newest = mailbox
      .thread(thread)
      .filter(({ folder }) => folder !== 'sent')
      .at(-1);
    if (newest) mailbox.change(newest.uid, { addNames: names.map((name) => ensureCategory(mailbox, name)) });
  }

  async function perform(act: Act | ByHand): Promise<void> {
    const thread = threads.get(act.conversation);
    if (thread === undefined) return;
    if ('names' in act) return categorise(thread, act.names);
    const command = { do: '', ...act.command, ...act.fields };
    const outcome = await desk(act.by)?.act(ids.conversation(thread), command);
    if (outcome && !outcome.ok) {
      faults.push(`${act.by} could not ${act.command.do} in “${act.conversation}”: ${outcome.error.message}`);
    }
  }

  const lead = seats.find(({ handle }) => handle === 'dana') ?? seats[0];
  if (!lead) return ['Nobody on the team can sign in.'];
  const stories = sampleStories(now);
  const sweep = async () => {
    const { failures } = await desk(lead.handle)!.sweep();
    faults.push(...failures.map(({ failure }) => failure.message));
  };
  const events = [
    ...stories.flatMap(mailsOf).map((mail) => ({ at: mail.at, order: 0, happen: () => arrive(mail) })),
    ...stories.flatMap(actsOf).map((act) => ({ at: act.at, order: 1, happen: () => perform(act) })),
    { at: now - lastSweepAgo, order: 2, happen: sweep },
  ].sort((one, other) => one.at - other.at || one.order - other.order);

  at(Math.min(...events.map((event) => event.at)) - setUpBefore);
  const set = await desk(lead.handle)!.setUp(configuration);
  if (!set.ok) return [`Setting up failed: ${set.error.message}`];
  for (const event of events) {
    at(event.at);
    await event.happen();
  }
  at(now);
  return faults;
}
