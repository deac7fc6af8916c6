import { describe, expect, test } from '@jest/globals';
import { historyOf, subjectOf } from '../../../src/desk/clock-history';
import type { ReadMessage } from '../../../src/desk/desk';
import { type Facts, factsOf } from '../../../src/marks/facts';
import { clocksOf } from '../../../src/sla/clocks';
import type { Context } from '../../../src/team/context';
import type { Entry, EntryData } from '../../../src/words/entry';
import { plainVerdict } from '../../support/verdicts';
import { HOUR } from '../sla/world';
import { at, only, serviceLevels } from './desk-world';

const vocabulary = { handles: ['alice', 'bob'], tags: ['billing'] };

type Reading = Parameters<typeof historyOf>[1];
const context = (now: string, afterReply: Context['config']['afterReply'] = 'waiting') =>
  ({
    vocabulary,
    now: at(now),
    config: { afterReply, phrases: { thanks: ['thank you'] } },
    roster: { members: [] },
  }) as unknown as Reading;

const message = (when: string, id: string, who: ReadMessage['kind']['who'], text = 'Where is my order?') =>
  ({
    at: at(when),
    id,
    kind: { who, handle: 'alice', spoofed: false },
    verdict: plainVerdict(who),
    text,
    hasAttachment: false,
    from: { name: '', address: '' },
  }) as unknown as ReadMessage;

const entry = (
  when: string,
  id: string,
  kind: string,
  set: string[],
  removed: string[],
  data: EntryData = {},
): Entry => ({
  at: at(when),
  id,
  kind,
  by: 'alice',
  sure: 'verified',
  conversation: 'c',
  data,
  set,
  removed,
});

function desk(names: string[], messages: ReadMessage[], entries: Entry[], until: number | null = null) {
  const facts: Facts = factsOf(names, vocabulary);
  return { facts, messages, entries, until };
}

const told = (of: ReturnType<typeof desk>, now: string, afterReply?: Context['config']['afterReply']) =>
  historyOf(of, context(now, afterReply)).map(
    ({ at: when, id, what }) => `${when === at(now) ? 'now' : when - at('mon 00:00')} ${id} ${what}`,
  );
const hour = (n: number) => n * HOUR;

const taken = entry('mon 09:30', 'e1', 'take', ['@alice'], ['@unassigned', '~New'], {
  folded: { set: ['@unassigned', '~New'], removed: [] },
  upTo: [at('mon 09:00'), 'm1'],
});

describe('mail', () => {
  test('each message is what its author makes it, at its own time', () => {
    const mail = [
      message('mon 09:00', 'm1', 'outside'),
      message('mon 09:01', 'm2', 'machine'),
      message('mon 10:00', 'm3', 'member'),
      { ...message('mon 11:00', 'm4', 'outside'), thanks: true as const },
      message('mon 12:00', 'm5', 'team'),
    ];
    expect(told(desk(['@alice', '~Waiting'], mail, []), 'tue 09:00')).toEqual([
      `${hour(9)} m1 customer`,
      `${hour(9) + 60_000} m2 auto`,
      `${hour(10)} m3 reply`,
      `${hour(10)} m3 waiting`,
      `${hour(11)} m4 thanks`,
      `${hour(12)} m5 reply`,
      `${hour(12)} m5 waiting`,
    ]);
  });

  test('what a reply sets is configured', () => {
    const mail = [message('mon 09:00', 'm1', 'outside'), message('mon 10:00', 'm2', 'member')];
    expect(told(desk(['@alice'], mail, []), 'tue 09:00', 'open').at(-1)).toBe(`${hour(10)} m2 resumed`);
    expect(told(desk(['✓alice'], mail, []), 'tue 09:00', 'close').at(-1)).toBe(`${hour(10)} m2 closed`);
  });

  test('what Docket does not look after has no history', () => {
    expect(
      historyOf(
        { ...desk([], [message('mon 09:00', 'm1', 'outside')], []), facts: factsOf([], vocabulary) },
        context('tue 09:00'),
      ),
    ).toEqual([]);
  });
});

describe('entries', () => {
  const mail = [message('mon 09:00', 'm1', 'outside')];

  test('changes of status, with what their writer had seen', () => {
    const closed = entry('mon 11:00', 'e2', 'close', ['✓alice'], ['@alice'], { upTo: [at('mon 09:00'), 'm1'] });
    const reopened = entry('mon 12:00', 'e3', 'reopen', ['@alice'], ['✓alice']);
    const tagged = entry('mon 13:00', 'e4', 'tag', ['#billing'], []);
    const of = desk(['@alice', '#billing'], mail, [taken, closed, reopened, tagged]);
    expect(told(of, 'tue 09:00').slice(1)).toEqual([
      `${hour(9.5)} e1~ resumed`,
      `${hour(11)} e2~ closed`,
      `${hour(12)} e3~ resumed`,
    ]);
    expect(historyOf(of, context('tue 09:00'))[2]).toMatchObject({ upTo: [at('mon 09:00'), 'm1'] });
  });

  test('a snooze has its date, also when it is moved or put back', () => {
    const snoozed = entry('mon 11:00', 'e2', 'snooze', ['~Snoozed'], [], { until: at('tue 11:00') });
    const moved = entry('mon 12:00', 'e3', 'snooze', [], [], { until: at('wed 11:00') });
    const woken = entry('mon 13:00', 'e4', 'reopen', [], ['~Snoozed']);
    const undone = entry('mon 14:00', 'e5', 'undo', ['~Snoozed'], []);
    const of = desk(['@alice', '~Snoozed'], mail, [taken, snoozed, moved, woken, undone], at('wed 11:00'));
    expect(
      historyOf(of, context('mon 15:00'))
        .slice(2)
        .map(({ what, until }) => [what, until]),
    ).toEqual([
      ['snoozed', at('tue 11:00')],
      ['snoozed', at('wed 11:00')],
      ['resumed', at('wed 11:00')],
      ['snoozed', at('wed 11:00')],
    ]);
  });

  test('a mark found on the mail counts from when it was seen', () => {
    const noted = entry('mon 12:00', 'e2', 'note', [], [], { found: { set: ['~Waiting'], removed: [] } });
    expect(told(desk(['@alice', '~Waiting'], mail, [taken, noted]), 'tue 09:00').at(-1)).toBe(`${hour(12)} e2 waiting`);
  });

  test('New put on by hand ends a wait', () => {
    const waiting = entry('mon 11:00', 'e2', 'wait', ['~Waiting'], []);
    const noted = entry('mon 12:00', 'e3', 'note', [], [], { found: { set: ['~New'], removed: ['~Waiting'] } });
    const of = desk(['@alice', '~New'], mail, [taken, waiting, noted]);
    expect(told(of, 'tue 09:00').slice(-2)).toEqual([`${hour(11)} e2~ waiting`, `${hour(12)} e3 resumed`]);
  });

  test('what mail brought about is told by the mail alone', () => {
    const answered = [...mail, message('mon 10:00', 'm2', 'member'), message('mon 11:00', 'm3', 'outside')];
    const noted = entry('mon 12:00', 'e2', 'note', [], [], { folded: { set: ['~Waiting'], removed: [] } });
    const again = entry('mon 13:00', 'e3', 'note', [], [], { folded: { set: [], removed: ['~Waiting'] } });
    const lines = told(desk(['@alice'], answered, [taken, noted, again]), 'tue 09:00');
    expect(lines.filter((line) => / e[23]/.test(line))).toEqual([]);
    const clocks = clocksOf(
      historyOf(desk(['@alice'], answered, [taken, noted, again]), context('mon 14:00')),
      subjectOf({ facts: factsOf([], vocabulary), customer: null }),
      serviceLevels(),
      at('mon 14:00'),
    );
    expect(only(clocks, 'resolution')).toMatchObject({ business: { elapsed: 4 * HOUR, paused: HOUR } });
  });
});

describe('the status shown', () => {
  const mail = [message('mon 09:00', 'm1', 'outside')];

  test('a mark put on by hand that nothing has recorded counts from now', () => {
    expect(told(desk(['@alice', '~Waiting'], mail, [taken]), 'tue 09:00').at(-1)).toBe('now ~ waiting');
    expect(told(desk(['✓alice'], mail, [taken]), 'tue 09:00').at(-1)).toBe('now ~ closed');
    const snoozed = historyOf(desk(['@alice', '~Snoozed'], mail, [taken], at('wed 09:00')), context('tue 09:00'));
    expect(snoozed.at(-1)).toEqual({ at: at('tue 09:00'), id: '~', what: 'snoozed', until: at('wed 09:00') });
  });

  test('agreement adds nothing, and New is open', () => {
    expect(told(desk(['@alice'], mail, [taken]), 'tue 09:00')).toHaveLength(2);
    expect(told(desk(['@unassigned', '~New'], mail, []), 'tue 09:00')).toEqual([`${hour(9)} m1 customer`]);
  });
});

test('what policies ask of a conversation', () => {
  const facts = factsOf(['@alice', '!Urgent', '#billing'], vocabulary);
  const customer = { name: 'Anna', address: 'anna@customer.example' };
  expect(subjectOf({ facts, customer })).toEqual({
    priority: 'urgent',
    tags: ['billing'],
    from: 'anna@customer.example',
  });
  expect(subjectOf({ facts, customer: null }).from).toBe('');
});
