/** German. Setting up a mailbox. */
import type { setUp as English } from '../en/set-up';
import { plural } from './plural';

export const setUp: typeof English = {
  setUp: 'Docket einrichten',
  setUpAgain: 'Neu einrichten',
  setUpWhy:
    'Docket hält seinen Stand in Labels dieses Postfachs. Beim Einrichten entstehen die Labels Ihres Teams und ein verborgenes für Notizen, und der stündliche Durchgang beginnt. Mail wird weder verschoben noch geändert.',
  setUpDone: (made, corrected, kept) =>
    `Fertig: ${plural(made, 'Label', 'Labels')} angelegt, ${corrected > 0 ? `${corrected} neu gefärbt, ` : ''}${kept} schon da.`,
  setUpFirstRun: 'Docket kann selbst nachsehen, ob alles, worauf es sich verlässt, in diesem Postfach gilt.',
  upkeepNoTrigger: (said, hub) =>
    `Von selbst geschieht nichts: Google hat Docket den regelmäßigen Durchgang nicht beginnen lassen (${said}). ${
      hub
        ? 'Wer sich um den Hub kümmert, muss in dessen Editor setUp noch einmal ausführen.'
        : 'Richten Sie neu ein; wenn es dabei bleibt, sagen Sie es dem, der Docket installiert hat.'
    }`,
  upkeepNoConsent: (scopes, hub) =>
    `Der letzte regelmäßige Durchgang hat nichts getan, weil Google ${scopes} nicht gewährt hatte. ${
      hub
        ? 'Wer sich um den Hub kümmert, muss in dessen Editor setUp ausführen und alles gewähren, worum er bittet.'
        : 'Sobald es gewährt ist, holt der nächste Durchgang alles nach.'
    }`,
  setUpWhyCategories:
    'Docket hält seinen Stand in Kategorien dieses Postfachs und Notizen in einem Ordner namens Docket. Beim Einrichten wird die Konfiguration Ihres Teams dort abgelegt, und die Kategorien werden hinzugefügt, wo das erlaubt ist. Mail wird weder verschoben noch geändert.',
  setUpWhyMessage:
    'Ohne Zugriff auf das ganze Postfach arbeitet Docket an der geöffneten Nachricht allein. Beim Einrichten wird die Konfiguration Ihres Teams bei Ihren Outlook-Einstellungen abgelegt.',
  setUpConfig: 'Konfiguration',
  setUpConfigHint: 'Der Text von docket.config.json.',
  setUpChange: 'Konfiguration ändern',
  setUpStore: 'Speichern und einrichten',
  setUpDoneCategories: (made, kept, missing) =>
    missing.length === 0
      ? `Fertig: ${plural(made, 'Kategorie', 'Kategorien')} hinzugefügt, ${kept} schon da.`
      : `Fertig. ${plural(missing.length, 'Kategorie fehlt', 'Kategorien fehlen')} in der Liste dieses Postfachs und bleiben ohne Farbe: ${missing.join(', ')}. Wer das Postfach verwaltet, kann sie hinzufügen.`,
  setUpSentItems: (mailbox: string) =>
    `Aus diesem Postfach wurde noch nichts gesendet, was Docket sehen könnte. Antworten im Namen des Teams müssen unter dessen „Gesendete Elemente“ abgelegt werden, sonst hält keine Uhr an. Ein Administrator richtet das einmal ein: Set-Mailbox ${mailbox} -MessageCopyForSentAsEnabled $true -MessageCopyForSendOnBehalfEnabled $true`,
  namesMissing: (names) =>
    `${plural(names.length, 'Name fehlt', 'Namen fehlen')} im Postfach, und nichts kann darunter abgelegt werden: ${names.join(', ')}. Docket weiß noch, wozu ${names.length === 1 ? 'er gehörte' : 'sie gehörten'}; „Neu einrichten“ stellt ${names.length === 1 ? 'ihn' : 'sie'} wieder her.`,
  colourless: (names) =>
    `In der Kategorienliste von Outlook ${names.length === 1 ? 'fehlt 1 Name' : `fehlen ${names.length} Namen`}; sie gelten und haben keine Farbe: ${names.join(', ')}. Die Verwaltung kann sie hinzufügen („npm run categories“).`,
};
