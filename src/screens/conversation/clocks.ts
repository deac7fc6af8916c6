/** Clocks in words: one line each where a conversation is shown. The account behind them is `account.ts`. */
import type { Desk } from '../../desk/desk';
import type { Clock } from '../../sla/clocks';
import { byUrgency } from '../../sla/urgency';
import type { Button, Row, Tone } from '../../words/screen';
import type { Look } from '../parts/look';
import { businessSpan } from '../parts/time';

/** What runs, the earliest deadline first; else how it ended. Nothing where no policy promises anything. */
export function clockRows(desk: Desk, look: Look): Row[] {
  const running = byUrgency(desk.clocks);
  const why: Button = {
    label: look.strings.clockWhy,
    says: look.strings.clockWhySays,
    intent: { to: 'open', conversation: desk.conversation, screen: 'clocks' },
  };
  if (running.length === 0 && desk.clocks.length > 0) return [overRow(desk.clocks, why, look)];
  return running.map((clock, index) => ({
    row: 'fact',
    label: look.strings.clock[clock.clock],
    text: clockText(clock, look),
    icon: toneOf(clock) === 'warning' ? 'alert' : 'clock',
    tone: toneOf(clock),
    ...(index === 0 ? { button: why } : {}),
  }));
}

/** "2 met, 1 missed": the account behind it stays in reach once all is over. */
function overRow(clocks: readonly Clock[], button: Button, { strings }: Look): Row {
  const ended = (how: Clock['state']) => clocks.filter(({ state }) => state === how).length;
  const text = strings.clocksOver(ended('met'), ended('missed'), ended('ended'));
  return { row: 'fact', label: strings.clocks, text, icon: 'clock', tone: 'quiet', button };
}

/** "due in 1 h 20 min, today 14:02", "overdue by 3 h", "paused, 2 h left". */
export function clockText(clock: Clock, look: Look): string {
  const { strings, context, span } = look;
  if (clock.fault) return strings.clockFault;
  if (clock.state === 'paused' || clock.due === undefined) {
    const open = businessSpan(Math.abs(clock.remaining), strings.time);
    return clock.remaining < 0 ? strings.clockPausedOver(open) : strings.clockPaused(open);
  }
  if (clock.overdue) return strings.clockOverdue(span(context.now - clock.due));
  return strings.clockDue(span(clock.due - context.now), look.when(clock.due));
}

export const toneOf = ({ overdue, dueSoon, state }: Clock): Tone =>
  overdue || dueSoon ? 'warning' : state === 'paused' ? 'quiet' : 'normal';
