import type { Dismissal, Proposal } from '../../reports/data';
import type { Headline } from '../../words/conversation';
import type { Row, Section, View } from '../../words/screen';
import { cut } from '../../words/text';
import { type Look, shortName } from '../parts/look';
import { proposalsSection } from '../proposals';

/** So many days it is listed. */
export const listedDays = 30;

export interface DismissedList {
  /** On this page, the newest first. */
  shown: { dismissal: Dismissal; headline: Headline }[];
  /** Senders whose mail shall never be work, not decided yet. */
  proposals: readonly Proposal[];
  /** On all pages. */
  of: number;
  /** Where the next page begins; null: this was the last. */
  next: number | null;
}

export function dismissedView({ shown, proposals, of, next }: DismissedList, look: Look): View {
  const { strings, context } = look;
  const sections: Section[] = [
    { id: 'head', rows: [{ row: 'text', text: strings.dismissedSummary(of), tone: 'strong' }] },
    ...[proposalsSection(proposals, look) ?? []].flat(),
    { id: 'dismissed', rows: shown.map((one) => dismissedRow(one, look)) },
  ];
  if (next !== null) {
    const more = { label: strings.more, intent: { to: 'board' as const, list: 'dismissed', cursor: String(next) } };
    sections.push({
      id: 'more',
      rows: [
        { row: 'text', text: strings.moreOf(next, String(of)), tone: 'quiet' },
        { row: 'buttons', buttons: [more] },
      ],
    });
  }
  return {
    screen: 'list',
    title: strings.dismissedList,
    sections: sections.filter(({ rows }) => rows.length > 0),
    ...(context.person ? { by: context.person.handle } : {}),
  };
}

function dismissedRow({ dismissal, headline }: DismissedList['shown'][number], look: Look): Row {
  const { strings } = look;
  return {
    row: 'conversation',
    conversation: dismissal.conversation,
    who: cut(headline.from.name || headline.from.address || strings.unknownSender, 60),
    subject: cut(headline.subject.trim() || strings.noSubject, 90),
    when: look.when(dismissal.at),
    also: shortName(dismissal.by, look),
    chips: [],
    icon: 'closed',
  };
}
