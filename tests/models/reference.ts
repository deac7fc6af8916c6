/**
 * What should be true of one conversation, reckoned as plainly as can be: one value for each kind of mark, changed at
 * once by whatever happens. Knows nothing of messages' names, of journals or of writing.
 */
import type { Config } from '../../src/config/types';

export type Holder = { kind: 'owner'; who: string | null } | { kind: 'closed'; who: string } | null;
export type Sign = 'new' | 'waiting' | 'snoozed' | null;

export interface State {
  holder: Holder;
  sign: Sign;
  priority: 'urgent' | 'high' | 'normal';
  tags: readonly string[];
  asked: readonly string[];
}

type Facet = 'holder' | 'sign' | 'priority' | `tag ${string}` | `asked ${string}`;

interface Step {
  by: string;
  kind: string;
  changes: { facet: Facet; before: unknown; after: unknown }[];
  at: number;
  undone: boolean;
  undoes: Step | null;
  until: number | null;
  closing: Happening | null;
  reopening: Happening | null;
}

interface Happening {
  what: 'outside' | 'thanks' | 'reply' | 'closed' | 'reopened';
  at: number;
  step: Step | null;
}

export interface ReferenceOptions {
  config: Pick<Config, 'claimOnReply' | 'afterReply'>;
  /** Whether somebody may own work and is there at that moment. */
  present(who: string, at: number): boolean;
  mayOwn(who: string): boolean;
}

const name = (holder: Holder): string | null =>
  holder === null ? null : holder.kind === 'closed' ? `✓${holder.who}` : `@${holder.who ?? 'unassigned'}`;

export class Reference {
  state: State = { holder: null, sign: null, priority: 'normal', tags: [], asked: [] };
  readonly steps: Step[] = [];
  private readonly happened: Happening[] = [];
  private readonly replies: { at: number; by: string | null }[] = [];
  private handClosed: Happening | null = null;
  /** True once a hand has closed and reopened with nobody looking: how long the customer has waited is anybody's guess. */
  blurred = false;

  constructor(private readonly options: ReferenceOptions) {}

  /** As names, in order. */
  get names(): string[] {
    const { holder, sign, priority, tags, asked } = this.state;
    return [
      ...(holder ? [name(holder)!] : []),
      ...(sign ? [{ new: '~New', waiting: '~Waiting', snoozed: '~Snoozed' }[sign]] : []),
      ...(priority === 'normal' ? [] : [priority === 'urgent' ? '!Urgent' : '!High']),
      ...tags.map((tag) => `#${tag}`),
      ...asked.map((who) => `?${who}`),
    ].sort();
  }

  get closed(): boolean {
    return this.state.holder?.kind === 'closed';
  }

  private get owner(): string | null {
    return this.state.holder?.who ?? null;
  }

  private presentOwner(at: number): Holder {
    return { kind: 'owner', who: this.owner !== null && this.options.present(this.owner, at) ? this.owner : null };
  }

  private set(changes: Partial<State>): void {
    this.state = { ...this.state, ...changes };
  }

  /** The end of the last snooze that stands. */
  get until(): number | null {
    return [...this.steps].reverse().find(({ kind, undone }) => kind === 'snooze' && !undone)?.until ?? null;
  }

  /** Time has passed: a snooze may be over. */
  at(now: number): void {
    if (this.state.sign !== 'snoozed' || this.closed) return;
    const { until } = this;
    if (until !== null && until > now) return;
    this.set({ sign: null, ...(this.state.holder ? { holder: this.presentOwner(until ?? now) } : {}) });
  }

  customer(at: number, { thanks = false, filtered = [] as string[] } = {}): void {
    this.happened.push({ what: thanks ? 'thanks' : 'outside', at, step: null });
    for (const tag of filtered) this.put(`tag ${tag}`, true);
    if (thanks && (this.closed || this.state.sign === 'waiting' || this.state.sign === 'snoozed')) return;
    if (this.state.holder === null) this.set({ holder: { kind: 'owner', who: null }, sign: 'new' });
    else this.set({ holder: this.presentOwner(at), sign: this.state.sign === 'new' ? 'new' : null });
  }

  reply(at: number, by: string | null): void {
    this.happened.push({ what: 'reply', at, step: null });
    this.replies.push({ at, by });
    if (this.state.holder === null || this.closed) return;
    const { claimOnReply, afterReply } = this.options.config;
    let owner = this.owner;
    if (by !== null && this.options.mayOwn(by)) {
      if (claimOnReply === 'always') owner = by;
      if (claimOnReply === 'unassign') owner = null;
      if (claimOnReply === 'unowned') owner ??= by;
    }
    const credit = owner ?? by;
    if (this.state.sign === 'snoozed' && !this.closed) this.set({ holder: { kind: 'owner', who: owner } });
    else if (afterReply === 'close' && credit !== null)
      this.set({ holder: { kind: 'closed', who: credit }, sign: null });
    else this.set({ holder: { kind: 'owner', who: owner }, sign: afterReply === 'open' ? null : 'waiting' });
  }

  /** A member's command that was carried out and left an entry. */
  did(at: number, by: string, kind: string, fields: Record<string, string | string[]> = {}): void {
    const before = this.state;
    const step: Step = {
      by,
      kind,
      at,
      changes: [],
      undone: false,
      undoes: null,
      until: null,
      closing: null,
      reopening: null,
    };
    if (kind === 'undo') this.takeBack(step);
    else this.carryOut(at, step, fields);
    step.changes = changesBetween(before, this.state);
    // A closing that was taken back never happened; whatever else opens a closed conversation reopens it.
    if (this.closedIn(before) && !this.closed && (!step.undoes?.closing || this.handClosed)) {
      step.reopening = { what: 'reopened', at, step };
      this.happened.push(step.reopening);
    }
    if (kind === 'undo' && !this.closedIn(before) && this.closed && !step.undoes?.reopening) this.blurred = true;
    this.steps.push(step);
    this.handClosed = null;
  }

  /** What a command would make of it, without doing it. */
  wouldRead(at: number, by: string, kind: string, fields: Record<string, string | string[]>): string[] {
    const { state, handClosed, blurred } = this;
    const counts = [this.steps.length, this.happened.length] as const;
    const undone = kind === 'undo' ? this.undoable(by) : null;
    this.did(at, by, kind, fields);
    const { names } = this;
    Object.assign(this, { state, handClosed, blurred });
    [this.steps.length, this.happened.length] = counts;
    if (undone !== null && typeof undone !== 'string') undone.undone = false;
    return names;
  }

  private closedIn = (state: State): boolean => state.holder?.kind === 'closed';

  private carryOut(at: number, step: Step, fields: Record<string, string | string[]>): void {
    const { by, kind } = step;
    const opened = this.state.sign === 'new' || this.closed ? null : this.state.sign;
    const list = (field: string) => [fields[field] ?? []].flat();
    switch (kind) {
      case 'take':
        this.set({ holder: { kind: 'owner', who: by }, sign: opened });
        break;
      case 'assign':
        this.set({ holder: { kind: 'owner', who: String(fields.to) }, sign: opened });
        break;
      case 'unassign':
        this.set({ holder: { kind: 'owner', who: null } });
        break;
      case 'wait':
        this.set({ holder: { kind: 'owner', who: this.owner }, sign: 'waiting' });
        break;
      case 'snooze':
        step.until = Number(fields.until);
        this.set({ holder: { kind: 'owner', who: this.owner }, sign: 'snoozed' });
        break;
      case 'close':
        step.closing = { what: 'closed', at, step };
        this.happened.push(step.closing);
        this.set({ holder: { kind: 'closed', who: this.owner ?? by }, sign: null });
        break;
      case 'reopen':
        this.set({ holder: this.presentOwner(at), sign: null });
        break;
      case 'priority':
        this.set({ priority: fields.priority as State['priority'] });
        break;
      case 'tag':
        for (const tag of list('add')) this.put(`tag ${tag}`, true);
        for (const tag of list('remove')) this.put(`tag ${tag}`, false);
        break;
      case 'note':
        this.put(`asked ${by}`, false);
        for (const who of list('mentions')) if (who !== by) this.put(`asked ${who}`, true);
        break;
      case 'seen':
        this.put(`asked ${by}`, false);
        break;
      default:
        throw new Error(`the reference knows no ${kind}`);
    }
  }

  /** What `by` would take back: a step, or why there is none. */
  undoable(by: string): Step | 'nothing-to-undo' | 'acted-since' {
    const last = [...this.steps].reverse().find((step) => !step.undone && !(step.undoes && step.by === by));
    if (!last) return 'nothing-to-undo';
    const wasAnswered = this.replies.some((reply) => reply.at > last.at && reply.by !== by);
    return last.by === by && !wasAnswered ? last : 'acted-since';
  }

  /** Whether a customer has asked for something since the step that `by` would take back. */
  askedSince(by: string): boolean {
    const last = this.undoable(by);
    return typeof last !== 'string' && this.happened.some(({ what, at }) => what === 'outside' && at > last.at);
  }

  private takeBack(step: Step): void {
    const last = this.undoable(step.by);
    if (typeof last === 'string') throw new Error(last);
    for (const { facet, before, after } of last.changes) {
      const nothing = before === null || before === false || before === 'normal';
      if (!nothing || JSON.stringify(this.get(facet)) === JSON.stringify(after)) this.put(facet, before);
    }
    // What is closed has no other status.
    if (this.closed) this.set({ sign: null });
    last.undone = true;
    step.undoes = last;
  }

  private get(facet: Facet): unknown {
    const { holder, sign, priority, tags, asked } = this.state;
    if (facet === 'holder') return holder;
    if (facet === 'sign') return sign;
    if (facet === 'priority') return priority;
    const [kind, value] = facet.split(' ') as ['tag' | 'asked', string];
    return (kind === 'tag' ? tags : asked).includes(value);
  }

  private put(facet: Facet, value: unknown): void {
    const [kind, of] = facet.split(' ') as [string, string];
    const without = (list: readonly string[]) => list.filter((other) => other !== of);
    const changed = (list: readonly string[]) => (value ? [...without(list), of].sort() : without(list));
    if (kind === 'tag') this.set({ tags: changed(this.state.tags) });
    else if (kind === 'asked') this.set({ asked: changed(this.state.asked) });
    else this.set({ [kind]: value } as Partial<State>);
  }

  /** Somebody changed marks in the mail client. */
  hand(at: number, changes: Partial<State>): void {
    const was = this.closed;
    this.set(changes);
    if (!was && this.closed) {
      this.handClosed = { what: 'closed', at, step: null };
      this.happened.push(this.handClosed);
    }
    if (was && !this.closed) {
      if (this.handClosed) this.blurred = true;
      this.happened.push({ what: 'reopened', at, step: null });
    }
  }

  /** Since when the customer waits, from the whole history again. */
  get waitingSince(): number | null {
    if (this.closed) return null;
    let since: number | null = null;
    let heldBack: number | null = null;
    let closed = false;
    let answered = false;
    for (const { what, at, step } of this.happened) {
      if (step?.undone) continue;
      if (what === 'reply') answered = true;
      if (what === 'closed' && !closed) heldBack = since;
      if (what === 'closed' || what === 'reply') since = null;
      if (what === 'reply') heldBack = null;
      if (what === 'reopened' && closed) since = heldBack;
      if (what === 'closed') closed = true;
      if (what === 'reopened') closed = false;
      if (what === 'outside' || (what === 'thanks' && !closed && !answered)) {
        since ??= at;
        closed = false;
        answered = false;
      }
    }
    return since;
  }
}

function changesBetween(before: State, after: State): Step['changes'] {
  const changes: Step['changes'] = [];
  const compare = (facet: Facet, a: unknown, b: unknown) => {
    if (JSON.stringify(a) !== JSON.stringify(b)) changes.push({ facet, before: a, after: b });
  };
  compare('holder', before.holder, after.holder);
  compare('sign', before.sign, after.sign);
  compare('priority', before.priority, after.priority);
  for (const tag of new Set([...before.tags, ...after.tags])) {
    compare(`tag ${tag}`, before.tags.includes(tag), after.tags.includes(tag));
  }
  for (const who of new Set([...before.asked, ...after.asked])) {
    compare(`asked ${who}`, before.asked.includes(who), after.asked.includes(who));
  }
  return changes;
}
