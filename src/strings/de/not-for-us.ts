/** German. Spam, sales mail and mail for somebody else. */
import type { notForUs as English } from '../en/not-for-us';

export const notForUs: typeof English = {
  dismiss: 'Nicht für uns',
  dismissedBy: (who, when) => `Nicht für uns, sagte ${who} (${when})`,
  dismissedByYou: (when) => `Nicht für uns, sagten Sie (${when})`,
  forUs: 'Das ist für uns',
  alwaysFrom: (address) => `Immer bei ${address}`,
  proposeAlwaysFrom: (address) => `Vorschlagen: immer bei ${address}`,
  proposalsSection: 'Vorgeschlagen: nie Arbeit',
  proposal: (address, who, when) => `${address}, vorgeschlagen von ${who} (${when})`,
  proposalAccept: 'Nie Arbeit',
  proposalDecline: 'Ablehnen',
  proposalsMore: (n) => `und ${n} weitere`,
  dismissedList: 'Nicht für uns',
  dismissedSummary: (n) =>
    n === 0
      ? 'In den letzten 30 Tagen wurde nichts aussortiert.'
      : `${n} aussortiert in den letzten 30 Tagen. Sie stehen in keiner Warteschlange und keiner Zahl.`,
};
