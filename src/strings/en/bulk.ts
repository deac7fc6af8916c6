/** Acting on many conversations at once. */

import { plural } from './plural';

const conversations = (n: number): string => plural(n, 'conversation', 'conversations');

export const bulk = {
  bulkSection: 'With the ticked ones',
  chooseWhich: 'Which conversations',
  chooseAll: (n: number) => (n === 1 ? 'The one on this list' : `All ${n} of this list`),
  chooseFirst: (n: number) => `The first ${n} of this list`,
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
    tidy: 'Tidy up',
    undo: 'Take back',
  } as Record<string, string>,
  bulkSoFar: (done: number, of: number) => `${done} of ${of} so far`,
  bulkDone: (n: number) => `${conversations(n)} changed.`,
  bulkTakenBack: (n: number) => `Taken back in ${conversations(n)}.`,
  bulkSame: (n: number) => `${plural(n, 'needed', 'needed')} no change.`,
  bulkFailed: (n: number) => `${conversations(n)} could not be changed.`,
  bulkLeft: (n: number) => `${conversations(n)} left as ${n === 1 ? 'it was' : 'they were'}: you stopped before.`,
  bulkRests: (why: string) => `${why} What was done stays; go on when you like.`,
  bulkGoOn: 'Go on',
  bulkGoOnMore: (n: number) => `Go on, ${n} left`,
  bulkStop: 'Stop here',
  bulkUndo: 'Undo all of it',
  bulkUndoHint: 'Where somebody has acted since, it stays.',
  bulkChanged: 'Changed',
  bulkNotChanged: 'Not changed',
  bulkStepDone: 'Done.',
  bulkMore: (n: number) => `and ${n} more`,
  bulkOpen: 'Open',
  bulkBack: 'To the list',
  bulkUnknownTitle: 'Conversation',
};
