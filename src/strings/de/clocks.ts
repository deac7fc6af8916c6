/** German. Clocks and the account behind each of them. */
import type { clocks as English } from '../en/clocks';

export const clocks: typeof English = {
  clock: { firstResponse: 'Erste Antwort', nextResponse: 'Nächste Antwort', resolution: 'Lösung' },
  clocks: 'Uhren',
  clocksOver: (met, missed, ended) =>
    [
      ...(met > 0 ? [`${met} eingehalten`] : []),
      ...(missed > 0 ? [`${missed} verfehlt`] : []),
      ...(ended > 0 ? [`${ended} ohne Urteil`] : []),
    ].join(', '),
  clockDue: (left, when) => `fällig ${when}, noch ${left}`,
  clockOverdue: (late) => `überfällig: ${late}`,
  clockPaused: (left) => `angehalten, noch ${left}`,
  clockPausedOver: (late) => `angehalten, ${late} darüber`,
  clockFault:
    'Diese Uhr verlässt die Jahre, für die der Kalender gebaut ist. Docket muss mit neueren Zonendaten gebaut werden.',
  clockWhy: 'Warum?',
  clockWhySays: 'Warum? Wie diese Uhr gerechnet ist',
  clockOwnTime: (when, offset) => `Nach Ihrer eigenen Uhr (UTC${offset}) fällig ${when}.`,
  clocksAt: (when, zone) => `Stand ${when} (${zone})`,
  clocksAsOf: 'Stand zu einem anderen Zeitpunkt',
  clocksAsOfShow: 'Zeigen',
  clocksDesk: 'Wie es stand',
  clocksNotShown: (n) =>
    n === 1 ? '1 frühere Uhr ist hier nicht gezeigt.' : `${n} frühere Uhren sind hier nicht gezeigt.`,
  noClocks:
    'Keine Richtlinie verspricht hier etwas: Keine galt, als diese Konversation begann, oder keine passt auf sie.',
  backToConversation: 'Zurück zur Konversation',
  dueIn: (left) => `noch ${left}`,
  overdueBy: (late) => `überfällig: ${late}`,
};
