/** What came apart: the earlier conversation this one answers or goes on with, and the later one in which it goes on. */
import type { Desk } from '../../desk/desk';
import { continuedFrom, continuedIn } from '../../desk/links';
import type { VerbName } from '../../verbs';
import type { Button, Row } from '../../words/screen';
import { cut } from '../../words/text';
import { type Look, shortName } from '../parts/look';

/**
 * @param answers the conversation its first mail answers, as it stands; null: none
 * @param offers whether the person may take it over
 */
export function earlierRows(desk: Desk, look: Look, answers: Desk | null, offers: boolean): Row[] {
  const { strings } = look;
  if (answers) {
    const { conversation, subject, facts } = answers;
    const takeOver: Button = {
      label: strings.takeOver,
      intent: { to: 'act', conversation: desk.conversation, command: { do: 'take-over' satisfies VerbName } },
    };
    return [
      { row: 'text', text: strings.answersEarlier(named(subject, look), owner(answers, look)), tone: 'warning' },
      { row: 'buttons', buttons: [...(offers && facts.managed ? [takeOver] : []), show(conversation, look)] },
    ];
  }
  const from = continuedFrom(desk.entries)?.other ?? null;
  const into = continuedIn(desk.entries)?.other ?? null;
  return [...lead(from, strings.goesOnFrom, look), ...lead(into, strings.goesOnIn, look)];
}

const lead = (other: string | null, text: string, look: Look): Row[] =>
  other === null
    ? []
    : [
        { row: 'text', text, tone: 'quiet' },
        { row: 'buttons', buttons: [show(other, look)] },
      ];

const show = (conversation: string, { strings }: Look): Button => ({
  label: strings.showOther,
  intent: { to: 'open', conversation },
});

const named = (subject: string, { strings }: Look): string => cut(subject.trim() || strings.noSubject, 80);

function owner({ facts }: Desk, look: Look): string {
  const { earlierIs } = look.strings;
  if (!facts.managed) return earlierIs.untracked;
  if (facts.owner === null) return earlierIs.unassigned;
  const isOwn = facts.owner === look.context.person?.handle;
  if (facts.status === 'closed') return earlierIs.closed;
  return isOwn ? earlierIs.yours : earlierIs.owned(shortName(facts.owner, look));
}
