/** German. Tidying up: what is found, what would be done. */
import type { tidy as English } from '../en/tidy';
import { plural } from './plural';

const conversations = (n: number): string => plural(n, 'Konversation', 'Konversationen');

export const tidy: typeof English = {
  title: 'Aufräumen',
  nothing: 'Nichts aufzuräumen.',
  nothingYet: 'Bisher nichts aufzuräumen.',
  found: (n) => `${conversations(n)} hier aufzuräumen. Nichts ändert sich, bevor Sie es sagen.`,
  looked: (done, of) => `${done} von ${conversations(of)} angesehen.`,
  cutShort: (names) =>
    `Unter ${names} gibt es mehr, als ein Blick fasst; sehen Sie wieder nach, wenn diese erledigt sind.`,
  goOn: 'Weiter nachsehen',
  first: 'Räumen Sie erst diese auf, dann sehen Sie neu nach.',
  again: 'Neu nachsehen',
  doAll: (n) => (n === 1 ? 'Diese aufräumen' : `Diese ${n} aufräumen`),
  open: 'Öffnen',
  undoHint: 'Danach lässt es sich zurücknehmen, wie es war.',
  putOn: (names) => `${names} setzen`,
  takeOff: (names) => `${names} wegnehmen`,
  onMessages: (n) => `auf ${plural(n, 'Nachricht', 'Nachrichten')}`,
  would: (what) => `Würde ${what}.`,
  finding: {
    contradiction: (names) => `${names} schließen einander aus; das erste bleibt.`,
    departed: (names) => `Zuständig ist ${names}, nicht mehr im Team; sie käme in die Warteschlange.`,
    undefined: (names) => `${names} steht für niemanden und nichts mehr.`,
    ownerless: (names) => `Sie trägt ${names} und niemand ist zuständig; sie käme in die Warteschlange.`,
    unconfirmed: (names) =>
      `${names} kam mit Mail von außen; Schlagwörter und Prioritäten würden bestätigt, Zuständigkeit und Status entfernt.`,
    missing: (names) => `Das Journal sagt ${names}, das Postfach nicht.`,
    clocks: (names) => `${names} ist nicht, was die Uhren sagen.`,
    half: (names) => `${names} steht nur auf einigen ihrer Nachrichten oder auf der falschen.`,
  },
};
