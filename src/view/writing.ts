import type { View } from './rows';
import type { Strings } from './strings';

/** Beside a message being written, where the mailbox gives nothing of the conversation it belongs to. */
export const writingView = ({ gaps, writingTitle, writingAdvice }: Strings): View => ({
  screen: 'writing',
  title: writingTitle,
  sections: [
    {
      id: 'writing',
      rows: [
        { row: 'text', text: gaps.compose },
        { row: 'text', text: writingAdvice },
      ],
    },
  ],
});
