/** The proposal before it is carried out: who gets how many, what, and why. */
import { type BulkStep, writeBulk } from '../../bulk/job';
import type { Assignment, Proposed } from '../../team/sharing';
import type { BoardQuery } from '../../words/inbox';
import type { Row, Section, View } from '../../words/screen';
import { cut } from '../../words/text';
import { type Look, shortName, storedLook } from '../parts/look';
import { named } from './bulk';

export function sharingView(query: BoardQuery, proposed: Proposed, look: Look): View {
  const { strings, context } = look;
  const { proposal, back } = proposed;
  const head: Row[] = [];
  if (back !== null) head.push({ row: 'text', text: strings.endOfDayBack(look.when(back)), tone: 'quiet' });
  head.push(...summaryRows(proposed, look));
  const sections: Section[] = [
    { id: 'head', rows: head },
    { id: 'who', heading: strings.sharingWho, rows: memberRows(proposed, look) },
    { id: 'what', heading: strings.sharingWhat, rows: shareRows(proposed, look) },
  ];
  return {
    screen: 'sharing',
    title: back === null ? strings.sharingTitle : strings.endOfDay,
    sections: sections.filter(({ rows }) => rows.length > 0),
    ...(context.person ? { by: context.person.handle } : {}),
    ...(proposal.shares.length > 0 ? { footer: { primary: applyButton(query, proposed, look) } } : {}),
  };
}

function summaryRows({ proposal, of }: Proposed, { strings }: Look): Row[] {
  const { shares, left } = proposal;
  const people = new Set(shares.map(({ to }) => to)).size;
  if (of === 0) return [{ row: 'text', text: strings.sharingNothing, tone: 'strong' }];
  const rows: Row[] = [];
  rows.push({
    row: 'text',
    text: shares.length === 0 ? strings.sharingNobody : strings.sharingSummary(shares.length, people),
    tone: 'strong',
  });
  if (shares.length > 0 && shares.length + left.length < of) {
    rows.push({ row: 'text', text: strings.sharingFirst(shares.length, of), tone: 'quiet' });
  }
  if (left.length > 0) rows.push({ row: 'text', text: strings.sharingLeft(left.length), tone: 'warning' });
  return rows;
}

function memberRows({ proposal }: Proposed, look: Look): Row[] {
  const given = proposal.hands.filter(({ load, after }) => after > load);
  return named(given, look, ({ handle, load, after, capacity }) => ({
    row: 'fact',
    label: look.nameOf(handle),
    text: look.strings.sharingMember(load, after, capacity ?? null),
    icon: 'person',
  }));
}

function shareRows({ proposal, shown }: Proposed, look: Look): Row[] {
  const { strings } = look;
  const shares = new Map(proposal.shares.map((share) => [share.conversation, share]));
  const rows = shown.flatMap(({ conversation, subject, from }): Row[] => {
    const share = shares.get(conversation);
    if (!share) return [];
    const who = cut(from.name || from.address || strings.unknownSender, 40);
    return [
      {
        row: 'fact',
        label: `${who} · ${cut(subject.trim() || strings.noSubject, 60)}`,
        text: strings.sharingTo(shortName(share.to, look), whyText(share, look)),
      },
    ];
  });
  const more = proposal.shares.length - rows.length;
  return more > 0 ? [...rows, { row: 'text', text: strings.bulkMore(more), tone: 'quiet' }] : rows;
}

function applyButton(query: BoardQuery, { proposal, back }: Proposed, look: Look) {
  const stored = storedLook(look.context);
  const steps = proposal.shares.map(
    (share): BulkStep => ({
      conversation: share.conversation,
      own: { to: share.to, owner: share.from ?? 'unassigned', reason: reasonOf(share, back, stored) },
    }),
  );
  const from =
    back === null
      ? { list: query.of === 'absent' ? ('absent' as const) : ('unassigned' as const) }
      : { list: 'mine' as const };
  const command = { do: 'assign', ...(proposal.turn === null ? {} : { turn: proposal.turn }) };
  return {
    label: (back === null ? look.strings.sharingDo : look.strings.endOfDayDo)(steps.length),
    primary: true,
    intent: {
      to: 'bulk' as const,
      command: { do: 'assign', bulk: writeBulk({ id: '', command, steps, outcomes: [], from }) },
    },
  };
}

function whyText({ why }: Assignment, { strings }: Look): string {
  const { shareWhy } = strings;
  return why.rule === 'load' ? shareWhy.load(why.load) : shareWhy[why.rule];
}

/** Why, as the journal keeps it: in the team's language, the absence first. */
export function reasonOf(share: Assignment, back: number | null, look: Look): string {
  const { strings, context } = look;
  const shared = strings.shareReason(shortName(share.to, look), whyText(share, look));
  if (share.from === null) return shared;
  const from = shortName(share.from, look);
  if (back !== null) return `${strings.endOfDayReason(from, look.when(back))} ${shared}`;
  const left = context.roster.byHandle(share.from)?.left ?? true;
  return `${left ? strings.shareFrom.left(from) : strings.shareFrom.away(from)} ${shared}`;
}
