/** The team's mailbox on Exchange with what stands on it: the Graph service, the clock, the add-in's settings. */
import { type Account, type Graph, listCategory } from '../../../emulators/graph';
import { importMail, loadInto } from '../../../emulators/mailbox/import';
import { keepMailbox, loadMailbox, saveMailbox } from '../../../emulators/mailbox/persist';
import { createMailbox, type KeptMailbox } from '../../../emulators/mailbox/store';
import { createClock, sampleStart, type WorkbenchClock } from '../clock';
import { copyLived, type Lived } from '../lived';
import type { Team } from '../team';
import type { OpenDesk } from './addon';
import { type Seat, seatsOf } from './directory';
import { clear, type Kept, loadKept, mailboxFile, saveKept } from './kept';
import { replaySample } from './replay';
import { createTenant, deskOf } from './tenant';

export interface OutlookOptions {
  /** Where it is kept. */
  folder: string;
  team: Team;
  /** The configuration as written. */
  configuration: string;
  openDesk: OpenDesk;
  /** An archive of real mail that takes the sample's place. */
  mail?: string;
  /** Where the sample lived through lies; absent: it is lived through here and now. */
  lived?: Lived;
}

export interface World {
  mailbox: KeptMailbox;
  graph: Graph;
  account: Account;
  seats: readonly Seat[];
  clock: WorkbenchClock;
  turn: number;
  settings: Kept['settings'];
  warnings: string[];
  save(): Promise<void>;
  close(): Promise<void>;
}

const minute = 60_000;

/** Opens what is kept, or fills a new mailbox. A damaged file is moved aside and told of in `warnings`. */
export async function openWorld(options: OutlookOptions): Promise<World> {
  const { folder, team } = options;
  const warnings: string[] = [];
  const opening = sampleStart(team.timeZone);
  let now = () => opening;
  const ticking = { now: () => now() };
  const known = await loadMailbox(mailboxFile(folder), ticking).catch((thrown: unknown) => {
    warnings.push(thrown instanceof Error ? thrown.message : String(thrown));
    return null;
  });
  const kept = known ? await loadKept(folder) : null;
  if (!known) await clear(folder);
  const { lived, ...plain } = options;
  if (!known && lived && options.mail === undefined) {
    warnings.push(...(await copyLived('outlook', lived, folder, (draft) => live({ ...plain, folder: draft }))));
    const copy = await openWorld(plain);
    copy.warnings.unshift(...warnings);
    return copy;
  }
  const mailbox = known ?? createMailbox(team.mailbox, ticking);
  const seats = seatsOf(JSON.parse(options.configuration), mailbox.address);
  const ticksBy = (ticks: () => number) => {
    now = ticks;
  };
  const start = known
    ? (kept?.now ?? Math.max(mailbox.all()[0]?.at ?? 0, opening))
    : await fill(mailbox, seats, ticksBy, opening, options, warnings);
  const clock = createClock({ start, timeZone: team.timeZone });
  now = clock.now;
  const world = standUp(mailbox, seats, clock, kept, folder, warnings);
  if (!known) await world.save();
  return world;
}

/** The sample, in a folder of its own. What could not be done. */
async function live(options: OutlookOptions): Promise<string[]> {
  const world = await openWorld(options);
  // What came about before anybody watched is nobody's to save.
  await saveMailbox(world.mailbox, mailboxFile(options.folder));
  await world.close();
  return world.warnings;
}

/** Returns the moment the mailbox opens at. */
async function fill(
  mailbox: KeptMailbox,
  seats: readonly Seat[],
  ticking: (now: () => number) => void,
  opening: number,
  { team, mail, openDesk, configuration }: OutlookOptions,
  warnings: string[],
): Promise<number> {
  if (mail === undefined) {
    const setNow = (moment: number) => ticking(() => moment);
    warnings.push(...(await replaySample({ mailbox, seats, openDesk, configuration, now: opening, setNow })));
    return opening;
  }
  const imported = await importMail(mail);
  await loadInto(mailbox, imported);
  // Labels of an archive are categories here, and those in use are on the list.
  for (const { name } of mailbox.names()) listCategory(mailbox, name, 'None');
  const moment = imported.reduce((latest, { at }) => Math.max(latest, at), 0) + 5 * minute;
  // The first pass over a large archive ends when its time is up, so its clock has to run.
  const { now } = createClock({ start: moment, timeZone: team.timeZone });
  ticking(now);
  const [seat] = seats;
  if (seat) {
    const graph = createTenant({ mailbox, seats, now, throttled: false });
    const set = await deskOf({ graph, mailbox, seat, openDesk, now }).setUp(configuration);
    if (!set.ok) warnings.push(`Setting up failed: ${set.error.message}`);
  }
  return now();
}

function standUp(
  mailbox: KeptMailbox,
  seats: readonly Seat[],
  clock: WorkbenchClock,
  kept: Kept | null,
  folder: string,
  warnings: string[],
): World {
  const graph = createTenant({ mailbox, seats, now: clock.now, throttled: true });
  const keeper = keepMailbox(mailbox, mailboxFile(folder), { onError: (thrown) => warnings.push(String(thrown)) });
  const world: World = {
    mailbox,
    graph,
    account: graph.account(mailbox.address),
    seats,
    clock,
    turn: kept?.turn ?? 0,
    settings: kept?.settings ?? {},
    warnings,
    save: async () => {
      await keeper.flush();
      await saveKept(folder, { now: clock.now(), turn: world.turn, settings: world.settings });
    },
    close: async () => {
      await world.save();
      await keeper.close();
    },
  };
  return world;
}
