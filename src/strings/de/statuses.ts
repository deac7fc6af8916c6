/** German. Everything that is said of a status for being that status. */
import type { statuses as English } from '../en/statuses';

export const statuses: typeof English = {
  status: { new: 'Neu', open: 'Offen', waiting: 'Wartet', snoozed: 'Zurückgestellt', closed: 'Geschlossen' },
  statusSection: { waiting: 'Wartet auf den Kunden', snoozed: 'Zurückgestellt' },
  statusEnd: { waiting: 'Nicht mehr warten', snoozed: 'Aufwecken' },
  statusSentence: {
    waiting: (when) => (when ? `wartet seit ${when} auf den Kunden` : 'wartet auf den Kunden'),
    snoozed: (when) => (when ? `zurückgestellt bis ${when}` : 'zurückgestellt'),
  },
  statusPause: {
    waiting: 'auf den Kunden gewartet',
    snoozed: 'zurückgestellt',
    closed: 'geschlossen und später wieder offen',
  },
  statusBacklog: { waiting: 'wartet auf den Kunden', snoozed: 'zurückgestellt' },
  statusLoad: { waiting: (n) => `${n} wartend`, snoozed: (n) => `${n} zurückgestellt` },
};
