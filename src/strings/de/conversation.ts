/** German. What heads a conversation: who owns it, who waits, and the names of its parts. */
import type { conversation as English } from '../en/conversation';
import { plural } from './plural';

export const conversation: typeof English = {
  product: 'Docket',
  noSubject: '(kein Betreff)',
  unknownSender: '(unbekannter Absender)',
  // Stands before what somebody did; the past tense fits it as well as a name.
  you: 'Ich',
  priority: { urgent: 'Dringend', high: 'Hoch', normal: 'Normal' },

  whoAreYou: 'Wer sind Sie?',
  chooseName: 'Wählen Sie Ihren Namen',
  asWho: 'als …',
  manyShare:
    'Mehr als drei Personen teilen sich dieses Konto. Mit einem Hub arbeiten alle in ihrem eigenen Postfach, niemand muss einen Namen wählen, und Google bürgt dafür, wer was getan hat.',
  whoAreYouWhy:
    'Mehrere Personen nutzen dieses Konto, darum fragt Docket. Ihr Name wird bei dem festgehalten, was Sie tun.',

  ownedBy: (who, since) => (since ? `${who} ist seit ${since} zuständig` : `${who} ist zuständig`),
  ownedByYou: (since) => (since ? `Sie sind seit ${since} zuständig` : 'Sie sind zuständig'),
  ownerAway: (who) => `${who} ist zuständig, aber abwesend`,
  ownerLeft: (who) => `Zuständig war ${who}, nicht mehr im Team`,
  unassigned: 'Niemand ist zuständig',
  isNew: 'Dies ist neu und niemand ist zuständig',
  closedBy: (who, when) => (when ? `Geschlossen ${when}, zugeschrieben: ${who}` : `Geschlossen, zugeschrieben: ${who}`),
  notManaged: 'Docket kümmert sich um diese Konversation noch nicht',
  customerWaits: (howLong) => `der Kunde wartet schon ${howLong}`,
  wokeUp: (when) => `seit ${when} nicht mehr zurückgestellt`,
  askedYou: (ago) => (ago ? `Sie wurden gefragt (${ago} her)` : 'Sie wurden gefragt'),
  asked: (who, ago) => (ago ? `${who} wurde gefragt (${ago} her)` : `${who} wurde gefragt`),
  thanked: 'der Kunde hat sich bedankt',
  nothingOpen: 'niemand wartet auf eine Antwort',

  assignSection: 'Zuweisen',
  tagSection: 'Schlagwörter und Priorität',
  snoozeSection: 'Zurückstellen',
  noteSection: 'Notiz',
  freshSection: 'Neu seit Ihrem letzten Schritt',
  freshSinceLook: 'Neu seit Ihrem letzten Blick',
  historySection: 'Notizen und Verlauf',
  problemSection: 'Bitte ansehen',
  marks: 'Marken',
  customer: 'Kunde',
  earlier: (n) => `${plural(n, 'früheres Ereignis', 'frühere Ereignisse')} im Postfach, hier nicht gezeigt.`,
};
