/** What people read who work through the hub. */

export const hub = {
  repliedElsewhere: 'replied from their own mailbox, as Docket there tells',
  mayBeHere: (who: string, ago: string) => `${who} opened this ${ago} ago and may still be in it.`,
  mayBeHereNow: (who: string) => `${who} has just opened this.`,
  mayBeHereMore: (n: number) => `${n} more ${n === 1 ? 'colleague has' : 'colleagues have'} it open.`,
  answeredSince: (who: string, when: string) => `${who} answered at ${when}, after you opened this.`,
};
