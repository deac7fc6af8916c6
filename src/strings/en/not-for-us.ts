/** Spam, sales mail and mail for somebody else. */
export const notForUs = {
  dismiss: 'Not for us',
  dismissedBy: (who: string, when: string) => `Not for us, as ${who} said ${when}`,
  dismissedByYou: (when: string) => `Not for us, as you said ${when}`,
  forUs: 'This is for us',
  alwaysFrom: (address: string) => `Always from ${address}`,
  proposeAlwaysFrom: (address: string) => `Propose: always from ${address}`,
  proposalsSection: 'Proposed: never work',
  proposal: (address: string, who: string, when: string) => `${address}, proposed by ${who} ${when}`,
  proposalAccept: 'Never work',
  proposalDecline: 'Decline',
  proposalsMore: (n: number) => `and ${n} more`,
  dismissedList: 'Not for us',
  dismissedSummary: (n: number) =>
    n === 0
      ? 'Nothing was set aside in the last 30 days.'
      : `${n} set aside in the last 30 days. They are in no queue and no figure.`,
};
