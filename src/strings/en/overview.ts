/** The lead's overview. */

export const overview = {
  oldestWaits: (howLong: string) => `The customer who has waited longest has waited ${howLong}.`,
  nobodyWaits: 'No customer waits for an answer.',
  openOldest: 'Open the longest wait',
  sections: { team: 'Who owns what', queue: 'The queue', tags: 'By tag', look: 'Look at' },
  away: 'away',
  awayUntil: (when: string) => `away until ${when}`,
  left: 'left the team',
  countsAge: (when: string) => `Counted at ${when}.`,
};
