/** German. Settings: the person's own, and what the team has configured. */
import type { settings as English } from '../en/settings';
import { plural } from './plural';

export const settings: typeof English = {
  languageName: 'Deutsch',
  settingsTitle: 'Einstellungen',
  ownSection: 'Für Sie',
  ownLanguage: 'Sprache',
  ownLanguageAsClient: 'Wie das Mailprogramm',
  youAre: (name, role) => `Sie sind ${name}, ${role}.`,
  roles: { agent: 'im Kundendienst', lead: 'Leitung', collaborator: 'Mitwirkende' },
  teamSection: 'Was eingerichtet ist',
  teamMailbox: 'Postfach des Teams',
  teamMembers: 'Mitglieder',
  teamLeftWhen: (who) =>
    `Wann ging ${who}? Der letzte Tag gehört als „left“ in die Konfiguration: was danach kommt, ist Mail von außen.`,
  teamMemberCount: (here, left) => (left > 0 ? `${here}, und ${left} nicht mehr im Team` : String(here)),
  teamTags: 'Schlagwörter',
  teamTagCount: (offered, retired) => (retired > 0 ? `${offered}, und ${retired} außer Gebrauch` : String(offered)),
  teamPromises: 'Zusagen',
  teamPromisesNone: 'Keine: Konversationen haben keine Uhren.',
  teamPromiseCount: (policies, calendars) =>
    `${plural(policies, 'Richtlinie', 'Richtlinien')} nach ${plural(calendars, 'Kalender', 'Kalendern')}`,
  teamZone: 'Zeitzone',
  teamZoneData: (timeZone, tzdata) => (tzdata === undefined ? timeZone : `${timeZone} (Regeln von ${tzdata})`),
  clockDiffers: (timeZone, viewer, reckoned, tzdata = '?') =>
    `Ihre Uhr für ${timeZone} geht nach UTC${viewer}, Docket rechnet mit UTC${reckoned} (Regeln von ${tzdata}). Eine der beiden ist veraltet: Ist es Docket, stimmen die Fristen nicht, bis es neu gebaut und eingerichtet ist.`,
  teamSince: 'Mail wird eingeordnet ab',
  teamReply: 'Nach einer Antwort',
  teamReplies: { waiting: 'wartet auf den Kunden', open: 'offen', close: 'geschlossen' },
  teamClose: 'Schließen',
  teamCloses: { archive: 'nimmt sie aus dem Posteingang', keep: 'lässt sie im Posteingang' },
  teamChange: 'Alles steht in docket.config.json. Nach einer Änderung: bauen, hochladen, neu einrichten.',
  mailboxSection: 'Dieses Postfach',
  checkUpRun: 'Dieses Postfach prüfen',
  checkUpWhy:
    'Sieht nach, worauf sich Docket in diesem Postfach verlässt. Dazu entstehen ein paar Labels und zwei Notizen zur Probe und verschwinden wieder; die Mail von Kunden bleibt unberührt.',
};
