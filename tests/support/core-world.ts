/**
 * Conversations for the tests of the core, told in domain words from a valid default: a customer writes at 10:42 on a
 * Monday. Whatever could not happen is refused, so that a test cannot rest on it.
 */
import { rowOf } from '../../src/board/row';
import type { SweepHost, SweepResult } from '../../src/board/sweep';
import type { ConfigSource } from '../../src/config/schema';
import type { Config } from '../../src/config/types';
import type { Acted, Opened } from '../../src/desk/acted';
import { decode } from '../../src/desk/decode/decode';
import type { Desk } from '../../src/desk/desk';
import { shownOf } from '../../src/desk/shown';
import { vocabularyOf } from '../../src/hosting/vocabulary';
import { allNames, parseName } from '../../src/marks/names';
import { describePlan } from '../../src/plan/describe';
import { type Look, lookOf } from '../../src/screens/parts/look';
import { type ServiceLevels, serviceLevelsOf } from '../../src/sla/service-levels';
import type { Context } from '../../src/team/context';
import { rosterOf } from '../../src/team/roster';
import { actOn } from '../../src/use-cases/act';
import { keepRow } from '../../src/use-cases/keep-row';
import { openConversation } from '../../src/use-cases/open';
import { keep } from '../../src/use-cases/requests';
import { sweep } from '../../src/use-cases/sweep';
import type { Snapshot } from '../../src/words/conversation';
import { DocketError, type ErrorCode } from '../../src/words/errors';
import type { CommandData } from '../../src/words/inbox';
import type { Limits } from '../../src/words/limits';
import type { Vocabulary } from '../../src/words/marks';
import type { EpochMs, Person } from '../../src/words/values';
import { checkedAfter } from '../unit/config/seed';
import { deeplyFrozen } from './frozen';
import { type MemoryMail, type MemoryMailbox, memoryMailbox } from './memory-mailbox';

export { vocabularyOf };

/** Monday, 23 November 2026, 10:42 in Berlin. */
export const monday = Date.parse('2026-11-23T09:42:00Z');
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export const anna = { name: 'Anna Keller', address: 'anna@customer.example' };

/** A configuration with one promise: an answer within four office hours, an end within three days. */
export const withPromise: Partial<ConfigSource> = {
  policies: [
    { name: 'standard', calendar: 'office', targets: { firstResponse: '4h', resolution: '3d' }, starts: '2026-10-01' },
  ],
};

export interface WorldOptions {
  scope?: Limits['scope'];
  /** What differs from the sample configuration; without a word no policy is in force, so that no clock runs. */
  config?: Partial<ConfigSource>;
  now?: EpochMs;
}

const checkedConfigs = new Map<string, { config: Config; serviceLevels: ServiceLevels }>();

/** Checked once for each set of differences; compiling a calendar takes its time. */
function configured(differs: Partial<ConfigSource> = {}): { config: Config; serviceLevels: ServiceLevels } {
  const key = JSON.stringify(differs);
  const known = checkedConfigs.get(key);
  if (known) return known;
  const checked = checkedAfter((source) => Object.assign(source, { policies: [], ...differs }));
  if (!checked.ok) throw new Error(`the test's configuration has a fault: ${JSON.stringify(checked.faults[0])}`);
  const made = { config: checked.config, serviceLevels: serviceLevelsOf(checked.config) };
  checkedConfigs.set(key, made);
  return made;
}

export const checkedConfig = (differs?: Partial<ConfigSource>): Config => configured(differs).config;

export const allLimits = (scope: Limits['scope'] = 'conversation'): Limits => ({
  scope,
  ...(scope === 'message' ? { parts: true } : {}),
  journal: 'items',
  entryChars: 20_000,
  createNames: true,
  counts: true,
  lists: true,
  undo: true,
});

/** A context for a moment and a person, without a mailbox around it. */
export function contextOf(options: WorldOptions & { by?: string | null; sure?: Person['sure'] } = {}): Context {
  const { config, serviceLevels } = configured(options.config);
  return deeplyFrozen({
    config,
    serviceLevels,
    roster: rosterOf(config),
    vocabulary: vocabularyOf(config),
    limits: allLimits(options.scope),
    person: options.by ? { handle: options.by, sure: options.sure ?? 'verified' } : null,
    now: options.now ?? monday,
  });
}

export interface MailTold extends Partial<Omit<MemoryMail, 'in' | 'from'>> {
  from?: { name?: string; address: string };
}

/** A mailbox with a clock, and people at it. */
export class World {
  readonly mailbox: MemoryMailbox;
  readonly config: Config;
  private readonly serviceLevels: ServiceLevels;
  readonly roster;
  readonly vocabulary: Vocabulary;
  private clock: EpochMs;
  private ids = 0;

  constructor(readonly options: WorldOptions = {}) {
    this.clock = options.now ?? monday;
    const { config, serviceLevels } = configured(options.config);
    this.config = config;
    this.serviceLevels = serviceLevels;
    this.roster = rosterOf(this.config);
    this.vocabulary = vocabularyOf(this.config);
    this.mailbox = memoryMailbox({
      scope: options.scope ?? 'conversation',
      names: allNames(this.vocabulary).map(({ name }) => name),
      now: () => this.clock,
    });
  }

  get now(): EpochMs {
    return this.clock;
  }

  passes(ms: number): void {
    if (!(ms >= 0)) throw new Error('time does not run backwards');
    this.clock += ms;
  }

  newId(): string {
    this.ids += 1;
    // Ids differ from their first characters on, as random ones do: a board's row keeps no more than those.
    return [...this.ids.toString(36).padStart(4, '0')].reverse().join('') + '0'.repeat(20);
  }

  /** Frozen: a use case works with what it was given. */
  context(by: string | null): Context {
    if (by !== null && !this.roster.byHandle(by)) throw new Error(`${by} is not on the team of this test`);
    return deeplyFrozen({
      config: this.config,
      serviceLevels: this.serviceLevels,
      roster: this.roster,
      vocabulary: this.vocabulary,
      limits: this.mailbox.limits,
      person: by === null ? null : { handle: by, sure: 'verified' },
      now: this.clock,
    });
  }

  look(by: string | null = 'alice'): Look {
    return lookOf(this.context(by));
  }

  /** A conversation begun by a customer; nothing has been read or sorted yet. */
  conversation(mail: MailTold = {}): Story {
    return new Story(this, this.mailbox.deliver(told(mail)).conversation);
  }

  /** What a screen of the conversation shows now, as its acts carry it. */
  shows(conversation: string, by: string | null): string {
    return shownOf(decode(this.mailbox.read(conversation), this.context(by)), this.vocabulary);
  }

  /** One pass of upkeep; `conversations`: so many, then the time is up. */
  sweeps(conversations = Number.POSITIVE_INFINITY, asked: Omit<SweepHost, 'goOn'> = {}): SweepResult {
    let left = conversations;
    const host = { ...asked, goOn: () => left-- > 0, newId: () => this.newId() };
    return this.mailbox.run(sweep(host, this.context(null)));
  }

  /**
   * Acts on a screen drawn just now. Most commands that say nothing of a screen count as given on such a one; a complete
   * choice of tags needs to be told.
   */
  acts(conversation: string, by: string | null, command: CommandData, entryId = this.newId()): Acted {
    const context = this.context(by);
    const given =
      command.replace && !('shown' in command) ? { ...command, shown: this.shows(conversation, by) } : command;
    return this.mailbox.run(
      (function* () {
        const acted = yield* actOn(conversation, given, entryId, context);
        const row = rowOf(acted.desk, context.now);
        if (acted.plan) yield* keep(row ? [row] : [], row ? [] : [conversation]);
        if (acted.there) yield* keepRow(acted.there, context);
        return acted;
      })(),
    );
  }
}

const told = ({ from, ...mail }: MailTold): MemoryMail => ({ ...mail, from: { ...anna, ...from } });

/** A conversation's screen as one member has it before them. */
export interface Screen {
  shown: string;
  acts(command: CommandData): Acted;
}

/** One conversation, told step by step. Every step takes a second, so that nothing happens at the same time. */
export class Story {
  /** The last thing a member did. */
  last: Acted | null = null;

  constructor(
    readonly world: World,
    readonly id: string,
  ) {}

  customerWrites(text = 'And another question?', mail: MailTold = {}): this {
    return this.mail({ text, ...mail });
  }

  /** Answers from the team mailbox: a member's own name on it, or, for `team`, nobody's. */
  replies(by: string, text = 'Here is the answer.'): this {
    const address = by === 'team' ? this.world.config.mailbox : this.member(by).addresses[0]!;
    return this.mail({ from: { name: by, address }, text, filed: 'sent' });
  }

  /** Writes from an account of their own, which the host vouches for or not. */
  memberMails(by: string, { vouched }: { vouched: boolean }): this {
    const address = this.member(by).addresses[0]!;
    const domain = address.slice(address.indexOf('@') + 1);
    const headers: Record<string, string> = vouched
      ? { 'authentication-results': `mx.host.example; dkim=pass header.d=${domain}` }
      : {};
    return this.mail({
      from: { name: by, address },
      to: [anna],
      cc: [{ name: '', address: this.world.config.mailbox }],
      headers,
    });
  }

  machineWrites(): this {
    return this.mail({ headers: { 'auto-submitted': 'auto-replied' }, text: 'I am away.' });
  }

  mail(mail: MailTold): this {
    this.tick();
    this.world.mailbox.deliver({ ...told(mail), in: this.id });
    return this;
  }

  acts(by: string, command: CommandData): this {
    this.tick();
    this.last = this.world.acts(this.id, by, command);
    return this;
  }

  /** A screen as it is now; a member may act on it whenever they like, and it stays as it was drawn. */
  draws(by: string): Screen {
    const shown = this.world.shows(this.id, by);
    return {
      shown,
      acts: (command) => {
        this.acts(by, { ...command, shown });
        return this.last!;
      },
    };
  }

  /** The code a command is refused with; nothing may have been written. */
  refuses(by: string | null, command: CommandData): ErrorCode {
    this.tick();
    const written = this.world.mailbox.writes.length;
    try {
      this.world.acts(this.id, by, command);
    } catch (error) {
      if (!(error instanceof DocketError)) throw error;
      if (this.world.mailbox.writes.length !== written) throw new Error('it was refused after something was written');
      return error.code;
    }
    throw new Error(`${command.do} was not refused`);
  }

  /** Docket's names have to exist; anything else has to be marked as foreign by its spelling. */
  marksByHand(change: { add?: string[]; remove?: string[] }, message?: number): this {
    this.tick();
    for (const name of [...(change.add ?? []), ...(change.remove ?? [])]) {
      if (/^[!~@✓?#]/.test(name) && parseName(name, this.world.vocabulary) === null) {
        throw new Error(`${name} looks like one of Docket's names and is none; spell a foreign one differently`);
      }
    }
    const id = message === undefined ? undefined : this.snapshot().messages[message]?.id;
    if (message !== undefined && id === undefined) throw new Error(`there is no message ${message}`);
    this.world.mailbox.byHand(this.id, change, id);
    return this;
  }

  passes(ms: number): this {
    this.world.passes(ms);
    return this;
  }

  sweeps(): this {
    this.tick();
    const { failures } = this.world.sweeps();
    if (failures.length > 0) throw new Error(`the sweep failed: ${failures[0]!.failure.code}`);
    return this;
  }

  opens(by: string | null = 'alice'): Opened {
    return this.world.mailbox.run(openConversation(this.id, this.world.context(by)));
  }

  snapshot(): Snapshot {
    return this.world.mailbox.read(this.id);
  }

  /** As it reads now, with what the board says of it. */
  desk(by: string | null = 'alice'): Desk {
    return decode(this.snapshot(), this.world.context(by));
  }

  /** Docket's names as they read: what mail, marks and journal say together. */
  get reads(): string {
    return this.desk().names.join(' ');
  }

  /** All names that stand on its messages, foreign ones too. */
  get stands(): string {
    return this.world.mailbox.names(this.id).join(' ');
  }

  get planWords(): string[] {
    return this.last?.plan ? describePlan(this.last.plan) : ['Nothing to do: the mailbox says so already.'];
  }

  get inInbox(): boolean {
    return this.snapshot().messages.some((message) => message.inInbox);
  }

  private tick(): void {
    this.world.passes(1000);
  }

  private member(handle: string) {
    const member = this.world.roster.byHandle(handle);
    if (!member) throw new Error(`${handle} is not on the team of this test`);
    return member;
  }
}

/** A new conversation in a world of its own. */
export const conversation = (options: WorldOptions = {}, mail: MailTold = {}): Story =>
  new World(options).conversation(mail);

export const scopes: readonly Limits['scope'][] = ['conversation', 'message'];
