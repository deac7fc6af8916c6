/**
 * A bulk: up to a hundred ordinary commands given in one act. It is a value that knows how far it has come, and travels
 * as text with the screen; a step that is repeated finds its entry written and doubles nothing.
 */
import { listField, textField } from '../desk/fields';
import { DocketError, type Failure } from '../words/errors';
import { failureIn } from '../words/failure-in';
import type { BoardQuery, CommandData } from '../words/inbox';

/** Conversations one bulk may touch. */
export const bulkAtMost = 100;

export interface BulkStep {
  conversation: string;
  /** Fields of the command that are this conversation's own, such as who gets it and why. */
  own?: Record<string, string>;
}

/** What came of one step. `same`: the mailbox said so already. */
export type StepOutcome = { came: 'done' | 'same'; title: string } | { came: 'failed'; failure: Failure };

export interface Bulk {
  /** Entry ids are made from it, one per step. Empty while the bulk is only offered; it gets one when it begins. */
  id: string;
  /** What every conversation gets. */
  command: CommandData;
  steps: readonly BulkStep[];
  /** Of the steps taken so far, in their order. */
  outcomes: readonly StepOutcome[];
  /** The list it was begun from. */
  from?: Pick<BoardQuery, 'list' | 'of'>;
}

/** The id of a step's entry: the same whenever the step is repeated. */
export const entryIdAt = ({ id }: Pick<Bulk, 'id'>, index: number): string => id + index.toString(36).padStart(2, '0');

/**
 * The bulk a command begins or goes on with. Fields: `bulk`, the text of one that was offered or begun; or `chosen` and
 * `all`, lists of conversations, with `from` for the list they stand on. `id`: for a bulk that begins.
 */
export function bulkOf(command: CommandData, id: string): Bulk {
  const text = textField(command, 'bulk');
  if (text !== '') {
    const bulk = readBulk(text);
    return bulk.id === '' ? { ...bulk, id } : bulk;
  }
  const each = Object.entries(command).filter(([field]) => !ownFields.includes(field));
  const from = textField(command, 'from').split(' ');
  const steps = chosenIn(command);
  const bulk: Bulk = { id, command: Object.fromEntries(each) as CommandData, steps: requireFew(steps), outcomes: [] };
  return from[0]
    ? { ...bulk, from: { list: from[0] as BoardQuery['list'], ...(from[1] ? { of: from[1] } : {}) } }
    : bulk;
}

/** What says how many are meant and where the bulk stands; the rest is the command each conversation gets. */
const ownFields = ['chosen', 'all', 'from', 'bulk', 'stop', 'next', 'draft'];

/** A conversation as a value of `chosen` or `all`, with what its row showed of it. No id has the sign between them. */
export const chosenValue = (conversation: string, shown: string | undefined): string =>
  shown === undefined ? conversation : `${conversation}${beforeShown}${shown}`;

const beforeShown = '|';

/** One value may hold several conversations, separated by spaces; each is taken once, as it was first named. */
export function chosenIn(command: CommandData): BulkStep[] {
  const values = [...listField(command, 'chosen'), ...listField(command, 'all')];
  const steps = new Map<string, BulkStep>();
  for (const value of values.flatMap((one) => one.split(/\s+/))) {
    const [conversation = '', shown = ''] = value.split(beforeShown);
    if (conversation === '' || steps.has(conversation)) continue;
    steps.set(conversation, { conversation, ...(shown === '' ? {} : { own: { shown } }) });
  }
  return [...steps.values()];
}

function requireFew(steps: BulkStep[]): BulkStep[] {
  if (steps.length === 0) {
    throw new DocketError('nothing-chosen');
  }
  if (steps.length > bulkAtMost) {
    throw new DocketError('too-many', { chosen: steps.length, limit: bulkAtMost });
  }
  return steps;
}

/** A bulk as text, without spaces to spare: cards carry it in every button. */
export const writeBulk = ({ id, command, steps, outcomes, from }: Bulk): string =>
  JSON.stringify([
    id,
    command,
    steps.map(({ conversation, own }) => (own ? [conversation, own] : conversation)),
    outcomes.map((outcome) =>
      outcome.came === 'failed'
        ? [outcome.failure.code, outcome.failure.data]
        : [outcome.came === 'done' ? 1 : 0, outcome.title],
    ),
    from ?? null,
  ]);

/** @throws DocketError `unknown-command` for a text that is no bulk */
export function readBulk(text: string): Bulk {
  try {
    const [id, command, steps, outcomes, from] = JSON.parse(text) as [string, CommandData, unknown[], unknown[], null];
    if (typeof id !== 'string' || !/^([a-z0-9]{8,38})?$/.test(id) || typeof command.do !== 'string') throw damaged();
    const read: Bulk = {
      id,
      command,
      steps: requireFew(steps.map(stepIn)),
      outcomes: outcomes.map(outcomeIn).slice(0, steps.length),
    };
    return from ? { ...read, from } : read;
  } catch (error) {
    throw error instanceof DocketError ? error : damaged();
  }
}

function stepIn(written: unknown): BulkStep {
  if (typeof written === 'string') return { conversation: written };
  const [conversation, own] = written as [string, Record<string, string>];
  if (typeof conversation !== 'string') throw damaged();
  return { conversation, own };
}

function outcomeIn(written: unknown): StepOutcome {
  const [what, data] = written as [number | string, unknown];
  if (typeof what === 'number') return { came: what === 1 ? 'done' : 'same', title: String(data) };
  return { came: 'failed', failure: failureIn({ code: what, data }) };
}

const damaged = (): DocketError => new DocketError('unknown-command', { why: 'bulk-unreadable' });

export interface BulkRun {
  bulk: Bulk;
  /** Why it rests before its end although the host had time; nothing of that step is written for good or for ill. */
  rests: Failure | null;
}

export interface BulkHost {
  /** Whether another step may be begun; asked before each, except the first. */
  goOn(): boolean;
}

/** Steps that nobody carried out because of what came since their rows were drawn: the same once more, on what is there now. */
export function anywayOf({ command, steps, outcomes, from }: Bulk): Bulk | null {
  const asked = steps.filter((_, index) => {
    const outcome = outcomes[index];
    return outcome?.came === 'failed' && outcome.failure.code === 'changed-since';
  });
  return asked.length === 0 ? null : { id: '', command, steps: asked, outcomes: [], ...(from ? { from } : {}) };
}

/** What takes a bulk back: each of its steps that changed something, if nobody has acted there since. */
export function undoOf({ id, steps, outcomes, from }: Bulk): Bulk | null {
  const undone = outcomes.flatMap((outcome, index): BulkStep[] =>
    outcome.came === 'done'
      ? [{ conversation: steps[index]!.conversation, own: { entry: entryIdAt({ id }, index) } }]
      : [],
  );
  if (undone.length === 0) return null;
  return { id: '', command: { do: 'undo' }, steps: undone, outcomes: [], ...(from ? { from } : {}) };
}
