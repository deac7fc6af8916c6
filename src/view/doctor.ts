/** The check-up as a screen: what is wrong first, what is fine last. */
import type { Check, Seen } from '../doctor/checks';
import { type Finding, judge, type Verdict } from '../doctor/judge';
import type { Icon, Row, Section, View } from './rows';
import type { Strings } from './strings';

const icons: Record<Verdict, Icon> = { wrong: 'alert', known: 'note', open: 'ask', fine: 'closed' };

/** `asked`: the checks there are in this build. */
export function doctorView(seen: Seen, asked: readonly Check[], strings: Strings): View {
  const done = asked.every((check) => seen[check] !== undefined);
  const found = judge(seen, strings.doctor);
  const headings: [Verdict, string][] = [
    ['wrong', strings.doctorWrong],
    ['known', strings.doctorKnown],
    ['open', strings.doctorOpen],
    ['fine', strings.doctorFine],
  ];
  const sections: Section[] = headings.map(([verdict, heading]) => {
    const rows = found.filter((finding) => finding.verdict === verdict).map((finding) => findingRow(finding, strings));
    return { id: verdict, heading: `${heading} (${rows.length})`, rows, ...(verdict === 'fine' ? { folded: 3 } : {}) };
  });
  const wrong = found.filter(({ verdict }) => verdict === 'wrong').length;
  const text =
    found.length === 0
      ? strings.doctorWhy
      : done
        ? strings.doctorSummary(found.filter(({ verdict }) => verdict !== 'open').length, wrong)
        : strings.doctorPart(found.length, asked.length);
  const label = found.length === 0 ? strings.doctorRun : done ? strings.doctorAgain : strings.doctorGoOn;
  return {
    screen: 'doctor',
    title: strings.doctorTitle,
    sections: [
      { id: 'head', rows: [{ row: 'text', text, tone: 'strong' } as Row] },
      ...sections.filter(({ rows }) => rows.length > 0),
    ],
    footer: { primary: { label, primary: true, intent: { to: 'doctor', again: true } } },
  };
}

const findingRow = ({ check, verdict, found, advice }: Finding, { doctor }: Strings): Row => ({
  row: 'fact',
  label: doctor.titles[check],
  text: advice ? `${found}\n${advice}` : found,
  icon: icons[verdict],
  tone: verdict === 'wrong' ? 'warning' : 'normal',
});
