/** German. The configuration, its calendars, and reckoning with them. */
import type { Fault } from '../../../words/config-faults';
import { type ErrorCatalogue, faultLines } from '../../errors';
import { faults } from './faults';

const faulty = (found: readonly Fault[]) => ({
  message: `Die Konfiguration hat ${found.length === 1 ? 'einen Fehler' : `${found.length} Fehler`}.${faultLines(found, faults, 'das Ganze')}`,
  advice: 'Berichtigen Sie sie und richten Sie Docket neu ein; bis dahin wird nichts geändert.',
});

export const configuration = {
  'config-invalid': (data) => faulty(data.faults),
  'unknown-zone': {
    configuration: (data) => faulty(data.faults),
    name: ({ timeZone }) => ({
      message: `Eine Zeitzone namens „${timeZone}“ gibt es nicht.`,
      advice: 'Nehmen Sie einen Namen der IANA-Zeitzonendatenbank, etwa Europe/Berlin.',
    }),
    transitions: ({ timeZone, of }) => ({
      message: `Die vorhandenen Zeitzonendaten sind die von ${of}, nicht die von ${timeZone}.`,
      advice: 'Bauen Sie die Konfiguration neu, damit sie die Zone enthält.',
    }),
  },
  'no-business-time': () => ({
    message: 'Der Kalender hat in absehbarer Zeit keine Öffnungszeit.',
    advice: 'Geben Sie ihm Öffnungszeiten, oder nehmen Sie Feiertage heraus.',
  }),
  'outside-transitions': {
    years: ({ from, to, first }) => ({
      message: `Vom Jahr ${from} bis ${to} lässt sich keine Zeitzone lesen.`,
      advice: `Geben Sie ganze Jahre ab ${first} an, das frühere zuerst.`,
    }),
    zone: ({ timeZone, from, to }) => ({
      message: `Die Zeitzonendaten für ${timeZone} reichen nur von ${from} bis ${to}.`,
      advice: 'Bauen Sie die Konfiguration mit mehr Jahren neu.',
    }),
  },
  'reversed-interval': ({ start, end }) => ({
    message: `Eine Zeitspanne kann nicht bei ${end} enden, wenn sie bei ${start} beginnt.`,
    advice: 'Geben Sie den früheren Zeitpunkt zuerst an und keine negative Länge.',
  }),
} satisfies Partial<ErrorCatalogue>;
