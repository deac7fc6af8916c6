import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { actView } from '../../../src/use-cases/act';
import { openView } from '../../../src/use-cases/open';
import { boardView } from '../../../src/use-cases/show-list';
import type { BoardQuery, CommandData } from '../../../src/words/inbox';
import type { Button, Intent, Row, View } from '../../../src/words/screen';
import { awkward } from '../../support/awkward';
import { conversation, day, hour, type Story, World } from '../../support/core-world';
import { seed } from '../config/seed';

const open = (story: Story, by: string | null = 'alice'): View =>
  story.world.mailbox.run(openView(story.id, story.world.context(by)));
const act = (story: Story, by: string, command: CommandData): View =>
  story.world.mailbox.run(actView(story.id, command, story.world.newId(), story.world.context(by)));
const board = (world: World, query: BoardQuery, by: string | null = 'alice'): View =>
  world.mailbox.run(boardView(query, world.context(by)));

const rows = (view: View, section?: string): Row[] =>
  view.sections.filter(({ id }) => !section || id === section).flatMap((one) => one.rows);
const texts = (view: View, section?: string): string => JSON.stringify(rows(view, section));
const buttons = (view: View): Button[] => [
  ...rows(view).flatMap((row) =>
    row.row === 'buttons' ? row.buttons : 'button' in row && row.button ? [row.button] : [],
  ),
  ...(view.footer ? [view.footer.primary, ...(view.footer.secondary ? [view.footer.secondary] : [])] : []),
];
const commands = (view: View): string[] =>
  buttons(view).flatMap(({ intent }) =>
    intent.to === 'act' ? [[intent.command.do, intent.command.next && 'next'].filter(Boolean).join(' ')] : [],
  );

/** What a card can hold: a hundred widgets; the card's own frame needs some. */
function expectFits(view: View): void {
  expect(rows(view).length).toBeLessThanOrEqual(96);
  for (const row of rows(view)) if (row.row === 'choice') expect(row.options.length).toBeLessThanOrEqual(100);
  expect(buttons(view).filter(({ primary }) => primary).length).toBeLessThanOrEqual(1);
  expect([...view.title].length).toBeLessThanOrEqual(120);
  expect(new Set(view.sections.map(({ id }) => id)).size).toBe(view.sections.length);
  // Cards carry strings only, so that every intent has to survive being text.
  const intents = buttons(view).map(({ intent }): Intent => intent);
  expect(JSON.parse(JSON.stringify(intents))).toEqual(intents);
}

describe('a conversation', () => {
  test('offers what comes next: take for what is nobody’s, close for what is mine', () => {
    const story = conversation();
    expect(open(story).footer?.primary.intent).toMatchObject({ command: { do: 'take' } });
    const taken = act(story, 'alice', { do: 'take' });
    expect(taken.footer?.primary.intent).toMatchObject({ command: { do: 'close', next: 'yes' } });
    expect(taken.notice).toEqual({ text: 'This is yours now.', tone: 'done' });
    expect(taken.plan).toEqual(['Write to the journal: take by alice.', 'On all its messages: put on @alice.']);
    expect(act(story, 'alice', { do: 'close' }).footer).toBeUndefined();
  });
  test('every command is in reach, each as itself', () => {
    const story = conversation();
    story.acts('alice', { do: 'take' });
    expect(new Set(commands(open(story)))).toEqual(
      new Set([
        'close',
        'close next',
        'wait',
        'wait next',
        'unassign',
        'note',
        'escalate',
        'assign',
        'assign next',
        'tag',
        'tag next',
        'snooze',
        'snooze next',
        'undo',
        'automatic',
        'dismiss',
      ]),
    );
    expect(commands(open(story, 'bob'))).toContain('take');
    story.acts('alice', { do: 'wait' });
    expect(commands(open(story))).toContain('reopen');
    expect(commands(open(story.acts('alice', { do: 'close' })))).toEqual(
      expect.arrayContaining(['reopen', 'take', 'undo']),
    );
  });
  test('a collaborator is offered notes, seen, undo and nothing else', () => {
    const story = conversation().acts('alice', { do: 'note', text: '@carol?' });
    const view = open(story, 'carol');
    expect(new Set(commands(view))).toEqual(new Set(['note', 'seen']));
    expect(view.footer).toBeUndefined();
    expect(new Set(commands(act(story, 'carol', { do: 'note', text: 'Yes.' })))).toEqual(new Set(['note', 'undo']));
  });
  test('a note that names somebody it cannot ask is told before it is saved, and kept', () => {
    const story = conversation().acts('alice', { do: 'take' });
    const about = story.snapshot().messages[0]!.id;
    const text = '@nobody @erin @femi @carol: who can help?';
    const held = act(story, 'alice', { do: 'note', text, about });
    expect(story.desk().entries).toHaveLength(1);
    expect(held.notice).toEqual({ text: 'Not saved yet. Please look at whom the note names.', tone: 'problem' });
    const note = rows(held, 'note');
    expect(note[0]).toMatchObject({ field: 'text', value: text });
    expect(note.slice(1, 4).map((row) => row.row === 'text' && row.text)).toEqual([
      'Nobody on the team is called “nobody”, so nobody is asked by that name.',
      'Erin has left the team and will not be asked.',
      'Femi is away until 4 Dec and will find it after that.',
    ]);
    expect(held.sections.find(({ id }) => id === 'note')?.folded).toBe(5);
    const chosen = note.flatMap((row) => (row.row === 'choice' ? row.options.filter((one) => one.chosen) : []));
    expect(chosen.map(({ value }) => value)).toEqual([about]);
    const anyway = buttons(held).find(({ label }) => label === 'Save anyway')!.intent;
    if (anyway.to !== 'act') throw new Error('it saves nothing');
    expect(anyway.with).toEqual(['text', 'about']);
    // Who changes the text and names another unknown person is told again.
    const again = act(story, 'alice', { ...anyway.command, do: 'note', text: `${text} @somebody` });
    expect(again.notice?.tone).toBe('problem');
    expect(story.desk().entries).toHaveLength(1);
    expect(act(story, 'alice', { ...anyway.command, do: 'note', text, about }).notice?.tone).toBe('done');
    expect(story.desk().entries[1]).toMatchObject({ about, data: { text, asks: ['femi', 'carol'] } });
  });
  test('a note is saved at once where all whom it names can answer', () => {
    const story = conversation().acts('alice', { do: 'take' });
    expect(act(story, 'alice', { do: 'note', text: '@carol? https://x.example/@nobody' }).notice?.tone).toBe('done');
  });
  test('undo is offered for one’s own last step only', () => {
    const story = conversation().acts('alice', { do: 'take' });
    expect(commands(open(story))).toContain('undo');
    expect(commands(open(story, 'bob'))).not.toContain('undo');
    story.acts('bob', { do: 'tag', add: 'press' });
    expect(commands(open(story))).not.toContain('undo');
  });
  test('beside an answer being written there is all to know, and notes; nothing else is offered', () => {
    const story = conversation()
      .acts('alice', { do: 'take' })
      .acts('bob', { do: 'note', text: 'A new pole is in stock.' });
    const writing = (answering: string) => ({ ...story.world.context('alice'), answering });
    const view = story.world.mailbox.run(openView(story.id, writing(story.id)));
    expect(new Set(commands(view))).toEqual(new Set(['note']));
    expect(view.footer).toBeUndefined();
    expect(texts(view)).toContain('You have owned this');
    expect(texts(view)).toContain('A new pole is in stock.');
    expect(texts(view)).toContain('You are writing a reply');
    const noted = story.world.mailbox.run(
      actView(story.id, { do: 'note', text: 'Sent one.' }, story.world.newId(), writing(story.id)),
    );
    expect(new Set(commands(noted))).toEqual(new Set(['note', 'undo']));
    // Another conversation, looked at meanwhile, is not the one being answered.
    expect(commands(story.world.mailbox.run(openView(story.id, writing('another'))))).toContain('close next');
  });
  test('where a mailbox cannot take back, it is not offered', () => {
    const story = conversation().acts('alice', { do: 'take' });
    const context = story.world.context('alice');
    const view = story.world.mailbox.run(
      openView(story.id, { ...context, limits: { ...context.limits, undo: 'entry-space' } }),
    );
    expect(commands(view)).not.toContain('undo');
  });
  test('nobody has said who they are: the question stands first and nothing is chosen', () => {
    const [first] = rows(open(conversation(), null));
    expect(first).toMatchObject({ row: 'choice', field: 'by' });
    expect(first?.row === 'choice' && first.options.filter(({ chosen }) => chosen).map(({ value }) => value)).toEqual([
      '',
    ]);
    expect(first?.row === 'choice' && first.options.map(({ value }) => value)).not.toContain('erin');
  });
  test('new mail, notes and changes since the person’s own last step stand apart', () => {
    const story = conversation()
      .acts('alice', { do: 'take' })
      .customerWrites('First news')
      .acts('bob', { do: 'note', text: 'Second news' });
    expect(texts(open(story), 'fresh')).toMatch(/First news.*Second news/);
    expect(texts(open(story), 'fresh')).not.toMatch(/took this/);
    expect(texts(open(story), 'history')).not.toMatch(/news/);
    expect(texts(open(story, 'dana'), 'fresh')).toBe('[]');
  });
  test('history begins with the newest, where a folded section shows it', () => {
    const story = conversation().customerWrites('Oldest').customerWrites('Newest');
    expect(texts(open(story), 'history')).toMatch(/Newest.*Oldest/);
  });
  test('what was taken back says so, and a note taken back is not read out any more', () => {
    const story = conversation().acts('alice', { do: 'note', text: 'Secret slip' }).acts('alice', { do: 'undo' });
    const all = texts(open(story, 'bob'));
    expect(all).toMatch(/undone/);
    expect(all).not.toMatch(/Secret slip/);
  });
  test('a note about one message names it', () => {
    const story = conversation();
    const about = story.snapshot().messages[0]!.id;
    expect(texts(open(story.acts('alice', { do: 'note', text: 'Here.', about }), 'bob'))).toMatch(
      /about Anna Keller, 10:42/,
    );
  });
  test('what does not add up is told: two owners, a damaged entry, a spoofed sender, an interrupted step', () => {
    const story = conversation()
      .marksByHand({ add: ['@bob', '@dana'] })
      .memberMails('alice', { vouched: false });
    story.world.mailbox.putItem(story.id, 'scribble');
    const problems = texts(open(story), 'problems');
    expect(problems).toMatch(/@bob and @dana contradict each other/);
    expect(problems).toMatch(/1 journal entry cannot be read/);
    expect(problems).toMatch(/alice@fernhill.example/);
    const cut = conversation().acts('alice', { do: 'take' });
    cut.world.mailbox.powerFor(1);
    expect(() => cut.acts('alice', { do: 'close' })).toThrow();
    cut.world.mailbox.powerFor(null);
    expect(texts(open(cut.passes(hour)), 'problems')).toMatch(/interrupted/);
  });
  test('changes by hand and unsorted mail are remarks, no problems', () => {
    const story = conversation()
      .acts('alice', { do: 'take' })
      .passes(hour)
      .marksByHand({ add: ['#press'] })
      .replies('alice');
    const view = open(story);
    expect(view.sections.some(({ id }) => id === 'problems')).toBe(false);
    expect(texts(view)).toMatch(/Changed by hand since the last step: \+#press/);
  });
  test('opening that repairs says so', () => {
    const story = conversation();
    story.world.mailbox.powerFor(1);
    expect(() => story.acts('alice', { do: 'take' })).toThrow();
    story.world.mailbox.powerFor(null);
    expect(open(story, 'bob').notice?.text).toMatch(/finished writing/);
    expect(open(story, 'bob').notice).toBeUndefined();
  });

  describe('fits a card', () => {
    test('sixty messages, each from a stranger who claims to be somebody of the team', () => {
      const story = conversation();
      for (let i = 0; i < 60; i += 1) {
        story.mail({ from: { name: '', address: i % 2 ? 'alice@fernhill.example' : `x${i}@customer.example` } });
      }
      for (let i = 0; i < 20; i += 1) story.acts(i % 2 ? 'alice' : 'bob', { do: 'note', text: `Note ${i}` });
      expectFits(open(story));
      expectFits(open(story, null));
      expect(texts(open(story))).toMatch(/earlier events are in the mailbox but not shown here/);
    });
    test('sixty addresses of the team, none vouched for', () => {
      const aliases = Array.from({ length: 60 }, (_, index) => `alias${index}@fernhill.example`);
      const story = conversation({ config: { aliases } });
      for (const address of aliases) story.mail({ from: { name: 'Spoof', address } });
      expectFits(open(story));
    });
    test('a subject of 5,000 characters, an address of 10,000', () => {
      const story = conversation(
        {},
        {
          subject: 'ä🙂 '.repeat(1250),
          from: { name: 'n'.repeat(9000), address: `${'a'.repeat(10_000)}@customer.example` },
        },
      );
      const view = open(story);
      expectFits(view);
      for (const row of rows(view)) if (row.row === 'fact') expect(row.text.length).toBeLessThan(400);
    });
    test.each(awkward)('%s as subject, name, text and note', (_, text) => {
      const story = conversation({}, { subject: text, text, from: { name: text, address: 'x@customer.example' } }).acts(
        'alice',
        { do: 'note', text },
      );
      expectFits(open(story));
      expectFits(open(story, 'bob'));
    });
    test('any conversation', () => {
      const mail = fc.record({
        subject: fc.string(),
        text: fc.string({ unit: 'binary' }),
        from: fc.record({
          name: fc.string(),
          address: fc.constantFrom('', 'x@customer.example', 'alice@fernhill.example', 'support@fernhill.example'),
        }),
        filed: fc.constantFrom(
          'received' as const,
          'sent' as const,
          'draft' as const,
          'spam' as const,
          'trash' as const,
        ),
        names: fc.subarray([
          '@alice',
          '@bob',
          '✓dana',
          '~New',
          '~Waiting',
          '!High',
          '!Urgent',
          '#press',
          '?carol',
          'Foreign',
        ]),
        at: fc.integer({ min: 0, max: 2_000_000_000_000 }),
      });
      fc.assert(
        fc.property(
          mail,
          fc.array(mail, { maxLength: 70 }),
          fc.constantFrom('alice', 'carol', 'dana', null),
          (first, more, by) => {
            const story = conversation({}, first);
            for (const one of more) story.mail(one);
            expectFits(open(story, by));
          },
        ),
        { numRuns: 40 },
      );
    });
  });

  test('nothing from mail gets into an intent but ids', () => {
    const story = conversation(
      {},
      { subject: '<script>', text: '<script>', from: { name: '<script>', address: '<script>@x.example' } },
    );
    expect(JSON.stringify(buttons(open(story)).map(({ intent }) => intent))).not.toMatch(/script/);
  });
});

describe('a step that puts out of sight what the customer is still owed says so', () => {
  const config = { policies: seed().policies };
  const says = (story: Story, command: CommandData) => act(story, 'alice', command).notice?.text;
  const begun = () => conversation({ config }).acts('alice', { do: 'take' });
  const snoozed = (story: Story, ms: number) => says(story, { do: 'snooze', until: String(story.world.now + ms) });
  test('a snooze beyond the deadline of an answer, and no other', () => {
    expect(snoozed(begun(), 3 * day)).toBe('Snoozed until Thu 10:42. An answer is due before that, 14:42.');
    expect(snoozed(begun(), hour)).toBe('Snoozed until 11:42.');
    expect(snoozed(begun().replies('alice'), 3 * day)).toBe('Snoozed until Thu 10:42.');
  });
  test('a closing without an answer', () => {
    expect(says(begun(), { do: 'close' })).toBe('Closed. The customer has not had an answer.');
    expect(says(begun().replies('alice'), { do: 'close' })).toBe('Closed.');
  });
});

describe('… and next', () => {
  test('the longest-waiting other one, then the good news', () => {
    const world = new World();
    world.sweeps();
    const [first, second, third] = [world.conversation(), world.conversation(), world.conversation()].map((story) =>
      story.acts('alice', { do: 'take' }),
    ) as [Story, Story, Story];
    second.acts('alice', { do: 'wait' });
    world.sweeps();
    const next = act(first, 'alice', { do: 'close', next: 'yes' });
    expect(next).toMatchObject({ screen: 'conversation', conversation: third.id });
    expect(next.notice?.text).toBe('Closed. The customer has not had an answer.');
    const last = act(third, 'alice', { do: 'close', next: 'yes' });
    expect(last.screen).toBe('home');
    expect(last.notice?.text).toMatch(/^Closed\. .* That was the last one\./);
    expect(second.stands).toBe('@alice ~Waiting');
  });
});

describe('lists and homes', () => {
  test('an agent works, a lead oversees, a collaborator is asked', () => {
    const world = new World();
    world.conversation().acts('alice', { do: 'note', text: '@carol?' });
    world.sweeps();
    expect(board(world, { list: 'home' }).title).toBe('My work');
    expect(board(world, { list: 'home' }, 'dana').screen).toBe('overview');
    expect(board(world, { list: 'home' }, 'carol').title).toBe('Asked of me');
    expect(texts(board(world, { list: 'home' }, 'carol'))).toMatch(/A question/);
  });
  test('nobody has said who they are', () => {
    const view = board(new World(), { list: 'home' }, null);
    expect(rows(view)[0]).toMatchObject({ row: 'choice', field: 'by' });
  });
  test('every list of a full mailbox fits a card', () => {
    const world = new World();
    for (let i = 0; i < 30; i += 1) {
      const story = world.conversation({ subject: 's'.repeat(5000) }).acts('alice', { do: 'take' });
      if (i % 3 === 0) story.acts('alice', { do: 'wait' });
      if (i % 3 === 1) story.acts('alice', { do: 'snooze', until: String(world.now + day) });
    }
    world.sweeps();
    const lists = [
      'home',
      'mine',
      'asked',
      'unassigned',
      'waiting',
      'snoozed',
      'thanks',
      'unsorted',
      'member',
      'tag',
      'overview',
      'escalated',
      'absent',
      'sharing',
      'end-of-day',
    ] as const;
    for (const list of lists)
      for (const by of ['alice', 'dana', 'carol', null])
        if (by !== null || list !== 'end-of-day') expectFits(board(world, { list, of: 'alice' }, by));
  });
  test('mail not sorted yet is counted, and a click leads there', () => {
    const world = new World();
    world.sweeps();
    for (let i = 0; i < 7; i += 1) world.conversation();
    const row = rows(board(world, { list: 'mine' })).find(
      (one) => one.row === 'count' && one.label === 'Not sorted yet',
    );
    expect(row).toMatchObject({ count: 2, tone: 'warning', intent: { to: 'board', list: 'unsorted' } });
  });
  test('what can be done to many fits the list they stand on', () => {
    const world = new World();
    world.conversation().acts('alice', { do: 'wait' });
    world.conversation();
    world.sweeps();
    const offered = (list: BoardQuery['list']) =>
      buttons(board(world, { list })).flatMap(({ label, intent }) =>
        intent.to === 'bulk' ? [`${label}: ${intent.command.do} ${intent.with!.slice(2).join(' ')}`.trim()] : [],
      );
    expect(offered('waiting')).toEqual([
      'Take: take',
      'Close: close',
      'Stop waiting: reopen',
      'Not for us: dismiss',
      'Unassign: unassign',
      'Assign: assign to',
      'Snooze: snooze until',
      'Set priority: priority priority',
      'Add tag: tag add',
      'Remove tag: tag remove',
    ]);
    expect(offered('unassigned').slice(0, 3)).toEqual(['Take: take', 'Close: close', 'Wait for customer: wait']);
  });
  test('the overview: who owns what, what waits, and the longest wait within reach', () => {
    const world = new World();
    const story = world.conversation();
    world.passes(hour);
    world.conversation().acts('alice', { do: 'take' });
    world.conversation().marksByHand({ add: ['@erin'] });
    world.sweeps();
    const view = board(world, { list: 'overview' }, 'dana');
    expect(texts(view, 'head')).toMatch(/has waited is 1 h/);
    expect(buttons(view).map(({ intent }) => intent)).toContainEqual({ to: 'open', conversation: story.id });
    const team = rows(view, 'team').flatMap((row) => (row.row === 'count' ? [[row.label, row.count, row.tone]] : []));
    expect(team).toContainEqual(['Alice Moreau', 1, 'normal']);
    expect(team).toContainEqual(['Femi Adeyemi (away until 4 Dec)', 0, 'normal']);
    expect(team).toContainEqual(['Erin Walsh (left the team)', 1, 'warning']);
    expect(team.map(([label]) => label)).not.toContain('Carol Reyes');
  });
  test('of more members and tags than fit a card, the busiest stand there and the others can be chosen', () => {
    const world = new World({
      config: {
        members: [
          ...seed().members,
          ...Array.from({ length: 60 }, (_, n) => ({
            handle: `agent-${n}`,
            name: `Agent ${n}`,
            role: 'agent' as const,
            addresses: [`agent-${n}@fernhill.example`],
          })),
        ],
        tags: Array.from({ length: 40 }, (_, n) => ({ name: `tag-${n}` })),
      },
    });
    world.conversation().acts('agent-59', { do: 'take' }).acts('agent-59', { do: 'tag', add: 'tag-39' });
    world.sweeps();
    const view = board(world, { list: 'overview' }, 'dana');
    expect(rows(view).length).toBeLessThanOrEqual(90);
    expect(rows(view, 'team')[0]).toMatchObject({ label: 'Agent 59', count: 1 });
    expect(rows(view, 'tags')[0]).toMatchObject({ label: '#tag-39', count: 1 });
    const pick = rows(view, 'team').find((row) => row.row === 'choice')!;
    expect(pick).toMatchObject({ field: 'member', label: 'and 14 more' });
    expect(buttons(view).map(({ intent }) => intent)).toContainEqual({ to: 'board', list: 'member', with: ['member'] });
    expect(board(world, { list: 'member', chosen: 'member=agent-59' }, 'dana').title).toBe('Owned by Agent 59');
    expect(board(world, { list: 'tag', chosen: 'tag=#tag-39' }, 'dana').title).toBe('Tagged tag-39');
    expect(board(world, { list: 'member', chosen: 'member=' }, 'dana').screen).toBe('overview');
  });
});
