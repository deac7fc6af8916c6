/** The lead's overview. */

export const overview = {
  oldestWaits: (howLong: string) => `The longest any customer has waited is ${howLong}.`,
  nobodyWaits: 'No customer is waiting for an answer.',
  openOldest: 'Open the one that has waited longest',
  sections: { team: 'Who owns what', queue: 'The queue', tags: 'By tag', look: 'Needs attention' },
  away: 'away',
  awayUntil: (when: string) => `away until ${when}`,
  left: 'left the team',
  countsAge: (when: string) => `Counted at ${when}.`,
};
