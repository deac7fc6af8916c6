import { describe, expect, test } from '@jest/globals';
import { decodeRow, encodeRow, rowOf } from '../../../src/board/row';
import { listView } from '../../../src/screens/lists/lists';
import { overviewView } from '../../../src/screens/lists/overview';
import { readList } from '../../../src/use-cases/list';
import type { Row } from '../../../src/words/screen';
import { day, type MailTold, scopes, World } from '../../support/core-world';

const away: MailTold = { headers: { 'auto-submitted': 'auto-replied' }, text: 'I am away.' };
const letter: MailTold = { headers: { 'list-unsubscribe': '<x>', 'list-id': '<n.example>' } };

const listed = (world: World, by = 'dana') => world.mailbox.run(readList({ list: 'automatic' }, [], world.context(by)));
const overview = (world: World) =>
  overviewView(world.mailbox.run(readList({ list: 'overview' }, [], world.context('dana'))), world.look('dana'));
const rowsIn = (view: { sections: { rows: Row[] }[] }): Row[] => view.sections.flatMap(({ rows }) => rows);
const line = (world: World) =>
  rowsIn(overview(world)).find((row) => row.row === 'count' && row.label === 'Automatic mail');

describe.each(scopes)('automatic mail is listed, scope %s', (scope) => {
  test('newest first, each with the sign that decided; the overview has a line only where there is some', () => {
    const world = new World({ scope });
    const customer = world.conversation();
    world.sweeps();
    expect(line(world)).toBeUndefined();
    const first = world.conversation(away);
    world.passes(1000);
    const second = world.conversation(letter);
    world.sweeps();
    const list = listed(world);
    expect(list.rows.map(({ conversation }) => conversation)).toEqual([second.id, first.id]);
    expect(list.shown.map(({ sign }) => sign)).toEqual(['bulk', 'auto-replied']);
    expect(line(world)).toMatchObject({ count: 2, intent: { list: 'automatic' } });
    const view = listView({ list: 'automatic' }, list, world.look('dana'));
    const rows = rowsIn(view).filter((row) => row.row === 'conversation');
    expect(rows.map(({ also }) => also)).toEqual(['sent to many', 'an automatic reply']);
    expect(rows.some(({ choose }) => choose)).toBe(false);
    expect(customer.reads).toBe('@unassigned ~New');
  });

  test('a screen shows what no pass has reached yet', () => {
    const world = new World({ scope });
    world.conversation();
    world.sweeps();
    const late = world.conversation(away);
    expect(listed(world).rows.map(({ conversation }) => conversation)).toEqual([late.id]);
  });

  test('mail left alone in a closed conversation is listed too, in one that is worked on it is not', () => {
    const world = new World({ scope });
    const closed = world.conversation().acts('alice', { do: 'close' }).mail(away);
    world.conversation().acts('alice', { do: 'take' }).replies('alice').mail(away);
    world.sweeps();
    expect(listed(world).rows.map(({ conversation }) => conversation)).toEqual([closed.id]);
    expect(closed.reads).toBe('✓alice');
  });

  test('it is nobody’s work: not unassigned, no load, not for the absent', () => {
    const world = new World({ scope });
    world.conversation(away);
    world.sweeps();
    for (const list of ['unassigned', 'absent', 'overdue'] as const) {
      const { rows } = world.mailbox.run(readList({ list }, [], world.context('dana')));
      expect(rows).toEqual([]);
    }
  });

  test('it leaves the list when it becomes work, when a customer writes, and after thirty days', () => {
    const world = new World({ scope });
    const worked = world.conversation(away);
    const answered = world.conversation(away);
    world.conversation(away);
    world.sweeps();
    worked.acts('bob', { do: 'work' });
    answered.customerWrites();
    world.sweeps();
    expect(listed(world).rows).toHaveLength(1);
    world.passes(31 * day);
    world.sweeps();
    expect(listed(world).rows).toEqual([]);
    expect(world.mailbox.board().rows.some(({ status }) => status === 'automatic')).toBe(false);
  });
});

test('its row is stored and read back', () => {
  const world = new World();
  const row = rowOf(world.conversation(away).desk(), world.now)!;
  expect(row).toMatchObject({ status: 'automatic', owner: null });
  expect(decodeRow(encodeRow(row, ['alice']), ['alice'])).toEqual(row);
});
