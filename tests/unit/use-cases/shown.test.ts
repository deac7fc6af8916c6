/** A step counts for what its screen showed. */
import { describe, expect, test } from '@jest/globals';
import { bulkOf, chosenValue, undoOf } from '../../../src/bulk/job';
import { shownInRow } from '../../../src/desk/shown';
import { sentenceOf } from '../../../src/screens/conversation/sentence';
import { actView } from '../../../src/use-cases/act';
import { bulkAct, runBulk } from '../../../src/use-cases/bulk';
import type { CommandData } from '../../../src/words/inbox';
import type { Button, View } from '../../../src/words/screen';
import { conversation, day, hour, minute, type Story, scopes } from '../../support/core-world';

const taken = (scope: (typeof scopes)[number]) => conversation({ scope }).acts('alice', { do: 'take' }).passes(hour);

function presses(story: Story, by: string, command: CommandData, language?: string): View {
  const { world } = story;
  const context = { ...world.context(by), ...(language ? { language } : {}) };
  return world.mailbox.run(actView(story.id, command, world.newId(), context));
}

const buttonsOf = (view: View): Button[] =>
  view.sections.flatMap(({ rows }) => rows.flatMap((row) => (row.row === 'buttons' ? row.buttons : [])));

/** The act that was asked about, pressed. */
function anyway(story: Story, by: string, view: View, label: string): View {
  const button = buttonsOf(view).find((one) => one.label === label);
  if (button?.intent.to !== 'act') throw new Error(`${label} is not offered`);
  return presses(story, by, button.intent.command as CommandData);
}

describe.each(scopes)('on a screen drawn a while ago, marks by %s', (scope) => {
  test.each([
    ['close', 'Close anyway', 'Trotzdem schließen', {}],
    ['wait', 'Wait anyway', 'Trotzdem warten', {}],
    ['snooze', 'Snooze anyway', 'Trotzdem zurückstellen', { until: String(Date.parse('2026-11-26T09:00:00Z')) }],
  ])('%s does not swallow mail that asks for something', (verb, label, german, fields) => {
    const story = taken(scope);
    const command = { do: verb, ...fields, shown: story.draws('alice').shown };
    story.customerWrites('It did not help. What else can we do?');
    const before = [story.stands, story.snapshot().entries.length, story.inInbox];
    const view = presses(story, 'alice', command);
    expect(view.notice).toEqual({ text: 'Anna Keller wrote at 11:42. Do it anyway?', tone: 'problem' });
    expect(JSON.stringify(view.sections)).toContain('It did not help.');
    expect([story.stands, story.snapshot().entries.length, story.inInbox]).toEqual(before);
    const again = presses(story, 'alice', command, 'de');
    expect(again.notice?.text).toBe('Anna Keller hat um 11:42 geschrieben. Trotzdem?');
    expect(buttonsOf(again).map((button) => button.label)).toContain(german);
    expect(anyway(story, 'alice', view, label).notice?.tone).toBe('done');
    expect(story.desk().facts.status).toBe({ close: 'closed', wait: 'waiting', snooze: 'snoozed' }[verb]);
  });

  test('thanks and machines do not interrupt', () => {
    const story = taken(scope);
    const screen = story.draws('alice');
    story.customerWrites('Thanks!').machineWrites();
    expect(screen.acts({ do: 'close' }).minds).toBeUndefined();
    expect(story.desk().facts.status).toBe('closed');
  });

  test('somebody else took it: who, when, and the question', () => {
    const story = conversation({ scope }).sweeps();
    const { shown } = story.draws('alice');
    story.acts('bob', { do: 'take' }).passes(minute);
    const view = presses(story, 'alice', { do: 'take', next: 'yes', shown });
    expect(view.notice?.text).toBe('Bob took this at 10:42. Take it from Bob?');
    expect(story.desk().facts.owner).toBe('bob');
    anyway(story, 'alice', view, 'Take anyway');
    expect(story.desk().facts.owner).toBe('alice');
  });

  test.each([
    ['take', {}, 'alice'],
    ['assign', { to: 'femi' }, 'femi'],
    ['unassign', {}, null],
    ['close', {}, 'bob'],
    ['wait', {}, 'bob'],
    ['dismiss', {}, null],
  ])('%s minds an owner it did not show', (verb, fields, owner) => {
    const story = taken(scope);
    const screen = story.draws('alice');
    story.acts('dana', { do: 'assign', to: 'bob' });
    const before = story.stands;
    expect(screen.acts({ do: verb, ...fields }).minds).toMatchObject([{ what: 'owner', owner: 'bob' }]);
    expect(story.stands).toBe(before);
    story.draws('alice').acts({ do: verb, ...fields });
    expect(story.desk().facts.owner).toBe(owner);
  });

  test('a colleague’s answer stops assigning, and not one’s own', () => {
    const story = taken(scope);
    const screen = story.draws('dana');
    story.replies('dana');
    expect(screen.acts({ do: 'assign', to: 'femi' }).minds).toBeUndefined();
    const other = story.draws('dana');
    story.replies('alice');
    expect(other.acts({ do: 'assign', to: 'bob' }).minds).toMatchObject([{ what: 'answer', by: 'alice' }]);
  });

  test('a colleague’s closing is not undone by waiting', () => {
    const story = taken(scope);
    const { shown } = story.draws('alice');
    story.acts('bob', { do: 'close' }).passes(day);
    const view = presses(story, 'alice', { do: 'wait', shown });
    expect(view.notice?.text).toBe('Bob closed this yesterday 11:42. Do it anyway?');
    expect(story.desk().facts.status).toBe('closed');
  });

  test('of tags the difference counts', () => {
    const story = taken(scope).acts('alice', { do: 'tag', add: ['billing', 'press'] });
    const screen = story.draws('alice');
    story.acts('bob', { do: 'tag', add: ['returns'], remove: ['press'] });
    screen.acts({ do: 'tag', replace: 'yes', tags: ['press'] });
    expect(story.desk().facts.tags).toEqual(['returns']);
  });

  test('a complete choice of tags that does not say what it was drawn from takes none off', () => {
    const story = taken(scope).acts('alice', { do: 'tag', add: ['billing'] });
    story.acts('alice', { do: 'tag', replace: 'yes', tags: ['returns'], shown: '' });
    expect(story.desk().facts.tags).toEqual(['billing', 'returns']);
  });

  test('what the journal keeps as seen is what the screen showed', () => {
    const story = taken(scope);
    const screen = story.draws('alice');
    story.customerWrites();
    screen.acts({ do: 'priority', priority: 'high' });
    const { upTo, sorted } = story.desk().entries.at(-1)!.data;
    expect([upTo?.[1], sorted?.[1]]).toEqual(['m00001', 'm00002']);
    story.sweeps();
    expect(story.desk()).toMatchObject({ arrived: [], facts: { status: 'open', priority: 'high' } });
    story.draws('alice').acts({ do: 'priority', priority: 'urgent' });
    expect(story.desk().entries.at(-1)!.data.upTo?.[1]).toBe('m00002');
  });

  test('undo is refused where a colleague has answered since', () => {
    const story = taken(scope).acts('dana', { do: 'assign', to: 'bob' }).passes(minute).replies('bob');
    expect(story.refuses('dana', { do: 'undo' })).toBe('acted-since');
    expect(story.desk().facts.owner).toBe('bob');
    const own = taken(scope).acts('alice', { do: 'priority', priority: 'high' }).replies('alice');
    expect(own.acts('alice', { do: 'undo' }).desk().facts.priority).toBe('normal');
  });

  test('an owner that an undo brings back owns it since before', () => {
    const story = taken(scope);
    const before = sentenceOf(story.desk(), story.world.look());
    story.acts('alice', { do: 'assign', to: 'femi' }).acts('alice', { do: 'undo' });
    expect(sentenceOf(story.desk(), story.world.look())).toBe(before);
    expect(before).toContain('since 10:42');
  });

  test('undo does not put mail to rest that came since', () => {
    const story = taken(scope).acts('alice', { do: 'close' }).acts('alice', { do: 'reopen' }).customerWrites();
    const view = presses(story, 'alice', { do: 'undo' });
    expect(story.desk().facts.status).toBe('open');
    anyway(story, 'alice', view, 'Undo anyway');
    expect(story.desk().facts.status).toBe('closed');
  });
});

describe('a bulk', () => {
  const begun = () => {
    const stories = [taken('conversation')];
    const { world } = stories[0]!;
    stories.push(world.conversation().acts('alice', { do: 'take' }));
    const chosen = stories.map(({ id }) => {
      const row = world.mailbox.board().rows.find(({ conversation: one }) => one === id)!;
      const [headline] = world.mailbox.ports.headlines([id]);
      return chosenValue(id, shownInRow(row, headline!, world.vocabulary));
    });
    return { world, stories, chosen };
  };
  const host = { goOn: () => true };

  test('leaves what got mail since its row was drawn, says why, and offers it again', () => {
    const { world, stories, chosen } = begun();
    const [, second] = stories;
    second!.customerWrites('One more question.');
    const view = world.mailbox.run(
      bulkAct({ do: 'close', chosen, from: 'mine' }, 'bulk0000', host, world.context('alice')),
    );
    expect(stories.map((story) => story.desk().facts.status)).toEqual(['closed', 'open']);
    expect(JSON.stringify(view.sections)).toContain('Anna Keller has written since this was shown.');
    const again = buttonsOf(view).find(({ label }) => label === 'Close anyway (1)');
    if (again?.intent.to !== 'bulk') throw new Error('not offered');
    world.mailbox.run(bulkAct(again.intent.command as CommandData, 'bulk0001', host, world.context('alice')));
    expect(second!.desk().facts.status).toBe('closed');
  });

  test('taken back restores the copy of the clock', () => {
    const policies = [
      { name: 'standard', calendar: 'office', targets: { firstResponse: '1h' }, warn: '75%', starts: '2026-10-01' },
    ];
    const story = conversation({ config: { policies } })
      .acts('alice', { do: 'take' })
      .passes(3 * hour)
      .sweeps();
    const { world } = story;
    expect(story.stands).toBe('!Overdue @alice');
    const run = world.mailbox.run(
      runBulk(bulkOf({ do: 'close', chosen: story.id }, 'bulk0000'), host, world.context('alice')),
    );
    expect(story.stands).toBe('✓alice');
    world.passes(minute);
    world.mailbox.run(runBulk({ ...undoOf(run.bulk)!, id: 'bulk0001' }, host, world.context('alice')));
    expect(story.stands).toBe('!Overdue @alice');
  });

  test('taken back leaves what a colleague has answered since', () => {
    const { world, stories, chosen } = begun();
    const bulk = bulkOf({ do: 'assign', to: 'bob', chosen }, 'bulk0000');
    const run = world.mailbox.run(runBulk(bulk, host, world.context('dana')));
    world.passes(minute);
    stories[0]!.replies('bob');
    const undo = { ...undoOf(run.bulk)!, id: 'bulk0001' };
    const back = world.mailbox.run(runBulk(undo, host, world.context('dana')));
    expect(back.bulk.outcomes.map(({ came }) => came)).toEqual(['failed', 'done']);
    expect(stories.map((story) => story.desk().facts.owner)).toEqual(['bob', 'alice']);
  });
});
