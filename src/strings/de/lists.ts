/** German. Lists of conversations. */
import type { lists as English } from '../en/lists';
import { plural } from './plural';

export const lists: typeof English = {
  mineSummary: (n, wait) =>
    n === 0
      ? 'Nichts wartet auf Sie.'
      : `${plural(n, 'Konversation braucht', 'Konversationen brauchen')} Sie${wait ? `; am längsten gewartet: ${wait}` : ''}.`,
  needsYou: 'Braucht Sie',
  needsSomebody: 'Braucht jemanden',
  askedOfMe: 'An mich gefragt',
  askedSummary: (n) =>
    n === 0
      ? 'Niemand wartet auf eine Antwort von Ihnen.'
      : `In ${plural(n, 'Konversation', 'Konversationen')} werden Sie etwas gefragt.`,
  unassignedList: 'Nicht zugewiesen',
  thanksList: 'Dank nach dem Schließen',
  unsortedList: 'Noch nicht eingeordnet',
  overdueList: 'Überfällig',
  dueSoonList: 'Bald fällig',
  memberList: (who) => `Zuständig: ${who}`,
  selectedList: 'Ausgewählte Konversationen',
  tagList: (tag) => `Schlagwort ${tag}`,
  waits: (howLong) => `wartet schon ${howLong}`,
  answered: 'beantwortet',
  until: (when) => `bis ${when}`,
  listEmpty: 'Hier ist nichts.',
  nothingYet: (since) =>
    `Docket kümmert sich um Mail ab ${since} („since“ in der Konfiguration); ältere bleibt, wie sie ist.`,
  showMarked: 'In der Mailliste zeigen',
  listSummary: (n, more, longest) =>
    `${more ? `mehr als ${n}` : n} ${n === 1 ? 'Konversation' : 'Konversationen'}${longest ? `; am längsten gewartet: ${longest}` : ''}.`,
  moreOf: (shown, all) => `${shown} von ${all} gezeigt.`,
};
