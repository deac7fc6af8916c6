/** What stops a reply once, while it is being sent. */
export const atSend = {
  atSendTeam: 'The team',
  /** Said in the pane afterwards. */
  atSendUnchecked: (when: string) =>
    `Your reply of ${when} went out unchecked: Microsoft did not answer in time. See whether a colleague has replied as well.`,
  atSendAnswered: (who: string, when: string) => `${who} replied to this conversation at ${when}.`,
  atSendNoted: (who: string, when: string) => `${who} left an internal note here at ${when}.`,
  atSendMore: (n: number) => `${n} more ${n === 1 ? 'thing has' : 'things have'} happened.`,
  atSendAdvice: 'That was after you opened it. Take a look first, or send anyway.',
};
