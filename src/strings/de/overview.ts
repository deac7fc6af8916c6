/** German. The lead's overview. */
import type { overview as English } from '../en/overview';

export const overview: typeof English = {
  oldestWaits: (howLong) => `Am längsten wartet ein Kunde schon ${howLong}.`,
  nobodyWaits: 'Kein Kunde wartet auf eine Antwort.',
  openOldest: 'Am längsten Wartende öffnen',
  sections: { team: 'Wer wofür zuständig ist', queue: 'Warteschlange', tags: 'Nach Schlagwort', look: 'Bitte ansehen' },
  away: 'abwesend',
  awayUntil: (when) => `abwesend bis ${when}`,
  left: 'nicht mehr im Team',
  countsAge: (when) => `Gezählt: ${when}.`,
};
