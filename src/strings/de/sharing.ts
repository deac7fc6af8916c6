/** German. Sharing work out, and handing it over before going home. */
import type { sharing as English } from '../en/sharing';
import { plural } from './plural';

export const sharing: typeof English = {
  sharingTitle: 'Verteilen',
  shareOutQueue: 'Verteilen, was niemandem gehört',
  shareOutAbsent: 'Verteilen, was bei ihnen liegt',
  absentList: 'Bei Abwesenden',
  endOfDay: 'Meinen Tag beenden',
  endOfDayBack: (when) =>
    `Sie sind ${when} wieder da. Was davor fällig ist, kann an Kolleginnen und Kollegen gehen, die da sind.`,
  sharingNothing: 'Es gibt nichts zu verteilen.',
  sharingSummary: (n, people) =>
    `${plural(n, 'Konversation', 'Konversationen')} an ${plural(people, 'Person', 'Personen')}, am längsten Wartende zuerst.`,
  sharingFirst: (n, of) => `Das sind ${n} von ${of}; die anderen kommen danach.`,
  sharingLeft: (n) =>
    `${plural(n, 'Konversation bleibt', 'Konversationen bleiben')}, wo ${n === 1 ? 'sie ist' : 'sie sind'}: Niemand, der da ist, hat Platz.`,
  sharingNobody: 'Niemand, der da ist, hat Platz.',
  sharingDo: (n) => (n === 1 ? 'Diese eine verteilen' : `Diese ${n} verteilen`),
  endOfDayDo: (n) => (n === 1 ? 'Diese eine übergeben' : `Diese ${n} übergeben`),
  sharingWho: 'Wer wie viele bekommt',
  sharingWhat: 'Was und warum',
  sharingMember: (before, after, capacity) =>
    capacity === null ? `${before} offen, dann ${after}` : `${before} offen, dann ${after} von ${capacity}`,
  sharingTo: (who, why) => `${who}: ${why}`,
  shareWhy: {
    load: (n) => `hat am wenigsten offen, ${n}`,
    turn: 'ist als Nächstes dran',
    everybody: 'wurde unter allen ausgewählt, weil niemand, der da ist, Platz hat',
  },
  shareReason: (who, why) => `Verteilt: ${who} ${why}.`,
  shareFrom: { away: (who) => `${who} ist abwesend.`, left: (who) => `${who} ist nicht mehr im Team.` },
  endOfDayReason: (who, when) => `${who} ist ${when} wieder da, und dies ist davor fällig.`,
};
