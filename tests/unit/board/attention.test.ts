/** A list says of a conversation what its own screen says, though nobody has written its marks since. */
import { describe, expect, test } from '@jest/globals';
import { boardView } from '../../../src/use-cases/show-list';
import type { Row } from '../../../src/words/screen';
import { conversation, day, hour, minute, type Story, scopes } from '../../support/core-world';
import { seed } from '../config/seed';

describe.each(scopes)('lists and conversations, marks by %s', (scope) => {
  const options = { scope, config: { policies: seed().policies } };
  const rowsOf = (story: Story, list: string): Row[] =>
    story.world.mailbox
      .run(boardView({ list: list as 'mine' }, story.world.context('alice')))
      .sections.flatMap(({ rows }) => rows);
  const chips = (story: Story, list = 'mine') =>
    rowsOf(story, list).flatMap((row) =>
      row.row === 'conversation' ? [row.chips.map(({ name }) => name).sort()] : [],
    );
  const taken = () => conversation(options).acts('alice', { do: 'take' }).sweeps();
  const number = (story: Story) =>
    rowsOf(story, 'overview').flatMap((row) =>
      row.row === 'count' && row.intent?.to === 'board' && row.intent.list === 'overdue' ? [row.count] : [],
    );

  test.each([
    ['before the warning', 1 * hour],
    ['after the warning', 3 * hour + minute],
    ['on the deadline', 4 * hour],
    ['after it', 4 * hour + minute],
    ['long after it', 3 * day],
  ])('%s', (_, ms) => {
    const story = taken().passes(ms);
    expect(chips(story)).toEqual([story.desk().names]);
  });

  test('what was warned of and is answered since', () => {
    const story = taken()
      .passes(3 * hour + minute)
      .sweeps()
      .replies('alice')
      .sweeps();
    expect(chips(story)).toEqual([story.desk().names]);
  });

  test('a snooze that is over', () => {
    const asleep = taken();
    const story = asleep.acts('alice', { do: 'snooze', until: String(asleep.world.now + day) }).passes(2 * day);
    expect(chips(story)).toEqual([['!Overdue', '@alice']]);
    expect(story.desk().names).toEqual(['!Overdue', '@alice']);
  });

  test('what is late is on the list and counted, before its mark is written', () => {
    const story = taken().passes(5 * hour);
    expect(story.stands).toBe('@alice');
    expect(chips(story, 'overdue')).toEqual([['!Overdue', '@alice']]);
    expect(number(story)).toEqual([1]);
    expect(number(story.sweeps())).toEqual([1]);
  });
});
