import { describe, expect, test } from '@jest/globals';
import { listTime } from '../../../../workbench/page/time';
import { createClock, nextMorning, sampleStart } from '../../../../workbench/server/clock';
import { folderFor } from '../../../../workbench/server/folder';
import { teamOf } from '../../../../workbench/server/team';

const berlin = 'Europe/Berlin';
const iso = (moment: number) => new Date(moment).toISOString();

describe("the workbench's clock", () => {
  test('the sample begins on a Monday at 10:42 in Berlin', () => {
    expect(iso(sampleStart(berlin))).toBe('2026-11-23T09:42:00.000Z');
  });

  test.each([
    ['a Monday morning', '2026-11-23T09:42:00Z', '2026-11-24T08:00:00.000Z'],
    ['a Friday, past the weekend', '2026-11-27T16:00:00Z', '2026-11-30T08:00:00.000Z'],
    ['a Saturday', '2026-11-28T10:00:00Z', '2026-11-30T08:00:00.000Z'],
    ['just after midnight', '2026-11-23T23:30:00Z', '2026-11-25T08:00:00.000Z'],
    ['past the end of summer time', '2026-10-23T10:00:00Z', '2026-10-26T08:00:00.000Z'],
  ])('the next working morning after %s', (_, from, to) => {
    expect(iso(nextMorning(Date.parse(from), berlin))).toBe(to);
  });

  test('runs on, is moved forward, and never goes back', () => {
    let elapsed = 500;
    const clock = createClock({ start: 1_000, timeZone: berlin, elapsed: () => elapsed });
    expect(clock.now()).toBe(1_000);
    elapsed += 70;
    expect(clock.now()).toBe(1_070);
    clock.atLeast(5_000);
    clock.atLeast(2_000);
    expect(clock.now()).toBe(5_000);
    clock.step('hour');
    expect(clock.now()).toBe(3_605_000);
  });
});

describe('who sits at the account', () => {
  test('everybody who is still there', () => {
    const config = {
      mailbox: 'Team@A.example',
      members: [
        { handle: 'erin', name: 'Erin', role: 'agent', left: true },
        { handle: 'alice', name: 'Alice', role: 'agent' },
        { handle: 'bob', role: 'agent' },
        { handle: 'femi', role: 'agent' },
        { handle: 'carol', name: 'Carol', role: 'collaborator' },
        { handle: 'dana', name: 'Dana', role: 'lead' },
      ],
    };
    const { mailbox, people } = teamOf(config);
    expect(mailbox).toBe('team@a.example');
    expect(people.map(({ handle, name, role }) => [handle, name, role])).toEqual([
      ['alice', 'Alice', ''],
      ['bob', 'bob', ''],
      ['femi', 'femi', ''],
      ['carol', 'Carol', 'collaborator'],
      ['dana', 'Dana', 'lead'],
    ]);
  });

  test('a configuration of another shape leaves nobody, not an error', () => {
    expect(teamOf(null).people).toEqual([]);
    expect(teamOf({ members: 'x' }).people).toEqual([]);
  });
});

test('every archive has its own folder, by its place and not by how it was written', () => {
  expect(folderFor('/k', undefined)).toBe('/k/sample');
  expect(folderFor('/k', './a.mbox')).toBe(folderFor('/k', `${process.cwd()}/a.mbox`));
  expect(folderFor('/k', 'a.mbox')).not.toBe(folderFor('/k', 'b.mbox'));
});

test("the list's times: today, this year, before", () => {
  const now = sampleStart(berlin);
  expect(listTime(now - 60_000, now, berlin)).toBe('10:41');
  expect(listTime(now - 86_400_000, now, berlin)).toBe('22 Nov');
  expect(listTime(Date.UTC(2025, 10, 20, 12), now, berlin)).toBe('20/11/2025');
});
