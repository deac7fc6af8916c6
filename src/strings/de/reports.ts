/** German. Reports: what each figure is called, what it means and whom it counts. */
import type { reports as English } from '../en/reports';
import { plural } from './plural';
import { statuses } from './statuses';

const conversations = (n: number): string => plural(n, 'Konversation', 'Konversationen');

const both = (business: string | null, wall: string): string =>
  business === null ? `${wall} nach der Uhr` : `${business} Geschäftszeit, ${wall} nach der Uhr`;

export const reports: typeof English = {
  reports: 'Berichte',
  title: (from, to) => (from === to ? `Bericht vom ${from}` : `Bericht, ${from} bis ${to}`),
  own: 'Ihre eigenen Zahlen. Die Leitung sieht die aller.',
  show: 'Zeigen',
  period: 'Zeitraum',
  member: 'Mitglied',
  tag: 'Schlagwort',
  priority: 'Priorität',
  all: 'Alle',
  periods: {
    'this-week': 'Diese Woche',
    'last-week': 'Letzte Woche',
    'last-3-months': 'Letzte 3 Monate',
    'last-12-months': 'Letzte 12 Monate',
  },
  sections: {
    choose: 'Worüber',
    volume: 'Menge',
    times: 'Zeiten',
    quality: 'Güte',
    breaches: 'Gründe für Verfehlungen',
    more: 'Mehr',
  },
  work: 'Rückstand und Arbeitslast',
  hours: 'Stärkste Stunden',
  back: 'Zum Bericht',
  file: 'Als Tabelle (CSV)',
  fileTitle: 'Bericht als Tabelle',
  fileStored: (name) =>
    `${name} liegt im Postfach des Teams, angehängt an eine Nachricht von Docket. Nichts wurde gesendet.`,
  fileOpen: 'Nachricht öffnen',
  fileRows: (n) => `Eine Zeile für jedes Schließen: ${n}.`,
  fileNamed: (n) => `Betreff und Kunde stehen bei den ${n} neuesten.`,
  fileSave: (name) => `${name} speichern`,
  fileCopy: 'Wenn nichts gespeichert wird, kopieren Sie die Tabelle von hier in ein Tabellenblatt:',
  fileCopyPress: 'Tabelle kopieren',
  fileCopied: 'Die Tabelle ist kopiert.',
  fileNotCopied: 'Hier lässt sie sich nicht kopieren. Sie ist markiert: Drücken Sie Strg+C, auf dem Mac ⌘C.',

  nothing: 'In diesem Zeitraum wurde nichts geschlossen.',
  missing: (n, which) =>
    `Für ${plural(n, 'Tag', 'Tage')} dieses Zeitraums sind die Daten unvollständig: ${which}. Was fehlt, ist in diesen Zahlen nicht enthalten.`,
  damaged: 'Ein Teil des Gesammelten ist nicht lesbar; diese Tage zählen als fehlend.',
  today: 'Heute zählt, soweit der letzte Durchgang es gesammelt hat.',
  gather: 'Fehlende Tage aus dem Journal sammeln',
  gathered: (left) =>
    left === 0
      ? 'Aus dem Journal gesammelt.'
      : `Gesammelt, soweit die Zeit reichte; noch ${plural(left, 'Tag', 'Tage')}.`,
  gatherOn: 'Weiter',
  notKnown: 'nicht bekannt',
  noneYet: 'keine',

  figure: {
    received: 'Eingegangen',
    closed: 'Geschlossen',
    reopened: 'Wieder geöffnet',
    unanswered: 'Unbeantwortet geschlossen',
    first: 'Zeit bis zur ersten Antwort',
    resolution: 'Lösungszeit',
    firstResolution: 'Lösungszeit, erstes Schließen',
    next: 'Spätere Antworten rechtzeitig',
    firstContact: 'Beim ersten Kontakt gelöst',
  },
  about: {
    received: () => 'Konversationen, deren erste Mail von außen in diesem Zeitraum kam.',
    closed: () =>
      'Konversationen, die in diesem Zeitraum geschlossen wurden, jede einmal, nach dem letzten Schließen darin.',
    reopened: (n) =>
      `Von ${conversations(n)}, in diesem Zeitraum geschlossen: später wieder offen, durch Mail oder von Hand.`,
    unanswered: (n) =>
      `Von ${conversations(n)}, in diesem Zeitraum geschlossen: Der Kunde hatte geschrieben, und niemand ihm.`,
    first: (n) =>
      `Von der ersten Mail des Kunden bis zur ersten Antwort eines Menschen. Von ${conversations(n)}, in diesem Zeitraum geschlossen und beantwortet.`,
    resolution: (n) =>
      `Von der ersten Mail des Kunden bis zum Schließen; die Geschäftszeit lässt Warten, Zurückgestellt und Geschlossen aus, die Zeit nach der Uhr nur Geschlossen. Von ${conversations(n)}, in diesem Zeitraum geschlossen, mit mindestens einer Antwort.`,
    firstResolution: (n) =>
      `Dasselbe, bis zum ersten Schließen. Von ${conversations(n)}, in diesem Zeitraum zum ersten Mal geschlossen, mit mindestens einer Antwort.`,
    next: (n) =>
      `Von ${plural(n, 'späteren Antwort', 'späteren Antworten')} mit Ziel, in Konversationen, die in diesem Zeitraum geschlossen wurden.`,
    firstContact: (n, days) =>
      `Mit einer Mail des Kunden (ein bloßer Dank zählt nicht), ohne Übergabe geschlossen und binnen ${days} Tagen nicht wieder geöffnet. Von ${conversations(n)}, in diesem Zeitraum zum ersten Mal geschlossen, mit mindestens einer Antwort.`,
  },
  aboutUnknown:
    'Neue Mail trägt noch niemanden, kein Schlagwort und keine Priorität, darum wird sie nur für alle zusammen gezählt.',
  aboutChart: {
    breaches: (n) =>
      `Wie es stand, als eine erste Antwort oder eine Lösung zu spät wurde; der erste Grund, der zutrifft. ${plural(n, 'verfehltes Ziel', 'verfehlte Ziele')} in Konversationen, die in diesem Zeitraum geschlossen wurden.`,
    backlog: 'Offene Arbeit jetzt, danach, wie lange der Kunde schon auf eine Antwort wartet.',
    workload: 'Offene Arbeit nach Zuständigen jetzt. Geschlossen: in diesem Zeitraum, ihnen zugeschrieben.',
    hours: (n) =>
      `Wann die erste Mail von ${conversations(n)} kam, nach der Uhr des Teams. Gezählt: in diesem Zeitraum begonnen.`,
    hoursClosed: (n) =>
      `Wann die erste Mail von ${conversations(n)} kam, nach der Uhr des Teams. Gezählt: in diesem Zeitraum geschlossen.`,
  },
  figureMedian: (business, wall) => `Median: ${both(business, wall)}`,
  figureP90: (business, wall) => `90. Perzentil: ${both(business, wall)}`,
  figureSomeBusiness: (n, of) => `Geschäftszeit ist von ${n} von ${of} bekannt.`,
  figureTarget: (share, met, of) => `${share} im Ziel (${met} von ${of})`,
  figureNoTarget: 'Kein Ziel galt.',
  figureLate: 'Zu spät',
  figureUndecided: (n, days) =>
    `${plural(n, 'davon wurde', 'davon wurden')} erst in den letzten ${days} Tagen geschlossen und kann noch zurückkommen.`,
  percent: (value) => `${value} %`,
  shareOf: (n, of) => `${n} von ${of}`,
  breach: {
    unowned: 'Niemand war zuständig',
    absent: 'Wer zuständig war, war abwesend',
    reopened: 'Sie war geschlossen und kam zurück',
    asked: 'Auf das Wort einer Kollegin oder eines Kollegen wurde gewartet',
    'handed-over': 'Sie hatte den Besitzer gewechselt',
    owned: 'Wer zuständig war, hatte sie',
  },
  backlog: 'Rückstand nach Alter',
  age: {
    'under-4h': 'unter 4 Stunden',
    '4h': '4 Stunden bis 1 Tag',
    '1d': '1 bis 3 Tage',
    '3d': '3 bis 7 Tage',
    '7d': '7 Tage und mehr',
    answered: 'niemand wartet',
    ...statuses.statusBacklog,
  },
  workload: 'Arbeitslast',
  loadOpen: (n) => `${n} offen`,
  loadDue: (n) => `${n} heute fällig oder überfällig`,
  loadOldest: (wait) => `am längsten gewartet: ${wait}`,
  loadClosed: (n) => `${n} in diesem Zeitraum geschlossen`,
  nobody: 'Niemand',
  weekdaysChart: 'Nach Wochentag',
  hoursChart: 'Nach Stunde des Tages',
  hourSpan: (hour) => `${hour}:00 bis ${hour}:59`,
  fullWeekdays: {
    mon: 'Montag',
    tue: 'Dienstag',
    wed: 'Mittwoch',
    thu: 'Donnerstag',
    fri: 'Freitag',
    sat: 'Samstag',
    sun: 'Sonntag',
  },
  asNow: 'Stand der Tafel von jetzt; die regelmäßigen Durchgänge halten sie aktuell.',

  deleted: 'Eine Konversation, die seither gelöscht wurde.',
  closedWhen: (when) => `geschlossen ${when}`,

  separator: ';',
  column: {
    subject: 'Betreff',
    customer: 'Kunde',
    began: (zone) => `Begann (${zone})`,
    closed: (zone) => `Geschlossen (${zone})`,
    owner: 'Zuständig',
    priority: 'Priorität',
    tags: 'Schlagwörter',
    firstBusiness: 'Erste Antwort, Geschäftsminuten',
    firstWall: 'Erste Antwort, Minuten nach der Uhr',
    firstMet: 'Erste Antwort im Ziel',
    firstWhy: 'Erste Antwort, Grund der Verfehlung',
    resolutionBusiness: 'Lösung, Geschäftsminuten',
    resolutionWall: 'Lösung, Minuten nach der Uhr',
    resolutionMet: 'Lösung im Ziel',
    resolutionWhy: 'Lösung, Grund der Verfehlung',
    nextMet: 'Spätere Antworten im Ziel',
    nextMissed: 'Spätere Antworten zu spät',
    mails: 'Mails des Kunden',
    replies: 'Antworten',
    handovers: 'Übergaben',
    closings: 'Schließungen',
    reopened: (zone) => `Wieder geöffnet (${zone})`,
    conversation: 'Konversation',
  },
  yes: 'ja',
  no: 'nein',
};
