/** German. What does not add up, and what a mailbox cannot do. */
import type { problems as English } from '../en/problems';
import { plural } from './plural';

export const problems: typeof English = {
  contradiction: (kept, others) =>
    `${kept} und ${others} stehen zusammen; Docket liest ${kept}. Ihr nächster Schritt klärt es.`,
  unconfirmed: (names) =>
    `${names} kam vielleicht mit der Mail selbst; niemand hier hat es bestätigt. Ihr nächster Schritt tut es oder nimmt es weg.`,
  brokenEntries: (n, reason) =>
    `${plural(n, 'Eintrag', 'Einträge')} des Journals nicht lesbar (${reason}). Nichts wurde entfernt; alles andere geht.`,
  cutOff: 'Der letzte Schritt brach ab, bevor seine Marken geschrieben waren. Der nächste beendet ihn.',
  foundByHand: (names) => `Seit dem letzten Schritt von Hand geändert: ${names}.`,
  arrivedNotWritten:
    'Neue Mail hat den Stand geändert. Die Mailliste folgt mit dem nächsten Schritt oder nach einer Weile von selbst.',
  spoofed: (address) =>
    `Eine Mail sagt, sie komme von ${address}, und der Mailserver konnte das nicht bestätigen. Behandeln Sie sie wie von außen.`,
  spoofedMore: (n) => `Dasselbe gilt für ${plural(n, 'weitere Adresse', 'weitere Adressen')} des Teams.`,

  gaps: {
    'one-message-only':
      'Docket sieht nur diese Nachricht, nicht die ganze Konversation oder das Postfach. Listen und das Verschieben von Mail brauchen Zugriff auf das ganze Postfach.',
    'no-lists': 'Dieses Postfach gibt keine Listen.',
    'no-counts': 'Dieses Postfach zählt nicht.',
    'names-by-admin-only': 'Nur die Verwaltung kann diesem Postfach Kategorien hinzufügen.',
    'entry-space': 'Was bei einer Nachricht aufgehoben werden kann, ist begrenzt.',
    compose: 'Outlook lässt keine Kategorien setzen, während eine Nachricht geschrieben wird.',
    'no-check-up':
      'Hier gibt es keine Prüfung: Wer Docket erneut einrichtet, testet dabei, was es von diesem Postfach braucht.',
    'set-at-the-team-mailbox': 'Einstellungen und Prüfung gibt es im Postfach des Teams selbst.',
  },
  writingTitle: 'Sie schreiben gerade',
  writingAdvice:
    'Öffnen Sie die Nachricht, auf die Sie antworten, um zu sehen, wer zuständig ist und was bekannt ist. Mit Zugriff auf das ganze Postfach steht das auch hier.',
};
