/** A reply that began a conversation of its own. */
export const earlier = {
  answersEarlier: (subject: string, whose: string) => `This answers “${subject}”, ${whose}.`,
  earlierIs: {
    owned: (who: string) => `which ${who} owns`,
    yours: 'which you own',
    unassigned: 'which nobody owns',
    closed: 'which is closed',
    untracked: 'which Docket is not tracking',
  },
  takeOver: 'Take over',
  showOther: 'Show it',
  goesOnFrom: 'This goes on from an earlier conversation. Its notes and history are there.',
  goesOnIn: 'This goes on in a newer conversation.',
};
