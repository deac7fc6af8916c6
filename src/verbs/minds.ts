/** What a screen must have shown for a step on it to count. */
import type { Desk, ReadMessage } from '../desk/desk';
import type { Difference } from '../desk/difference';
import { mailSince, readShown, type ShownState } from '../desk/shown';
import { undoneIds } from '../journal/merge';
import { nameOf } from '../marks/names';
import type { Context } from '../team/context';
import type { Entry } from '../words/entry';
import { DocketError } from '../words/errors';
import { isResting } from '../words/statuses';
import type { Handle } from '../words/values';
import type { Decision } from './verb';

/**
 * A difference between a screen and what is there now: mail that asks for something and would come to rest unseen; an owner
 * the screen did not name, who would lose the work or have it settled for them; a colleague's answer; a colleague's closing.
 */
export type Minded = 'mail' | 'owner' | 'answer' | 'closed';

/** What has come since a screen was drawn. */
export interface Since {
  /** The owner and the status it showed. */
  shown: Pick<ShownState, 'owner' | 'status'>;
  mail: ReadMessage[];
}

/**
 * `shown`: the digest a command carries. A command without one counts as given on a screen drawn just now, but for what it
 * takes back: that step's own moment is the screen.
 */
export function sinceShown(shown: string, desk: Desk, { undoes }: Decision, { vocabulary }: Context): Since {
  const state = readShown(shown, vocabulary);
  if (state) return { shown: state, mail: mailSince(desk, state) };
  const taken = desk.entries.find(({ id }) => id === undoes);
  return { shown: desk.facts, mail: taken ? desk.messages.filter(({ at }) => at > taken.at) : [] };
}

/** A decision on a desk, and what came since its screen was drawn. */
interface Case extends Since {
  desk: Desk;
  decision: Decision;
  person: Handle | undefined;
}

/** What stands against carrying out a decision; empty: nothing. */
export function objections(
  minded: readonly Minded[],
  since: Since,
  desk: Desk,
  decision: Decision,
  { person }: Pick<Context, 'person'>,
): Difference[] {
  const found = minded.flatMap((what) => objectionsOf[what]({ ...since, desk, decision, person: person?.handle }));
  // Who closed it says more than to whose credit it is.
  return found.some(({ what }) => what === 'closed') ? found.filter(({ what }) => what !== 'owner') : found;
}

const objectionsOf: Record<Minded, (of: Case) => Difference[]> = {
  mail: byMail,
  owner: byOwner,
  answer: byAnswer,
  closed: byClosing,
};

/** The newest is enough to say why. */
function byMail({ mail, desk, decision: { facts } }: Case): Difference[] {
  const isPutAway = isResting(facts.status) || (desk.facts.managed && !facts.managed);
  const asking = isPutAway ? mail.filter(asksForSomething) : [];
  return asking.slice(-1).map((message) => ({ what: 'mail', message }));
}

/** Mail that brings a conversation back by itself; bare thanks do not. */
export const asksForSomething = ({ verdict, thanks, returns }: ReadMessage): boolean =>
  (verdict.is === 'asks' && !thanks) || verdict.is === 'brought' || verdict.is === 'third-party' || Boolean(returns);

function byOwner({ shown, desk, decision: { facts }, person }: Case): Difference[] {
  const { owner, status } = desk.facts;
  if (owner === null || owner === shown.owner) return [];
  // Settling one's own work, or what was settled already, takes nothing from anybody.
  const settles = isResting(facts.status) && facts.status !== status && owner !== person;
  return facts.owner === owner && !settles ? [] : [{ what: 'owner', owner, entry: entryFor(owner, desk) }];
}

/** The entry by which the owner got it. */
function entryFor(owner: Handle, { entries }: Desk): Entry | null {
  const names = [nameOf({ facet: 'owner', value: owner }), nameOf({ facet: 'closed', value: owner })];
  return lastOf(entries, ({ set, by }) => by !== 'docket' && set.some((name) => names.includes(name)));
}

function byAnswer({ mail, desk, decision, person }: Case): Difference[] {
  if (decision.facts.owner === desk.facts.owner) return [];
  const others = mail.filter(
    ({ verdict, kind }) => verdict.is === 'answer' && !(kind.who === 'member' && kind.handle === person),
  );
  return others
    .slice(-1)
    .map((message) => ({ what: 'answer', message, by: message.kind.who === 'member' ? message.kind.handle : null }));
}

function byClosing({ shown, desk, decision, person }: Case): Difference[] {
  if (desk.facts.status !== 'closed' || shown.status === 'closed' || decision.facts.status === 'closed') return [];
  const entry = lastOf(desk.entries, ({ kind, by }) => kind === 'close' && by !== person);
  return entry ? [{ what: 'closed', entry }] : [];
}

function lastOf(entries: readonly Entry[], fits: (entry: Entry) => boolean): Entry | null {
  const undone = undoneIds(entries);
  return [...entries].reverse().find((entry) => !undone.has(entry.id) && fits(entry)) ?? null;
}

/** As a refusal, for where there is no screen to draw anew. */
export function changedSince([first]: readonly Difference[], { roster }: Context): DocketError {
  const name = (handle: Handle) => roster.byHandle(handle)?.name ?? handle;
  switch (first?.what) {
    case 'owner':
      return new DocketError('changed-since', { why: 'owner', owner: name(first.owner) });
    case 'answer':
      return new DocketError('changed-since', { why: 'answer', by: first.by === null ? '' : name(first.by) });
    case 'closed':
      return new DocketError('changed-since', { why: 'closed', by: name(first.entry.by) });
    default: {
      const from = first?.message.from;
      return new DocketError('changed-since', { why: 'mail', from: from?.name || from?.address || '' });
    }
  }
}
