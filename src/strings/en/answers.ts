import { plural } from './plural';

/** What counts as an answer, who the customer is, and how a person puts either right. */
export const answers = {
  // Beside a mail of the team.
  wordTo: (whom: string, waits: boolean) => (waits ? `to ${whom} only; the customer still waits` : `to ${whom} only`),
  wordWithin: (waits: boolean): string => (waits ? 'to the team only; the customer still waits' : 'to the team only'),
  noAnswer: 'does not count as an answer',
  answerBecause: {
    domain: 'counted as an answer by the domain of the address',
    named: 'counted as an answer: the customer’s own words name the address',
    confirmed: 'counted as an answer: the first address anybody wrote to here',
    unreadable: 'counted as an answer: a recipient could not be read',
    said: 'counted as an answer by hand',
  },
  thatWasTheAnswer: 'That was the answer',
  notAnAnswer: 'Not an answer',
  andMore: (n: number) => plural(n, 'other', 'others'),

  borrowedId: (who: string) =>
    `A message from ${who} uses the Message-ID of one of ours and is not that message. It is read as mail of its own.`,

  // Who asks.
  hasAnswered: (who: string) => `${who} has answered`,
  ofTheCustomer: 'Of the customer',
  replyElsewhere: (address: string) =>
    `Reply would go to ${address}, not to the address shown, and the mail server could not confirm the sender.`,
  visitors: (who: string) =>
    `Several people wrote here through one form: ${who}. An answer counts for those it goes to. A number in the subject keeps them apart.`,
  forwardedBy: (who: string, address: string) => `${who} forwarded this; it says it comes from ${address}.`,
  forwardedUnread: (who: string) => `${who} forwarded this; it does not say from which address it comes.`,
  whichIsAnswered: 'Which conversation does this message answer?',
  wasItAnswered: 'Was this answered by a new message?',
  thatIsTheCustomer: 'That is the customer',
  customerAddress: 'The customer’s address',
  broughtIn: (who: string, customer: string) => `${who} brought ${customer} in; nobody waits for an answer yet.`,
  answerIsDue: 'An answer is due',
};
