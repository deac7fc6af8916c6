import type { Failure } from '../errors';
import type { View } from './rows';
import type { FirstStrings } from './strings/first';

/** A failure as a screen of its own, for where there is nothing else to show. */
export function problemView(failure: Failure, look: { strings: Pick<FirstStrings, 'problemTitle'> }): View {
  return {
    screen: 'problem',
    title: look.strings.problemTitle,
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
