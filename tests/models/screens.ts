/** Random lives of one conversation in which people act on screens that were drawn a while ago. */
import fc from 'fast-check';
import { rowOf } from '../../src/board/row';
import { type Bulk, bulkOf, chosenValue } from '../../src/bulk/job';
import type { Desk } from '../../src/desk/desk';
import { shownInRow, shownUnseen } from '../../src/desk/shown';
import { factsOf } from '../../src/marks/facts';
import { runBulk } from '../../src/use-cases/bulk';
import { DocketError } from '../../src/words/errors';
import type { CommandData } from '../../src/words/inbox';
import type { Limits } from '../../src/words/limits';
import { isResting } from '../../src/words/statuses';
import type { Handle } from '../../src/words/values';
import { hour, minute, type Story, World } from '../support/core-world';

const agents = ['alice', 'bob', 'dana'] as const;
type Agent = (typeof agents)[number];
type Kind = 'screen' | 'row' | 'elsewhere';

export type Event =
  | { what: 'draw'; by: Agent; kind: Kind }
  | { what: 'press'; screen: number; command: Command }
  | { what: 'customer'; thanks: boolean }
  /** A customer's mail that comes to light among older mail. */
  | { what: 'late' }
  | { what: 'reply'; by: Agent | 'team' }
  | { what: 'machine' }
  | { what: 'bin'; message: number; back: boolean }
  | { what: 'sweep' }
  | { what: 'time'; ms: number };

type Command = { do: string; to?: Agent; hours?: number };

const command: fc.Arbitrary<Command> = fc.oneof(
  fc
    .constantFrom('take', 'unassign', 'wait', 'close', 'close', 'dismiss', 'reopen', 'undo', 'undo', 'note', 'accept')
    .map((verb): Command => ({ do: verb })),
  fc.record({ do: fc.constant('assign'), to: fc.constantFrom(...agents) }),
  fc.record({ do: fc.constant('escalate'), to: fc.constantFrom(...agents) }),
  fc.record({ do: fc.constant('snooze'), hours: fc.integer({ min: 1, max: 48 }) }),
);

const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant('draw' as const),
      by: fc.constantFrom(...agents),
      kind: fc.constantFrom<Kind>('screen', 'screen', 'row', 'elsewhere'),
    }),
  },
  { weight: 8, arbitrary: fc.record({ what: fc.constant('press' as const), screen: fc.nat(20), command }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('customer' as const), thanks: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant({ what: 'late' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constant('reply' as const), by: fc.constantFrom(...agents, 'team' as const) }),
  },
  { weight: 1, arbitrary: fc.constant({ what: 'machine' as const }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('bin' as const), message: fc.nat(5), back: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant({ what: 'sweep' as const }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 20 * minute }).map((ms) => ({ what: 'time' as const, ms })) },
);

export const events = fc.array(event, { minLength: 4, maxLength: 24 });
export const settings = fc.record({
  claimOnReply: fc.constantFrom('unowned' as const, 'always' as const, 'never' as const),
  afterReply: fc.constantFrom('waiting' as const, 'open' as const, 'close' as const),
});

interface Drawn {
  by: Agent;
  kind: Kind;
  shown: string;
  mail: ReadonlySet<string>;
  owner: Handle | null;
}

/** `told`: whether presses say what their screen showed. */
export class Screens {
  readonly world: World;
  readonly story: Story;
  private readonly drawn: Drawn[] = [];
  /** What went wrong, in words; null: nothing. */
  fault: string | null = null;

  constructor(
    scope: Limits['scope'],
    config: typeof settings extends fc.Arbitrary<infer T> ? T : never,
    private readonly told: boolean,
  ) {
    this.world = new World({ scope, config });
    this.story = this.world.conversation();
    this.world.sweeps();
  }

  live(one: Event): void {
    this.world.passes(1000);
    switch (one.what) {
      case 'draw':
        this.drawn.push(this.draw(one.by, one.kind));
        break;
      case 'press':
        this.press(one.screen, one.command);
        break;
      case 'customer':
        this.story.customerWrites(one.thanks ? 'Thanks!' : 'And where is the rest?');
        break;
      case 'late': {
        const first = this.story.snapshot().messages[0]!;
        this.story.customerWrites('This one was held up.', { at: first.at + 1 });
        break;
      }
      case 'reply':
        this.story.replies(one.by);
        break;
      case 'machine':
        this.story.machineWrites();
        break;
      case 'bin': {
        const messages = this.story.snapshot().messages.filter(({ filed }) => (filed === 'trash') === one.back);
        const message = messages[one.message];
        // Without its first mail it would be another conversation.
        if (message && message.id !== 'm00001')
          this.world.mailbox.move(this.story.id, message.id, one.back ? 'received' : 'trash');
        break;
      }
      case 'sweep':
        this.story.sweeps();
        break;
      case 'time':
        this.world.passes(one.ms);
    }
  }

  private draw(by: Agent, kind: Kind): Drawn {
    const { world, story } = this;
    const desk = story.desk(by);
    const mail = new Set(desk.messages.map(({ id }) => id));
    if (kind === 'screen') return { by, kind, mail, owner: desk.facts.owner, shown: world.shows(story.id, by) };
    const row = rowOf(desk, world.now);
    const [headline] = world.mailbox.ports.headlines([story.id]);
    if (!row || !headline) return this.draw(by, 'screen');
    if (kind === 'elsewhere')
      return { by, kind, mail, owner: row.owner, shown: shownUnseen(row, world.now, world.vocabulary) };
    const facts = factsOf(headline.names, world.vocabulary);
    const owner = facts.managed ? facts.owner : row.owner;
    return { by, kind, mail, owner, shown: shownInRow(row, headline, world.vocabulary) };
  }

  private press(place: number, told: Command): void {
    const screen = this.drawn[place % Math.max(1, this.drawn.length)];
    if (!screen) return;
    const before = this.story.desk(screen.by);
    const done = this.carryOut(screen, this.commandOf(told));
    if (done) this.judge(screen, told, before, this.story.desk(screen.by));
  }

  private commandOf({ do: verb, to, hours = 1 }: Command): CommandData {
    if (verb === 'note') return { do: verb, text: 'Look at this.' };
    if (verb === 'escalate') return { do: verb, escalateTo: to, escalateWhy: 'Stuck.' };
    if (verb === 'snooze') return { do: verb, until: String(this.world.now + hours * hour) };
    return { do: verb, ...(to ? { to } : {}) };
  }

  /** Whether anything was written. */
  private carryOut({ by, kind, shown }: Drawn, command: CommandData): boolean {
    const { world, story } = this;
    const given = this.told ? { ...command, shown } : command;
    try {
      if (kind === 'screen' || ['note', 'accept', 'escalate'].includes(command.do))
        return world.acts(story.id, by, given).plan !== null;
      const chosen = chosenValue(story.id, this.told ? shown : undefined);
      const bulk = bulkOf({ ...command, chosen }, world.newId().slice(0, 20));
      const run = world.mailbox.run(runBulk(bulk, { goOn: () => true }, world.context(by)));
      return (run.bulk as Bulk).outcomes[0]?.came === 'done';
    } catch (error) {
      if (error instanceof DocketError) return false;
      throw error;
    }
  }

  private judge(screen: Drawn, { do: verb }: Command, before: Desk, after: Desk): void {
    const wasShown = ({ id, at }: Desk['messages'][number]) =>
      screen.mail.has(id) || (screen.kind === 'elsewhere' && at <= (this.timeOf(screen) ?? 0));
    const rests =
      (isResting(after.facts.status) && after.facts.status !== before.facts.status) ||
      (before.facts.managed && !after.facts.managed);
    const swallowed = before.messages.find(
      (message) => message.verdict.is === 'asks' && !message.thanks && !wasShown(message),
    );
    if (rests && swallowed) this.fault ??= `${verb} on a ${screen.kind} swallowed ${swallowed.id}`;
    const loser = before.facts.owner;
    if (loser !== null && loser !== after.facts.owner && loser !== screen.owner)
      this.fault ??= `${verb} on a ${screen.kind} took it from ${loser}, whom it did not name`;
  }

  /** The moment a list was drawn that only counts the conversation. */
  private timeOf({ shown }: Drawn): number | null {
    const [, , , time = ''] = shown.split('.');
    return time === '' ? null : Number.parseInt(time, 36);
  }
}
