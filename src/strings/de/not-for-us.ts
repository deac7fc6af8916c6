/** German. Spam, sales mail and mail for somebody else. */
import type { notForUs as English } from '../en/not-for-us';

export const notForUs: typeof English = {
  dismiss: 'Nicht für uns',
  dismissedBy: (who, when) => `Nicht für uns, sagte ${who} (${when})`,
  dismissedByYou: (when) => `Nicht für uns, sagten Sie (${when})`,
  forUs: 'Das ist für uns',
  dismissedList: 'Nicht für uns',
  dismissedSummary: (n) =>
    n === 0
      ? 'In den letzten 30 Tagen wurde nichts aussortiert.'
      : `${n} aussortiert in den letzten 30 Tagen. Sie stehen in keiner Warteschlange und keiner Zahl.`,
};
