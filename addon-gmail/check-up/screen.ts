/** The check-up as a screen: what is wrong first, what is fine last. */

import { stringsFor } from '../../src/strings';
import type { Icon, Row, Section, View } from '../../src/words/screen';
import type { Check, Seen } from './checks';
import { type Finding, judge, type Verdict } from './judge';
import { type CheckUpStrings, checkUpStringsFor } from './strings';

const icons: Record<Verdict, Icon> = { wrong: 'alert', known: 'note', open: 'ask', fine: 'closed' };

/** `asked`: the checks there are in this build; `tags`: languages to speak, the first that there is. */
export function checkUpView(seen: Seen, asked: readonly Check[], ...tags: readonly (string | undefined)[]): View {
  const strings = checkUpStringsFor(...tags);
  const { checkUpRun, checkUpWhy, errors } = stringsFor(...tags);
  const done = asked.every((check) => seen[check] !== undefined);
  const found = judge(seen, strings.words, errors);
  const headings: [Verdict, string][] = [
    ['wrong', strings.wrong],
    ['known', strings.known],
    ['open', strings.open],
    ['fine', strings.fine],
  ];
  const sections: Section[] = headings.map(([verdict, heading]) => {
    const rows = found.filter((finding) => finding.verdict === verdict).map((finding) => findingRow(finding, strings));
    return { id: verdict, heading: `${heading} (${rows.length})`, rows, ...(verdict === 'fine' ? { folded: 3 } : {}) };
  });
  const wrong = found.filter(({ verdict }) => verdict === 'wrong').length;
  const text =
    found.length === 0
      ? checkUpWhy
      : done
        ? strings.summary(found.filter(({ verdict }) => verdict !== 'open').length, wrong)
        : strings.part(found.length, asked.length);
  const label = found.length === 0 ? checkUpRun : done ? strings.again : strings.goOn;
  return {
    screen: 'check-up',
    title: strings.title,
    sections: [
      { id: 'head', rows: [{ row: 'text', text, tone: 'strong' } as Row] },
      ...sections.filter(({ rows }) => rows.length > 0),
    ],
    footer: { primary: { label, primary: true, intent: { to: 'checkUp', again: true } } },
  };
}

const findingRow = ({ check, verdict, found, advice }: Finding, { words }: CheckUpStrings): Row => ({
  row: 'fact',
  label: words.titles[check],
  text: advice ? `${found}\n${advice}` : found,
  icon: icons[verdict],
  tone: verdict === 'wrong' ? 'warning' : 'normal',
});
