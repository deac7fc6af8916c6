/** German. What the mailbox, or the program that shows it, answered. */
import { failureIn } from '../../../words/failure-in';
import { type ErrorCatalogue, inWords } from '../../errors';
import { first } from '../first';
import { figure } from '../plural';
import { problems } from '../problems';

const because = (said: string): string => said || 'kein Grund genannt';
const numbered = (number: string): string => (number ? `Fehler ${number}` : 'ohne Fehlernummer');
const backToList = 'Gehen Sie zurück zu Ihrer Liste.';
const deleted = `Vielleicht hat es jemand gelöscht. ${backToList}`;
const inAMinute = 'Nichts ist verloren. Versuchen Sie es in einer Minute noch einmal.';
const staysSo = 'Dabei bleibt es; sehen Sie noch einmal in die Liste.';
const reloadOutlook = 'Laden Sie Outlook neu und öffnen Sie Docket noch einmal.';
const ifItStays = 'Versuchen Sie es noch einmal; wenn es dabei bleibt,';

export const mailbox = {
  'conversation-gone': {
    conversation: () => ({
      message: 'Diese Konversation ist nicht mehr im Postfach.',
      advice: `Vielleicht hat sie jemand gelöscht. Ihre Notizen bleiben erhalten. ${backToList}`,
    }),
    'not-in-team-mailbox': () => ({
      message: 'Diese Konversation ist nicht im Postfach des Teams.',
      advice: `Sie liegt in einem anderen Postfach, oder jemand hat sie gelöscht; ihre Notizen bleiben dann erhalten. ${backToList}`,
    }),
    item: () => ({ message: 'Das ist nicht mehr im Postfach.', advice: deleted }),
    message: () => ({
      message: 'Diese Nachricht ist nicht mehr im Postfach.',
      advice: `Vielleicht hat sie jemand verschoben oder gelöscht. ${backToList}`,
    }),
    'cannot-be-opened': () => ({
      message: 'Docket hat keine Nachricht gefunden, die Outlook öffnen könnte.',
      advice: 'Suchen Sie in Outlook nach dem Betreff; vielleicht hat sie jemand verschoben oder gelöscht.',
    }),
    'begun-here': ({ host }) => ({
      message: `${host} sagt Docket nicht, welche Konversation das ist, weil sie hier begonnen wurde und noch niemand geantwortet hat.`,
      advice: 'Öffnen Sie sie aus einer Liste von Docket, oder hier noch einmal, sobald eine Antwort da ist.',
    }),
  },
  'own-item': () => ({
    message: 'Das gehört Docket selbst, etwa als Notiz, und ist keine Konversation mit einem Kunden.',
    advice: 'Öffnen Sie die Konversation, zu der es gehört; dort stehen ihre Notizen.',
  }),
  'mark-missing': {
    mark: ({ name }) => ({
      message: `Die Marke „${name}“ fehlt in diesem Postfach; jemand hat sie gelöscht oder umbenannt.`,
      advice: 'Richten Sie Docket neu ein: Das legt an, was fehlt, und lässt alles andere, wie es ist.',
    }),
    category: () => ({
      message: 'In der Kategorienliste dieses Postfachs fehlt eine, die hier nötig ist.',
      advice: 'Wer das Postfach verwaltet, muss sie hinzufügen; beim Einrichten steht, was fehlt.',
    }),
    'categories-refused': ({ names }) => ({
      message: `Dieses Postfach hat die Kategorien ${names.join(', ')} nicht angenommen.`,
      advice:
        'Die Verwaltung muss sie in die Kategorienliste des Teampostfachs aufnehmen; wiederholen Sie dann den Schritt.',
    }),
    'categories-not-listed': ({ names }) => ({
      message: `Dieses Postfach nimmt nur Kategorien aus seiner eigenen Liste an, und nicht alle von Docket stehen darin: ${names.join(', ')}.`,
      advice:
        'Die Verwaltung muss sie in die Liste des Teampostfachs aufnehmen; richten Sie Docket dann neu ein. Nichts wurde geändert.',
    }),
  },
  'changed-meanwhile': {
    conversation: () => ({
      message: 'Andere ändern diese Konversation gerade.',
      advice: 'Nichts wurde geschrieben. Sehen Sie sie noch einmal an und wiederholen Sie dann Ihren Schritt.',
    }),
    owner: ({ owner }) => ({ message: `Zuständig ist inzwischen ${owner}.`, advice: staysSo }),
    unowned: () => ({ message: 'Inzwischen ist niemand mehr zuständig.', advice: staysSo }),
    'marks-incomplete': () => ({
      message:
        'Andere ändern diese Nachricht gerade. Ihr Schritt steht im Journal, aber die Kategorien sind noch nicht vollständig.',
      advice: 'Nichts ist verloren: Der nächste Schritt in dieser Konversation vervollständigt sie.',
    }),
    overwritten: ({ cause }, catalogue) => ({
      message: `Das Outlook einer anderen Person hat überschrieben, was Sie an dieser Nachricht getan haben, und es ließ sich nicht noch einmal speichern: ${inWords(failureIn(cause), catalogue).message}`,
      advice:
        'Sehen Sie die Nachricht an und wiederholen Sie Ihren Schritt. Wer sich am ganzen Postfach anmeldet, kommt anderen nicht in die Quere.',
    }),
    configuration: () => ({
      message: 'Inzwischen hat jemand eine andere Konfiguration gespeichert als die, die hier steht.',
      advice:
        'Nichts wurde gespeichert. Heben Sie Ihre Änderungen auf, öffnen Sie die Einstellungen neu und tragen Sie sie dort ein.',
    }),
    template: ({ by }) => ({
      message:
        by === '' ? 'Inzwischen hat jemand diese Vorlage gelöscht.' : `${by} hat diese Vorlage inzwischen gespeichert.`,
      advice:
        'Nichts wurde gespeichert. Heben Sie Ihre Änderungen auf, öffnen Sie die Vorlage neu und tragen Sie sie dort ein.',
    }),
    'another-message': () => ({
      message: 'Eine andere Nachricht wurde geöffnet, bevor Docket mit dieser fertig war.',
      advice:
        'In die andere Nachricht wurde nichts geschrieben. Gehen Sie zurück zur ersten und sehen Sie sie an, bevor Sie den Schritt wiederholen.',
    }),
  },
  busy: {
    host: ({ host }) => ({
      message: `${host} ist überlastet, oder dieses Postfach wurde in den letzten Minuten zu viel gefragt.`,
      advice: inAMinute,
    }),
    writing: () => ({
      message: 'Gerade schreibt jemand anderes in dieses Postfach.',
      advice: 'Nichts wurde geschrieben. Versuchen Sie es gleich noch einmal.',
    }),
  },
  'not-permitted': {
    script: ({ host, said }) => ({
      message: `${host} hat das abgelehnt: ${because(said)}`,
      advice: 'Bitten Sie die Person, die Docket installiert hat, ihm Zugriff auf dieses Postfach zu geben.',
    }),
    mailbox: ({ host, said }) => ({
      message: `${host} hat den Zugriff auf das Postfach des Teams abgelehnt: ${because(said)}`,
      advice: 'Bitten Sie die Verwaltung des Postfachs um Vollzugriff und um die Zustimmung zu Docket.',
    }),
    'while-writing': () => ({
      message: 'Outlook lässt keine Kategorien ändern, während eine Nachricht geschrieben wird.',
      advice:
        'Öffnen Sie eine Nachricht zum Lesen, um ihren Stand zu sehen und zu ändern, oder tun Sie es nach dem Senden.',
    }),
    'read-only': () => ({
      message: 'Sie dürfen diese Nachricht lesen, aber nicht ändern.',
      advice: 'Bitten Sie die Verwaltung des Postfachs um das Recht, Nachrichten zu bearbeiten.',
    }),
    'installed-with-too-little': () => ({
      message: 'Docket wurde mit zu wenigen Berechtigungen dafür installiert.',
      advice: 'Wer es installiert hat, muss die aktuelle Version neu installieren.',
    }),
    'no-files': () => ({
      message: 'Von hier aus lassen sich keine Dateien speichern.',
      advice: 'Wer im Postfach des Teams selbst angemeldet ist, kann sie dort speichern.',
    }),
    'category-list': () => ({
      message: 'Dieses Token darf die Kategorien des Postfachs nicht ändern.',
      advice:
        'Es muss von einer Anwendung mit der Berechtigung MailboxSettings.ReadWrite für dieses Postfach stammen. Nichts wurde geändert.',
    }),
    'hub-not-granted': ({ scopes }) => ({
      message: `Google hat dem Hub des Teams nicht gewährt, was er braucht: ${scopes.join(', ')}.`,
      advice: 'Wer sich um den Hub kümmert, muss in dessen Editor setUp ausführen und alles gewähren, worum er bittet.',
    }),
  },
  'signed-out': {
    refused: ({ host, reload }) => ({
      message: `${host} nimmt die Anmeldung nicht mehr an.`,
      advice: `Laden Sie ${reload} neu und öffnen Sie Docket noch einmal.`,
    }),
    'no-account': () => ({
      message: 'Outlook hat angemeldet, aber nicht gesagt, wer Sie sind.',
      advice: reloadOutlook,
    }),
    'no-answer': () => ({ message: 'Outlook hat nicht gesagt, wer angemeldet ist.', advice: reloadOutlook }),
    'window-blocked': () => ({
      message: 'Das Anmeldefenster wurde blockiert.',
      advice: 'Erlauben Sie Outlook Pop-up-Fenster und versuchen Sie es noch einmal.',
    }),
    cancelled: () => ({
      message: 'Die Anmeldung wurde abgebrochen.',
      advice: 'Versuchen Sie es noch einmal, wenn Sie fortfahren möchten.',
    }),
    'switched-off': () => ({
      message: 'Dieses Outlook meldet niemanden für Add-ins an.',
      advice:
        'Aktualisieren Sie Outlook oder nehmen Sie Outlook im Web; vielleicht hat die Administration es abgeschaltet.',
    }),
    'unknown-address': () => ({
      message: 'Microsoft kennt die Adresse nicht, von der Docket kommt.',
      advice: 'Wer Docket installiert hat, muss sie in der App-Registrierung ergänzen.',
    }),
    'sign-in-refused': ({ said }) => ({
      message: `Microsoft hat Docket nicht angemeldet (${because(said)}).`,
      advice: reloadOutlook,
    }),
    token: () => ({
      message: 'Microsoft nimmt dieses Token nicht oder nicht mehr an.',
      advice: 'Holen Sie ein neues und versuchen Sie es noch einmal.',
    }),
  },
  'limit-reached': {
    'report-file': () => ({
      message: 'Dieser Bericht hat zu viele geschlossene Konversationen für eine Datei.',
      advice: 'Wählen Sie einen kürzeren Zeitraum, ein Mitglied oder ein Schlagwort und speichern Sie mehrere Dateien.',
    }),
    'message-store': ({ limit }) => ({
      message: `Outlook hebt bei einer Nachricht ${figure(limit)} Zeichen auf, und die sind voll.`,
      advice:
        'Nichts ging verloren und nichts wurde geschrieben. Wer sich am ganzen Postfach anmeldet, hat für Notizen einen eigenen Platz.',
    }),
    'add-in-store': () => ({
      message: 'Das ist mehr, als Outlook für ein Add-in aufhebt.',
      advice: 'Nichts wurde gespeichert. Kürzen Sie es und versuchen Sie es noch einmal.',
    }),
    'no-place': () => ({
      message: 'Ohne das ganze Postfach gibt es dafür keinen Platz.',
      advice: 'Mit einer Anmeldung am ganzen Postfach gibt es einen.',
    }),
    'too-long-to-open': () => ({
      message: 'Diese Nachricht ist so lang, dass Outlook sie von hier aus nicht öffnet.',
      advice: 'Öffnen Sie sie im Browser oder suchen Sie nach ihrem Betreff.',
    }),
    'perhaps-not-opened': () => ({
      message: 'Outlook für Mac öffnet von hier aus nicht immer eine Nachricht.',
      advice: 'Hat sich kein Fenster geöffnet, öffnen Sie die Nachricht im Browser.',
    }),
    'shelf-text': ({ characters, limit }) => ({
      message: `Der Text hat ${figure(characters)} Zeichen, Platz ist für ${figure(limit)}.`,
      advice: 'Nichts wurde gespeichert. Kürzen Sie ihn oder machen Sie zwei Texte daraus.',
    }),
    'shelf-full': ({ limit }) => ({
      message: `Das Team bewahrt schon ${figure(limit)} solche Texte auf; für weitere ist kein Platz.`,
      advice: 'Nichts wurde gespeichert. Löschen Sie, was niemand verwendet, und speichern Sie noch einmal.',
    }),
    'one-message-only': () => ({
      message: problems.gaps['one-message-only'],
      advice: 'Öffnen Sie eine Nachricht, um ihren Stand zu sehen und zu ändern.',
    }),
  },
  'mailbox-unreachable': {
    'no-answer': ({ host }) => ({
      message: `${host} hat nicht geantwortet.`,
      advice: 'Nichts ist verloren. Prüfen Sie die Verbindung und versuchen Sie es gleich noch einmal.',
    }),
    'perhaps-done': ({ host }) => ({
      message: `${host} hat nicht geantwortet.`,
      advice: 'Sehen Sie die Nachricht noch einmal an, bevor Sie den Schritt wiederholen: Vielleicht ist er getan.',
    }),
    'add-in-store': () => ({
      message:
        'Outlook konnte nicht laden, was Docket bei dieser Nachricht aufhebt; das kommt in freigegebenen Postfächern vor.',
      advice:
        'Nichts wurde geändert. Schließen Sie die Nachricht und öffnen Sie sie noch einmal; eine Anmeldung am ganzen Postfach vermeidet das.',
    }),
    host: ({ host, number, said }) => ({
      message: `${host} konnte das nicht tun (${numbered(number)}): ${because(said)}`,
      advice: `${ifItStays} laden Sie ${host} neu.`,
    }),
  },
  'mailbox-refused': {
    request: ({ host, request, said }) => ({
      message: `${host} hat eine Anfrage abgelehnt (${request}): ${because(said)}`,
      advice: `${ifItStays} richten Sie Docket neu ein.`,
    }),
    address: ({ host }) => ({
      message: `${host} kennt das Postfach des Teams unter dieser Adresse nicht.`,
      advice: 'Prüfen Sie die Adresse des Teampostfachs in der Konfiguration von Docket.',
    }),
    host: ({ host, number, said }) => ({
      message: `${host} hat das abgelehnt (${numbered(number)}): ${because(said)}`,
      advice: `${ifItStays} laden Sie ${host} neu.`,
    }),
  },
  'not-set-up': {
    mailbox: () => ({
      message: 'Docket ist in diesem Postfach nicht eingerichtet.',
      advice: 'Wählen Sie „Docket einrichten“, oder bitten Sie die Leitung darum.',
    }),
    message: () => ({
      message: 'Docket ist hier nicht eingerichtet.',
      advice: 'Wählen Sie „Docket einrichten“ und geben Sie ihm die Konfiguration.',
    }),
  },
  'out-of-time': ({ host, seconds }) => ({
    message: `${host} gibt einem Add-on ${seconds} Sekunden, und die sind aufgebraucht.`,
    advice: 'Was geschrieben ist, bleibt. Wiederholen Sie den Schritt.',
  }),
  'not-loaded': () => first.notLoaded,
  internal: {
    thrown: ({ said }) => ({
      message: `In Docket ist etwas schiefgegangen: ${because(said)}`,
      advice: `Nichts ist verloren. ${ifItStays} melden Sie diesen Satz.`,
    }),
    unreadable: ({ code }) => ({
      message: `Etwas ist schiefgegangen, wofür diese Version von Docket keine Worte hat${code ? ` (${code})` : ''}.`,
      advice: `Laden Sie neu. ${ifItStays} melden Sie diesen Satz.`,
    }),
  },
} satisfies Partial<ErrorCatalogue>;
