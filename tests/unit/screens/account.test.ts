import { describe, expect, test } from '@jest/globals';
import type { ConfigSource } from '../../../src/config/schema';
import { openView } from '../../../src/use-cases/open';
import type { OpenOptions } from '../../../src/words/inbox';
import type { Row, View } from '../../../src/words/screen';
import { conversation, day, hour, minute, monday, type Story } from '../../support/core-world';

const policy: NonNullable<ConfigSource['policies']>[number] = {
  name: 'standard',
  calendar: 'office',
  targets: { firstResponse: '4h', nextResponse: '4h', resolution: '5d' },
  starts: '2026-01-01',
};
const config: Partial<ConfigSource> = { policies: [policy] };

function account(story: Story, options: OpenOptions = {}, viewerOffset?: number): View {
  const context = { ...story.world.context('alice'), viewerOffset };
  return story.world.mailbox.run(openView(story.id, context, { screen: 'clocks', ...options }));
}

const texts = (rows: readonly Row[]): string[] => rows.flatMap((row) => ('text' in row ? [row.text] : []));
const section = (view: View, id: string): Row[] => view.sections.find((one) => one.id === id)?.rows ?? [];
const headings = (view: View) => view.sections.flatMap(({ heading }) => heading ?? []);

describe('why a clock shows what it shows', () => {
  test('what runs comes first, the earliest deadline in front; then what is over, the latest in front', () => {
    const story = conversation({ config })
      .replies('alice')
      .customerWrites()
      .passes(minute)
      .replies('alice')
      .customerWrites();
    const view = account(story);
    expect(headings(view)).toEqual(['Next response', 'Resolution', 'Next response', 'First response']);
    expect(texts(section(view, 'clock-0'))[0]).toMatch(/^Next response: running, 4 h left, due /);
    expect(texts(section(view, 'clock-3'))[0]).toMatch(/^First response: met/);
  });

  test('business time is never told in days of 24 hours', () => {
    const story = conversation({ config });
    expect(texts(account(story).sections.flatMap(({ rows }) => rows)).join('\n')).toContain(
      'it allows 42 h 30 min of business time',
    );
    story.acts('alice', { do: 'wait' });
    const open = story.world.mailbox.run(openView(story.id, story.world.context('alice')));
    expect(JSON.stringify(open)).toContain('paused, 42 h 29 min left');
  });

  test('a long conversation keeps to what a card holds, and says what is left out', () => {
    const story = conversation({ config });
    for (let round = 0; round < 20; round += 1) story.passes(hour).replies('alice').passes(hour).customerWrites();
    const view = account(story);
    const rows = view.sections.flatMap((one) => one.rows);
    expect(rows.length).toBeLessThanOrEqual(90);
    expect(headings(view).slice(0, 2)).toEqual(['Next response', 'Resolution']);
    const shown = headings(view).length;
    expect(texts(section(view, 'left'))).toEqual([`${22 - shown} earlier clocks are not shown here.`]);
  });

  test('many pauses are told by their first and last, with what those between took out', () => {
    const story = conversation({ config });
    for (let round = 0; round < 12; round += 1)
      story.acts('alice', { do: 'wait' }).passes(minute).customerWrites().passes(minute);
    const told = texts(account(story).sections.flatMap(({ rows }) => rows)).filter((text) =>
      text.startsWith('Not counted: '),
    );
    expect(told).toHaveLength(7);
    expect(told[3]).toBe('Not counted: 6 more pauses, 6 min of business time in total.');
  });
});

describe('a conversation whose clocks are over', () => {
  const line = (story: Story): Row | undefined =>
    story.world.mailbox
      .run(openView(story.id, story.world.context('alice')))
      .sections.flatMap(({ rows }) => rows)
      .find((row) => row.row === 'fact' && row.label === 'Clocks');

  test('says how they ended, with the account behind it', () => {
    const story = conversation({ config }).acts('alice', { do: 'take' });
    expect(line(story)).toBeUndefined();
    story
      .passes(6 * hour)
      .replies('alice')
      .customerWrites()
      .replies('alice')
      .customerWrites();
    expect(line(story.acts('alice', { do: 'close' }))).toMatchObject({
      text: '2 met, 1 missed, 1 closed without a reply',
      button: { label: 'Why?', intent: { to: 'open', conversation: story.id, screen: 'clocks' } },
    });
  });

  test('and nothing where nothing was promised', () => {
    expect(line(conversation().acts('alice', { do: 'close' }))).toBeUndefined();
  });
});

describe('as of a past moment', () => {
  const overdue = () =>
    conversation({ config }).acts('alice', { do: 'take' }).acts('alice', { do: 'tag', add: 'billing' }).passes(day);

  test('the conversation and its clocks as they stood then', () => {
    const story = overdue().acts('bob', { do: 'take' }).replies('bob');
    const view = account(story, { asOf: monday + 2 * hour });
    const [when, then] = section(view, 'moment');
    expect(when).toMatchObject({ text: 'As of Mon 23 Nov 2026, 12:42 (Europe/Berlin)' });
    expect(then).toMatchObject({
      row: 'fact',
      label: 'As it was then',
      chips: [{ name: '@alice' }, { name: '#billing' }],
    });
    expect(texts([then!])[0]).toMatch(/the customer has waited 2 h/);
    expect(texts(section(view, 'clock-0'))[0]).toMatch(
      /^First response: running, 2 h left, due Mon 23 Nov 2026, 14:42\.$/,
    );
  });

  test('the present tells nothing twice', () => {
    const story = overdue();
    expect(section(account(story), 'moment').some(({ row }) => row === 'fact')).toBe(false);
    expect(texts(section(account(story), 'clock-0'))[0]).toMatch(/^First response: overdue by 4 h/);
  });

  test('a moment ahead is the present', () => {
    const story = overdue();
    expect(account(story, { asOf: story.world.now + 5 * day })).toEqual(account(story));
  });

  test('before the first mail there was nothing', () => {
    const view = account(overdue(), { asOf: Date.parse('2009-01-01T00:00:00Z') });
    expect(section(view, 'none')).toHaveLength(1);
    expect(texts(section(view, 'moment'))[1]).toMatch(/not/);
  });
});

describe('the person’s own clock', () => {
  test('is told with its offset where it differs now from the calendar’s', () => {
    const story = conversation({ config });
    const told = (offset?: number) => texts(section(account(story, {}, offset), 'clock-0')).at(-1);
    expect(told(-300)).toBe('In your time (UTC-05:00), it is due Mon 23 Nov 2026, 08:42.');
    expect(told(330)).toBe('In your time (UTC+05:30), it is due Mon 23 Nov 2026, 19:12.');
    for (const same of [60, undefined]) expect(told(same)).toMatch(/^In elapsed time/);
  });

  test('a change of the clocks before the deadline makes nobody’s clock another one', () => {
    // Saturday before the clocks go back; the deadline is after that.
    const story = conversation({ config, now: Date.parse('2026-10-24T10:00:00Z') });
    expect(texts(section(account(story, {}, 120), 'clock-0')).at(-1)).toMatch(/^In elapsed time/);
  });
});
