/** What people who work through the hub read. */

export const hub = {
  repliedElsewhere: 'replied from their own mailbox (reported by their add-on)',
  mayBeHere: (who: string, ago: string) => `${who} opened this ${ago} ago and may still have it open.`,
  mayBeHereNow: (who: string) => `${who} has just opened this.`,
  mayBeHereMore: (n: number) => `${n} more ${n === 1 ? 'colleague has' : 'colleagues have'} it open.`,
  answeredSince: (who: string, when: string) => `${who} answered at ${when}, after you opened this.`,
};
