/** Faults put in the way of the real office.js, and what an add-in sees of each. */
import { describe, expect, jest, test } from '@jest/globals';
import { createMemoryMailbox, type Fault, sampleMessage } from '../../emulators/office';
import type { OpenPane } from '../../emulators/office/fixture/open-pane';
import { paneHtml, paneOpener } from './office-host-pane';

jest.setTimeout(30_000);

const open = paneOpener();
const masterList = [{ displayName: '@alice', color: 'Preset7' }];
const oneMessage = () => createMemoryMailbox({ items: [sampleMessage('message-1')], masterList });
/** Milliseconds after which silence is taken for an answer, where it is expected. */
const silent = 100;
const get = (pane: OpenPane, ms?: number) =>
  pane.frame().evaluate((within) => ask((done) => Office.context.mailbox.item!.categories.getAsync(done), within), ms);
const load = (pane: OpenPane) =>
  pane.frame().evaluate(() =>
    ask((done) => {
      // The result's value is an object of the library's and cannot leave the pane.
      Office.context.mailbox.item!.loadCustomPropertiesAsync((result) => {
        const { status, error } = result;
        done({ status, error, value: undefined } as Office.AsyncResult<undefined>);
      });
    }),
  );

describe('one call', () => {
  const faults: [string, Fault['effect'], unknown][] = [
    ['an error code', { error: 9042 }, { status: 'failed', error: { code: 9042, name: 'InternalServerError' } }],
    ['a code of Office', { error: 7000 }, { status: 'failed', error: { code: 7000, name: 'Permission Denied' } }],
    ['silence', { silence: true }, { status: 'silence' }],
    ['null in place of data', { data: null }, { status: 'succeeded', value: null }],
    ['other data', { data: [{ displayName: 'X' }] }, { status: 'succeeded', value: [{ displayName: 'X' }] }],
    ['null as the whole answer', { raw: null }, { status: 'silence' }],
    ['an empty answer', { raw: {} }, { status: 'succeeded', value: undefined }],
    ['an answer that names no code', { raw: { wasSuccessful: false } }, { status: 'failed', error: { code: 5000 } }],
    ['a failed transport', { transport: -2 }, { status: 'failed', error: { code: 9002, name: 'InternalFormatError' } }],
  ];

  test.each(faults)('%s; the next goes well again', async (_, effect, expected) => {
    const pane = await open.at({ mailbox: oneMessage(), faults: [{ call: 'categories.get', effect }] });
    const { status } = expected as { status: string };
    expect(await get(pane, status === 'silence' ? silent : undefined)).toEqual(
      expect.objectContaining(expectedOf(expected)),
    );
    expect(await get(pane)).toEqual({ status: 'succeeded', value: [] });
    const [first, second] = (await pane.host.calls()).filter(({ call }) => call === 'categories.get');
    expect([first?.faulted, second?.faulted]).toEqual([true, undefined]);
  });

  test('a text as the whole answer is an error nobody catches, and no callback', async () => {
    const pane = await open.at({
      mailbox: oneMessage(),
      faults: [{ call: 'categories.get', effect: { raw: 'oops' } }],
    });
    expect(await get(pane, silent)).toEqual({ status: 'silence' });
    expect(pane.errors).toHaveLength(1);
  });

  test('silence leaves the call without an answer in the record', async () => {
    const pane = await open.at({
      mailbox: oneMessage(),
      faults: [{ call: 'categories.get', effect: { silence: true } }],
    });
    await get(pane, silent);
    const record = (await pane.host.calls()).find(({ call }) => call === 'categories.get');
    expect(record).not.toHaveProperty('answer');
  });

  test('late: the callback comes after the time given', async () => {
    const pane = await open.at({
      mailbox: oneMessage(),
      faults: [{ call: 'categories.get', effect: { delayMs: 300 } }],
    });
    expect(await get(pane, 100)).toEqual({ status: 'silence' });
    await pane.host.inject({ call: 'categories.get', effect: { delayMs: 50 } });
    expect(await get(pane, 3000)).toMatchObject({ status: 'succeeded' });
  });

  test.each([
    [false, []],
    [true, ['@alice']],
  ])('an error though the mailbox had carried it out: %s', async (carriedOut, left) => {
    const mailbox = oneMessage();
    const faults: Fault[] = [{ call: 'categories.add', effect: { error: 9041 }, carriedOut }];
    const pane = await open.at({ mailbox, faults });
    const add = await pane
      .frame()
      .evaluate(() => ask((done) => Office.context.mailbox.item!.categories.addAsync(['@alice'], done)));
    expect(add).toMatchObject({ error: { code: 9041 } });
    expect(await mailbox.categories('message-1')).toEqual(left);
  });

  test('after some that pass, and as often as said', async () => {
    const pane = await open.at({
      mailbox: oneMessage(),
      faults: [{ call: 'categories.get', effect: { error: 9042 }, skip: 1, times: 2 }],
    });
    const statuses: string[] = [];
    for (let call = 0; call < 4; call++) statuses.push((await get(pane)).status);
    expect(statuses).toEqual(['succeeded', 'failed', 'failed', 'succeeded']);
  });

  test('every call, until the faults are cleared', async () => {
    const pane = await open.at({ mailbox: oneMessage() });
    await pane.host.inject({ call: '*', effect: { error: 9042 }, times: 0 });
    expect((await get(pane)).status).toBe('failed');
    expect((await load(pane)).status).toBe('failed');
    await pane.host.clearFaults();
    expect((await get(pane)).status).toBe('succeeded');
  });
});

describe('custom properties', () => {
  test.each([
    ['any failure is 9020', { error: 9042 }, 9020],
    ['a failed transport is 9017', { transport: -5 }, 9017],
  ] as const)('%s', async (_, effect, code) => {
    const pane = await open.at({ mailbox: oneMessage(), faults: [{ call: 'customProperties.load', effect }] });
    expect(await load(pane)).toMatchObject({ status: 'failed', error: { code } });
    expect(await load(pane)).toMatchObject({ status: 'succeeded' });
  });
});

describe('the start', () => {
  const started = (pane: OpenPane) => pane.frame().evaluate(() => noted.length);

  test.each(['appContext', 'initialData'] as const)('never comes when %s is not answered', async (call) => {
    const pane = await open({ faults: [{ call, effect: { silence: true } }], readyWithin: 0 });
    await pane.page.waitForFunction((name) => window.officeHost.calls().some((made) => made.call === name), call);
    await pane.page.waitForTimeout(silent);
    expect(await started(pane)).toBe(0);
  });

  test('with null for initial data there is neither item nor person', async () => {
    const pane = await open({ faults: [{ call: 'initialData', effect: { raw: null } }] });
    const seen = await pane
      .frame()
      .evaluate(() => [Office.context.mailbox.item, Office.context.mailbox.userProfile?.emailAddress]);
    expect(seen).toEqual([null, null]);
  });

  test('late initial data: ready comes then', async () => {
    const pane = await open({ faults: [{ call: 'initialData', effect: { hold: 'start' } }], readyWithin: 0 });
    await pane.host.untilHeld('start');
    expect(await started(pane)).toBe(0);
    await pane.host.release('start');
    await pane.ready();
    expect(await started(pane)).toBe(1);
  });
});

describe('what the pane cannot have', () => {
  test('legacy tokens and EWS are refused', async () => {
    const pane = await open();
    const told = await pane
      .frame()
      .evaluate(async () => [
        await ask((done) => Office.context.mailbox.getUserIdentityTokenAsync(done)),
        await ask((done) => Office.context.mailbox.getCallbackTokenAsync({ isRest: true }, done)),
        await ask((done) => Office.context.mailbox.makeEwsRequestAsync('<x/>', done)),
      ]);
    expect(told).toMatchObject([{ error: { code: 9018 } }, { status: 'failed' }, { error: { code: 9020 } }]);
  });

  test('a call this host does not know is told apart in the record', async () => {
    const pane = await open();
    const told = await pane
      .frame()
      .evaluate(() => ask((done) => Office.context.mailbox.item!.getAttachmentContentAsync('a', done)));
    expect(told).toMatchObject({ status: 'failed', error: { code: 5000 } });
    expect((await pane.host.calls()).filter(({ unhandled }) => unhandled).map(({ call }) => call)).toEqual([
      'attachments.getContent',
    ]);
  });
});

test('the record says how many calls were under way at once', async () => {
  const pane = await open.at({ mailbox: oneMessage(), settings: { latencyMs: 50 } });
  await pane.frame().evaluate(() => {
    const { categories } = Office.context.mailbox.item!;
    return Promise.all([1, 2, 3, 4].map(() => ask((done) => categories.getAsync(done))));
  });
  await get(pane);
  const atOnce = (await pane.host.calls()).filter(({ call }) => call === 'categories.get').map((call) => call.atOnce);
  expect(atOnce).toEqual([1, 2, 3, 4, 1]);
});

test('another frame is not heard, not even one of the add-in itself', async () => {
  const pane = await open({ html: paneHtml('<p>Pane</p>') });
  const before = (await pane.host.calls()).length;
  const conversation = await pane.page.evaluate(() => {
    const other = document.createElement('iframe');
    other.src = 'https://addin.example/taskpane.html?other';
    other.name = 'other';
    const { name } = document.querySelector('iframe')!;
    document.body.append(other);
    return String(JSON.parse(name).xdmInfo).split('|')[0];
  });
  const other = pane.page.frameLocator('iframe[name=other]').locator('html');
  await other.evaluate((_, id) => {
    const request = { _messageType: 0, _actionName: 'GetInitialData', _conversationId: id, _correlationId: 99 };
    window.parent.postMessage(JSON.stringify({ ...request, _actionType: 0, _data: null }), '*');
  }, conversation);
  await get(pane);
  expect((await pane.host.calls()).slice(before).map(({ call }) => call)).toEqual(['categories.get']);
});

function expectedOf(expected: unknown): Record<string, unknown> {
  const { error, ...rest } = expected as { error?: Record<string, unknown> };
  return error ? { ...rest, error: expect.objectContaining(error) } : rest;
}
