/** German. Mail that turned up long after it was sent. */
import type { lateMail as english } from '../en/late-mail';
import { plural } from './plural';

export const lateMail: typeof english = {
  cameToLightList: 'Spät aufgetaucht',
  cameToLight: (n, oldest) =>
    n === 1
      ? `Eine Nachricht von ${oldest} ist erst jetzt aufgetaucht. Sie hat keine Frist und ändert nichts, bis jemand sie als neu behandelt.`
      : `${plural(n, 'Nachricht ist', 'Nachrichten sind')} erst jetzt aufgetaucht, die älteste von ${oldest}. Sie haben keine Frist und ändern nichts, bis jemand sie als neu behandelt.`,
  treatAsNew: 'Als neu behandeln',
  allNew: (n) => (n === 1 ? 'Als neu behandeln' : `Alle ${n} als neu behandeln`),
};
