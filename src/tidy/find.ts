/** What does not add up on a conversation, and how it would be if it did. */
import { withClocks } from '../desk/decode/clocks';
import type { Desk, ReadMessage } from '../desk/desk';
import { difference, type Facts, namesOf, withoutClocks } from '../marks/facts';
import { ownNames } from '../marks/fold';
import type { Context } from '../team/context';
import type { NameChange } from '../words/entry';
import type { MarkChange } from '../words/plan';
import { orphanedNames } from './orphaned-names';

export type Finding =
  /** Names that exclude each other; the first one stays. */
  | { what: 'contradiction'; names: string[] }
  /** Open work of somebody who has left the team. */
  | { what: 'departed'; names: string[] }
  /** Names that stand for a member or a tag nobody knows any more. */
  | { what: 'undefined'; names: string[] }
  /** Marks of open work that belongs to nobody, not even to the queue. */
  | { what: 'ownerless'; names: string[] }
  /** Marks that came with mail from outside. */
  | { what: 'unconfirmed'; names: string[] }
  /** Marks the journal has announced and the mailbox does not show. */
  | { what: 'missing'; names: string[] }
  /** Copies of clocks that say something else than the clocks. */
  | { what: 'clocks'; names: string[] }
  /** Marks that are on only some of the messages, or on the wrong one. */
  | { what: 'half'; names: string[] };

export interface Tidying {
  findings: Finding[];
  /** As it shall be. */
  facts: Facts;
  /** Message by message. */
  changes: MarkChange[];
}

/** Pure. Nothing found, nothing to change; what is found goes once the changes are made. */
export function tidyingOf(desk: Desk, context: Context): Tidying {
  const { vocabulary } = context;
  const strange = orphanedNames(
    desk.messages.flatMap(({ names }) => names),
    desk.entries,
    vocabulary,
  );
  const facts = tidied(desk, strange, context);
  const findings = findingsOf(desk, facts, strange, context);
  if (findings.length === 0 || folds(desk)) return { findings: [], facts: desk.facts, changes: [] };
  return { findings, facts, changes: changesTo(namesOf(facts), desk, strange, context) };
}

/** Mail has changed something nobody has written yet: the next pass of upkeep does, and much comes right by that alone. */
const folds = ({ folded }: Desk): boolean => folded.set.length + folded.removed.length > 0;

/** What stays in doubt goes to the queue, where somebody sees it and the clocks run. */
function tidied(desk: Desk, strange: readonly string[], context: Context): Facts {
  const { facts } = desk;
  const queued = (more: Partial<Facts>) =>
    withClocks({ ...desk, facts: { ...facts, ...more, owner: null } }, context).facts;
  if (!facts.managed) {
    const isWork = strange.some((name) => name.startsWith('@')) || isOwnerless(facts);
    return isWork ? queued({ managed: true }) : facts;
  }
  return isDeparted(facts, context.roster) ? queued({}) : facts;
}

const isOwnerless = ({ managed, status, attention }: Facts): boolean =>
  !managed && (status !== 'open' || attention !== null);

const isDeparted = ({ status, owner }: Facts, roster: Context['roster']): boolean =>
  status !== 'closed' && owner !== null && (roster.byHandle(owner)?.left ?? true);

function findingsOf(desk: Desk, wanted: Facts, strange: string[], context: Context): Finding[] {
  const { facts } = desk;
  const findings: Finding[] = desk.contradictions.map((names) => ({ what: 'contradiction', names }));
  const add = (what: Finding['what'], names: string[]) => {
    if (names.length > 0) findings.push({ what, names });
  };
  if (isDeparted(facts, context.roster)) add('departed', [`@${facts.owner!}`]);
  add('undefined', strange);
  if (isOwnerless(facts)) add('ownerless', ownOn(desk.messages, context));
  add('unconfirmed', desk.unconfirmed);
  if (desk.unwritten !== null) add('missing', changed(difference(desk.settled, namesOf(wanted)), desk.settled));
  add('clocks', clocksAmiss(desk, context));
  if (findings.length === 0) add('half', halfMarked(desk, context));
  return findings;
}

const changed = ({ set, removed }: NameChange, otherwise: string[]): string[] =>
  set.length + removed.length > 0 ? [...set, ...removed] : otherwise;

const ownOn = (messages: readonly ReadMessage[], { vocabulary }: Context): string[] =>
  [...new Set(messages.flatMap(({ names }) => ownNames(names, vocabulary)))].sort();

/** `!Overdue` and `!Due soon` as they stand, where the clocks say otherwise. */
function clocksAmiss(desk: Desk, context: Context): string[] {
  const clocks = (names: readonly string[]) => names.filter((name) => !withoutClocks([name]).length);
  const { set, removed } = difference(clocks(ownOn(desk.messages, context)), clocks(desk.names));
  return desk.arrived.length > 0 ? removed : [...set, ...removed];
}

/** What is on some messages and should be on all, or on one and should be on none. Mail nobody has sorted yet is no fault. */
function halfMarked(desk: Desk, context: Context): string[] {
  // A pass of upkeep marks new mail without a word where the state stays; then all is well.
  if (changesTo(desk.settled, desk, [], context).length === 0) return [];
  const settled = desk.messages.filter((message) => !desk.arrived.includes(message));
  const changes = changesTo(desk.settled, { ...desk, messages: settled }, [], context);
  return [...new Set(changes.flatMap(({ add, remove }) => withoutClocks([...add, ...remove])))].sort();
}

/**
 * Newest first, so that stopping anywhere leaves a state that reads as the old or the new one. Each message by itself:
 * so it can be taken back to the letter.
 */
function changesTo(
  names: readonly string[],
  { messages }: Pick<Desk, 'messages'>,
  strange: readonly string[],
  { limits, vocabulary }: Context,
): MarkChange[] {
  const newest = [...messages].reverse();
  const carrier = newest.find(({ filed }) => filed === 'received') ?? newest[0];
  return newest.flatMap((message): MarkChange[] => {
    const wanted = limits.scope === 'conversation' || message === carrier ? names : [];
    const current = [...ownNames(message.names, vocabulary), ...message.names.filter((name) => strange.includes(name))];
    const { set, removed } = difference(current, wanted);
    if (set.length + removed.length === 0) return [];
    return [{ on: { message: message.id }, add: set, remove: removed, exact: true }];
  });
}

export interface Proposal extends Tidying {
  desk: Desk;
}

export interface TidyPage {
  proposals: Proposal[];
  /** Conversations looked at by now, this page included, and how many there are. */
  examined: number;
  of: number;
  /** Where the next page begins; null: this was the last. */
  next: string | null;
  /** Names under which there are more conversations than the mailbox was asked for. */
  cutShort: string[];
}
