import { beforeEach, describe, expect, test } from '@jest/globals';
import { createPaneAloneInbox } from '../../addon-outlook/alone/message-inbox';
import type { OutlookInbox } from '../../addon-outlook/mailbox/context';
import { createOffice } from '../../addon-outlook/office/office';
import { sampleMessage } from '../../emulators/office';
import { allNames } from '../../src/marks/names';
import type { CommandData, Outcome } from '../../src/words/inbox';
import type { Person } from '../../src/words/values';
import { type FakeOffice, type FakeOptions, fakeOffice } from '../support/office-fake';
import { configuration, monday, noticeOf, readable } from '../support/outlook-world';
import { messageIn } from '../support/words';
import { zones } from '../unit/config/seed';

const handles = ['alice', 'bob', 'femi', 'dana', 'carol', 'erin'];
const tags = ['billing', 'returns', 'shipping', 'defect', 'sizing', 'warranty', 'press', 'wholesale'];
const listed = allNames({ handles, tags }).map(({ name }) => name);
const id = 'AAMk-1';
const codeOf = (outcome: Outcome): string => (outcome.ok ? 'ok' : outcome.error.code);

/** Docket without access to the mailbox, on the one message that is open. */
describe('on one Outlook message alone', () => {
  let fake: FakeOffice;
  let inbox: OutlookInbox;
  let now: number;
  let person: Person | null;

  async function begin(options: FakeOptions = {}): Promise<void> {
    now = monday;
    person = null;
    let ids = 0;
    const mail = (name: string) => sampleMessage(name, { created: monday - 3_600_000 });
    fake = await fakeOffice({ listed, items: [mail('AAMk-1'), mail('AAMk-2')], ...options });
    const office = createOffice(fake.context, { answerWithinMs: 60, sleep: async () => undefined, random: () => 0 });
    inbox = createPaneAloneInbox({
      office,
      zones,
      now: () => now,
      newId: () => `entry${String(++ids).padStart(7, '0')}`,
      stated: () => person,
    });
    expect(codeOf(await inbox.setUp(configuration))).toBe('ok');
    fake.calls.length = 0;
  }
  beforeEach(() => begin());

  async function act(command: CommandData): Promise<Outcome> {
    now += 180_000;
    return inbox.act(id, command);
  }

  test('a build that knows no time zone works with those the configuration stored', async () => {
    const office = createOffice(fake.context, { answerWithinMs: 60, sleep: async () => undefined, random: () => 0 });
    const other = createPaneAloneInbox({ office, zones: {}, now: () => now, newId: () => 'entry0000001' });
    expect(codeOf(await other.open(id))).toBe('ok');
  });

  test('a lead comes to the settings from the message, and changes the configuration there', async () => {
    const ways = (outcome: Outcome) => readable(outcome).includes('"to":"settings"');
    expect(ways(await inbox.open(id))).toBe(false);
    person = { handle: 'dana', sure: 'stated' };
    expect(ways(await inbox.open(id))).toBe(true);
    expect(readable(await inbox.settings())).toContain('"field":"config"');
    const changed = JSON.stringify({ ...JSON.parse(configuration), afterReply: 'open' });
    expect(codeOf(await inbox.setUp(changed))).toBe('ok');
    expect(readable(await inbox.settings())).toContain('afterReply\\": \\"open');
  });

  test('take, note, tag, wait, close, undo: categories and notes on the message itself', async () => {
    expect(readable(await inbox.open(id))).toContain('This is new, and nobody owns it');
    expect(noticeOf(await act({ do: 'take' }))).toBe('This is yours now.');
    expect(await fake.mailbox.categories('AAMk-1')).toEqual(['@alice']);
    await act({ do: 'note', text: 'Ask @carol about the pole.' });
    expect((await fake.mailbox.categories('AAMk-1')).sort()).toEqual(['?carol', '@alice']);
    await act({ do: 'tag', replace: 'yes', tags: 'billing' });
    await act({ do: 'wait' });
    expect(readable(await inbox.open(id))).toContain('Ask @carol about the pole.');
    await act({ do: 'close' });
    expect((await fake.mailbox.categories('AAMk-1')).sort()).toEqual(['#billing', '?carol', '✓alice']);
    expect(noticeOf(await act({ do: 'undo' }))).toBe('Undone.');
    expect((await fake.mailbox.categories('AAMk-1')).sort()).toEqual(['#billing', '?carol', '@alice', '~Waiting']);
    expect(await fake.mailbox.categories('AAMk-2')).toEqual([]);
  });

  test('what it cannot do is not offered, and the reason is said', async () => {
    const seen = await inbox.open(id);
    expect(readable(seen)).toContain('Docket can see only this message');
    expect(JSON.stringify(seen)).not.toContain('"next"');
    expect(codeOf(await inbox.board({ list: 'home' }))).toBe('limit-reached');
    await act({ do: 'take' });
    const closed = await act({ do: 'close', next: 'yes' });
    expect(closed.ok && closed.view.screen).toBe('conversation');
    expect(closed.ok && closed.view.plan?.join(' ')).not.toContain('inbox');
  });

  test('2,500 characters full: said, nothing dropped, nothing half done', async () => {
    await act({ do: 'take' });
    let written = 0;
    let outcome = await act({ do: 'note', text: 'x'.repeat(700) });
    while (outcome.ok && written++ < 10) outcome = await act({ do: 'note', text: `${written}${'y'.repeat(700)}` });
    expect(noticeOf(outcome)).toMatch(/^limit-reached: .*2,500/);
    expect(written).toBeGreaterThan(0);
    const bag = JSON.stringify(await fake.mailbox.customProperties('AAMk-1', 'docket'));
    expect(bag.length).toBeLessThanOrEqual(2500);
    expect(bag).toContain('"take"');
    const marks = await fake.mailbox.categories('AAMk-1');
    expect(codeOf(await act({ do: 'note', text: `@bob ${'z'.repeat(700)}` }))).toBe('limit-reached');
    expect(await fake.mailbox.categories('AAMk-1')).toEqual(marks);
    expect(codeOf(await act({ do: 'wait' }))).toBe('ok');
  });

  test('a category that is not on the list: nothing is written, and who can help is said', async () => {
    await begin({ listed: listed.filter((name) => name !== '~Waiting'), mayList: false });
    await act({ do: 'take' });
    const outcome = await act({ do: 'wait' });
    expect(codeOf(outcome)).toBe('mark-missing');
    expect(JSON.stringify(await fake.mailbox.customProperties('AAMk-1', 'docket'))).not.toContain('"wait"');
    expect(noticeOf(await inbox.setUp())).toContain('~Waiting');
  });

  test('another message is opened in the middle: it stays untouched', async () => {
    await act({ do: 'take' });
    for (const [call, command] of [
      ['bag.load', { do: 'wait' }],
      ['categories.get', { do: 'close' }],
    ] as const) {
      fake.next(call, { select: 'AAMk-2' });
      expect(codeOf(await act(command))).toBe('changed-meanwhile');
      expect(await fake.mailbox.categories('AAMk-2')).toEqual([]);
      expect(await fake.mailbox.customProperties('AAMk-2', 'docket')).toEqual({});
      fake.select('AAMk-1');
    }
    expect(await fake.mailbox.categories('AAMk-1')).toEqual(['@alice']);
    expect(codeOf(await inbox.open('AAMk-2'))).toBe('changed-meanwhile');
  });

  test('cut off between journal and categories: the next reader finishes', async () => {
    await act({ do: 'take' });
    fake.next('categories.add', 'silence');
    expect(codeOf(await act({ do: 'wait' }))).toBe('mailbox-unreachable');
    expect(noticeOf(await inbox.open(id))).toContain('finished writing the marks');
    expect((await fake.mailbox.categories('AAMk-1')).sort()).toEqual(['@alice', '~Waiting']);
  });

  test('one of Docket’s own items is no conversation; a mail that only calls itself so is one', async () => {
    const subject = 'Docket note 0123456789abcdef';
    const received = 'Received: from mail.example by exchange.example\r\n';
    await begin({ items: [sampleMessage('AAMk-1', { subject, headers: '' })] });
    expect(codeOf(await inbox.open(id))).toBe('own-item');
    expect(codeOf(await act({ do: 'take' }))).toBe('own-item');
    expect(await fake.mailbox.categories('AAMk-1')).toEqual([]);
    await begin({ items: [sampleMessage('AAMk-1', { subject, headers: received })] });
    expect(codeOf(await act({ do: 'take' }))).toBe('ok');
  });

  test('error 9020 that stays is a sentence', async () => {
    fake.next('bag.load', { code: 9020 }, 20);
    const outcome = await inbox.open(id);
    expect(codeOf(outcome)).toBe('mailbox-unreachable');
    expect(messageIn(outcome)).toContain('shared mailboxes');
  });

  test('a category with a comma made by hand stays one and the same', async () => {
    await fake.mailbox.changeCategories('AAMk-1', ['Invoices, 2026', '@alice, @bob'], []);
    for (const command of [{ do: 'take' }, { do: 'tag', add: 'billing' }, { do: 'close' }]) await act(command);
    expect((await fake.mailbox.categories('AAMk-1')).sort()).toEqual([
      '#billing',
      '@alice, @bob',
      'Invoices, 2026',
      '✓alice',
    ]);
  });

  test('a colleague’s entries written since are kept', async () => {
    await act({ do: 'take' });
    const bag = await fake.mailbox.customProperties('AAMk-1', 'docket');
    const theirs = ['colleague01', 'sz0000', 'note', 'bob', 0, [], [], { text: 'From Bob.' }];
    await fake.mailbox.saveCustomProperties('AAMk-1', 'docket', {
      docket: [...(bag.docket as unknown[]), theirs, 'damage'],
    });
    await act({ do: 'wait' });
    const seen = readable(await inbox.open(id));
    expect(seen).toContain('From Bob.');
    expect(JSON.stringify(await fake.mailbox.customProperties('AAMk-1', 'docket'))).toContain('damage');
    expect(seen).toContain('cannot be read');
  });

  test('who it is comes from Outlook’s profile, as stated; another name can be chosen', async () => {
    expect(readable(await inbox.open(id))).toContain('Who are you?');
    person = { handle: 'bob', sure: 'stated' };
    await act({ do: 'take' });
    expect(await fake.mailbox.categories('AAMk-1')).toEqual(['@bob']);
    await begin({ user: 'support@fernhill.example' });
    expect(codeOf(await act({ do: 'take' }))).toBe('who-are-you');
  });

  test('another message of the same conversation is opened before the step: it stays untouched', async () => {
    const mail = (name: string) => sampleMessage(name, { conversationId: 'one', created: monday - 3_600_000 });
    await begin({ items: [mail('AAMk-1'), mail('AAMk-2')] });
    expect(codeOf(await inbox.open(id))).toBe('ok');
    fake.select('AAMk-2');
    expect(codeOf(await act({ do: 'take' }))).toBe('changed-meanwhile');
    for (const one of ['AAMk-1', 'AAMk-2']) {
      expect(await fake.mailbox.categories(one)).toEqual([]);
      expect(await fake.mailbox.customProperties(one, 'docket')).toEqual({});
    }
    expect(fake.calls.filter((call) => /save|add|remove/.test(call))).toEqual([]);
  });

  test.each([
    ['headers', { headers: 'Subject: one\r\n' }, { headers: 'Subject: another\r\n' }],
    ['text alone', { headers: '', body: { text: 'one', html: '' } }, { headers: '', body: { text: 'two', html: '' } }],
  ])('Outlook goes on to another message and does not tell, at any moment: by %s', async (_by, one, two) => {
    for (const at of ['before', 'categories.get', 'bag.load', 'bag.save', 'categories.add']) {
      await begin({ items: [sampleMessage('AAMk-1', one), sampleMessage('AAMk-2', two)] });
      await fake.mailbox.changeCategories('AAMk-1', ['@bob'], []);
      expect(codeOf(await inbox.open(id))).toBe('ok');
      if (at === 'before') fake.selectUntold('AAMk-2');
      else fake.next(at, { untold: 'AAMk-2' });
      expect(codeOf(await act({ do: 'take' }))).toBe('changed-meanwhile');
      expect(await fake.mailbox.categories('AAMk-2')).toEqual([]);
      expect(await fake.mailbox.customProperties('AAMk-2', 'docket')).toEqual({});
    }
  });

  test('while a message is being written: why nothing is offered, and nothing is asked of Outlook', async () => {
    await begin({ items: [sampleMessage('C', { mode: 'compose', composeType: 'newMail' })] });
    const outcome = await inbox.open('writing');
    expect(readable(outcome)).toContain('does not allow categories to be set');
    expect(JSON.stringify(outcome)).not.toContain('"intent"');
    expect(codeOf(await inbox.act('writing', { do: 'take' }))).toBe('not-permitted');
    expect(fake.calls).toEqual([]);
  });
});
