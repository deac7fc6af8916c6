/** One mailbox with everything that stands on it: Gmail's service, the script's runtime, the clock. Reset makes a new one. */

import type { FetchAnswer } from '../../emulators/apps-script';
import {
  createRuntime,
  createState,
  type Execution,
  type FetchRequest,
  type Runtime,
} from '../../emulators/apps-script';
import { createGmail, type Filter, fetchFrom, type Gmail, type LedgerEntry } from '../../emulators/gmail';
import type { Ids } from '../../emulators/gmail/ids';
import { keepMailbox, loadMailbox, saveMailbox } from '../../emulators/mailbox/persist';
import { createMailbox, type KeptMailbox } from '../../emulators/mailbox/store';
import { createClock, sampleStart, type WorkbenchClock } from './clock';
import { clear, type Kept, loadKept, mailboxFile, saveKept } from './folder';
import { createHubSide, type HubBuild, type HubSide } from './hub/side';
import { copyLived, type Lived } from './lived';
import type { Addon, Seat } from './seat';
import { seedArchive, seedSample } from './seed';
import type { Team } from './team';

export interface WorldOptions {
  /** Where it is kept; see `folderFor`. */
  folder: string;
  team: Team;
  addon: Addon;
  /** The builds for a team on a hub; absent: there is only the direct way. */
  hub?: HubBuild;
  /** An archive of real mail that takes the sample's place. */
  mail?: string;
  /** Where the sample lived through lies; absent: it is lived through here and now. */
  lived?: Lived;
  /** What is worth knowing of the mail, in sentences. */
  about?: readonly string[];
  /** The repository's root, from which the runtime builds its worker. */
  root?: string;
  /** Real elapsed milliseconds; a constant stops the clock. */
  elapsed?: () => number;
}

export interface World {
  mailbox: KeptMailbox;
  gmail: Gmail;
  ids: Ids;
  runtime: Runtime;
  clock: WorkbenchClock;
  turn: number;
  warnings: string[];
  /** The account somebody sits at: the team's, or, by handle, a member's own. */
  seat(as: string | undefined): Seat;
  /** Opens a member's own mailbox. */
  sit(as: string): Promise<void>;
  /** Every account that gets a copy of mail to the team. */
  copies(): string[];
  /** Runs the time triggers that are due. */
  due(): Promise<Execution[]>;
  /** What the hub has run since it was asked last. */
  hubRan(): Execution[];
  /** Called after every change of a mailbox. */
  onChange(listener: () => void): () => void;
  /** Runs one function and hands over the calls of Gmail it made. */
  run(work: () => Promise<Execution>): Promise<{ execution: Execution; calls: LedgerEntry[] }>;
  save(): Promise<void>;
  close(): Promise<void>;
}

/** Opens what is kept, or fills a new mailbox. A damaged file is moved aside and told of in `warnings`. */
export async function openWorld(options: WorldOptions): Promise<World> {
  const { folder } = options;
  const warnings: string[] = [];
  const known = await loadMailbox(mailboxFile(folder)).catch((thrown: unknown) => {
    warnings.push(thrown instanceof Error ? thrown.message : String(thrown));
    return null;
  });
  if (known) return reopen(known, await loadKept(folder), options, warnings);
  await clear(folder);
  const { lived, mail } = options;
  if (mail !== undefined || lived === undefined) return first(options, warnings);
  warnings.push(...(await copyLived('gmail', lived, folder, (draft) => live(draft, options))));
  const copy = await loadMailbox(mailboxFile(folder));
  return reopen(copy!, await loadKept(folder), options, warnings);
}

/** The sample, at the moment the workbench opens, in a folder. What could not be done. */
async function live(folder: string, options: WorldOptions): Promise<string[]> {
  const warnings: string[] = [];
  const world = await first({ ...options, folder, elapsed: () => 0 }, warnings);
  // What came about before anybody watched is nobody's to save.
  await saveMailbox(world.mailbox, mailboxFile(folder));
  await world.close();
  return warnings;
}

async function reopen(
  mailbox: KeptMailbox,
  kept: Kept | null,
  options: WorldOptions,
  warnings: string[],
): Promise<World> {
  const newest = mailbox.all()[0]?.at ?? 0;
  const start = kept?.now ?? Math.max(newest, sampleStart(options.team.timeZone));
  return standUp(mailbox, start, kept, options, warnings);
}

async function first(options: WorldOptions, warnings: string[]): Promise<World> {
  const { team, addon, root, mail } = options;
  const opening = sampleStart(team.timeZone);
  // The change log asks the clock, which can only be set once the newest mail is known.
  let now = () => opening;
  const mailbox = createMailbox(team.mailbox, { now: () => now() });
  const state = createState();
  const seeding = { mailbox, state, addon, ...(root === undefined ? {} : { root }) };
  let start = opening;
  if (mail === undefined) warnings.push(...(await seedSample(seeding, opening)));
  else {
    const archive = await seedArchive(seeding, mail);
    start = archive.now;
    warnings.push(...archive.faults);
  }
  const kept: Kept = { now: start, script: state.save(), filters: [], turn: 0 };
  const world = standUp(mailbox, start, kept, options, warnings);
  now = world.clock.now;
  await world.save();
  return world;
}

function standUp(
  mailbox: KeptMailbox,
  start: number,
  kept: Kept | null,
  options: WorldOptions,
  warnings: string[],
): World {
  const { folder, team, addon, root, elapsed } = options;
  const clock = createClock({ start, timeZone: team.timeZone, ...(elapsed && { elapsed }) });
  const state = createState(kept?.script);
  let filters: readonly Filter[] = kept?.filters ?? [];
  const settings = {
    load: () => [...filters],
    save: (_user: string, now: readonly Filter[]) => {
      filters = now;
    },
  };
  const mailboxes = new Map([[mailbox.address, mailbox]]);
  let side: HubSide | null = null;
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };
  const gmail = createGmail({ mailboxes, now: clock.now, settings });
  const answer = async (request: FetchRequest): Promise<FetchAnswer> => {
    // Gmail's time and the script's are one: what a request writes is not older than the request.
    clock.atLeast(request.at);
    return (await side?.answer(request)) ?? fetchFrom(gmail, request);
  };
  const runtime = createRuntime({
    ...addon,
    ...(root !== undefined && { root }),
    fetch: answer,
    now: clock.now,
    state,
    token: (user, scopes) => gmail.mintToken({ user, scopes }),
  });
  const keeper = keepMailbox(mailbox, mailboxFile(folder), { onError: (thrown) => warnings.push(String(thrown)) });
  const own: Seat = { mailbox, ids: gmail.ids(mailbox.address), runtime, addon };
  mailbox.onChange(changed);
  const openSide = (build: HubBuild): HubSide =>
    createHubSide({
      ...build,
      ...(root === undefined ? {} : { root }),
      ...{ team: mailbox, people: team.people, gmail, now: clock.now, mailboxes, fetch: answer, onChange: changed },
      ...(kept?.hub ? { saved: kept.hub } : {}),
    });
  const world: World = {
    mailbox,
    gmail,
    ids: own.ids,
    runtime,
    seat: (as) => (as === undefined ? own : (side?.seat(as) ?? own)),
    sit: async (as) => {
      if (!options.hub) return;
      side ??= openSide(options.hub);
      await side.sit(as);
    },
    copies: () => [mailbox.address, ...(side?.members ?? [])],
    // A hub's triggers do not take those of the script that runs without one off the account: both look after the mailbox.
    due: async () => {
      if (kept?.hub && options.hub) side ??= openSide(options.hub);
      return [...(await runtime.runDueTriggers()), ...((await side?.runDueTriggers()) ?? [])];
    },
    hubRan: () => side?.ran() ?? [],
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clock,
    turn: kept?.turn ?? 0,
    warnings,
    run: async (work) => {
      gmail.clearLedger();
      const execution = await work();
      clock.atLeast(execution.startedAt + execution.virtualMs);
      return { execution, calls: [...gmail.ledger] };
    },
    save: async () => {
      await keeper.flush();
      const { turn } = world;
      const hub = side?.save() ?? kept?.hub;
      const saved: Kept = { now: clock.now(), script: state.save(), filters: [...filters], turn };
      await saveKept(folder, hub ? { ...saved, hub } : saved);
    },
    close: async () => {
      await world.save();
      await keeper.close();
      await side?.close();
      await runtime.close();
    },
  };
  return world;
}
