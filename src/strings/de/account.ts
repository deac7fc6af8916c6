/** German. The account behind a clock: how it was reckoned, in sentences. */
import type { ClockWords } from '../../sla/describe';
import { statuses } from './statuses';

export const account: ClockWords = {
  clock: { firstResponse: 'Erste Antwort', nextResponse: 'Nächste Antwort', resolution: 'Lösung' },
  verdict: (clock, verdict) => `${clock}: ${verdict}.`,
  met: (due) => `eingehalten${dueWords(due)}`,
  missed: (late, due) => `verfehlt${lateWords(late)}${dueWords(due)}`,
  ended: 'ohne Antwort geschlossen, darum ohne Urteil',
  overdue: (late, due) => `überfällig${lateWords(late)}${dueWords(due)}`,
  paused: (left) => `angehalten, noch ${left}`,
  running: (left, due) => `läuft, noch ${left}${dueWords(due)}`,
  policy: (name, reasons, target) =>
    `Die Richtlinie „${name}“ gilt${reasons.length > 0 ? `, weil ${reasons.join(' und ')}` : ' für jede Konversation'}; sie gewährt ${target} Geschäftszeit.`,
  reason: {
    priority: (value) => `die Priorität ${value} ist`,
    tag: (value) => `sie das Schlagwort ${value} trägt`,
    from: (value) => `sie von ${value} kommt`,
  },
  began: (from, to, ended) => `Die Uhr begann ${from} und ${ended ? 'endete' : 'steht bei'} ${to}.`,
  counted: (spans, all, calendar, zone) =>
    `Gezählt: ${spans}; zusammen ${all}, nach dem Kalender „${calendar}“ in ${zone}.`,
  notCounted: (calendar, zone) => `Noch nichts gezählt: Der Kalender „${calendar}“ in ${zone} hatte nicht offen.`,
  pause: (why, span, open) => `Nicht gezählt: ${why}, ${span}, ${open} Geschäftszeit.`,
  pauses: statuses.statusPause,
  morePauses: (n, open) => `Nicht gezählt: ${n} weitere Pausen, zusammen ${open} Geschäftszeit.`,
  holiday: (date) => `Nicht gezählt: ${date} ist ein Feiertag.`,
  ownHours: (date, hours) => `${date} hat eigene Zeiten: ${hours}.`,
  moreDates: (n) => `${n} weitere Tage mit eigenen Zeiten oder Feiertage.`,
  wall: (length) => `Insgesamt vergangene Zeit: ${length}.`,
  span: (from, to) => `${from} bis ${to}`,
  more: (n) => `${n} weitere`,
};

const dueWords = (due: string | null): string => (due === null ? '' : `, fällig ${due}`);
const lateWords = (late: string | null): string => (late === null ? '' : `, ${late} Geschäftszeit zu spät`);
