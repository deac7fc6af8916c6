/** German. What a pane says before anything has been read. */
import type { first as English } from '../en/first';

export const first: typeof English = {
  myWork: 'Meine Arbeit',
  overview: 'Übersicht',
  openInMail: 'In der Mail öffnen',
  more: 'Mehr zeigen',
  undo: 'Zurücknehmen',
  tryAgain: 'Noch einmal versuchen',
  problemTitle: 'Das hat nicht geklappt',
  ownItemTitle: 'Hier ist nichts zu tun',
  /** Said where nothing else can be: the sentences of errors come with the rest. */
  notLoaded: {
    message: 'Ein Teil von Docket konnte nicht geladen werden.',
    advice: 'Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  },
  pane: {
    ways: 'Wohin',
    conversation: 'Konversation',
    back: 'Zurück',
    showLess: 'Weniger zeigen',
    choose: 'Auswählen',
    set: 'Setzen',
    loading: 'Wird geladen …',
    working: 'Wird erledigt …',
    fresh: 'neu',
    dismiss: 'Diese Meldung schließen',
    written: 'Was geschrieben wurde',
    openOnWeb: 'Im Browser öffnen',
    nothingSelected: 'Wählen Sie eine Nachricht, um ihre Konversation hier zu sehen.',
    noHost:
      'Outlook antwortet nicht. Schließen Sie Docket und öffnen Sie es erneut; bleibt es dabei, laden Sie Outlook neu.',
    about: (subject: string, text: string) => `${subject}: ${text}`,
    ownTime: (offset: string) => `In der Zeit dieses Rechners, ${offset}`,
    characters: (used: number, limit: number) => `${used} von ${limit} Zeichen`,
  },
};
