/** Sharing work out, and handing it over before going home. */
import { plural } from './plural';

export const sharing = {
  sharingTitle: 'Share out',
  shareOutQueue: 'Share out unassigned work',
  shareOutAbsent: 'Share out their work',
  absentList: 'Held by absent members',
  endOfDay: 'End my day',
  endOfDayBack: (when: string) =>
    `You are back ${when}. Whatever is due before then can go to colleagues who are available.`,
  sharingNothing: 'There is nothing to share out.',
  sharingSummary: (n: number, people: number) =>
    `${plural(n, 'conversation', 'conversations')} to ${plural(people, 'person', 'people')}, the longest wait first.`,
  sharingFirst: (n: number, of: number) => `These are ${n} of ${of}; the rest follow.`,
  sharingLeft: (n: number) =>
    `${plural(n, 'conversation stays', 'conversations stay')} where ${n === 1 ? 'it is' : 'they are'}: nobody available has capacity.`,
  sharingNobody: 'Nobody available has capacity.',
  sharingDo: (n: number) => (n === 1 ? 'Share this one out' : `Share out these ${n}`),
  endOfDayDo: (n: number) => (n === 1 ? 'Hand this one over' : `Hand over these ${n}`),
  sharingWho: 'Who gets how many',
  sharingWhat: 'What and why',
  sharingMember: (before: number, after: number, capacity: number | null) =>
    capacity === null ? `${before} open, then ${after}` : `${before} open, then ${after} of ${capacity}`,
  sharingTo: (who: string, why: string) => `${who}: ${why}`,
  shareWhy: {
    load: (n: number) => `has the fewest open conversations, ${n}`,
    turn: 'is next in turn',
    everybody: 'was chosen from everyone, because nobody available has capacity',
  },
  shareReason: (who: string, why: string) => `Shared out: ${who} ${why}.`,
  shareFrom: { away: (who: string) => `${who} is away.`, left: (who: string) => `${who} has left the team.` },
  endOfDayReason: (who: string, when: string) => `${who} is back ${when}, and this is due before then.`,
};
