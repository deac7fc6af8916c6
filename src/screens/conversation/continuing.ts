import type { Desk } from '../../desk/desk';
import { type Offer, offersIn } from '../../desk/links';
import { may } from '../../team/roles';
import type { VerbName } from '../../verbs';
import type { Row } from '../../words/screen';
import { cut } from '../../words/text';
import type { Look } from '../parts/look';

/** Conversations offered on one screen. */
const shownAtMost = 5;

/** Which of several forwards a new message answers, or by which message a forward was answered: one press says so. */
export function continuingRows({ conversation, entries }: Desk, { strings, context }: Look): Row[] {
  const offers = offersIn(entries).slice(0, shownAtMost);
  const role = context.person && context.roster.byHandle(context.person.handle)?.role;
  const verb: VerbName = 'continue';
  const [first] = offers;
  if (!first || (role && !may(role, verb)) || context.answering === conversation) return [];
  const question = first.as === 'continues' ? strings.whichIsAnswered : strings.wasItAnswered;
  const button = ({ other, subject }: Offer) => ({
    label: cut(subject || strings.noSubject, 60),
    says: `${question} ${subject || strings.noSubject}`,
    intent: { to: 'act' as const, conversation, command: { do: verb, of: other } },
  });
  return [
    { row: 'text', text: question, tone: 'normal' },
    { row: 'buttons', buttons: offers.map(button) },
  ];
}
