import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { folderFor } from '../../../../workbench/server/folder';
import { openSession, type Session } from '../../../../workbench/server/session';
import type { Answer } from '../../../../workbench/server/wire';
import { stubAddon, stubMbox } from './stub-addon';

const base = mkdtempSync(join(tmpdir(), 'docket-session-'));
const mail = join(base, 'mail.mbox');
writeFileSync(mail, stubMbox);
const team = {
  mailbox: 'support@fernhill.example',
  timeZone: 'Europe/Berlin',
  people: [{ handle: 'alice', name: 'Alice', role: '' }],
};
let kept = 0;
const options = () => ({
  folder: folderFor(join(base, `kept-${kept}`), mail),
  team,
  addon: stubAddon,
  mail,
  elapsed: () => 0,
});

/** What the stub's card says it was told. */
function told(answer: Answer): Record<string, unknown> {
  if (!answer.ok) throw new Error(answer.error);
  const value = answer.value as {
    cards?: unknown[];
    renderActions?: { action: { navigations: [{ updateCard: unknown }] } };
  };
  const card = value.cards?.[0] ?? value.renderActions?.action.navigations[0].updateCard;
  const [{ widgets }] = (card as { sections: [{ widgets: [{ textParagraph: { text: string } }] }] }).sections;
  return JSON.parse(widgets[0].textParagraph.text) as Record<string, unknown>;
}

const list = (session: Session, box = 'inbox', search = '') => session.list({ box, search, from: 0 }).lines;
const zip = (session: Session) => list(session, 'search', 'subject:"A zip"')[0]!;

describe('a visit to the account', () => {
  let session: Session;
  beforeEach(async () => {
    kept += 1;
    session = await openSession(options());
  });
  afterEach(() => session.close());
  afterAll(() => rmSync(base, { recursive: true, force: true }));

  test('begins five minutes after the newest mail, set up, with nothing to complain about', () => {
    const state = session.state();
    expect(new Date(state.now).toISOString()).toBe('2026-11-16T10:08:00.000Z');
    expect(state.warnings).toEqual([]);
    expect(state.labels).toMatchObject([
      { name: '@alice', backgroundColor: '#b9e4d0', inLabelList: 'show', threads: 0 },
    ]);
  });

  test('lists one line a conversation, newest first, with its text as it was written', () => {
    const [strange, zipped] = list(session);
    expect(strange).toMatchObject({ subject: '<b>bold</b>', people: [{ name: '<script>alert(1)</script>' }] });
    expect(zipped).toMatchObject({ subject: 'A zip', messages: 2, snippet: 'Any news?' });
    expect(list(session, 'sent')).toEqual([]);
    expect(list(session, 'search', 'from:ines')).toHaveLength(1);
  });

  test('hands out the HTML of a mail by itself and none for a text', () => {
    const { messages } = session.conversation(list(session)[0]!.thread)!;
    expect(messages[0]!.hasHtml).toBe(true);
    expect(session.html(messages[0]!.id)).toContain('<p onclick');
    expect(session.html(session.conversation(zip(session).thread)!.messages[0]!.id)).toBeNull();
    expect(session.conversation('0123456789abcdef')).toBeNull();
    expect(session.conversation('../secret')).toBeNull();
  });

  test("starts the homepage and the message as Gmail does, with Gmail's event", async () => {
    const home = told(await session.run({ run: 'home' }));
    expect(home).toEqual({
      commonEventObject: {
        hostApp: 'GMAIL',
        platform: 'WEB',
        userLocale: 'en',
        timeZone: expect.objectContaining({ id: 'Europe/Berlin' }),
      },
    });
    const german = told(await session.run({ run: 'home', userLocale: 'de' }));
    expect(german).toMatchObject({ commonEventObject: { userLocale: 'de' } });
    const { thread } = zip(session);
    const message = session.conversation(thread)!.messages[1]!.id;
    const opened = told(await session.run({ run: 'open', thread, message }));
    const decimal = (id: string) => String(BigInt(`0x${id}`));
    expect(opened.gmail).toEqual({
      messageId: `msg-f:${decimal(message)}`,
      threadId: `thread-f:${decimal(thread)}`,
      accessToken: expect.any(String),
    });
  });

  test('runs an action with parameters and inputs, and tells what it did and what it cost', async () => {
    const { thread } = zip(session);
    const open = { thread, message: session.conversation(thread)!.messages[1]!.id };
    const changes: number[] = [];
    session.onChange(() => changes.push(session.state().head));
    const formInputs = { note: { stringInputs: { value: ['hello'] } } };
    const answer = await session.run({
      run: 'action',
      function: 'act',
      parameters: { do: 'take', thread },
      formInputs,
      open,
    });
    expect(told(answer).commonEventObject).toMatchObject({ parameters: { do: 'take' }, formInputs });
    expect(answer.report).toMatchObject({
      function: 'act',
      plan: ['puts on @alice'],
      units: 11,
      roundTrips: 2,
      error: null,
    });
    expect(answer.report.logs).toEqual([expect.stringContaining('and another line')]);
    expect(answer.report.requests.map(({ method, status }) => [method, status])).toEqual([
      ['labels.list', 200],
      ['threads.modify', 200],
    ]);
    expect(session.state().labels[0]!.threads).toBe(1);
    expect(changes.length).toBeGreaterThan(0);
    const without = await session.run({ run: 'action', function: 'act', parameters: {}, formInputs: {}, open });
    expect(told(without).commonEventObject).not.toHaveProperty('formInputs');
  });

  test('a fault of the add-on is an answer with its reason', async () => {
    const answer = await session.run({ run: 'action', function: 'fail', parameters: {}, formInputs: {} });
    expect(answer).toMatchObject({ ok: false, error: 'a fault of the stub' });
    expect(answer.report.error).toContain('a fault of the stub');
    const missing = await session.run({ run: 'action', function: 'nobody', parameters: {}, formInputs: {} });
    expect(missing).toMatchObject({ ok: false, error: expect.stringContaining('nobody') });
  });

  test('a new customer, an answer and a reply land where they belong', async () => {
    const fresh = (await session.customer(undefined))!;
    expect(list(session)[0]).toMatchObject({ thread: fresh.thread, unread: true, messages: 1 });
    const { thread } = zip(session);
    const reply = (await session.reply(thread, 'We will see to it.'))!;
    expect(reply.thread).toBe(thread);
    expect(list(session, 'sent').map((line) => line.thread)).toEqual([thread]);
    const answered = (await session.customer(thread))!;
    expect(answered.thread).toBe(thread);
    const { messages } = session.conversation(thread)!;
    expect(messages.map(({ sent }) => sent)).toEqual([false, false, true, false]);
    expect(messages[2]!.to).toEqual([{ name: 'Ines', address: 'ines@outside.example' }]);
    session.markRead(thread);
    expect(zip(session).unread).toBe(false);
  });

  test('an hour on the clock runs the hourly trigger, and a restart keeps mail, properties and time', async () => {
    const before = session.state().now;
    // The set-up took a moment itself, so its trigger is due that much more than an hour after the start.
    const reports = [...(await session.clock('hour')), ...(await session.clock('hour'))];
    expect(reports.map((report) => report.function)).toEqual(['hourly']);
    expect(session.state().now).toBeGreaterThanOrEqual(before + 7_200_000);
    await session.customer(undefined);
    const { now, head } = session.state();
    await session.close();
    session = await openSession(options());
    expect(session.state()).toMatchObject({ now, head, warnings: [] });
    expect(list(session)).toHaveLength(3);
    const answer = await session.run({ run: 'action', function: 'count', parameters: {}, formInputs: {} });
    expect(answer).toMatchObject({ ok: true, value: { renderActions: { action: { notification: { text: '1' } } } } });
  });

  test('a reset is the first start again', async () => {
    const { now } = session.state();
    await session.customer(undefined);
    await session.clock('morning');
    await session.reset();
    expect(session.state().now).toBe(now);
    expect(list(session)).toHaveLength(2);
  });

  test('a damaged file is put aside and told of', async () => {
    await session.close();
    writeFileSync(join(options().folder, 'mailbox.jsonl'), 'not a mailbox');
    session = await openSession(options());
    expect(session.state().warnings[0]).toContain('cannot be read');
    expect(list(session)).toHaveLength(2);
  });
});
