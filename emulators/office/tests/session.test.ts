/** The host's side of the protocol without a browser: what is answered to which posted text. */
import { describe, expect, test } from '@jest/globals';
import { createMemoryMailbox, defaultSettings, type HostSettings, sampleMessage } from '..';
import type { World } from '../calls/call';
import { createFaults, type Fault } from '../faults';
import { createHolds } from '../holds';
import { createNotifications } from '../notifications';
import { createRecorder } from '../record';
import { createSession } from '../session';
import type { OfficeMailboxPort } from '../types';

interface Posted {
  _data: unknown;
  _errorCode: number;
  _correlationId: number;
  _responseType: number;
}

function talk(given: { mailbox?: OfficeMailboxPort; settings?: Partial<HostSettings>; faults?: Fault[] } = {}) {
  const posted: Posted[] = [];
  const recorder = createRecorder(() => 0);
  const world: World = {
    mailbox: given.mailbox ?? createMemoryMailbox({ items: [sampleMessage('a')] }),
    settings: { ...defaultSettings, ...given.settings },
    addIn: 'docket',
    notifications: createNotifications(),
    savedDrafts: new Set(),
    sessionData: new Map(),
    selected: () => ['a'],
    show: () => {},
    closePane: () => {},
    commandCompleted: () => {},
  };
  const session = createSession({
    world,
    identity: { conversation: 'conv', controlId: 'control', hostOrigin: 'https://host', paneOrigin: 'https://pane' },
    addInName: 'Add-in',
    pane: 1,
    selected: () => 'a',
    faults: createFaults(given.faults),
    holds: createHolds(),
    recorder,
    post: (text) => posted.push(JSON.parse(text) as Posted),
    noticed: () => {},
  });
  async function send(action: string, data: unknown, type = 0): Promise<Posted | undefined> {
    posted.length = 0;
    const envelope = {
      _messageType: 0,
      _actionName: action,
      _conversationId: 'conv',
      _correlationId: 5,
      _actionType: type,
    };
    session.receive(JSON.stringify({ ...envelope, _data: data }));
    await new Promise((resolve) => setTimeout(resolve, 5));
    return posted[0];
  }
  const execute = (dispatchId: number, params?: unknown) =>
    send('ExecuteMethod', { ApiParams: params, MethodData: { ControlId: 'control', DispatchId: dispatchId } });
  return { session, send, execute, posted, recorder };
}

describe('the handshake', () => {
  test('the context has the nine fields without which the pane never starts', async () => {
    const { send } = talk();
    const answer = await send('ContextActivationManager_getAppContextAsync', 'control');
    const nine = '_id _appName _appVersion _appUILocale _dataLocale _docUrl _clientMode _settings _reason';
    for (const field of nine.split(' ')) expect(answer?._data).toHaveProperty(field);
    expect(answer).toMatchObject({ _correlationId: 5, _errorCode: 0, _responseType: 0 });
  });

  test('initial data are answered as they are, unwrapped', async () => {
    const { send } = talk({ settings: { permission: 'ReadWriteItem' } });
    expect((await send('GetInitialData', {}))?._data).toMatchObject({ permissionLevel: 3, itemType: 1, id: 'a' });
  });

  test('a notice is not answered, and recorded by name', async () => {
    const { send, recorder } = talk();
    expect(await send('ContextActivationManager_notifyHost', ['control', 13])).toBeUndefined();
    expect(recorder.all()).toMatchObject([{ call: 'notice', detail: 'tab-out' }]);
  });
});

describe('a call', () => {
  test('is never answered with null, a text or nothing, not even when it gives nothing', async () => {
    const { execute } = talk();
    expect((await execute(159, { categories: ['x'] }))?._data).toEqual({ error: false, data: null });
  });

  test('that the mailbox fails at is a server error', async () => {
    const mailbox = createMemoryMailbox({ items: [sampleMessage('a')] });
    mailbox.categories = async () => {
      throw new Error('down');
    };
    const { execute } = talk({ mailbox });
    expect((await execute(157))?._data).toEqual({ error: true, errorCode: 9042 });
  });

  test('of an unknown number fails with 5000 and is marked as this host’s gap', async () => {
    const { execute, recorder } = talk();
    expect((await execute(9999))?._data).toEqual({ error: true, errorCode: 5000 });
    expect(recorder.all()).toMatchObject([{ call: 'unknown', detail: '9999', unhandled: true }]);
  });

  test('of an unknown kind fails in the transport', async () => {
    const { send } = talk();
    expect(await send('SomethingNew', null)).toMatchObject({ _data: {}, _errorCode: -2 });
  });

  test('of the old kind is answered in the old form', async () => {
    const { send } = talk();
    const data = { DdaMethod: { ControlId: 'control', Version: 1, DispatchId: 97 } };
    expect((await send('executeMethod', data))?._data).toMatchObject({ Version: 1, Error: 0 });
  });
});

describe('events', () => {
  test('are delivered with the correlation of their registration, and only while there is one', async () => {
    const { send, session, posted } = talk();
    expect(session.deliver('olkItemSelectedChanged', '')).toBe(false);
    expect((await send('olkItemSelectedChanged', {}, 1))?._data).toEqual({ Error: 0 });
    expect(await session.deliverItem()).toBe(true);
    expect(posted.at(-1)).toMatchObject({
      _correlationId: 5,
      _responseType: 1,
      _data: { id: 'a', permissionLevel: 2 },
    });
    await send('olkItemSelectedChanged', {}, 2);
    expect(session.listens('olkItemSelectedChanged')).toBe(false);
  });

  test('a registration can be refused', async () => {
    const { send, session } = talk({ faults: [{ call: 'event.listen', effect: { error: 5001 } }] });
    expect((await send('olkItemSelectedChanged', {}, 1))?._data).toEqual({ Error: 5001 });
    expect(session.listens('olkItemSelectedChanged')).toBe(false);
  });
});

describe('what a draft answers', () => {
  const answer = sampleMessage('a', { mode: 'compose', composeType: 'reply', inReplyTo: '<letter@customer.example>' });
  const news = sampleMessage('a', { mode: 'compose', composeType: 'newMail' });
  test.each([
    ['1.13', answer, undefined],
    ['1.14', answer, '<letter@customer.example>'],
    ['1.14', news, null],
    ['2.0', answer, '<letter@customer.example>'],
    ['1.9', answer, undefined],
  ])('mailbox %s', async (Mailbox, item, expected) => {
    const { send } = talk({
      mailbox: createMemoryMailbox({ items: [item] }),
      settings: { requirementSets: { Mailbox } },
    });
    const { _data } = (await send('GetInitialData', null))!;
    expect((_data as { inReplyTo?: unknown }).inReplyTo).toEqual(expected);
  });
});

describe('session data', () => {
  test('hold 50,000 characters in all; what would not fit is 9051 and changes nothing', async () => {
    const { execute } = talk();
    const keep = async (name: string, length: number) =>
      (await execute(185, { name, value: 'x'.repeat(length) }))?._data;
    const kept = { error: false, data: null };
    expect(await keep('a', 49_990)).toEqual(kept);
    expect(await keep('a', 50_000)).toEqual({ error: true, errorCode: 9051 });
    expect(await keep('b', 10)).toEqual({ error: true, errorCode: 9051 });
    expect(await keep('a', 10)).toEqual(kept);
    expect(await keep('b', 10)).toEqual(kept);
  });
});
