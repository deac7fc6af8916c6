/** Several messages selected in Outlook: the list of their conversations, and one act for all of them. */
import { expect, test } from '@jest/globals';
import type { Intent, Row } from '../../src/words/screen';
import { outlookWorld, readable } from '../support/outlook-world';

test('what is selected is listed with every tick set, and taken in one act', async () => {
  const world = await outlookWorld();
  const [first, second] = [
    await world.customerWrites({ subject: 'Stove' }),
    await world.customerWrites({ subject: 'Tent' }),
  ];
  await world.customerWrites({ subject: 'Boots' });
  const inbox = world.inbox('alice');
  const listed = await inbox.board({ list: 'selected', of: `${first} ${second}` });
  expect(readable(listed)).toMatch(/Selected conversations[\s\S]*Stove[\s\S]*Tent/);
  expect(readable(listed)).not.toContain('Boots');
  if (!listed.ok) throw new Error(listed.error.code);
  const rows = listed.view.sections.flatMap((section) => section.rows);
  const all = rows.find((row): row is Extract<Row, { row: 'choice' }> => row.row === 'choice' && row.field === 'all')!;
  expect(
    all.options.map(({ chosen, value }) => [
      chosen,
      value
        .split(' ')
        .map((one) => one.split('|')[0])
        .sort(),
    ]),
  ).toEqual([[true, [first, second].sort()]]);
  const intents = rows.flatMap((row) => (row.row === 'buttons' ? row.buttons.map(({ intent }) => intent) : []));
  const take = intents.find(
    (intent): intent is Extract<Intent, { to: 'bulk' }> => intent.to === 'bulk' && intent.command.do === 'take',
  )!;
  const taken = await inbox.bulk({ ...take.command, do: 'take', all: [all.options[0]!.value] });
  expect(readable(taken)).toContain('2 conversations changed.');
  // A selection is gone by then; there is no list to lead back to.
  expect(readable(taken)).not.toContain('Back to the list');
  expect([world.categories(first), world.categories(second)]).toEqual([[['@alice']], [['@alice']]]);
});

test('a selected conversation that is gone, and nothing selected at all, is a list without it', async () => {
  const world = await outlookWorld();
  const there = await world.customerWrites({ subject: 'Stove' });
  const listed = await world.inbox('alice').board({ list: 'selected', of: `${there} AAQkGone=` });
  expect([listed.ok, readable(listed).includes('Stove')]).toEqual([true, true]);
  expect((await world.inbox('alice').board({ list: 'selected' })).ok).toBe(true);
});
