/** Acting on many conversations at once. */

import { plural } from './plural';

const conversations = (n: number): string => plural(n, 'conversation', 'conversations');

export const bulk = {
  bulkSection: 'With the selection',
  chooseWhich: 'Which conversations',
  chooseAll: (n: number) => (n === 1 ? 'The only one in this list' : `All ${n} in this list`),
  chooseFirst: (n: number) => `The first ${n} in this list`,
  bulkTag: 'Add tag',
  bulkUntag: 'Remove tag',
  bulkPriority: 'Set priority',
  chooseTag: 'Choose a tag',
  bulkTitle: {
    take: 'Take conversations',
    assign: 'Assign conversations',
    unassign: 'Unassign conversations',
    tag: 'Change tags',
    priority: 'Set priority',
    wait: 'Wait for customers',
    snooze: 'Snooze conversations',
    close: 'Close conversations',
    reopen: 'Reopen conversations',
    dismiss: 'Not for us',
    tidy: 'Tidy up',
    undo: 'Undo',
  } as Record<string, string>,
  bulkSoFar: (done: number, of: number) => `${done} of ${of} so far`,
  bulkDone: (n: number) => `${conversations(n)} changed.`,
  bulkTakenBack: (n: number) => `Undone in ${conversations(n)}.`,
  bulkSame: (n: number) => `${plural(n, 'needed', 'needed')} no change.`,
  bulkFailed: (n: number) => `${conversations(n)} could not be changed.`,
  bulkLeft: (n: number) => `${conversations(n)} left as ${n === 1 ? 'it was' : 'they were'} because you stopped.`,
  bulkRests: (why: string) => `${why} What has been done is kept; continue whenever you like.`,
  bulkGoOn: 'Continue',
  bulkGoOnMore: (n: number) => `Continue, ${n} left`,
  bulkStop: 'Stop here',
  bulkUndo: 'Undo all',
  bulkUndoHint: 'Conversations in which someone has acted since are left alone.',
  bulkChanged: 'Changed',
  bulkNotChanged: 'Not changed',
  bulkStepDone: 'Done.',
  bulkMore: (n: number) => `and ${n} more`,
  bulkOpen: 'Open',
  bulkBack: 'Back to the list',
  bulkUnknownTitle: 'Conversation',
};
