import type { Acted } from '../../desk/acted';
import { overtakenNames } from '../../desk/overtaken';
import type { CommandData } from '../../words/inbox';
import type { View } from '../../words/screen';
import { type Look, shortName } from '../parts/look';
import { namesOfAsked } from './controls';

/** What a command did, in one sentence; or that a colleague's came after it at the same moment. */
export function noticeOf(acted: Acted, command: CommandData, look: Look): NonNullable<View['notice']> {
  const { desk, plan, repeats } = acted;
  if (overtakenNames(acted).length > 0) return { text: overtakenText(acted, look), tone: 'problem' };
  const entry = plan?.entry ?? repeats;
  return {
    text:
      plan || repeats
        ? [doneText(desk, command, entry?.data.asks ?? [], look), ...stillOwed(acted, command, look)].join(' ')
        : look.strings.nothingToDo,
    tone: 'done',
  };
}

function overtakenText(acted: Acted, look: Look): string {
  const { overtaken } = look.strings;
  const { facts } = acted.desk;
  const lostOwner = overtakenNames(acted).some((name) => name.startsWith('@'));
  if (!lostOwner || facts.owner === null || facts.status === 'closed') return overtaken.state;
  return overtaken.owner(shortName(facts.owner, look));
}

/** What the customer is still owed, where a step puts the conversation out of sight all the same. */
function stillOwed({ desk, before, plan }: Acted, { do: step }: CommandData, look: Look): string[] {
  if (plan === null) return [];
  if (step === 'close' && before.waitingSince !== null) return [look.strings.closedUnanswered];
  const answer = desk.clocks.find(({ clock, state }) => clock !== 'resolution' && state === 'running');
  if (step !== 'snooze' || answer?.due === undefined || desk.until === null || answer.due >= desk.until) return [];
  return [look.strings.dueBefore(look.when(answer.due))];
}

function doneText(desk: Acted['desk'], command: CommandData, asks: readonly string[], look: Look): string {
  const { done, priority } = look.strings;
  switch (command.do) {
    case 'assign':
      return done.assign(desk.facts.owner === null ? '' : shortName(desk.facts.owner, look));
    case 'priority':
      return done.priority(priority[desk.facts.priority]);
    case 'snooze':
      return done.snooze(desk.until === null ? '' : look.when(desk.until));
    case 'escalate':
      return done.escalate(namesOfAsked(asks, look));
    case 'note':
      return asks.length > 0 ? done.noteAsks(namesOfAsked(asks, look)) : done.note;
    default: {
      const plain: unknown = done[command.do as keyof typeof done];
      return typeof plain === 'string' ? plain : look.strings.nothingToDo;
    }
  }
}
