import type { CommandData } from '../../../src/words/inbox';
import type { Interleaving } from '../../support/interleaving';

export type Step =
  | { do: 'act'; command: CommandData }
  | { do: 'open' }
  | { do: 'sweep' }
  /** Another mail of the customer's. */
  | { do: 'mail' }
  /** Categories changed in Outlook itself. */
  | { do: 'hand'; add: string[]; remove: string[] };

/** One person's steps, one after the other; the wait before each in ms. */
export interface Program {
  /** Which pane; one person may have two. */
  pane: number;
  by: string;
  steps: { after: number; step: Step }[];
}

/** Who sits at which pane: Alice has Docket open twice. */
export const seats = ['alice', 'bob', 'femi', 'dana', 'alice', 'carol'] as const;

const owners = ['alice', 'bob', 'femi', 'dana'];
const tags = ['billing', 'returns', 'press'];

/** Two to six panes with one to three steps each, and now and then a hand. */
export function historyFrom(lane: Interleaving): Program[] {
  const panes = 2 + lane.below(seats.length - 1);
  const programs = seats.slice(0, panes).map((by, pane): Program => {
    const steps = Array.from({ length: 1 + lane.below(3) }, () => ({
      after: lane.below(3000),
      step: stepOf(by, lane),
    }));
    return { pane, by, steps };
  });
  if (lane.below(3) === 0) {
    const steps = [{ after: lane.below(4000), step: handOf(lane) }];
    programs.push({ pane: -1, by: 'somebody', steps });
  }
  if (lane.below(3) === 0) {
    programs.push({ pane: -1, by: 'customer', steps: [{ after: lane.below(4000), step: { do: 'mail' } }] });
  }
  return programs;
}

function stepOf(by: string, lane: Interleaving): Step {
  const at = lane.below(12);
  if (at === 0) return { do: 'open' };
  if (at === 1) return { do: 'sweep' };
  return { do: 'act', command: by === 'carol' ? collaborates(lane) : commands(lane) };
}

function commands(lane: Interleaving): CommandData {
  switch (lane.below(14)) {
    case 0:
    case 1:
    case 2:
      return { do: 'take' };
    case 3:
    case 4:
    case 5:
      return { do: 'assign', to: lane.pick(owners) };
    case 6:
      return { do: 'unassign' };
    case 7:
      return { do: 'wait' };
    case 8:
      return { do: 'close' };
    case 9:
      return { do: 'tag', add: [lane.pick(tags)] };
    case 10:
      return { do: 'priority', priority: lane.pick(['urgent', 'high', 'normal']) };
    case 11:
      return { do: 'undo' };
    case 12:
      return { do: 'snooze', until: String(lane.clock.now + 7 * 86_400_000) };
    default:
      return { do: 'note', text: lane.pick(['@carol is it in stock?', 'The pole is out of stock.']) };
  }
}

const collaborates = (lane: Interleaving): CommandData =>
  lane.pick<CommandData>([{ do: 'seen' }, { do: 'note', text: 'It is.' }]);

function handOf(lane: Interleaving): Step {
  return lane.pick<Step>([
    { do: 'hand', add: ['#press', 'Important client'], remove: [] },
    { do: 'hand', add: ['@femi'], remove: ['@alice', '@bob', '@dana', '@unassigned', '~New'] },
    { do: 'hand', add: ['~Waiting'], remove: ['~New'] },
    { do: 'hand', add: [], remove: ['#press', '#billing', '!Urgent'] },
    { do: 'hand', add: ['✓bob'], remove: owners.map((name) => `@${name}`) },
  ]);
}
