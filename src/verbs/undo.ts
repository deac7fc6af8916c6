import { arrive } from '../desk/decode/arrivals';
import { isBehind } from '../desk/decode/seen';
import { judged } from '../desk/decode/written';
import type { Desk, ReadMessage } from '../desk/desk';
import { requirePerson, textField } from '../desk/fields';
import { coveredBy } from '../journal/dismissal';
import { undoneIds } from '../journal/merge';
import { type Facts, factsOf, namesOf, withChange } from '../marks/facts';
import type { Context } from '../team/context';
import { changesBack } from '../tidy/undo';
import type { Entry } from '../words/entry';
import { DocketError } from '../words/errors';
import { statuses } from '../words/statuses';
import type { Handle } from '../words/values';
import type { Decision, Verb } from './verb';

/**
 * Takes back the person's own last command, and refuses where somebody else has acted or written since. `entry`: only if the last
 * command is this one, so that taking back a bulk does not take back what the person did after it.
 */
export const undo: Verb = (desk, command, context) => {
  const { facts, entries, messages } = desk;
  const { handle, member } = requirePerson(context);
  const last = lastCommand(entries, handle);
  if (last === 'nothing') {
    throw new DocketError('nothing-to-undo');
  }
  if (last.by !== handle) {
    const other = context.roster.byHandle(last.by)?.name ?? last.by;
    throw new DocketError('acted-since', { why: 'somebody', other, member: member.name });
  }
  requireUnanswered(messages, last, context);
  const entry = textField(command, 'entry');
  if (entry !== '' && last.id !== entry) {
    throw new DocketError('acted-since', { why: 'themselves', member: member.name });
  }
  if (last.data.was) return { facts, undoes: last.id, exactly: changesBack(last.data.was) };
  const inverse = { set: last.removed, removed: last.set };
  const decision: Decision = {
    facts:
      last.id === desk.dismissal?.id
        ? undismissed(desk.dismissal, desk, context)
        : factsOf(withChange(namesOf(facts), inverse, context.vocabulary), context.vocabulary),
    undoes: last.id,
  };
  // Waking was not the person's doing and stays.
  const woke = last.data.folded?.removed.includes(statuses.snoozed.mark) && last.data.inbox === 'in';
  if (last.data.inbox && !woke) decision.inbox = last.data.inbox === 'in' ? 'out' : 'in';
  return decision;
};

/** A colleague's mail is an act as well. Of mail that only the team is known to have written, nobody can say it was one's own. */
function requireUnanswered(messages: readonly ReadMessage[], { at, by }: Entry, { roster }: Context): void {
  const since = messages.filter((message) => message.at > at && message.verdict.is !== 'copy');
  const wrote = since.find(({ kind }) => kind.who === 'team' || (kind.who === 'member' && kind.handle !== by));
  if (!wrote) return;
  const name = (handle: Handle) => roster.byHandle(handle)?.name ?? handle;
  const other = wrote.kind.who === 'member' ? name(wrote.kind.handle) : '';
  throw new DocketError('acted-since', { why: 'wrote', other, member: name(by) });
}

/** The state before a dismissal, with what mail has made of it since. */
function undismissed(dismissal: Entry, { messages, earlier, entries }: Desk, context: Context): Facts {
  const undoing = { ...dismissal, id: '', kind: 'undo', undoes: dismissal.id };
  return judged<ReadMessage>(messages, [...earlier, ...entries, undoing], context)
    .filter((message) => isBehind(message, coveredBy(dismissal)))
    .reduce((so, message) => arrive(so, message, context).facts, factsOf(dismissal.removed, context.vocabulary));
}

/**
 * A mail that was sent cannot be taken back; what a lead has settled stands in the configuration; what ties two conversations
 * has been written in both.
 */
const lasting: readonly string[] = ['replied', 'always', 'decline-always', 'continue'];

/**
 * The newest entry a person made that stands, passing over undone ones, this person's undos, Docket's own, and what cannot
 * be taken back here.
 */
export function lastCommand(entries: readonly Entry[], handle: Handle): Entry | 'nothing' {
  const undone = undoneIds(entries);
  const isStep = ({ by, kind }: Entry) => by !== 'docket' && !lasting.includes(kind);
  const last = [...entries]
    .reverse()
    .find((entry) => isStep(entry) && !undone.has(entry.id) && !(entry.undoes && entry.by === handle));
  return last ?? 'nothing';
}
