import { describe, expect, test } from '@jest/globals';
import { compileCalendar } from '../../../src/sla/calendar';
import { clocksOf } from '../../../src/sla/clocks';
import type { HistoryEvent } from '../../../src/sla/history';
import { newMatterAfter } from '../../../src/sla/timeline';
import { attentionOf, byUrgency, nextChange, nextDeadline } from '../../../src/sla/urgency';
import { zoneTransitions } from '../../../src/sla/zone';
import { anybody, at, clocksAt, only, serviceLevels, standard, told } from '../desk/desk-world';
import { HOUR, MINUTE, office, utc } from './world';

const first = (now: string, ...lines: string[]) => only(clocksAt(now, ...lines), 'firstResponse');
const next = (now: string, ...lines: string[]) => only(clocksAt(now, ...lines), 'nextResponse');
const resolution = (now: string, ...lines: string[]) => only(clocksAt(now, ...lines), 'resolution');

describe('first response', () => {
  test('runs from the first outside mail', () => {
    expect(first('mon 11:00', 'mon 10:00 customer')).toEqual({
      clock: 'firstResponse',
      state: 'running',
      policy: 'Standard',
      because: [],
      calendar: 'office',
      start: at('mon 10:00'),
      target: 4 * HOUR,
      due: at('mon 14:00'),
      warnAt: at('mon 13:00'),
      overdue: false,
      dueSoon: false,
      business: { elapsed: HOUR, paused: 0, closed: 0 },
      wall: { elapsed: HOUR, paused: 0, closed: 0 },
      remaining: 3 * HOUR,
      share: 0.25,
      pauses: [],
    });
  });

  test('counts business time, and wall time beside it', () => {
    expect(first('next 10:00', 'fri 16:00 customer')).toMatchObject({
      due: at('next 12:00'),
      business: { elapsed: 2 * HOUR },
      wall: { elapsed: 66 * HOUR },
      share: 0.5,
    });
  });

  test('is met by a reply on the deadline, and missed a millisecond later', () => {
    expect(first('tue 09:00', 'mon 10:00 customer', 'mon 14:00 reply')).toMatchObject({
      state: 'met',
      end: at('mon 14:00'),
      due: at('mon 14:00'),
      overdue: false,
      remaining: 0,
    });
    const late = [...told('mon 10:00 customer'), { at: at('mon 14:00') + 1, id: 'late', what: 'reply' as const }];
    expect(only(clocksOf(late, anybody, serviceLevels(), at('tue 09:00')), 'firstResponse')).toMatchObject({
      state: 'missed',
      remaining: -1,
      overdue: false,
      dueSoon: false,
    });
  });

  test('a deadline at closing time has passed in the evening, though no business time has', () => {
    expect(first('mon 17:00', 'mon 13:00 customer')).toMatchObject({
      overdue: false,
      dueSoon: true,
      due: at('mon 17:00'),
    });
    expect(first('mon 18:00', 'mon 13:00 customer')).toMatchObject({
      state: 'running',
      overdue: true,
      dueSoon: false,
      remaining: 0,
    });
    expect(first('tue 09:00', 'mon 13:00 customer', 'mon 18:00 reply').state).toBe('missed');
  });

  test('warns from its share of the target on', () => {
    expect(first('mon 12:59', 'mon 10:00 customer').dueSoon).toBe(false);
    expect(first('mon 13:00', 'mon 10:00 customer').dueSoon).toBe(true);
    expect(first('mon 13:30', 'mon 10:00 customer', 'mon 13:15 reply').dueSoon).toBe(false);
  });

  test('warns a fixed business time before', () => {
    const policy = { ...standard, warn: { left: 30 * MINUTE } };
    const warned = clocksOf(told('fri 16:30 customer'), anybody, serviceLevels(policy), at('fri 16:45'));
    expect(only(warned, 'firstResponse')).toMatchObject({ due: at('next 12:30'), warnAt: at('next 12:00') });
    const eager = { ...standard, warn: { left: 9 * HOUR } };
    const soon = clocksOf(told('mon 10:00 customer'), anybody, serviceLevels(eager), at('mon 10:00'));
    expect(only(soon, 'firstResponse')).toMatchObject({ warnAt: at('mon 10:00'), dueSoon: true });
  });

  test('automatic replies, notes, thanks and status are no response', () => {
    const lines = [
      'mon 10:00 customer',
      'mon 10:01 auto',
      'mon 10:02 note',
      'mon 10:03 waiting',
      'mon 10:04 resumed',
      'mon 10:05 thanks',
    ];
    expect(first('mon 11:00', ...lines)).toMatchObject({ state: 'running', business: { elapsed: HOUR, paused: 0 } });
  });

  test('is never paused', () => {
    const lines = ['mon 10:00 customer', 'mon 11:00 waiting', 'mon 12:00 snoozed tue 10:00'];
    expect(first('mon 13:00', ...lines)).toMatchObject({
      state: 'running',
      due: at('mon 14:00'),
      business: { elapsed: 3 * HOUR },
    });
  });

  test('further mail does not restart it, and starts no second clock', () => {
    const clocks = clocksAt('mon 12:00', 'mon 10:00 customer', 'mon 11:00 customer');
    expect(clocks.map(({ clock }) => clock)).toEqual(['firstResponse', 'resolution']);
    expect(only(clocks, 'firstResponse').start).toBe(at('mon 10:00'));
  });

  test("a conversation the team began is timed from the customer's first answer", () => {
    expect(clocksAt('mon 12:00', 'mon 10:00 reply', 'mon 10:00 waiting')).toEqual([]);
    expect(first('mon 12:00', 'mon 10:00 reply', 'mon 11:00 customer').start).toBe(at('mon 11:00'));
  });

  test('closing unanswered ends it without a verdict', () => {
    expect(first('tue 10:00', 'mon 10:00 customer', 'mon 11:00 closed')).toMatchObject({
      state: 'ended',
      end: at('mon 11:00'),
      overdue: false,
      dueSoon: false,
      business: { elapsed: HOUR },
    });
    expect(first('tue 10:00', 'mon 10:00 customer', 'mon 11:00 closed').due).toBeUndefined();
  });

  test('reopening takes it up again, without the time it was closed', () => {
    const lines = ['mon 10:00 customer', 'mon 11:00 closed', 'mon 16:00 reopened'];
    expect(first('mon 16:30', ...lines)).toMatchObject({
      state: 'running',
      due: at('tue 11:00'),
      business: { elapsed: 1.5 * HOUR, closed: 5 * HOUR, paused: 0 },
    });
  });

  test('what the customer writes after a closing without an answer is counted from that mail', () => {
    const clocks = clocksAt('mon 16:30', 'mon 10:00 customer', 'mon 15:00 closed', 'mon 16:00 customer');
    expect(clocks.map(({ clock, state, start, due }) => [clock, state, start, due])).toEqual([
      ['firstResponse', 'ended', at('mon 10:00'), undefined],
      ['firstResponse', 'running', at('mon 16:00'), at('tue 12:00')],
      ['resolution', 'running', at('mon 10:00'), at('wed 11:00')],
    ]);
  });

  test('a reply just after the closing is still the answer', () => {
    expect(first('tue 10:00', 'mon 10:00 customer', 'mon 11:00 closed', 'mon 11:01 reply')).toMatchObject({
      state: 'met',
      end: at('mon 11:01'),
      business: { elapsed: HOUR, closed: MINUTE },
    });
  });
});

describe('next response', () => {
  const answered = ['mon 09:00 customer', 'mon 09:30 reply', 'mon 09:30 waiting'];

  test('runs from the oldest unanswered mail; more mail does not restart it', () => {
    expect(next('mon 12:00', ...answered, 'mon 11:00 customer', 'mon 11:30 customer')).toMatchObject({
      state: 'running',
      start: at('mon 11:00'),
      due: at('mon 13:00'),
      target: 2 * HOUR,
    });
  });

  test('each round has its own clock', () => {
    const lines = [
      ...answered,
      'mon 10:00 customer',
      'mon 11:00 reply',
      'mon 11:00 reply',
      'mon 12:00 customer',
      'mon 15:00 reply',
    ];
    const rounds = clocksAt('tue 09:00', ...lines).filter(({ clock }) => clock === 'nextResponse');
    expect(rounds.map(({ state, start, end }) => [state, start, end])).toEqual([
      ['met', at('mon 10:00'), at('mon 11:00')],
      ['missed', at('mon 12:00'), at('mon 15:00')],
    ]);
  });

  test('none while nobody waits for an answer', () => {
    expect(clocksAt('mon 12:00', ...answered).map(({ clock }) => clock)).toEqual(['firstResponse', 'resolution']);
  });

  test('closing unanswered ends it; new mail starts another', () => {
    const lines = [...answered, 'mon 10:00 customer', 'mon 10:30 closed'];
    expect(next('mon 12:00', ...lines)).toMatchObject({ state: 'ended', end: at('mon 10:30') });
    const rounds = clocksAt('tue 10:00', ...lines, 'tue 09:00 customer').filter(
      ({ clock }) => clock === 'nextResponse',
    );
    expect(rounds.map(({ state, start, end }) => [state, start, end])).toEqual([
      ['ended', at('mon 10:00'), at('mon 10:30')],
      ['running', at('tue 09:00'), undefined],
    ]);
  });

  test('a closing taken back takes it up again', () => {
    const lines = [...answered, 'mon 10:00 customer', 'mon 10:30 closed', 'mon 11:30 reopened'];
    expect(next('mon 12:00', ...lines)).toMatchObject({
      state: 'running',
      due: at('mon 13:00'),
      business: { elapsed: HOUR, closed: HOUR },
    });
  });

  test('a bare thank-you behind an answer asks for nothing, whatever the status', () => {
    for (const status of ['', 'waiting', 'snoozed tue 10:00', 'closed']) {
      const lines = status === '' ? [] : [`mon 10:30 ${status}`];
      const clocks = clocksAt('mon 12:00', ...answered, ...lines, 'mon 11:00 thanks');
      expect(clocks.filter(({ clock }) => clock === 'nextResponse')).toEqual([]);
    }
  });

  test('a bare thank-you that nothing was answered before is a mail like any other', () => {
    expect(first('mon 12:00', 'mon 11:00 thanks')).toMatchObject({ state: 'running', start: at('mon 11:00') });
  });

  test('a bare thank-you after closing waits for nothing', () => {
    const clocks = clocksAt('tue 10:00', ...answered, 'mon 10:00 closed', 'mon 10:05 thanks');
    expect(clocks.map(({ clock, state }) => [clock, state])).toEqual([
      ['firstResponse', 'met'],
      ['resolution', 'met'],
    ]);
  });
});

describe('resolution', () => {
  test('runs from the first outside mail to Closed', () => {
    expect(resolution('tue 09:00', 'mon 09:00 customer')).toMatchObject({ state: 'running', due: at('tue 17:00') });
    expect(resolution('thu 09:00', 'mon 09:00 customer', 'tue 17:00 closed')).toMatchObject({
      state: 'met',
      end: at('tue 17:00'),
    });
    expect(resolution('thu 09:00', 'mon 09:00 customer', 'wed 09:01 closed')).toMatchObject({
      state: 'missed',
      remaining: -MINUTE,
    });
  });

  test('Waiting pauses it: no deadline, only what is left', () => {
    const paused = resolution('tue 12:00', 'mon 09:00 customer', 'mon 11:00 reply', 'mon 11:00 waiting');
    expect(paused).toMatchObject({
      state: 'paused',
      remaining: 14 * HOUR,
      overdue: false,
      dueSoon: false,
      business: { elapsed: 2 * HOUR, paused: 9 * HOUR, closed: 0 },
      wall: { elapsed: 2 * HOUR, paused: 25 * HOUR, closed: 0 },
    });
    expect(paused.due).toBeUndefined();
    expect(paused.fault).toBeUndefined();
    expect(paused.warnAt).toBeUndefined();
    expect(paused.pauses).toEqual([{ from: at('mon 11:00'), to: at('tue 12:00'), why: 'waiting' }]);
  });

  test('a pause that begins this very moment pauses', () => {
    const paused = resolution('mon 11:00', 'mon 09:00 customer', 'mon 11:00 waiting');
    expect(paused).toMatchObject({ state: 'paused', pauses: [] });
    expect(paused.due).toBeUndefined();
  });

  test('what was overdue before the pause stays overdue', () => {
    expect(resolution('fri 09:00', 'mon 09:00 customer', 'wed 10:00 waiting')).toMatchObject({
      state: 'paused',
      overdue: true,
      due: at('tue 17:00'),
      remaining: -HOUR,
    });
    expect(resolution('fri 09:00', 'mon 09:00 customer', 'tue 17:00 waiting')).toMatchObject({
      overdue: true,
      remaining: 0,
    });
  });

  test("a customer's mail ends a pause at its own time, whenever the status is corrected", () => {
    const lines = ['mon 09:00 customer', 'mon 10:00 waiting', 'mon 12:00 customer', 'tue 15:00 resumed'];
    expect(resolution('tue 16:00', ...lines)).toMatchObject({
      state: 'running',
      due: at('wed 11:00'),
      business: { paused: 2 * HOUR, elapsed: 13 * HOUR },
      pauses: [{ from: at('mon 10:00'), to: at('mon 12:00'), why: 'waiting' }],
    });
  });

  test('a hold from 17:00 to 09:00 without a working minute does not move the deadline', () => {
    const lines = ['mon 09:00 customer', 'mon 17:00 waiting', 'tue 09:00 resumed'];
    expect(resolution('tue 10:00', ...lines)).toMatchObject({
      due: at('tue 17:00'),
      business: { paused: 0 },
      wall: { paused: 16 * HOUR },
    });
  });

  test('a snooze pauses until its date, and no longer', () => {
    const lines = ['mon 09:00 customer', 'mon 11:00 snoozed tue 11:00'];
    expect(resolution('tue 10:00', ...lines)).toMatchObject({ state: 'paused', business: { elapsed: 2 * HOUR } });
    expect(resolution('tue 11:00', ...lines)).toMatchObject({
      state: 'running',
      due: at('wed 17:00'),
      business: { paused: 8 * HOUR },
    });
    expect(resolution('wed 11:00', ...lines)).toMatchObject({ due: at('wed 17:00'), business: { elapsed: 10 * HOUR } });
    const woken = resolution('tue 10:00', ...lines, 'mon 12:00 customer');
    expect(woken).toMatchObject({ state: 'running', business: { paused: HOUR } });
  });

  test('a snooze without a date, or with one that has passed, does not pause', () => {
    expect(resolution('tue 10:00', 'mon 09:00 customer', 'mon 11:00 snoozed')).toMatchObject({
      state: 'running',
      pauses: [],
    });
    expect(resolution('tue 10:00', 'mon 09:00 customer', 'mon 11:00 snoozed mon 10:00')).toMatchObject({
      state: 'running',
      pauses: [],
    });
  });

  test('a snooze can be moved, and can follow Waiting', () => {
    const moved = resolution(
      'wed 09:00',
      'mon 09:00 customer',
      'mon 10:00 waiting',
      'mon 11:00 snoozed mon 12:00',
      'mon 11:30 snoozed mon 13:00',
    );
    expect(moved).toMatchObject({ state: 'running', business: { paused: 3 * HOUR, elapsed: 13 * HOUR } });
    expect(moved.pauses).toEqual([
      { from: at('mon 10:00'), to: at('mon 11:00'), why: 'waiting' },
      { from: at('mon 11:00'), to: at('mon 11:30'), why: 'snoozed' },
      { from: at('mon 11:30'), to: at('mon 13:00'), why: 'snoozed' },
    ]);
  });

  test('waiting twice is waiting once', () => {
    const lines = [
      'mon 09:00 customer',
      'mon 10:00 waiting',
      'mon 11:00 waiting',
      'mon 12:00 resumed',
      'mon 13:00 resumed',
    ];
    expect(resolution('mon 14:00', ...lines).pauses).toEqual([
      { from: at('mon 10:00'), to: at('mon 12:00'), why: 'waiting' },
    ]);
  });

  test('straight from Waiting to Closed keeps the pause', () => {
    const lines = ['mon 09:00 customer', 'mon 10:00 waiting', 'fri 10:00 closed'];
    expect(resolution('fri 11:00', ...lines)).toMatchObject({
      state: 'met',
      business: { elapsed: HOUR, paused: 32 * HOUR, closed: 0 },
    });
  });

  test('reopening resumes it; the time closed is told apart from the time paused', () => {
    const lines = [
      'mon 09:00 customer',
      'mon 10:00 waiting',
      'mon 12:00 resumed',
      'mon 13:00 closed',
      'tue 13:00 customer',
    ];
    expect(resolution('tue 14:00', ...lines)).toMatchObject({
      state: 'running',
      business: { elapsed: 3 * HOUR, paused: 2 * HOUR, closed: 8 * HOUR },
    });
    expect(resolution('wed 14:00', ...lines, 'tue 15:00 closed', 'tue 16:00 closed')).toMatchObject({
      state: 'met',
      end: at('tue 15:00'),
    });
  });

  test('Waiting or Snoozed set on a closed conversation reopen it', () => {
    expect(resolution('tue 09:00', 'mon 09:00 customer', 'mon 10:00 closed', 'mon 11:00 waiting')).toMatchObject({
      state: 'paused',
      business: { elapsed: HOUR, closed: HOUR, paused: 6 * HOUR },
    });
  });

  test('closed before the customer ever wrote counts nothing', () => {
    expect(resolution('tue 09:00', 'mon 09:00 reply', 'mon 09:30 closed', 'mon 10:00 customer')).toMatchObject({
      state: 'running',
      start: at('mon 10:00'),
      pauses: [],
      business: { elapsed: 7 * HOUR, closed: 0 },
    });
  });
});

describe('policies', () => {
  const from = (starts: string) => serviceLevels({ ...standard, starts: at(starts) });

  test('mail older than every policy has no clock; what the customer writes later has one of its own', () => {
    const old = { at: utc('2009-05-01T10:00Z'), id: 'old', what: 'customer' as const };
    expect(clocksOf([old], anybody, serviceLevels(), at('mon 11:00'))).toEqual([]);
    for (const between of [[], ['mon 09:00 reply'], ['mon 09:00 closed'], ['mon 09:00 waiting']]) {
      const history = [old, ...told(...between, 'mon 10:00 customer', 'mon 10:30 customer')];
      const clocks = clocksOf(history, anybody, serviceLevels(), at('mon 11:00'));
      expect(clocks.map(({ clock, start, due }) => [clock, start, due])).toEqual([
        ['firstResponse', at('mon 10:00'), at('mon 14:00')],
        ['resolution', at('mon 10:00'), at('wed 10:00')],
      ]);
    }
  });

  test('a conversation begins with its first mail, whoever wrote it', () => {
    const ended = { ...standard, name: 'Ended', ends: at('mon 12:00') };
    const lines = told('mon 09:00 reply', 'tue 09:00 customer');
    const both = serviceLevels(ended, { ...standard, starts: at('mon 12:00') });
    expect(only(clocksOf(lines, anybody, both, at('tue 10:00')), 'firstResponse').policy).toBe('Ended');
  });

  test('one the team began before every policy begins with the customer', () => {
    const lines = told('mon 09:00 reply', 'tue 09:00 customer');
    expect(clocksOf(lines, anybody, from('mon 10:00'), at('tue 10:00')).map(({ start }) => start)).toEqual([
      at('tue 09:00'),
      at('tue 09:00'),
    ]);
    expect(clocksOf(lines, anybody, from('tue 10:00'), at('tue 10:00'))).toEqual([]);
  });

  test('the policy a conversation began under stays its policy', () => {
    const lines = told('mon 09:00 customer', 'mon 10:00 reply', 'tue 09:00 customer');
    const both = serviceLevels(
      { ...standard, ends: at('mon 12:00') },
      { ...standard, name: 'New', starts: at('mon 12:00') },
    );
    expect(new Set(clocksOf(lines, anybody, both, at('tue 10:00')).map(({ policy }) => policy))).toEqual(
      new Set(['Standard']),
    );
  });

  describe('what comes long after a closing is a new matter', () => {
    const asked = { at: at('mon 10:00') - newMatterAfter, id: 'a', what: 'customer' as const };
    const answered = { ...asked, id: 'b', what: 'reply' as const };
    const closed = { ...asked, id: 'c', what: 'closed' as const };
    const clocks = (again: string, ...before: HistoryEvent[]) =>
      clocksOf(
        [...before, ...told(`${again} customer`)],
        anybody,
        serviceLevels({ ...standard, starts: 0 }),
        at('mon 11:00'),
      ).map(({ clock, state, start }) => [clock, state, start]);

    test('thirty days after it, answered or not', () => {
      for (const before of [
        [asked, closed],
        [asked, answered, closed],
      ])
        expect(clocks('mon 10:00', ...before)).toEqual([
          ['firstResponse', 'running', at('mon 10:00')],
          ['resolution', 'running', at('mon 10:00')],
        ]);
    });

    test('a minute earlier it goes on', () => {
      expect(clocks('mon 09:59', asked, answered, closed)).toEqual([
        ['firstResponse', 'met', asked.at],
        ['nextResponse', 'running', at('mon 09:59')],
        ['resolution', 'running', asked.at],
      ]);
    });

    test('however long it was open', () => {
      expect(clocks('mon 10:00', asked, answered)).toHaveLength(3);
    });

    test('a policy that has come since applies to it', () => {
      const policies = serviceLevels({ ...standard, ends: asked.at + 1, starts: 0 }, { ...standard, name: 'New' });
      const history = [asked, closed, ...told('mon 10:00 customer')];
      expect(only(clocksOf(history, anybody, policies, at('mon 11:00')), 'firstResponse').policy).toBe('New');
    });
  });

  test('a target left out has no clock; without a matching policy there is none', () => {
    const only = { ...standard, targets: { nextResponse: HOUR } };
    expect(clocksOf(told('mon 10:00 customer'), anybody, serviceLevels(only), at('mon 11:00'))).toEqual([]);
    const urgent = { ...standard, when: { priority: ['urgent' as const] } };
    expect(clocksOf(told('mon 10:00 customer'), anybody, serviceLevels(urgent), at('mon 11:00'))).toEqual([]);
    const nowhere = { ...standard, calendar: 'gone' };
    expect(clocksOf(told('mon 10:00 customer'), anybody, serviceLevels(nowhere), at('mon 11:00'))).toEqual([]);
  });

  test('pauses survive a change of policy', () => {
    const lines = told('mon 09:00 customer', 'mon 10:00 waiting', 'mon 12:00 resumed');
    const urgent = {
      ...standard,
      name: 'Urgent',
      when: { priority: ['urgent' as const] },
      calendar: 'always',
      targets: { resolution: 6 * HOUR },
    };
    const both = serviceLevels(urgent, standard);
    expect(only(clocksOf(lines, anybody, both, at('mon 13:00')), 'resolution').policy).toBe('Standard');
    const raised = clocksOf(lines, { ...anybody, priority: 'urgent' }, both, at('mon 13:00'));
    expect(only(raised, 'resolution')).toMatchObject({
      policy: 'Urgent',
      calendar: 'always',
      because: [{ by: 'priority', value: 'urgent' }],
      due: at('mon 17:00'),
      business: { paused: 2 * HOUR },
    });
  });
});

describe('as of', () => {
  const lines = ['mon 09:00 customer', 'mon 10:00 waiting', 'tue 10:00 resumed', 'wed 10:00 reply', 'thu 10:00 closed'];

  test.each(['mon 09:30', 'mon 11:00', 'tue 12:00', 'wed 12:00'])('%s: as it was then', (moment) => {
    const then = clocksOf(told(...lines), anybody, serviceLevels(), at('fri 12:00'), at(moment));
    const known = told(...lines).filter((event) => event.at <= at(moment));
    expect(then).toEqual(clocksOf(known, anybody, serviceLevels(), at(moment)));
  });

  test('why was this overdue on Tuesday?', () => {
    const tuesday = clocksOf(
      told('mon 09:00 customer', 'wed 10:00 reply'),
      anybody,
      serviceLevels(),
      at('fri 12:00'),
      at('tue 12:00'),
    );
    expect(only(tuesday, 'firstResponse')).toMatchObject({ state: 'running', overdue: true, due: at('mon 13:00') });
  });

  test('before it began there is nothing', () => {
    expect(clocksOf(told(...lines), anybody, serviceLevels(), at('fri 12:00'), at('mon 08:00'))).toEqual([]);
  });
});

describe('a calendar that cannot answer', () => {
  const berlin2026 = zoneTransitions('Europe/Berlin', 2026, 2026);

  test('a deadline beyond the known years is missing, and says why', () => {
    const few = {
      policies: [standard],
      calendars: { office: compileCalendar({ timeZone: 'Europe/Berlin', hours: office, holidays: [] }, berlin2026) },
    };
    const event = { at: utc('2026-12-31T15:00Z'), id: 'a', what: 'customer' as const };
    const [clock] = clocksOf([event], anybody, few, utc('2026-12-31T15:30Z'));
    expect(clock).toMatchObject({ state: 'running', business: { elapsed: HOUR / 2 }, overdue: false });
    const long = { ...few, policies: [{ ...standard, targets: { resolution: 400 * HOUR } }] };
    const [beyond] = clocksOf([event], anybody, long, utc('2026-12-31T15:30Z'));
    expect(beyond).toMatchObject({
      fault: 'outside-transitions',
      state: 'running',
      business: { elapsed: HOUR / 2 },
      dueSoon: false,
    });
    expect(beyond!.due).toBeUndefined();
  });

  test('nothing at all can be said outside the known years', () => {
    const few = {
      policies: [{ ...standard, starts: 0 }],
      calendars: { office: compileCalendar({ timeZone: 'Europe/Berlin', hours: office, holidays: [] }, berlin2026) },
    };
    const [clock] = clocksOf(
      [{ at: utc('2024-01-01T00:00Z'), id: 'a', what: 'customer' }],
      anybody,
      few,
      utc('2024-01-01T01:00Z'),
    );
    expect(clock).toMatchObject({
      fault: 'outside-transitions',
      business: { elapsed: 0, paused: 0, closed: 0 },
      wall: { elapsed: HOUR },
    });
  });

  test('a calendar without hours', () => {
    const never = {
      policies: [standard],
      calendars: { office: compileCalendar({ timeZone: 'Europe/Berlin', hours: {}, holidays: [] }, berlin2026) },
    };
    const clocks = clocksOf(told('mon 09:00 customer', 'mon 10:00 reply'), anybody, never, at('mon 11:00'));
    expect(clocks.map(({ state, fault }) => [state, fault])).toEqual([
      ['met', 'no-business-time'],
      ['running', 'no-business-time'],
    ]);
  });

  test("a fault of Docket's own is not swallowed", () => {
    const broken = serviceLevels();
    const calendars = {
      office: {
        ...broken.calendars.office!,
        after: () => {
          throw new TypeError('broken');
        },
      },
    };
    expect(() => clocksOf(told('mon 09:00 customer'), anybody, { ...broken, calendars }, at('mon 11:00'))).toThrow(
      TypeError,
    );
  });
});

describe('urgency', () => {
  const answered = ['mon 09:00 customer', 'mon 09:30 reply'];

  test('earliest deadline first; what is over is left out, what is paused comes last', () => {
    const clocks = clocksAt('mon 12:00', ...answered, 'mon 11:00 customer');
    expect(byUrgency(clocks).map(({ clock }) => clock)).toEqual(['nextResponse', 'resolution']);
    expect(nextDeadline(clocks)).toBe(at('mon 13:00'));
    const paused = clocksAt('mon 12:00', ...answered, 'mon 11:00 customer', 'mon 11:30 waiting');
    expect(byUrgency([...paused].reverse()).map(({ clock }) => clock)).toEqual(['nextResponse', 'resolution']);
    expect(byUrgency([])).toEqual([]);
    const bothPaused = byUrgency([...paused, ...paused].filter(({ state }) => state === 'paused'));
    expect(bothPaused).toHaveLength(2);
  });

  test('no deadline while all is paused or over', () => {
    expect(nextDeadline(clocksAt('mon 12:00', ...answered, 'mon 11:00 waiting'))).toBeNull();
    expect(nextDeadline(clocksAt('mon 12:00', ...answered, 'mon 11:00 closed'))).toBeNull();
    expect(nextDeadline([])).toBeNull();
  });

  test('what is over, or paused, changes no mark any more', () => {
    const met = clocksAt('mon 09:10', 'mon 09:00 customer', 'mon 09:05 reply', 'mon 09:06 closed');
    expect([met.map(({ state }) => state), nextChange(met, at('mon 09:10'))]).toEqual([['met', 'met'], null]);
    const paused = clocksAt('mon 09:10', 'mon 09:00 customer', 'mon 09:05 reply', 'mon 09:06 waiting');
    expect(nextChange(paused, at('mon 09:10'))).toBeNull();
  });

  test('the mark for the message list, and when it changes next', () => {
    const states = ['mon 09:30', 'mon 12:00', 'mon 13:00', 'mon 13:01'].map((now) => {
      const clocks = clocksAt(now, 'mon 09:00 customer');
      return [attentionOf(clocks), nextChange(clocks, at(now))];
    });
    expect(states).toEqual([
      [null, at('mon 12:00')],
      ['due-soon', at('mon 13:00') + 1],
      ['due-soon', at('mon 13:00') + 1],
      ['overdue', at('tue 13:00')],
    ]);
    expect(nextChange(clocksAt('thu 13:00', 'mon 09:00 customer'), at('thu 13:00'))).toBeNull();
    expect(attentionOf(clocksAt('mon 13:30', 'mon 09:00 customer', 'mon 13:20 reply'))).toBeNull();
  });
});
