/** Lists of conversations. */
import { plural } from './plural';

export const lists = {
  mineSummary: (n: number, wait: string | null) =>
    n === 0
      ? 'Nothing is waiting for you.'
      : `${plural(n, 'conversation needs', 'conversations need')} you${wait ? `; the longest wait is ${wait}` : ''}.`,
  needsYou: 'Needs you',
  needsSomebody: 'Needs an owner',
  askedOfMe: 'Asked of me',
  askedSummary: (n: number) =>
    n === 0
      ? 'Nobody is waiting for your input.'
      : `${plural(n, 'conversation is', 'conversations are')} waiting for your input.`,
  unassignedList: 'Unassigned',
  thanksList: 'Thanks after closing',
  selectedList: 'Selected conversations',
  unsortedList: 'Not sorted yet',
  overdueList: 'Overdue',
  dueSoonList: 'Due soon',
  memberList: (who: string) => `Owned by ${who}`,
  tagList: (tag: string) => `Tagged ${tag}`,
  waits: (howLong: string) => `waiting ${howLong}`,
  answered: 'answered',
  until: (when: string) => `until ${when}`,
  listEmpty: 'Nothing here.',
  nothingYet: (since: string) =>
    `Docket tracks mail received from ${since} on (“since” in the configuration) and leaves older mail alone.`,
  showMarked: 'Show in the mail list',
  listSummary: (n: number, more: boolean, longest: string | null) =>
    `${more ? `more than ${n}` : n} ${n === 1 ? 'conversation' : 'conversations'}${longest ? `; the longest wait is ${longest}` : ''}.`,
  moreOf: (shown: number, all: string) => `${shown} of ${all} shown.`,
};
