import { describe, expect, test } from '@jest/globals';
import { clocksOf } from '../../../src/sla/clocks';
import { type HistoryEvent, settled } from '../../../src/sla/history';
import { anybody, at, only, serviceLevels, told } from '../desk/desk-world';
import { HOUR, MINUTE } from './world';

const ids = (events: readonly HistoryEvent[]) => events.map(({ id, what }) => `${id} ${what}`);
const event = (
  time: string,
  id: string,
  what: HistoryEvent['what'],
  more: Partial<HistoryEvent> = {},
): HistoryEvent => ({
  at: at(time),
  id,
  what,
  ...more,
});
const evening = at('mon 20:00');

describe('the order of a history', () => {
  test('by instant, then identity, then mail before what it sets', () => {
    const events = [
      event('mon 10:00', 'b', 'waiting'),
      event('mon 10:00', 'b', 'reply'),
      event('mon 10:00', 'a', 'closed'),
      event('mon 09:00', 'z', 'customer'),
    ];
    expect(ids(settled(events, evening, evening))).toEqual(['z customer', 'a closed', 'b reply', 'b waiting']);
    expect(ids(settled([...events].reverse(), evening, evening))).toEqual([
      'z customer',
      'a closed',
      'b reply',
      'b waiting',
    ]);
  });

  test.each(['customer', 'thanks', 'reply'] as const)('%s before what it sets', (what) => {
    const events = [event('mon 10:00', 'b', 'closed'), event('mon 10:00', 'b', what)];
    expect(ids(settled(events, evening, evening))).toEqual([`b ${what}`, 'b closed']);
    expect(ids(settled([...events].reverse(), evening, evening))).toEqual([`b ${what}`, 'b closed']);
  });

  test('what else is of one instant and one message has some order, whatever the input', () => {
    const events = [event('mon 10:00', 'b', 'waiting'), event('mon 10:00', 'b', 'closed')];
    expect(settled(events, evening, evening)).toEqual(settled([...events].reverse(), evening, evening));
  });

  test('an event twice is once, at its earlier time', () => {
    const events = [
      event('mon 11:00', 'a', 'closed'),
      event('mon 10:00', 'a', 'closed'),
      event('mon 12:00', 'a', 'closed'),
    ];
    expect(settled(events, evening, evening)).toEqual([event('mon 10:00', 'a', 'closed')]);
  });

  test('what happened after the moment asked about is left out, what happened on it is not', () => {
    const events = [event('mon 10:00', 'a', 'customer'), event('mon 11:00', 'b', 'reply')];
    expect(ids(settled(events, evening, at('mon 11:00')))).toEqual(['a customer', 'b reply']);
    expect(ids(settled(events, evening, at('mon 11:00') - 1))).toEqual(['a customer']);
  });

  test('the input stays as it was', () => {
    const events = [event('mon 11:00', 'b', 'reply'), event('mon 10:00', 'a', 'customer')];
    settled(events, at('mon 10:30'), at('mon 10:30'));
    expect(ids(events)).toEqual(['b reply', 'a customer']);
    expect(events[0]!.at).toBe(at('mon 11:00'));
  });
});

describe('a clock five minutes ahead', () => {
  test('what claims to be later than now counts as now', () => {
    const ahead = [event('mon 10:00', 'a', 'customer'), event('mon 11:05', 'b', 'closed')];
    expect(settled(ahead, at('mon 11:00'), at('mon 11:00'))[1]).toEqual(event('mon 11:00', 'b', 'closed'));
    const clocks = clocksOf(ahead, anybody, serviceLevels(), at('mon 11:00'));
    expect(only(clocks, 'resolution')).toMatchObject({ state: 'met', end: at('mon 11:00') });
    // A look at the past does not know of it.
    expect(ids(settled(ahead, at('mon 11:00'), at('mon 10:30')))).toEqual(['a customer']);
  });

  test('mail the writer had not seen overtakes what the entry sets', () => {
    const upTo: [number, string] = [at('mon 09:00'), 'm1'];
    const events = [
      event('mon 09:00', 'm1', 'customer'),
      event('mon 10:03', 'm2', 'customer'),
      // Closed at 10:00 by a clock five minutes ahead: the customer wrote after that.
      event('mon 10:05', 'e1', 'closed', { upTo }),
    ];
    expect(ids(settled(events, evening, evening))).toEqual(['m1 customer', 'e1 closed', 'm2 customer']);
    const clocks = clocksOf(events, anybody, serviceLevels(), at('mon 11:00'));
    expect(only(clocks, 'resolution')).toMatchObject({ state: 'running', business: { elapsed: 2 * HOUR, closed: 0 } });
  });

  test.each(['waiting', 'snoozed'] as const)('%s set by somebody who had not seen the mail does not pause', (what) => {
    const upTo: [number, string] = [at('mon 09:00'), 'm1'];
    const events = [
      event('mon 09:00', 'm1', 'customer'),
      event('mon 10:00', 'm2', 'customer'),
      event('mon 10:30', 'e1', what, { upTo, until: at('tue 09:00') }),
    ];
    expect(only(clocksOf(events, anybody, serviceLevels(), at('mon 11:00')), 'resolution')).toMatchObject({
      state: 'running',
      pauses: [],
    });
    const seen = events.map((one) => (one.upTo ? { ...one, upTo: [at('mon 10:00'), 'm2'] as [number, string] } : one));
    expect(only(clocksOf(seen, anybody, serviceLevels(), at('mon 11:00')), 'resolution')).toMatchObject({
      state: 'paused',
      business: { paused: 30 * MINUTE },
    });
  });

  test('mail of the same instant is unseen if its id is greater', () => {
    const closed = (id: string) => event('mon 10:05', 'e1', 'closed', { upTo: [at('mon 10:00'), id] });
    const mail = event('mon 10:00', 'm5', 'customer');
    expect(ids(settled([mail, closed('m5')], evening, evening))).toEqual(['m5 customer', 'e1 closed']);
    expect(ids(settled([mail, closed('m6')], evening, evening))).toEqual(['m5 customer', 'e1 closed']);
    expect(ids(settled([mail, closed('m4')], evening, evening))).toEqual(['e1 closed', 'm5 customer']);
  });

  test('the first of several unseen mails overtakes; later mail, replies and reopening do not', () => {
    const upTo: [number, string] = [at('mon 09:00'), 'm1'];
    const events = [
      event('mon 09:30', 'r1', 'reply'),
      event('mon 10:20', 'm3', 'customer'),
      event('mon 10:00', 'm2', 'customer'),
      event('mon 10:30', 'e1', 'closed', { upTo }),
      event('mon 10:40', 'e2', 'reopened', { upTo }),
      event('mon 11:00', 'm4', 'customer'),
    ];
    expect(ids(settled(events, evening, evening))).toEqual([
      'r1 reply',
      'e1 closed',
      'm2 customer',
      'm3 customer',
      'e2 reopened',
      'm4 customer',
    ]);
    const later = [event('mon 10:30', 'e1', 'closed', { upTo }), event('mon 10:31', 'm2', 'customer')];
    expect(settled(later, evening, evening)[0]!.at).toBe(at('mon 10:30'));
    const same = [event('mon 10:30', 'e1', 'closed', { upTo }), event('mon 10:30', 'a', 'customer')];
    expect(ids(settled(same, evening, evening))).toEqual(['e1 closed', 'a customer']);
  });
});

test('replaying any event changes nothing', () => {
  const lines = told(
    'mon 09:00 customer',
    'mon 10:00 reply',
    'mon 10:00 waiting',
    'tue 10:00 customer',
    'tue 11:00 closed',
  );
  const clocks = clocksOf(lines, anybody, serviceLevels(), at('wed 09:00'));
  for (const line of lines) {
    expect(clocksOf([...lines, { ...line }], anybody, serviceLevels(), at('wed 09:00'))).toEqual(clocks);
    expect(clocksOf([{ ...line }, ...lines], anybody, serviceLevels(), at('wed 09:00'))).toEqual(clocks);
  }
});
