/** German. What counts as an answer, who the customer is, and how a person puts either right. */
import type { answers as English } from '../en/answers';
import { plural } from './plural';

export const answers: typeof English = {
  wordTo: (whom, waits) => (waits ? `nur an ${whom}; der Kunde wartet noch` : `nur an ${whom}`),
  wordWithin: (waits) => (waits ? 'nur an das Team; der Kunde wartet noch' : 'nur an das Team'),
  noAnswer: 'zählt nicht als Antwort',
  answerBecause: {
    domain: 'als Antwort gezählt wegen der Domain der Adresse',
    named: 'als Antwort gezählt: der Kunde hat die Adresse selbst genannt',
    confirmed: 'als Antwort gezählt: die erste Adresse, an die hier jemand geschrieben hat',
    unreadable: 'als Antwort gezählt: ein Empfänger war nicht lesbar',
    said: 'von Hand als Antwort gezählt',
  },
  thatWasTheAnswer: 'Das war die Antwort',
  notAnAnswer: 'Keine Antwort',
  andMore: (n) => plural(n, 'weitere', 'weitere'),

  borrowedId: (who) =>
    `Eine Mail von ${who} trägt die Message-ID einer unserer Mails und ist nicht diese Mail. Sie wird als eigene gelesen.`,

  hasAnswered: (who) => `${who} hat geantwortet`,
  ofTheCustomer: 'Gehört zum Kunden',
  replyElsewhere: (address) =>
    `„Antworten“ ginge an ${address}, nicht an die gezeigte Adresse, und der Mailserver konnte den Absender nicht bestätigen.`,
  visitors: (who) =>
    `Hier haben mehrere über ein Formular geschrieben: ${who}. Eine Antwort zählt für die, an die sie geht. Eine Nummer im Betreff hält sie auseinander.`,
  forwardedBy: (who, address) => `${who} hat dies weitergeleitet; laut Mail kommt es von ${address}.`,
  forwardedUnread: (who) => `${who} hat dies weitergeleitet; von welcher Adresse es kommt, steht nicht darin.`,
  whichIsAnswered: 'Welche Konversation beantwortet diese Nachricht?',
  wasItAnswered: 'Wurde dies mit einer neuen Nachricht beantwortet?',
  thatIsTheCustomer: 'Das ist der Kunde',
  customerAddress: 'Adresse des Kunden',
  broughtIn: (who, customer) => `${who} hat ${customer} dazugeholt; noch wartet niemand auf Antwort.`,
  answerIsDue: 'Antwort ist fällig',
};
