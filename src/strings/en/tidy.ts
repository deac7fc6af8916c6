/** Tidying up: what is found, what would be done. */
import { plural } from './plural';

const conversations = (n: number): string => plural(n, 'conversation', 'conversations');

export const tidy = {
  title: 'Tidy up',
  nothing: 'Nothing to tidy up.',
  nothingYet: 'Nothing to tidy up so far.',
  found: (n: number) => `${conversations(n)} to tidy up here. Nothing changes until you say so.`,
  looked: (done: number, of: number) => `Checked ${done} of ${conversations(of)}.`,
  cutShort: (names: string) =>
    `There is more under ${names} than one check can cover; check again once these are done.`,
  goOn: 'Check more',
  first: 'Tidy these up first; then check again.',
  again: 'Check again',
  doAll: (n: number) => (n === 1 ? 'Tidy this one up' : `Tidy these ${n} up`),
  open: 'Open',
  undoHint: 'You can undo this afterwards.',
  putOn: (names: string) => `add ${names}`,
  takeOff: (names: string) => `remove ${names}`,
  onMessages: (n: number) => `on ${plural(n, 'message', 'messages')}`,
  would: (what: string) => `Would ${what}.`,
  finding: {
    contradiction: (names: string) => `${names} exclude each other; the first one stays.`,
    departed: (names: string) => `Its owner, ${names}, has left the team; it would go back to the queue.`,
    undefined: (names: string) => `${names} no longer stands for any member or tag.`,
    ownerless: (names: string) => `It carries ${names} but has no owner; it would go back to the queue.`,
    unconfirmed: (names: string) =>
      `${names} came with mail from outside; tags and priorities would be confirmed, an owner or a status removed.`,
    missing: (names: string) => `The journal says ${names}, but the mailbox does not.`,
    clocks: (names: string) => `${names} does not match the clocks.`,
    half: (names: string) => `${names} is on only some of its messages, or on the wrong one.`,
  },
};
