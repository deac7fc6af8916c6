/** Reports on Gmail's cards, through the strict service: gathered by the sweep, read in few requests, stored as a file. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { cardOf, htmlOf, readable } from '../support/cards';
import { type GmailWorld, gmailWorld } from '../support/gmail-world';

jest.setTimeout(120_000);

let world: GmailWorld;
const ids: string[] = [];

beforeAll(async () => {
  world = await gmailWorld();
  await world.setUp();
  for (const [n, by] of ['alice', 'bob', 'alice'].entries()) {
    const id = await world.customerWrites({ subject: `=1+1 <b>Parcel</b> ${n}` });
    ids.push(id);
    world.pass(60 * (n + 1));
    await world.open(id, by);
    await world.reply(id);
    await world.act(id, by, { do: 'close' });
  }
  const sweep = await world.sweep();
  expect(sweep.ok).toBe(true);
}, 120_000);
afterAll(() => world?.close());

const board = (list: string, by = 'dana', of = '', inputs: Record<string, string> = {}) =>
  world.run('onBoard', {
    commonEventObject: {
      parameters: {
        list,
        of,
        by,
        ...(Object.keys(inputs).length > 0 ? { fields: Object.keys(inputs).join(',') } : {}),
      },
      formInputs: Object.fromEntries(
        Object.entries(inputs).map(([field, value]) => [field, { stringInputs: { value: [value] } }]),
      ),
    },
  });

describe('a report on a card', () => {
  test('shows figures with what they mean, within what a card may hold', async () => {
    const card = await board('report');
    const text = readable(card);
    expect(text).toContain('First response time');
    expect(htmlOf(card)).toContain('<b>3</b><br><i>Conversations closed in this period, each counted once');
    expect(
      JSON.stringify(cardOf(card)).match(/"(decoratedText|textParagraph|selectionInput|buttonList)"/g)!.length,
    ).toBeLessThan(97);
  });

  test('draws bars of text beside their values', async () => {
    expect(htmlOf(await board('report-work'))).toMatch(/0 open; 2 closed in this period/);
    expect(htmlOf(await board('report-hours'))).toMatch(/█+ 3/);
  });

  test('is about what was chosen', async () => {
    const card = await board('report', 'dana', 'period=this-week', { period: 'this-week', member: 'bob', tag: '' });
    expect(htmlOf(card)).toContain('<b>1</b><br><i>Conversations closed');
    expect(JSON.stringify(cardOf(card))).toContain('"subtitle":"Bob Okafor');
    expect(htmlOf(await board('report', 'alice', 'member=bob'))).toContain('<b>2</b><br><i>Conversations closed');
  });

  test('opens the conversations behind a figure; their text is text', async () => {
    const card = await board('report-list', 'dana', 'period=this-week figure=first');
    expect(htmlOf(card)).toContain('=1+1 &lt;b&gt;Parcel&lt;/b&gt; 2');
  });

  test('a table lies in the mailbox as an attachment to nobody, and is linked', async () => {
    world.gmail.clearLedger();
    const card = await board('report-file');
    expect(world.gmail.ledger.filter(({ method }) => /send|draft/.test(method))).toEqual([]);
    const link = /#all\/([0-9a-f]+)/.exec(JSON.stringify(cardOf(card)))?.[1];
    const [mail] = world.mailbox.thread(world.gmail.ids('support@fernhill.example').uid(link!)!);
    const parsed = world.mailbox.parsed(mail!.uid);
    expect(parsed.from.address).toBe('docket@notes.invalid');
    expect(parsed.to.map(({ address }) => address)).toEqual(['docket@notes.invalid']);
    expect(JSON.stringify(parsed)).toContain('docket-2026-11-23-2026-11-23.csv');
    expect(mail!.raw.toString()).toContain('Content-Type: text/csv; charset=UTF-8');
  });

  test('what was read once is not read again; Docket’s own messages are no mail', async () => {
    await board('report');
    world.gmail.clearLedger();
    await board('report');
    const methods = world.gmail.ledger.map(({ method }) => method);
    expect(methods.filter((method) => method === 'messages.get')).toEqual([]);
    expect(methods.filter((method) => method === 'messages.list').length).toBeLessThanOrEqual(2);
    const sweep = await world.sweep();
    expect(sweep.ok).toBe(true);
  });
});
