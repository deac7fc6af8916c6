/** One conversation that several people work on at once, by chance and repeatable by its seed. */
import type { State } from '../../emulators/apps-script';
import type { Bundle } from '../support/bundle';
import { type GmailWorld, gmailWorld, team } from '../support/gmail-world';
import { type Crossroads, crossroads } from './crossroads';
import { type Chance, chance, change, command, type Lived, type Told } from './luck';
import type { Pressed } from './press';
import { handles } from './team';

export interface Table {
  world: GmailWorld;
  crossroads: Crossroads;
}

/** A mailbox set up for the ten. `state` may bring locks that do not lock. */
export async function table(bundle: Bundle, state: State): Promise<Table> {
  let now = () => 0;
  const roads = crossroads(state, () => now());
  const world = await gmailWorld({ bundle, state, around: roads.around, warmWorkers: 11, letterMs: 0 });
  now = world.now;
  await world.setUp();
  return { world, crossroads: roads };
}

/** Removes the conversation and its notes for good, so that the ten-thousandth history finds a mailbox like the first. */
export function clear({ world }: Table): void {
  for (const { uid, raw } of world.mailbox.all()) if (!raw.includes('docketconfiguration')) world.mailbox.remove(uid);
  world.gmail.clearLedger();
}

/** Three to ten members, each with one or two presses; among them the sweep, mail and, every second time, hand-made labels. */
export async function live({ world, crossroads }: Table, seed: number): Promise<Lived> {
  const luck = chance(seed);
  const conversation = await world.customerWrites({ subject: `Question ${seed}` });
  const people = 3 + luck.below(8);
  const lived: Lived = { seed, conversation, told: [], events: [], byHand: luck.next() < 0.5, hands: [] };
  let left = people + luck.below(people);
  while (left > 0 || crossroads.running > 0) {
    world.pass((5 + luck.below(60)) / 60_000);
    const begins = left > 0 && (crossroads.waiting === 0 || (crossroads.running < people && luck.next() < 0.3));
    if (!begins) {
      await crossroads.letThrough(luck.below(crossroads.waiting));
      continue;
    }
    left -= 1;
    const dice = luck.next();
    if (dice < 0.06) await crossroads.begin(sweeps(world, lived));
    else if (dice < 0.1) await letter(world, lived, luck);
    else if (dice < 0.2 && lived.byHand) label(world, lived, luck);
    else await crossroads.begin(presses(world, lived, luck, handles[luck.below(people)]!));
  }
  return lived;
}

async function presses(world: GmailWorld, lived: Lived, luck: Chance, by: string): Promise<void> {
  const { conversation, told } = lived;
  const entryId = `h${lived.seed.toString(36).padStart(5, '0')}x${told.length.toString(36)}x${luck.below(1e6)}`;
  const at: Told = { press: { conversation, by, command: command(luck), entryId }, pressed: null };
  told.push(at);
  const execution = await world.run('press', at.press, 'trigger');
  if (execution.ok) at.pressed = (execution.result as { value: Pressed }).value;
  else lived.events.push(`${by}: ${execution.error?.message}`);
}

async function sweeps(world: GmailWorld, lived: Lived): Promise<void> {
  lived.events.push('the sweep passes');
  await world.sweep();
}

async function letter(world: GmailWorld, lived: Lived, luck: Chance): Promise<void> {
  if (luck.next() < 0.5) {
    lived.events.push('the customer writes');
    await world.customerWrites({ in: lived.conversation, text: 'And another thing: when?' });
  } else {
    lived.events.push('the team answers');
    await world.reply(lived.conversation, 'We are on it.', team);
  }
}

function label(world: GmailWorld, lived: Lived, luck: Chance): void {
  const by = change(luck);
  lived.events.push(`by hand: ${JSON.stringify(by)}`);
  lived.hands.push(...(by.add ?? []), ...(by.remove ?? []));
  world.label(lived.conversation, by);
}
