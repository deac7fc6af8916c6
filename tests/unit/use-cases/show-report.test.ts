import { describe, expect, test } from '@jest/globals';
import { gatherMissing } from '../../../src/use-cases/gather-missing';
import { boardView } from '../../../src/use-cases/show-list';
import { DocketError } from '../../../src/words/errors';
import type { BoardQuery } from '../../../src/words/inbox';
import type { Row, View } from '../../../src/words/screen';
import { day, hour, scopes, World } from '../../support/core-world';
import { seed } from '../config/seed';

const show = (world: World, query: BoardQuery, by: string | null = 'dana'): View =>
  world.mailbox.run(boardView(query, world.context(by)));
const rows = (view: View): Row[] => view.sections.flatMap((section) => section.rows);
const figure = (view: View, label: string) =>
  rows(view).find((row): row is Extract<Row, { row: 'figure' }> => row.row === 'figure' && row.label === label);
const texts = (view: View) => JSON.stringify(view);

/** Alice closes one after an hour, Bob two after a day; one of his comes back. */
function busy(scope: (typeof scopes)[number] = 'conversation'): World {
  const world = new World({ scope, config: { policies: seed().policies } });
  world.sweeps();
  const [one, two, three] = [world.conversation(), world.conversation(), world.conversation()];
  one.acts('alice', { do: 'tag', add: 'billing' }).passes(hour);
  one.replies('alice').acts('alice', { do: 'close' });
  world.passes(day);
  two.acts('bob', { do: 'take' }).replies('bob').acts('bob', { do: 'close' });
  three.acts('bob', { do: 'close' });
  two.customerWrites();
  world.sweeps();
  return world;
}

describe.each(scopes)('the report, marks by %s', (scope) => {
  test('each figure says what it means and whom it counts, and opens its conversations', () => {
    const world = busy(scope);
    const view = show(world, { list: 'report' });
    const figures = rows(view).filter((row) => row.row === 'figure');
    expect(figures.length).toBeGreaterThan(8);
    for (const { about } of figures) expect(about.length).toBeGreaterThan(40);
    expect(figure(view, 'Closed')).toMatchObject({ value: '3' });
    expect(figure(view, 'Received')).toMatchObject({ value: '3' });
    expect(figure(view, 'Reopened')).toMatchObject({ value: '33 %', details: ['1 of 3'] });
    expect(figure(view, 'Closed unanswered')).toMatchObject({ value: '1' });
    expect(figure(view, 'First response time')).toMatchObject({
      value: '1 h',
      details: [
        expect.stringMatching(/^Median: 1 h business time, 1 h elapsed$/),
        expect.stringMatching(/^90th percentile: 9 h 30 min business time, 1 day elapsed$/),
        '50 % within target (1 of 2)',
      ],
    });
    for (const { intent, value } of figures) {
      if (intent?.to !== 'board') continue;
      const list = show(world, { list: 'report-list', of: intent.of! });
      expect(rows(list).filter(({ row }) => row === 'conversation').length).toBeGreaterThan(0);
      if (/^\d+$/.test(value))
        expect(rows(list).filter(({ row }) => row === 'conversation')).toHaveLength(Number(value));
    }
  });

  test('a late answer has its reason, and the reason opens the conversation', () => {
    const world = busy(scope);
    const chart = rows(show(world, { list: 'report' })).find((row) => row.row === 'chart')!;
    expect(chart.row === 'chart' && chart.bars.map(({ label, text }) => [label, text])).toEqual([
      ['Nobody owned it', '1'],
    ]);
  });

  test('for a member, a tag, a priority: what is chosen on the screen goes first', () => {
    const world = busy(scope);
    const closed = (query: BoardQuery) => figure(show(world, query), 'Closed')!.value;
    expect(closed({ list: 'report', of: 'period=this-week member=bob' })).toBe('2');
    expect(closed({ list: 'report', of: 'period=this-week member=bob', chosen: 'member=alice tag=' })).toBe('1');
    expect(closed({ list: 'report', of: 'tag=billing' })).toBe('1');
    expect(closed({ list: 'report', of: 'priority=urgent' })).toBe('0');
    expect(figure(show(world, { list: 'report', of: 'member=bob' }), 'Received')).toMatchObject({ value: 'not known' });
  });

  test('members see their own figures, whatever they ask for; collaborators have none', () => {
    const world = busy(scope);
    const own = show(world, { list: 'report', of: 'member=bob' }, 'alice');
    expect(figure(own, 'Closed')).toMatchObject({ value: '1' });
    expect(rows(own).some((row) => 'field' in row && row.field === 'member')).toBe(false);
    for (const list of ['report-list', 'report-file', 'report-work', 'report-hours'] as const) {
      expect(texts(show(world, { list, of: 'member=bob figure=credit-bob' }, 'alice'))).not.toContain('Bob');
    }
    const refused = () => show(world, { list: 'report' }, 'carol');
    expect(refused).toThrow(DocketError);
    expect(() => show(world, { list: 'report' }, null)).toThrow(expect.objectContaining({ code: 'who-are-you' }));
  });

  test('work and hours', () => {
    const world = busy(scope);
    const work = show(world, { list: 'report-work' });
    expect(texts(work)).toContain('1 open; longest wait');
    const hours = show(world, { list: 'report-hours' });
    const [weekdays] = rows(hours).filter((row): row is Extract<Row, { row: 'chart' }> => row.row === 'chart');
    expect(weekdays!.bars.find(({ label }) => label === 'Monday')).toMatchObject({ value: 3, text: '3' });
  });

  test('a period without mail says so, and nothing is divided by it', () => {
    const world = busy(scope);
    const view = show(world, { list: 'report', of: 'period=2026-10-05..2026-10-07' });
    expect(texts(view)).toContain('Nothing was closed in this period.');
    expect(texts(view)).not.toMatch(/NaN|Infinity|undefined/);
    expect(texts(show(world, { list: 'report-hours', of: 'period=2026-10-05..2026-10-07' }))).not.toMatch(
      /NaN|Infinity/,
    );
  });

  test('every list behind a figure says which figure it is', () => {
    const world = busy(scope);
    const screens = (['report', 'report-work', 'report-hours'] as const).map((list) => show(world, { list }));
    const intents = screens.flatMap((view) =>
      rows(view).flatMap((row) =>
        row.row === 'figure' ? [row.intent] : row.row === 'chart' ? row.bars.map(({ intent }) => intent) : [],
      ),
    );
    const queries = intents.flatMap((intent) =>
      intent?.to === 'board' ? [{ list: intent.list, of: intent.of } as BoardQuery] : [],
    );
    expect(queries.length).toBeGreaterThan(6);
    for (const query of queries) {
      const view = show(world, query);
      const [head] = view.sections.find(({ id }) => id === 'head')!.rows;
      expect([query.of, head]).toEqual([
        query.of,
        { row: 'text', text: expect.stringMatching(/^[A-Z0-9]/), tone: 'strong' },
      ]);
    }
    const bob = show(world, { list: 'report-list', of: 'period=this-week figure=load-bob' });
    expect(bob.sections[0]!.rows[0]).toMatchObject({ text: 'Workload: Bob' });
  });

  test('what is not gathered is said; a lead has it gathered from the journal', () => {
    const world = busy(scope);
    world.passes(2 * day);
    world.conversation();
    world.sweeps();
    const before = figure(show(world, { list: 'report' }), 'Closed')!.value;
    world.mailbox.spoilGathered((items) => items.map((item) => ({ ...item, text: item.text.slice(0, 200) })));
    const view = show(world, { list: 'report' });
    expect(figure(view, 'Closed')!.value).toBe('0');
    expect(texts(view)).toContain('Some of the stored data cannot be read');
    expect(texts(view)).toContain('2026-11-23 – 2026-11-25');
    expect(texts(show(world, { list: 'report' }, 'alice'))).not.toContain('"do":"gather"');
    const command = { do: 'gather', of: 'period=this-week' };
    expect(() => world.mailbox.run(gatherMissing(command, { goOn: () => true }, world.context('alice')))).toThrow(
      expect.objectContaining({ code: 'not-allowed' }),
    );
    const first = world.mailbox.run(gatherMissing(command, { goOn: () => false }, world.context('dana')));
    expect(first.unfinished).toBe(true);
    const last = world.mailbox.run(gatherMissing(command, { goOn: () => true }, world.context('dana')));
    expect(last).toMatchObject({ notice: { text: 'Rebuilt from the journal.' } });
    expect(figure(last, 'Closed')!.value).toBe(before);
  });

  test('a member who was removed while their work is open is named by their handle', () => {
    const world = busy(scope);
    const member = world.config.members.find(({ handle }) => handle === 'bob')!;
    const without = { ...world.context('dana') };
    without.roster = {
      ...without.roster,
      byHandle: (handle) => (handle === 'bob' ? undefined : world.roster.byHandle(handle)),
    };
    expect(member.name).toBe('Bob Okafor');
    const view = world.mailbox.run(boardView({ list: 'report-work' }, without));
    expect(texts(view)).toContain('"label":"bob"');
  });
});

test('a file goes into the mailbox or to the person, as the mailbox says', () => {
  const stored = busy('conversation');
  expect(texts(show(stored, { list: 'report-file' }))).toContain('"to":"mail"');
  expect(stored.mailbox.files).toMatchObject([{ name: 'docket-2026-11-23-2026-11-24.csv' }]);
  const [head, ...lines] = stored.mailbox.files[0]!.text.split('\r\n');
  expect(head).toMatch(/^\ufeffSubject,Customer,Began \(Europe\/Berlin\),.*,Conversation$/);
  expect(lines.filter(Boolean)).toHaveLength(3);
  expect(lines[0]).toContain(',2026-11-23 10:42:00,2026-11-23 11:42:');
  const handed = rows(show(busy('message'), { list: 'report-file' })).find(({ row }) => row === 'file');
  expect(handed).toMatchObject({ name: 'docket-2026-11-23-2026-11-24.csv', text: expect.stringContaining('\r\n') });
});

test('every row of a file says what it is about, whose it is, and reads as a number what is one', () => {
  const world = busy('conversation');
  world.mailbox.run(boardView({ list: 'report-file' }, { ...world.context('dana'), language: 'de' }));
  const [head, ...lines] = world.mailbox.files[0]!.text.replace('\ufeff', '')
    .trim()
    .split('\r\n')
    .map((line) => line.replace(/"/g, '').split(';'));
  for (const line of lines) {
    expect(line).toHaveLength(head!.length);
    const cell = (name: string) => line[head!.indexOf(name)]!;
    expect(cell('Betreff')).not.toBe('');
    expect(cell('Kunde')).toMatch(/^[^@]+@[^@]+$/);
    expect(cell('Lösung, Minuten nach der Uhr')).toMatch(/^(\d+(,\d)?)?$/);
    expect(cell('Begann (Europe/Berlin)')).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/);
  }
});

test('subject and customer are read for the newest hundred, and the screen says so', () => {
  const world = busy('message');
  const of = (view: View) => rows(view).find(({ row }) => row === 'file') as Extract<Row, { row: 'file' }>;
  expect(texts(show(world, { list: 'report-file' }))).not.toContain('Subject and customer are given');
  const more = Array.from({ length: 100 }, () => world.conversation());
  for (const one of more) one.acts('bob', { do: 'close' });
  world.sweeps();
  const view = show(world, { list: 'report-file' });
  const lines = of(view).cells.split('\n').slice(1);
  expect(lines.filter((line) => line.startsWith('\t'))).toHaveLength(lines.length - 100);
  expect(texts(view)).toContain('Subject and customer are given for the 100 newest.');
});

test('a file is parted as spreadsheets of its language expect', () => {
  const world = busy('conversation');
  world.mailbox.run(boardView({ list: 'report-file' }, { ...world.context('dana'), language: 'de-AT' }));
  expect(world.mailbox.files[0]!.text).toMatch(/^\ufeffBetreff;Kunde;Begann \(Europe\/Berlin\);/);
});
