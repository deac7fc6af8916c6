/** Random histories of one conversation, told to the mailbox and to the reference alike. */
import fc from 'fast-check';
import type { Acted } from '../../src/desk/acted';
import type { Limits } from '../../src/words/limits';
import { day, hour, minute, monday, type Story, World } from '../support/core-world';
import { Reference, type State } from './reference';

export type Told =
  | { step: 'customer'; thanks: boolean; filtered: string[] }
  | { step: 'reply'; by: string | null }
  | { step: 'machine' }
  | { step: 'act'; by: string; command: Record<string, string | string[]> & { do: string } }
  | { step: 'hand'; change: HandChange }
  | { step: 'foreign'; name: string; on: boolean }
  | { step: 'time'; ms: number }
  | { step: 'sweep' }
  | { step: 'open' };

export type HandChange =
  | { what: 'owner'; to: string | null }
  | { what: 'close'; to: string }
  | { what: 'sign'; to: State['sign'] }
  | { what: 'priority'; to: State['priority'] }
  | { what: 'tag'; name: string; on: boolean };

const agents = ['alice', 'bob', 'dana'];
const owners = [...agents, 'femi'];
const tags = ['billing', 'returns', 'press'];
const foreign = ['Invoices', 'alice', 'Work/Clients', '@somebody else'];

export const command: fc.Arbitrary<Told & { step: 'act' }> = fc.oneof(
  ...(['take', 'unassign', 'wait', 'close', 'reopen', 'undo', 'undo'] as const).map((verb) =>
    fc.constantFrom(...agents).map((by) => ({ step: 'act' as const, by, command: { do: verb } })),
  ),
  fc.record({ by: fc.constantFrom(...agents), to: fc.constantFrom(...owners) }).map(({ by, to }) => ({
    step: 'act' as const,
    by,
    command: { do: 'assign', to },
  })),
  fc
    .record({ by: fc.constantFrom(...agents), add: fc.subarray(tags), remove: fc.subarray(tags, { maxLength: 1 }) })
    .map(({ by, add, remove }) => ({ step: 'act' as const, by, command: { do: 'tag', add, remove } })),
  fc
    .record({ by: fc.constantFrom(...agents), priority: fc.constantFrom('urgent', 'high', 'normal') })
    .map(({ by, priority }) => ({ step: 'act' as const, by, command: { do: 'priority', priority } })),
  fc.record({ by: fc.constantFrom(...agents), for: fc.integer({ min: 1, max: 72 }) }).map(({ by, for: hours }) => ({
    step: 'act' as const,
    by,
    command: { do: 'snooze', for: String(hours) },
  })),
  fc
    .record({ by: fc.constantFrom(...agents, 'carol'), mentions: fc.subarray([...agents, 'carol'], { maxLength: 2 }) })
    .map(({ by, mentions }) => ({ step: 'act' as const, by, command: { do: 'note', mentions } })),
  fc.constantFrom(...agents, 'carol').map((by) => ({ step: 'act' as const, by, command: { do: 'seen' } })),
  fc.constant({ step: 'act' as const, by: 'carol', command: { do: 'undo' } }),
);

const hand: fc.Arbitrary<HandChange> = fc.oneof(
  fc.record({ what: fc.constant('owner' as const), to: fc.constantFrom(null, ...owners, 'erin') }),
  fc.record({ what: fc.constant('close' as const), to: fc.constantFrom(...agents) }),
  fc.record({
    what: fc.constant('sign' as const),
    to: fc.constantFrom<State['sign']>(null, 'new', 'waiting', 'snoozed'),
  }),
  fc.record({
    what: fc.constant('priority' as const),
    to: fc.constantFrom<State['priority']>('urgent', 'high', 'normal'),
  }),
  fc.record({ what: fc.constant('tag' as const), name: fc.constantFrom(...tags), on: fc.boolean() }),
);

const told: fc.Arbitrary<Told> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      step: fc.constant('customer' as const),
      thanks: fc.boolean(),
      filtered: fc.subarray(tags, { maxLength: 1 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ step: fc.constant('reply' as const), by: fc.constantFrom(null, ...agents, 'carol') }),
  },
  { weight: 1, arbitrary: fc.constant({ step: 'machine' as const }) },
  { weight: 8, arbitrary: command },
  { weight: 2, arbitrary: fc.record({ step: fc.constant('hand' as const), change: hand }) },
  {
    weight: 1,
    arbitrary: fc.record({
      step: fc.constant('foreign' as const),
      name: fc.constantFrom(...foreign),
      on: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 3 * day }).map((ms) => ({ step: 'time' as const, ms })) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 5 * minute }).map((ms) => ({ step: 'time' as const, ms })) },
  { weight: 2, arbitrary: fc.constant({ step: 'sweep' as const }) },
  { weight: 1, arbitrary: fc.constant({ step: 'open' as const }) },
);

export const histories = fc.array(told, { minLength: 1, maxLength: 14 });
export const settings = fc.record({
  claimOnReply: fc.constantFrom('unowned' as const, 'always' as const, 'never' as const, 'unassign' as const),
  afterReply: fc.constantFrom('waiting' as const, 'waiting' as const, 'open' as const, 'close' as const),
  onClose: fc.constantFrom('archive' as const, 'keep' as const),
});
export type Settings = typeof settings extends fc.Arbitrary<infer T> ? T : never;

/** A conversation and what should be true of it, side by side. */
export class Lived {
  readonly world: World;
  readonly story: Story;
  readonly reference: Reference;
  readonly foreign = new Set<string>();

  constructor(scope: Limits['scope'], settings: Settings) {
    this.world = new World({ scope, config: settings, now: monday });
    this.reference = new Reference({
      config: this.world.config,
      present: (who, at) => this.world.roster.mayOwn(who) && this.world.roster.isPresent(who, at),
      mayOwn: (who) => this.world.roster.mayOwn(who),
    });
    // Setting up sweeps once; from then on changes are told by the mailbox.
    this.world.sweeps();
    this.story = this.world.conversation();
    this.reference.customer(this.world.now);
  }

  tell(told: Told): void {
    switch (told.step) {
      case 'time':
        this.story.passes(told.ms);
        break;
      case 'customer':
        // For two minutes the journal has the last word on a tag, also against a filter; on what is closed for longer.
        if (told.filtered.length > 0) this.story.passes(3 * minute);
        this.meanwhile();
        this.customer(told.thanks, this.reference.closed ? [] : told.filtered);
        break;
      case 'reply':
        this.story.replies(told.by ?? 'team');
        this.meanwhile();
        this.reference.reply(this.world.now, told.by);
        break;
      case 'machine':
        this.story.machineWrites();
        break;
      case 'act':
        this.act(told.by, told.command);
        break;
      case 'hand':
        this.hand(told.change);
        break;
      case 'foreign':
        this.world.mailbox.byHand(this.story.id, told.on ? { add: [told.name] } : { remove: [told.name] });
        if (told.on) this.foreign.add(told.name);
        else this.foreign.delete(told.name);
        break;
      case 'sweep':
        this.story.sweeps();
        break;
      case 'open':
        this.story.opens();
        break;
    }
    this.meanwhile();
  }

  private customer(thanks: boolean, filtered: string[]): void {
    const names = filtered.map((tag) => `#${tag}`);
    this.story.customerWrites(thanks ? 'Thanks!' : 'Where is it?', { names });
    this.meanwhile();
    this.reference.customer(this.world.now, { thanks, filtered });
  }

  /** The command as the mailbox takes it, with a moment in place of a number of hours. */
  command({ for: hours, mentions, ...command }: Record<string, string | string[]> & { do: string }) {
    return {
      ...command,
      ...(hours === undefined ? {} : { until: String(this.world.now + 1000 + Number(hours) * hour) }),
      ...(mentions === undefined
        ? {}
        : {
            text: `Look: ${[mentions]
              .flat()
              .map((who) => `@${who}`)
              .join(' ')}.`,
          }),
    };
  }

  act(by: string, told: Record<string, string | string[]> & { do: string }): void {
    const command = this.command(told);
    this.world.passes(1000);
    this.meanwhile();
    const expected = this.refusal(by, told);
    let acted: Acted;
    try {
      acted = this.world.acts(this.story.id, by, command);
    } catch (error) {
      const code = (error as { code?: string }).code;
      if (expected === null || code !== expected) throw error;
      return;
    }
    if (expected !== null) throw new Error(`${told.do} by ${by} should have been refused: ${expected}`);
    const fields = { ...told, ...command } as Record<string, string | string[]>;
    if (acted.minds) {
      const rests = this.reference
        .wouldRead(this.world.now, by, told.do, fields)
        .some((name) => name.startsWith('✓') || name === '~Waiting' || name === '~Snoozed');
      if (told.do !== 'undo' || !rests || !this.reference.askedSince(by))
        throw new Error(`${told.do} asked for nothing`);
      return;
    }
    if (acted.plan !== null) this.reference.did(this.world.now, by, told.do, fields);
    else if (this.reference.wouldRead(this.world.now, by, told.do, fields).join() !== this.reference.names.join()) {
      throw new Error(`${told.do} by ${by} was not written`);
    }
  }

  private refusal(by: string, { do: verb }: { do: string }): string | null {
    if (verb === 'unassign' && this.reference.closed) return 'not-allowed';
    if (verb !== 'undo') return null;
    const last = this.reference.undoable(by);
    return typeof last === 'string' ? last : null;
  }

  /**
   * Somebody changes marks in the mail client: after everything has been written and looked at, since what a hand does to
   * mail nobody has sorted, or within two minutes of an entry, is overruled by design.
   */
  private hand(change: HandChange): void {
    this.story.sweeps();
    this.world.passes(3 * minute);
    this.meanwhile();
    if (this.story.desk().arrived.length > 0) {
      this.act('dana', { do: 'note', mentions: [] });
      this.world.passes(3 * minute);
      this.meanwhile();
    }
    const { state } = this.reference;
    const next: Partial<State> = {};
    if (change.what === 'owner') {
      next.holder = { kind: 'owner', who: change.to };
      if (this.reference.closed) next.sign = null;
    }
    if (change.what === 'close') Object.assign(next, { holder: { kind: 'closed', who: change.to }, sign: null });
    // A status goes with an owner; on what is closed it says nothing.
    if (change.what === 'sign') {
      if (this.reference.closed || state.holder === null) return;
      next.sign = change.to;
    }
    // A closed conversation has no row on the board that could tell a step taken back by hand from an interrupted one.
    if (this.reference.closed && change.what !== 'owner') return;
    if (change.what === 'priority') next.priority = change.to;
    if (change.what === 'tag') {
      const others = state.tags.filter((tag) => tag !== change.name);
      next.tags = change.on ? [...others, change.name].sort() : others;
    }
    const before = this.reference.names;
    this.world.passes(1000);
    this.meanwhile();
    this.reference.hand(this.world.now, next);
    const after = this.reference.names;
    const names = { add: after.filter((n) => !before.includes(n)), remove: before.filter((n) => !after.includes(n)) };
    const { messages } = this.story.snapshot();
    const carrier = messages
      .filter((message) => message.names.some((n) => /^[@✓]/.test(n) && n !== '@somebody else'))
      .pop();
    const onOne = this.world.mailbox.limits.scope === 'message';
    this.world.mailbox.byHand(this.story.id, names, onOne ? (carrier ?? messages[messages.length - 1])!.id : undefined);
  }

  /** Lets the reference know what time it is. */
  meanwhile(): void {
    this.reference.at(this.world.now);
  }
}

export const lived = (scope: Limits['scope'], settings: Settings, history: readonly Told[]): Lived => {
  const life = new Lived(scope, settings);
  for (const one of history) life.tell(one);
  return life;
};

/** Few runs by default; ten times as many where somebody asks for them. */
export const runs = (usual: number): { numRuns: number } => ({
  numRuns: process.env.DOCKET_LONG ? usual * 10 : Math.ceil(usual / 5),
});
