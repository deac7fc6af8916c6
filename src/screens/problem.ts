import type { Problem } from '../strings/errors';
import type { FirstStrings } from '../strings/first';
import type { View } from '../words/screen';

/** Whether asking again can help. Docket's own items stay what they are, and nothing is wrong with them. */
export const mayPass = ({ code }: Pick<Problem, 'code'>): boolean => code !== 'own-item';

/** A failure as a screen of its own, for where there is nothing else to show. */
export function problemView(
  problem: Problem,
  { strings }: { strings: Pick<FirstStrings, 'problemTitle' | 'ownItemTitle'> },
): View {
  return {
    screen: 'problem',
    title: mayPass(problem) ? strings.problemTitle : strings.ownItemTitle,
    notice: { text: problem.message, tone: 'problem' },
    sections: [
      {
        id: 'problem',
        rows: [
          { row: 'text', text: problem.message, tone: 'strong' },
          { row: 'text', text: problem.advice },
          { row: 'text', text: problem.code, tone: 'quiet' },
        ],
      },
    ],
  };
}
