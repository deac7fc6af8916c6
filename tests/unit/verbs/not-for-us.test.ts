import { describe, expect, test } from '@jest/globals';
import { isDismissed } from '../../../src/desk/desk';
import { readQuery } from '../../../src/reports/query';
import { bulkAct } from '../../../src/use-cases/bulk';
import { openView } from '../../../src/use-cases/open';
import { readReport } from '../../../src/use-cases/read-report';
import { boardView } from '../../../src/use-cases/show-list';
import type { View } from '../../../src/words/screen';
import { conversation, day, hour, type Story, scopes, World } from '../../support/core-world';
import { PowerCut } from '../../support/memory-mailbox';
import { seed } from '../config/seed';

const withPolicies = { config: { policies: seed().policies } };
const dismissed = (story: Story = conversation()): Story => story.acts('alice', { do: 'dismiss' });
const clockOf = (story: Story, name: string) => story.desk().clocks.find(({ clock }) => clock === name);
const open = (story: Story, by: string): View => story.world.mailbox.run(openView(story.id, story.world.context(by)));
const said = (view: View): string => JSON.stringify(view.sections);

describe.each(scopes)('not for us, marks by %s', (scope) => {
  const start = (options = {}) => conversation({ scope, ...options });

  test('takes every mark off and the conversation out of the inbox', () => {
    const story = start().acts('bob', { do: 'take' }).acts('bob', { do: 'tag', add: 'press' });
    story.acts('bob', { do: 'priority', priority: 'urgent' }).acts('bob', { do: 'note', text: '@carol?' });
    dismissed(story);
    expect(story.stands).toBe('');
    expect(story.inInbox).toBe(false);
    expect(story.world.mailbox.board().rows).toEqual([]);
    expect(isDismissed(story.desk())).toBe(true);
    expect(story.desk()).toMatchObject({ clocks: [], waitingSince: null, customer: null });
    story.sweeps().passes(day).sweeps();
    expect(story.stands).toBe('');
    expect(dismissed(story).last?.plan).toBeNull();
  });
  test('a later mail by a person is new, and only it waits', () => {
    const story = dismissed(start(withPolicies)).passes(day).machineWrites().sweeps();
    expect(story.stands).toBe('');
    const at = story.passes(day).customerWrites('Thank you!').sweeps().world.now - 1000;
    expect(story.stands).toBe('@unassigned ~New');
    expect(story.desk()).toMatchObject({ waitingSince: at, customer: { address: 'anna@customer.example' } });
    expect(clockOf(story, 'firstResponse')).toMatchObject({ start: at });
    expect(story.inInbox).toBe(true);
  });
  test('a later mail of a listed sender is left alone', () => {
    const story = dismissed(start({ config: { machines: ['anna@customer.example'] } }));
    expect(story.passes(day).customerWrites().sweeps().stands).toBe('');
  });
  test('taken back, the mail that came since counts as well', () => {
    const story = start(withPolicies).acts('alice', { do: 'take' }).acts('alice', { do: 'wait' });
    const began = story.desk().messages[0]!.at;
    dismissed(story).customerWrites();
    story.acts('alice', { do: 'undo' });
    expect(story.stands).toBe('@alice');
    expect(story.inInbox).toBe(true);
    expect(story.desk()).toMatchObject({ waitingSince: began, earlier: [] });
  });
  test('somebody else who has acted since is not undone', () => {
    const story = dismissed(start()).acts('bob', { do: 'note', text: 'Are you sure?' });
    expect(story.refuses('alice', { do: 'undo' })).toBe('acted-since');
  });
  test('whoever wants it back has it, with the clock from its own time', () => {
    const story = start(withPolicies).acts('bob', { do: 'take' });
    const began = story.desk().messages[0]!.at;
    dismissed(story).passes(hour).acts('dana', { do: 'reopen' });
    expect(story.stands).toBe('@unassigned');
    expect(story.inInbox).toBe(true);
    expect(story.desk()).toMatchObject({ waitingSince: began, dismissal: null });
    expect(clockOf(story, 'firstResponse')).toMatchObject({ start: began });
    // Undone, it is set aside again.
    expect(isDismissed(story.acts('dana', { do: 'undo' }).desk())).toBe(true);
  });
  test('so does a mark put on by hand', () => {
    const story = start().acts('bob', { do: 'take' });
    const began = story.desk().messages[0]!.at;
    dismissed(story)
      .sweeps()
      .passes(hour)
      .marksByHand({ add: ['@bob'] }, 0);
    expect(story.desk()).toMatchObject({ waitingSince: began, dismissal: null, facts: { owner: 'bob' } });
    story.sweeps();
    expect(story.desk()).toMatchObject({ waitingSince: began, dismissal: null, facts: { owner: 'bob' } });
  });
  test('brought back, it stays so whatever mail comes, and reports count it from its beginning', () => {
    const story = start(withPolicies).sweeps().acts('bob', { do: 'take' });
    const began = story.desk().messages[0]!.at;
    dismissed(story).passes(hour).acts('dana', { do: 'reopen' }).passes(hour).customerWrites().sweeps();
    expect(story.desk()).toMatchObject({ waitingSince: began, dismissal: null });
    const context = story.world.context('dana');
    const { beginnings } = story.world.mailbox.run(readReport(readQuery('period=this-week'), context));
    expect(beginnings).toEqual([{ conversation: story.id, began }]);
  });
  test('a machine’s mail that is work brings nothing back but itself', () => {
    const story = dismissed(start(withPolicies)).passes(hour).machineWrites();
    const { at } = story.desk().messages[1]!;
    story.acts('bob', { do: 'work' }).sweeps();
    expect(story.desk()).toMatchObject({ waitingSince: at, facts: { status: 'new' } });
    expect(story.desk().dismissal).not.toBeNull();
  });
  test('what is set aside is neither closed nor put to rest', () => {
    const story = dismissed(start());
    const until = String(story.world.now + day);
    for (const command of [{ do: 'close' }, { do: 'wait' }, { do: 'snooze', until }])
      expect(story.acts('alice', command).last?.plan).toBeNull();
  });
  test('cut off between its two writings, it is finished', () => {
    const story = start().acts('bob', { do: 'take' });
    story.world.mailbox.powerFor(1);
    expect(() => dismissed(story)).toThrow(PowerCut);
    story.world.mailbox.powerFor(null);
    expect(story.stands).toBe('@bob');
    expect(isDismissed(story.desk())).toBe(true);
    story.passes(hour).sweeps();
    expect(story.stands).toBe('');
    expect(story.inInbox).toBe(false);
  });
  test('a retried command from before it is still known', () => {
    const world = new World({ scope });
    const story = world.conversation();
    const id = world.newId();
    world.acts(story.id, 'alice', { do: 'take' }, id);
    dismissed(story);
    expect(world.acts(story.id, 'alice', { do: 'take' }, id).repeats?.id).toBe(id);
    expect(story.stands).toBe('');
  });
  test('many at once, and back', () => {
    const world = new World({ scope });
    const stories = [1, 2, 3].map(() => world.conversation().acts('bob', { do: 'take' }));
    const before = stories.map((story) => [story.stands, story.inInbox]);
    const run = (command: { do: string } & Record<string, string>) =>
      world.mailbox.run(bulkAct(command, 'abulk000', { goOn: () => true }, world.context('alice')));
    const view = run({ do: 'dismiss', chosen: stories.map(({ id }) => id).join(' '), from: 'unassigned' });
    expect(stories.map((story) => [story.stands, story.inInbox])).toEqual(stories.map(() => ['', false]));
    expect(world.mailbox.board().rows).toEqual([]);
    const undo = view.sections
      .flatMap(({ rows }) => rows)
      .flatMap((row) => (row.row === 'buttons' ? row.buttons : []))
      .find(({ label }) => label === 'Undo all')!.intent;
    if (undo.to !== 'bulk') throw new Error('it undoes nothing');
    world.mailbox.run(
      bulkAct({ ...undo.command, do: 'undo' }, 'anundo00', { goOn: () => true }, world.context('alice')),
    );
    expect(stories.map((story) => [story.stands, story.inInbox])).toEqual(before);
    expect(world.mailbox.board().rows).toHaveLength(3);
  });
});

describe('what is not for us on a screen', () => {
  test('says who said so, and offers the way back alone', () => {
    const story = dismissed();
    const own = open(story, 'alice');
    expect(said(own)).toContain('Not for us, as you said 10:42.');
    expect(said(own)).toContain('Anna Keller <anna@customer.example>');
    expect(own.footer).toBeUndefined();
    const view = open(story, 'bob');
    expect(said(view)).toContain('Not for us, as Alice said 10:42.');
    const acts = view.sections
      .flatMap(({ rows }) => rows)
      .flatMap((row) => (row.row === 'buttons' ? row.buttons : []))
      .flatMap(({ label, intent }) => (intent.to === 'act' ? [`${label}: ${intent.command.do}`] : []));
    expect(acts).toEqual(expect.arrayContaining(['This is for us: reopen', 'Save note: note']));
    expect(acts).not.toEqual(expect.arrayContaining(['Take: take']));
    expect(acts.join()).not.toMatch(/close|wait|dismiss|assign|snooze/);
  });
  test('the history goes on through it', () => {
    const story = conversation().acts('bob', { do: 'note', text: 'Looks like spam.' });
    const view = open(dismissed(story).customerWrites('Buy now!'), 'alice');
    expect(said(view)).toContain('Looks like spam.');
    expect(said(view)).toContain('said this is not for us');
  });
  test('stands on the list for thirty days, whatever becomes of the board', () => {
    const world = new World();
    world.sweeps();
    const [one, other] = [world.conversation({ subject: 'Cheap pills' }), world.conversation({ subject: 'A tender' })];
    const list = (): string =>
      JSON.stringify(world.mailbox.run(boardView({ list: 'dismissed' }, world.context('dana'))).sections);
    expect(list()).toContain('Nothing was set aside');
    dismissed(one);
    dismissed(other);
    expect(list()).toMatch(/2 set aside.*A tender.*Cheap pills/);
    world.passes(day);
    world.sweeps();
    world.mailbox.deleteBoard();
    expect(list()).toMatch(/A tender.*Cheap pills/);
    other.acts('dana', { do: 'reopen' });
    expect(list()).not.toContain('A tender');
    world.passes(28 * day);
    world.sweeps();
    expect(list()).toContain('Cheap pills');
    world.passes(2 * day);
    world.sweeps();
    expect(list()).not.toContain('Cheap pills');
  });
  test('work again by a later mail, it is not on the list', () => {
    const story = dismissed().passes(hour).customerWrites().sweeps();
    const view = story.world.mailbox.run(boardView({ list: 'dismissed' }, story.world.context('dana')));
    expect(view.sections.map(({ id }) => id)).toEqual(['head']);
  });
  test('is not a collaborator’s to say', () => {
    expect(conversation().refuses('carol', { do: 'dismiss' })).toBe('not-allowed');
  });
});
