import type { FirstStrings } from '../strings/first';
import type { Failure } from '../words/errors';
import type { View } from '../words/screen';

/** Whether asking again can help. Docket's own items stay what they are, and nothing is wrong with them. */
export const mayPass = ({ code }: Failure): boolean => code !== 'own-item';

/** A failure as a screen of its own, for where there is nothing else to show. */
export function problemView(
  failure: Failure,
  { strings }: { strings: Pick<FirstStrings, 'problemTitle' | 'ownItemTitle'> },
): View {
  return {
    screen: 'problem',
    title: mayPass(failure) ? strings.problemTitle : strings.ownItemTitle,
    notice: { text: failure.message, tone: 'problem' },
    sections: [
      {
        id: 'problem',
        rows: [
          { row: 'text', text: failure.message, tone: 'strong' },
          { row: 'text', text: failure.advice },
          { row: 'text', text: failure.code, tone: 'quiet' },
        ],
      },
    ],
  };
}
