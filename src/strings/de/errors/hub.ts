/** German. What the team's hub answered, or why it did not. */
import type { ErrorCatalogue, ErrorSentence } from '../../errors';
import { figure } from '../plural';

const unreadable = (what: string) => (): ErrorSentence => ({
  message: `Der Hub kann diese Anfrage nicht lesen: ${what}.`,
  advice: 'Nichts wurde getan. Laden Sie Gmail neu; wenn es dabei bleibt, installieren Sie das neueste Docket.',
});

const refused = (why: string, advice = 'Laden Sie Gmail neu und öffnen Sie Docket noch einmal.') => ({
  message: `Der Hub nimmt diese Anmeldung nicht an: ${why}.`,
  advice,
});

export const hub = {
  'request-malformed': {
    'not-json': unreadable('Sie ist kein JSON'),
    'not-an-object': unreadable('Sie ist kein einzelnes Objekt'),
    id: unreadable('Ihre Nummer ist falsch'),
    token: unreadable('Ihr Token ist falsch'),
    offset: unreadable('Ihr Zeitversatz ist falsch'),
    language: unreadable('Ihre Sprache ist falsch'),
    do: unreadable('Sie sagt nicht, was zu tun ist'),
    conversation: unreadable('Sie sagt nicht, welche Konversation gemeint ist'),
    query: unreadable('Ihre Abfrage ist falsch'),
    command: unreadable('Ihr Befehl ist falsch'),
  },
  'request-too-large': ({ bytes }) => ({
    message: `Der Hub nimmt höchstens ${figure(bytes)} Bytes an.`,
    advice: 'Nichts wurde getan. Kürzen Sie die Notiz oder machen Sie zwei daraus.',
  }),
  'version-unknown': () => ({
    message: 'Das Add-on und der Hub sind von verschiedenen Versionen.',
    advice: 'Nichts wurde getan. Wer Docket betreut, muss beide aus demselben Build bereitstellen.',
  }),
  'identity-refused': {
    'none-given': () =>
      refused(
        'Google hat dem Add-on keine gegeben',
        'Öffnen Sie Docket noch einmal und erlauben Sie, worum es bittet.',
      ),
    form: () => refused('Sie hat nicht die Form einer Anmeldung'),
    unsigned: () => refused('Sie ist nicht so unterschrieben, wie Google unterschreibt'),
    incomplete: () => refused('Sie ist unvollständig'),
    issuer: () => refused('Sie stammt nicht von Google'),
    audience: ({ audience }) =>
      refused(
        `Sie ist für ein anderes Add-on${audience ? ` (${audience})` : ''}`,
        'Wenn dieses Add-on das des Teams ist, trägt seine Betreuung dessen Client-ID in docket.config.json unter hub.clients ein.',
      ),
    future: () => refused('Sie kommt aus der Zukunft'),
    'address-unverified': () => refused('Google hat ihre Adresse nicht bestätigt'),
    domain: () =>
      refused(
        'Google bürgt nicht für Adressen dieser Domain',
        'Melden Sie sich mit dem Konto Ihrer Organisation an. Wenn Sie das getan haben, gehört deren Hauptdomain in der Konfiguration unter „domains“.',
      ),
    'not-known': () => refused('Google kennt sie nicht'),
  },
  'identity-expired': () => ({
    message: 'Diese Anmeldung ist abgelaufen.',
    advice: 'Nichts wurde getan. Wiederholen Sie den Schritt.',
  }),
  'identity-unchecked': () => ({
    message: 'Google ließ sich nicht fragen, wer Sie sind; darum wurde nichts gezeigt und nichts getan.',
    advice: 'Versuchen Sie es in einer Minute noch einmal.',
  }),
  'not-on-team': () => ({
    message: 'Das Konto, mit dem Sie angemeldet sind, gehört nicht zum Team.',
    advice:
      'Bitten Sie die Leitung, die Adresse in die Konfiguration aufzunehmen, oder melden Sie sich mit dem Konto an, das dort steht.',
  }),
  'id-reused': () => ({
    message: 'Unter derselben Nummer wurde schon ein anderer Schritt getan.',
    advice: 'Nichts wurde getan. Öffnen Sie die Konversation noch einmal und wiederholen Sie den Schritt.',
  }),
  'no-team-copy': () => ({
    message: 'Im Postfach des Teams gibt es keine Kopie dieser Mail.',
    advice:
      'Docket kümmert sich nur um Mail an die Adresse des Teams. Antworten Sie mit dieser Adresse in Cc, damit die Konversation dazukommt.',
  }),
  'hub-unreachable': () => ({
    message: 'Der Hub des Teams hat nicht geantwortet.',
    advice: 'Nichts ist verloren. Versuchen Sie es in einer Minute noch einmal.',
  }),
  'hub-not-named': () => ({
    message: 'Dieses Docket wurde ohne die Adresse des Hubs gebaut.',
    advice:
      'Wer Docket betreut, muss die Bereitstellung in docket.config.json unter „hub“ nennen, neu bauen und neu bereitstellen.',
  }),
  'use-the-hub': () => ({
    message: 'Dieses Team arbeitet über seinen Hub, damit sich nie zwei beim Schreiben in die Quere kommen.',
    advice: 'Nichts wurde getan. Öffnen Sie Docket in Ihrem eigenen Postfach.',
  }),
} satisfies Partial<ErrorCatalogue>;
