/** Lists of conversations. */
import { plural } from './plural';

export const lists = {
  mineSummary: (n: number, wait: string | null) =>
    n === 0
      ? 'Nothing waits for you.'
      : `${plural(n, 'conversation needs', 'conversations need')} you${wait ? `; the longest wait is ${wait}` : ''}.`,
  needsYou: 'Needs you',
  needsSomebody: 'Needs somebody',
  askedOfMe: 'Asked of me',
  askedSummary: (n: number) =>
    n === 0
      ? 'Nobody asks anything of you.'
      : `${plural(n, 'conversation asks', 'conversations ask')} something of you.`,
  unassignedList: 'Unassigned',
  thanksList: 'Thanks after closing',
  selectedList: 'Selected conversations',
  unsortedList: 'Not sorted yet',
  overdueList: 'Overdue',
  dueSoonList: 'Due soon',
  memberList: (who: string) => `Owned by ${who}`,
  tagList: (tag: string) => `Tagged ${tag}`,
  waits: (howLong: string) => `waits ${howLong}`,
  answered: 'answered',
  until: (when: string) => `until ${when}`,
  listEmpty: 'Nothing here.',
  nothingYet: (since: string) =>
    `Docket looks after mail from ${since} on (“since” in the configuration); older mail is left alone.`,
  showMarked: 'Show in the mail list',
  listSummary: (n: number, more: boolean, longest: string | null) =>
    `${more ? `more than ${n}` : n} ${n === 1 ? 'conversation' : 'conversations'}${longest ? `; the longest wait is ${longest}` : ''}.`,
  moreOf: (shown: number, all: string) => `${shown} of ${all} shown.`,
};
