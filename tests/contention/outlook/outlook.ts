/** Histories of several panes over the strict Graph service, request by request in an order the seed decides. */

import type { Unsettled } from '../../../emulators/graph';
import { entriesIn } from '../../../src/journal/text';
import { parseName } from '../../../src/marks/names';
import { type Interleaving, interleaving } from '../../support/interleaving';
import { monday, type OutlookWorld, outlookWorld } from '../../support/outlook-world';
import { historyFrom, type Program, type Step, seats } from './history';
import type { Ended, Given, Looked } from './judge';
import { between, naivePane, type Pane } from './naive';

export interface TeamOptions {
  unsettled?: Partial<Unsettled>;
  /** The control instead of Docket. */
  naive?: boolean;
  /** Requests are lost now and then, before or after they were carried out. */
  lossy?: boolean;
}

/** A team at its panes; conversation after conversation is lived through in it. */
export interface Team extends TeamOptions {
  lane: Interleaving;
  world: OutlookWorld;
  panes: Pane[];
  /** The id the last command of each pane was given. */
  lastIds: Map<number, string>;
}

export async function teamFrom(seed: number, options: TeamOptions = {}): Promise<Team> {
  const lane = interleaving(seed, monday);
  const lastIds = new Map<number, string>();
  let ids = 0;
  const newId = (by: string, pane: number): string => {
    const id = (BigInt(++ids + seed * 1000) * 0x9e3779b97f4a7c15n).toString(36).slice(-10).padStart(10, 'z') + by;
    lastIds.set(pane, id);
    return id;
  };
  // The first pane of all set Docket up.
  const world = await outlookWorld({
    traffic: lane,
    unsettled: options.unsettled ?? {},
    newId: (by, pane) => newId(by, pane - 1),
  });
  const panes = seats.map((by, pane) =>
    options.naive ? naivePane(by, world, lane, () => newId(by, pane)) : world.reload(by),
  );
  return { ...options, lane, world, lastIds, panes };
}

export interface Lived {
  programs: Program[];
  ended: Ended;
  requests: number;
  /** Requests and parts that were answered 429. */
  refused: number;
}

export async function live(team: Team): Promise<Lived> {
  const { lane, world } = team;
  const from = { name: 'Mira', address: `mira-${lane.below(1e9)}@customer.example` };
  const conversation = await world.customerWrites({ from });
  world.graph.ledger.clear();
  const programs = historyFrom(lane);
  const given: Given[] = [];
  const faults = team.lossy ? [1, 2].map(() => lose(team)) : [];
  await lane.run(programs.map((program) => () => carryOut(program, conversation, team, given)));
  for (const fault of faults) fault.remove();
  const refused = world.graph.ledger.rows.filter(({ status }) => status === 429).length;
  return { programs, requests: world.requests().length, refused, ended: await settle(conversation, team, given) };
}

const lose = ({ lane, world }: Team) =>
  world.graph.inject({ skip: lane.below(120), timeout: lane.pick(['before', 'after'] as const) });

async function carryOut({ pane, by, steps }: Program, conversation: string, team: Team, given: Given[]) {
  for (const { after, step } of steps) {
    await team.lane.sleep(after);
    await take(step, { pane, by }, conversation, team, given);
  }
}

async function take(
  step: Step,
  { pane, by }: Omit<Program, 'steps'>,
  conversation: string,
  team: Team,
  given: Given[],
) {
  if (step.do === 'hand') {
    const names = team.world.categories(conversation).at(-1)!;
    const remove = step.remove.filter((name) => names.includes(name));
    if (remove.length > 0 || step.add.length > 0) team.world.categorise(conversation, { add: step.add, remove });
    return;
  }
  if (step.do === 'mail') {
    await team.world.customerWrites({ in: conversation });
    return;
  }
  const inbox = team.panes[pane]!;
  if (step.do === 'open') await inbox.open(conversation);
  else if (step.do === 'sweep') await inbox.sweep().catch(() => undefined);
  else {
    const outcome = await inbox.act(conversation, step.command);
    given.push({ by, id: team.lastIds.get(pane)!, command: step.command, outcome });
  }
}

/** Everybody looks; some look again, at once, after the journal has lost its precedence, and after a pass of upkeep. */
async function settle(conversation: string, team: Team, given: Given[]): Promise<Ended> {
  const { world, lane, panes } = team;
  const readers = [...new Set(seats)].sort(() => lane.random() - 0.5);
  const look = async (some: readonly (typeof seats)[number][]): Promise<Looked[]> => {
    const looked: Looked[] = [];
    for (const by of some) {
      world.pass(1 / 60);
      looked.push({ by, outcome: await panes[seats.indexOf(by)]!.open(conversation) });
    }
    return looked;
  };
  world.pass(5 / 60);
  const first = await look(readers);
  const settled = marksOf(conversation, world);
  world.graph.ledger.clear();
  const again = [await look(readers.slice(0, 2))];
  world.pass(3);
  again.push(await look(readers.slice(2, 4)));
  const wroteAgain = world.graph.ledger.rows
    .filter(({ method, url }) => method !== 'GET' && url !== '/$batch')
    .map(({ method, url }) => `${method} ${url.split('?')[0]!.slice(-30)}`);
  world.pass(1);
  await panes[seats.indexOf('dana')]!.sweep();
  again.push(await look(readers.slice(4)));
  const marks = { settled, later: marksOf(conversation, world) };
  return { given, stored: storedIn(conversation, world), first, again, wroteAgain, marks };
}

const vocabulary = {
  handles: ['alice', 'bob', 'femi', 'dana', 'carol', 'erin'],
  tags: ['billing', 'returns', 'press'],
};

/** Docket's names on all messages. */
const marksOf = (conversation: string, world: OutlookWorld): string =>
  world
    .categories(conversation)
    .flat()
    .filter((name) => parseName(name, vocabulary) !== null)
    .sort()
    .join(' ');

function storedIn(conversation: string, world: OutlookWorld) {
  const texts = world
    .journal()
    .filter((text) => text.includes(conversation))
    .flatMap((text) => text.split(between));
  return entriesIn(texts.map((text, at) => ({ id: String(at), at, text }))).entries;
}
