import type { Strings } from '../../strings';
import type { View } from '../../words/screen';

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
