/** German. Acting on many conversations at once. */
import type { bulk as English } from '../en/bulk';
import { plural } from './plural';

const conversations = (n: number): string => plural(n, 'Konversation', 'Konversationen');

export const bulk: typeof English = {
  bulkSection: 'Mit den angekreuzten',
  chooseWhich: 'Welche Konversationen',
  chooseAll: (n) => (n === 1 ? 'Die eine dieser Liste' : `Alle ${n} dieser Liste`),
  chooseFirst: (n) => `Die ersten ${n} dieser Liste`,
  bulkTag: 'Schlagwort setzen',
  bulkUntag: 'Schlagwort entfernen',
  bulkPriority: 'Priorität setzen',
  chooseTag: 'Schlagwort auswählen',
  bulkTitle: {
    take: 'Konversationen übernehmen',
    assign: 'Konversationen zuweisen',
    unassign: 'Konversationen zurückgeben',
    tag: 'Schlagwörter ändern',
    priority: 'Priorität setzen',
    wait: 'Auf Kunden warten',
    snooze: 'Konversationen zurückstellen',
    close: 'Konversationen schließen',
    reopen: 'Konversationen wieder öffnen',
    dismiss: 'Nicht für uns',
    tidy: 'Aufräumen',
    undo: 'Zurücknehmen',
  },
  bulkSoFar: (done, of) => `${done} von ${of} bisher`,
  bulkDone: (n) => `${conversations(n)} geändert.`,
  bulkTakenBack: (n) => `In ${conversations(n)} zurückgenommen.`,
  bulkSame: (n) => `${n} ohne Änderung.`,
  bulkFailed: (n) => `${conversations(n)} ${n === 1 ? 'konnte' : 'konnten'} nicht geändert werden.`,
  bulkLeft: (n) => `${conversations(n)} unverändert: Sie haben vorher angehalten.`,
  bulkRests: (why) => `${why} Was getan ist, bleibt; machen Sie weiter, wann Sie mögen.`,
  bulkGoOn: 'Weiter',
  bulkGoOnMore: (n) => `Weiter, noch ${n}`,
  bulkStop: 'Hier anhalten',
  bulkUndo: 'Alles zurücknehmen',
  bulkUndoHint: 'Wo seither jemand etwas tat, bleibt es.',
  bulkChanged: 'Geändert',
  bulkNotChanged: 'Nicht geändert',
  bulkStepDone: 'Getan.',
  bulkMore: (n) => `und ${n} weitere`,
  bulkOpen: 'Öffnen',
  bulkBack: 'Zur Liste',
  bulkUnknownTitle: 'Konversation',
};
