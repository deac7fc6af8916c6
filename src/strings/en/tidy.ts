/** Tidying up: what is found, what would be done. */
import { plural } from './plural';

const conversations = (n: number): string => plural(n, 'conversation', 'conversations');

export const tidy = {
  title: 'Tidy up',
  nothing: 'Nothing to tidy up.',
  nothingYet: 'Nothing to tidy up so far.',
  found: (n: number) => `${conversations(n)} to tidy up here. Nothing is changed before you say so.`,
  looked: (done: number, of: number) => `Looked at ${done} of ${conversations(of)}.`,
  cutShort: (names: string) => `There is more under ${names} than one look takes; look again once these are done.`,
  goOn: 'Look further',
  again: 'Look again',
  doAll: (n: number) => (n === 1 ? 'Tidy this one up' : `Tidy these ${n} up`),
  open: 'Open',
  undoHint: 'Afterwards it can be taken back as it was.',
  putOn: (names: string) => `put on ${names}`,
  takeOff: (names: string) => `take off ${names}`,
  onMessages: (n: number) => `on ${plural(n, 'message', 'messages')}`,
  would: (what: string) => `Would ${what}.`,
  finding: {
    contradiction: (names: string) => `${names} exclude each other; the first one stays.`,
    departed: (names: string) => `Its owner ${names} has left the team; it would go to the queue.`,
    undefined: (names: string) => `${names} stands for nobody and nothing any more.`,
    ownerless: (names: string) => `It carries ${names} and has no owner; it would go to the queue.`,
    unconfirmed: (names: string) => `${names} came with mail from outside; it would be confirmed.`,
    missing: (names: string) => `The journal says ${names}, the mailbox does not.`,
    clocks: (names: string) => `${names} is not what the clocks say.`,
    half: (names: string) => `${names} stands on some of its messages only, or on the wrong one.`,
  },
};
