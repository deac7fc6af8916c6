/** German. A reply that began a conversation of its own. */
import type { earlier as English } from '../en/earlier';

export const earlier: typeof English = {
  answersEarlier: (subject, whose) => `Dies antwortet auf „${subject}“${whose}.`,
  earlierIs: {
    owned: (who) => ` (zuständig: ${who})`,
    yours: ' (zuständig: Sie)',
    unassigned: ' (niemand zuständig)',
    closed: ' (geschlossen)',
    untracked: ' (darum kümmert sich Docket nicht)',
  },
  takeOver: 'Hier weiterführen',
  showOther: 'Anzeigen',
  goesOnFrom: 'Hier geht eine frühere Konversation weiter. Deren Notizen und Verlauf stehen dort.',
  goesOnIn: 'Dies geht in einer neueren Konversation weiter.',
};
