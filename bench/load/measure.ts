/** The costs of a day, measured on the built bundles: the add-on on the team's account, or the hub. */

import type { Execution } from '../../emulators/apps-script';
import type { Bundle } from '../../tests/support/bundle';
import { gmailWorld } from '../../tests/support/gmail-world';
import { hubWorld } from '../../tests/support/hub-world';
import { type Cost, costOf, type Stage } from './cost';
import type { Costs } from './day';

/** Six commands of a usual conversation. */
const six: [by: string, command: Record<string, unknown>][] = [
  ['alice', { do: 'take' }],
  ['alice', { do: 'tag', replace: 'yes', tags: ['billing'] }],
  ['alice', { do: 'note', text: '@carol is the pole in stock?' }],
  ['carol', { do: 'note', text: 'Three of them.' }],
  ['alice', { do: 'wait' }],
  ['alice', { do: 'close' }],
];
const changedAtOnce = 10;

export async function direct(bundle: Bundle): Promise<Costs> {
  const world = await gmailWorld({ bundle });
  await world.setUp();
  const cost = async (work: () => Promise<Execution>): Promise<Cost> => {
    world.gmail.clearLedger();
    return costOf(await work(), world.gmail);
  };
  const id = await world.customerWrites();
  await world.sweep();
  await world.open(id, 'alice');
  const open = await cost(() => world.open(id, 'alice'));
  const commands: Cost[] = [];
  for (const [by, command] of six) {
    world.pass(3);
    await world.open(id, by);
    commands.push(await cost(() => world.act(id, by, command)));
  }
  const others: string[] = [];
  for (let n = 0; n < changedAtOnce; n++) others.push(await world.customerWrites({ subject: `Question ${n}` }));
  const settled = async () => {
    world.pass(10);
    await world.sweep();
    world.pass(10);
  };
  for (const other of others) await world.act(other, 'alice', { do: 'take' });
  await settled();
  await settled();
  const sweep = await cost(() => world.sweep());
  for (const other of others) await world.customerWrites({ in: other, text: 'And when will it be here?' });
  const sweepTen = await cost(() => world.sweep());
  await world.close();
  return { open, commands, ...apart(sweep, sweepTen) };
}

export async function throughHub(): Promise<Costs> {
  const world = await hubWorld();
  await world.setUp();
  const hubCost = async (work: () => Promise<unknown>): Promise<Cost> => {
    world.gmail.clearLedger();
    const before = world.hubExecutions.length;
    await work();
    const [execution, ...more] = world.hubExecutions.slice(before).filter((one) => one.function === 'doPost');
    if (!execution || more.length > 0) throw new Error('one request of the hub was expected');
    const ownCalls = world.gmail.ledger.filter(({ user }) => user === 'support@fernhill.example');
    return withoutTokenCheck(costOf(execution, { ...world.gmail, ledger: ownCalls }));
  };
  const sweepCost = async (): Promise<Cost> => {
    world.gmail.clearLedger();
    return costOf(await world.sweep(), world.gmail);
  };
  const id = await world.customerWrites();
  await world.sweep();
  await world.open('alice', id);
  const open = await hubCost(() => world.open('alice', id));
  const commands: Cost[] = [];
  for (const [by, command] of six) {
    world.pass(3);
    await world.open(by, id);
    commands.push(await hubCost(() => world.act(by, id, command)));
  }
  const others: string[] = [];
  for (let n = 0; n < changedAtOnce; n++) others.push(await world.customerWrites({ subject: `Question ${n}` }));
  for (const other of others) await world.act('alice', other, { do: 'take' });
  for (let passes = 0; passes < 2; passes++) {
    world.pass(10);
    await world.sweep();
  }
  world.pass(10);
  const sweep = await sweepCost();
  for (const other of others) await world.customerWrites({ in: other, text: 'And when will it be here?' });
  const sweepTen = await sweepCost();
  await world.close();
  return { open, commands, ...apart(sweep, sweepTen) };
}

/** The tests sign a new token for every call; Google's lasts an hour, and the hub has it checked once. */
function withoutTokenCheck({ stages, fetches, properties }: Cost): Cost {
  const isCheck = (stage: Stage) => stage.do === 'trip' && stage.units.every((units) => units === 0);
  const kept = stages.filter((stage) => !isCheck(stage));
  return { stages: kept, fetches: fetches - (stages.length - kept.length), properties };
}

/** A pass over ten conversations with a new mail, taken apart: what one of them takes, and the pass beside them. */
function apart(none: Cost, ten: Cost): Pick<Costs, 'sweep' | 'sweepEach'> {
  // Between two conversations the pass rests.
  const rests = ten.stages.flatMap((stage, index) => (stage.do === 'rest' ? [index] : []));
  const [first, second] = rests;
  if (first === undefined || second === undefined || rests.length < changedAtOnce - 1)
    throw new Error('the sweep should have rested between ten conversations');
  const each = second - first;
  const start = first - each + 1;
  const per = (a: number, b: number) => Math.floor((a - b) / changedAtOnce);
  const sweepEach: Cost = {
    stages: ten.stages.slice(first, second),
    fetches: per(ten.fetches, none.fetches),
    properties: per(ten.properties, none.properties),
  };
  const sweep: Cost = {
    stages: [...ten.stages.slice(0, start), ...ten.stages.slice(start + each * changedAtOnce - 1)],
    fetches: ten.fetches - changedAtOnce * sweepEach.fetches,
    properties: ten.properties - changedAtOnce * sweepEach.properties,
  };
  return { sweep, sweepEach };
}
