import type { Finding, Proposal, TidyPage } from '../../tidy/find';
import type { MarkChange } from '../../words/plan';
import type { Button, Intent, Row, Section, View } from '../../words/screen';
import { cut } from '../../words/text';
import type { Look } from '../parts/look';
import { personRow } from '../parts/person';

/** With so many on the screen, these come first: a card holds no more than a hundred rows. */
const proposalsAtMost = 40;

export function tidyView({ proposals, examined: looked, of, next, cutShort }: TidyPage, look: Look): View {
  const { strings, context } = look;
  const words = strings.tidy;
  const ask = personRow(look, { to: 'board', list: 'tidy' });
  const clean = proposals.length === 0;
  const summary = clean ? (next === null ? words.nothing : words.nothingYet) : words.found(proposals.length);
  const all = proposals.map(({ desk }) => desk.conversation).join(' ');
  const isFull = next !== null && proposals.length >= proposalsAtMost;
  const further: Intent = { to: 'board', list: 'tidy', cursor: next ?? '', ...(clean ? {} : { of: all }) };
  const buttons: Button[] = next === null || isFull ? [] : [{ label: words.goOn, intent: further }];
  const sections: Section[] = [
    {
      id: 'head',
      rows: [
        ...(ask ? [ask] : []),
        { row: 'text', text: summary, tone: 'strong' },
        { row: 'progress', label: words.looked(looked, of), done: looked, of },
        ...(cutShort.length > 0
          ? [{ row: 'text' as const, text: words.cutShort(cutShort.slice(0, 3).join(', ')), tone: 'quiet' as const }]
          : []),
        ...(isFull ? [{ row: 'text' as const, text: words.first, tone: 'quiet' as const }] : []),
        ...(buttons.length > 0 ? [{ row: 'buttons' as const, buttons }] : []),
      ],
    },
    { id: 'proposals', rows: proposals.map((proposal) => proposalRow(proposal, look)) },
    ...(clean ? [] : [{ id: 'hint', rows: [{ row: 'text' as const, text: words.undoHint, tone: 'quiet' as const }] }]),
  ];
  return {
    screen: 'tidy',
    title: words.title,
    sections: sections.filter(({ rows }) => rows.length > 0),
    ...(context.person ? { by: context.person.handle } : {}),
    ...(clean || !context.person
      ? {}
      : {
          footer: {
            primary: {
              label: words.doAll(proposals.length),
              primary: true,
              intent: { to: 'bulk', command: { do: 'tidy', all, from: 'tidy' } },
            },
          },
        }),
  };
}

function proposalRow({ desk, findings, changes }: Proposal, look: Look): Row {
  const { strings } = look;
  const who = desk.customer?.name || desk.customer?.address || strings.unknownSender;
  const label = `${cut(who, 40)} · ${cut(desk.subject.trim() || strings.noSubject, 60)}`;
  return {
    row: 'fact',
    label,
    text: [...findings.map((finding) => findingText(finding, look)), wouldText(changes, look)].join(' '),
    icon: 'alert',
    button: {
      label: strings.tidy.open,
      says: `${strings.tidy.open}: ${label}`,
      intent: { to: 'open', conversation: desk.conversation },
    },
  };
}

const findingText = ({ what, names }: Finding, { strings }: Look): string =>
  strings.tidy.finding[what](names.join(', '));

/** The same change on several messages is said once. */
function wouldText(changes: readonly MarkChange[], { strings }: Look): string {
  const words = strings.tidy;
  const count = new Map<string, number>();
  for (const { add, remove } of changes) {
    const parts = [
      ...(add.length > 0 ? [words.putOn(add.join(', '))] : []),
      ...(remove.length > 0 ? [words.takeOff(remove.join(', '))] : []),
    ];
    const text = parts.join(', ');
    count.set(text, (count.get(text) ?? 0) + 1);
  }
  const said = [...count].map(([text, messages]) => `${text} ${words.onMessages(messages)}`);
  return said.length > 0 ? words.would(said.join('; ')) : '';
}
