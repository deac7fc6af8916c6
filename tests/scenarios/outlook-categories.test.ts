import { expect, test } from '@jest/globals';
import { categoriesOf } from '../../addon-outlook/mailbox/master-list';
import { requireConfig } from '../../src/config/require';
import { configuration, outlookWorld, readable } from '../support/outlook-world';
import { zones } from '../unit/config/seed';

const all = categoriesOf(requireConfig(configuration, { zones })).map(({ name }) => name);

const listOf = (names: () => Promise<string[]>) => ({ names, add: () => Promise.reject(new Error('not allowed')) });

test('a lead sees on the overview which names have no colour; nobody else is bothered with it', async () => {
  const listed = all.filter((name) => name !== '#returns' && name !== '?carol');
  const world = await outlookWorld({ masterList: listOf(async () => listed) });
  const lead = readable(await world.home('dana'));
  expect(lead).toContain(
    '2 names are missing from Outlook’s list of categories and will have no colour, but still work: ?carol, #returns.',
  );
  const overview = await world.inbox('alice').board({ list: 'overview' });
  expect(readable(overview)).not.toContain('no colour');
});

test.each([
  ['a complete list', async () => all],
  ['a list nobody may read', () => Promise.reject(new Error('no'))],
  ['a list that never comes', () => new Promise<string[]>(() => undefined)],
])('%s says nothing, and the overview is there', async (_, names) => {
  let asked = async () => all;
  const world = await outlookWorld({ masterList: listOf(() => asked()) });
  asked = names;
  const lead = await world.home('dana');
  expect([lead.ok, readable(lead).includes('no colour')]).toEqual([true, false]);
});
