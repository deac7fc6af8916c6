/** The real office.js inside our Office host while the selection moves: pinned and unpinned panes, no item, late answers. */
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { createMemoryMailbox, defaultSettings, type HostSettings, sampleMessage } from '../../emulators/office';
import type { OpenPane } from '../../emulators/office/fixture/open-pane';
import { paneOpener } from './office-host-pane';

jest.setTimeout(30_000);

const open = paneOpener();
const masterList = [{ displayName: '@alice', color: 'Preset7' }];
const mailboxOfTwo = () =>
  createMemoryMailbox({ items: [sampleMessage('message-1'), sampleMessage('message-2')], masterList });

/** The pane beside `message-1` of these two; whatever a test does with the selection is taken back after it. */
async function beside(mailbox = mailboxOfTwo(), settings: Partial<HostSettings> = {}): Promise<OpenPane> {
  moved = await open.at({ mailbox, settings });
  return moved;
}
let moved: OpenPane | null = null;
afterEach(async () => {
  if (!moved) return;
  await moved.behind({ mailbox: mailboxOfTwo() });
  await stopListening(moved);
  await listen(moved);
  await moved.host.select('message-1');
  await untilNoted(moved, 1);
  await stopListening(moved);
  moved = null;
});

const stopListening = (pane: OpenPane) =>
  pane.frame().evaluate(async () => {
    const { mailbox } = Office.context;
    await ask((done) => mailbox.removeHandlerAsync(Office.EventType.ItemChanged, done));
    await ask((done) => mailbox.removeHandlerAsync(Office.EventType.OfficeThemeChanged, done));
  });

/** Notes the item the pane sees at every change it is told of. */
async function listen(pane: OpenPane): Promise<void> {
  await pane.frame().evaluate(() => {
    noted.length = 0;
    const changed = () => noted.push(Office.context.mailbox.item?.itemId ?? null);
    return ask((done) => Office.context.mailbox.addHandlerAsync(Office.EventType.ItemChanged, changed, done));
  });
}

const seen = (pane: OpenPane) => pane.frame().evaluate(() => Office.context.mailbox.item?.itemId ?? null);
const noticed = (pane: OpenPane) => pane.frame().evaluate(() => noted);
const untilNoted = (pane: OpenPane, count: number) =>
  pane.frame().waitForFunction((wanted) => noted.length >= wanted, count, { timeout: 5000 });

describe('a pinned pane', () => {
  test('is told of the other item, and has it when its handler runs', async () => {
    const pane = await open({ mailbox: mailboxOfTwo() });
    await listen(pane);
    await pane.host.select('message-2');
    await untilNoted(pane, 1);
    expect(await noticed(pane)).toEqual(['message-2']);
    expect((await pane.host.calls()).filter(({ call }) => call === 'appContext')).toHaveLength(1);
  });

  test('is told when nothing is selected any more, and of the next item', async () => {
    const pane = await beside();
    await listen(pane);
    await pane.host.select(null);
    await pane.host.select('message-2');
    await untilNoted(pane, 2);
    expect(await noticed(pane)).toEqual([null, 'message-2']);
  });

  test('may see no item before the item, as in classic Outlook', async () => {
    const pane = await beside();
    await listen(pane);
    await pane.host.select('message-2', 'null-first');
    await untilNoted(pane, 2);
    expect(await noticed(pane)).toEqual([null, 'message-2']);
  });

  test('may never be told: it keeps the old item while its calls mean the new one', async () => {
    const mailbox = mailboxOfTwo();
    const pane = await beside(mailbox);
    await listen(pane);
    await pane.host.select('message-2', 'nothing');
    const add = await pane
      .frame()
      .evaluate(() => ask((done) => Office.context.mailbox.item!.categories.addAsync(['@alice'], done)));
    expect(add.status).toBe('succeeded');
    expect(await seen(pane)).toBe('message-1');
    expect(await noticed(pane)).toEqual([]);
    expect(await mailbox.categories('message-1')).toEqual([]);
    expect(await mailbox.categories('message-2')).toEqual(['@alice']);
  });

  test('that does not listen keeps the old item', async () => {
    const pane = await beside();
    await pane.host.select('message-2');
    await pane.frame().evaluate(() => ask((done) => Office.context.mailbox.item!.categories.getAsync(done)));
    expect(await seen(pane)).toBe('message-1');
  });

  test('hears nothing after it has taken its handler away', async () => {
    const pane = await beside();
    await listen(pane);
    await pane
      .frame()
      .evaluate(() => ask((done) => Office.context.mailbox.removeHandlerAsync(Office.EventType.ItemChanged, done)));
    await pane.host.select('message-2');
    expect(await seen(pane)).toBe('message-1');
    expect((await pane.host.calls()).map(({ call }) => call)).toContain('event.unlisten');
  });

  test('gets items in the order they were selected, however long one takes to read', async () => {
    const mailbox = mailboxOfTwo();
    const read = mailbox.item;
    const slow = (id: string) => new Promise<void>((resolve) => setTimeout(resolve, id === 'message-2' ? 50 : 0));
    const pane = await beside({ ...mailbox, item: (id) => slow(id).then(() => read(id)) });
    await listen(pane);
    await Promise.all([pane.host.select('message-2'), pane.host.select('message-1')]);
    await untilNoted(pane, 2);
    expect((await noticed(pane)).at(-1)).toBe('message-1');
    expect(await seen(pane)).toBe('message-1');
  });

  test('an item that is gone from the mailbox shows as none', async () => {
    const mailbox = mailboxOfTwo();
    const pane = await beside(mailbox);
    await listen(pane);
    mailbox.remove('message-2');
    await pane.host.select('message-2');
    await untilNoted(pane, 1);
    expect(await noticed(pane)).toEqual([null]);
  });
});

describe('several selected messages', () => {
  const rows = [
    { messages: ['message-2', 'message-1'], newestHere: 'message-1' },
    { messages: ['message-3'], newestHere: 'message-3' },
  ];
  const mailboxOfThree = () =>
    createMemoryMailbox({ items: ['message-1', 'message-2', 'message-3'].map((id) => sampleMessage(id)) });
  const asked = (pane: OpenPane) =>
    pane.frame().evaluate(() => ask((done) => Office.context.mailbox.getSelectedItemsAsync(done)));
  async function selected(pane: OpenPane): Promise<Office.SelectedItemDetails[]> {
    const told = await asked(pane);
    if (told.status !== 'succeeded') throw new Error(JSON.stringify(told));
    return told.value as Office.SelectedItemDetails[];
  }
  const idsOf = async (pane: OpenPane) => (await selected(pane)).map(({ itemId }) => itemId);

  test('are told of by an event and listed: of a conversation all, or the newest here', async () => {
    const pane = await open({ mailbox: mailboxOfThree() });
    await pane.frame().evaluate(() => {
      noted.length = 0;
      const changed = () => noted.push('changed');
      return ask((done) =>
        Office.context.mailbox.addHandlerAsync(Office.EventType.SelectedItemsChanged, changed, done),
      );
    });
    expect(await idsOf(pane)).toEqual(['message-1']);
    // A pane that follows the open item has none while several are selected.
    await pane
      .frame()
      .evaluate(() =>
        ask((done) => Office.context.mailbox.addHandlerAsync(Office.EventType.ItemChanged, () => {}, done)),
      );
    await pane.host.select('message-1', 'event');
    await pane.host.select(null, 'event', rows);
    await untilNoted(pane, 1);
    expect(await selected(pane)).toEqual(
      ['message-2', 'message-1', 'message-3'].map((id) => ({
        itemId: id,
        itemMode: 'Read',
        itemType: 'Message',
        subject: `RE: Subject of ${id}`,
        conversationId: `conversation-of-${id}`,
        internetMessageId: `<${id}@customer.example>`,
        hasAttachment: false,
      })),
    );
    await pane.host.set({ collapsed: 'newest' });
    await pane.host.select(null, 'event', rows);
    await untilNoted(pane, 2);
    expect(await idsOf(pane)).toEqual(['message-1', 'message-3']);
    await pane
      .frame()
      .evaluate(() =>
        ask((done) => Office.context.mailbox.removeHandlerAsync(Office.EventType.SelectedItemsChanged, done)),
      );
    await pane.host.select('message-1');
    expect(await idsOf(pane)).toEqual(['message-1']);
    // What did not change is not told, nor anything after the handler is gone.
    expect(await noticed(pane)).toEqual(['changed', 'changed']);
  });

  test('are at most 100; what is no message or gone is not among them', async () => {
    const many = Array.from({ length: 101 }, (_, n) => sampleMessage(`m${n}`));
    const items = [sampleMessage('meeting', { kind: 'appointment' }), ...many];
    const pane = await open({ mailbox: createMemoryMailbox({ items }), item: null });
    await pane.host.select(null, 'event', [{ messages: [...many].map(({ id }) => id), newestHere: 'm0' }]);
    expect(await idsOf(pane)).toHaveLength(100);
    await pane.host.select(null, 'event', [{ messages: ['meeting', 'gone', 'm7'], newestHere: 'm7' }]);
    expect(await idsOf(pane)).toEqual(['m7']);
  });

  test('need the right to the mailbox and set 1.13; ids of conversations came with 1.14', async () => {
    const set = (Mailbox: string) => ({ requirementSets: { ...defaultSettings.requirementSets, Mailbox } });
    const pane = await open({ mailbox: mailboxOfThree(), settings: set('1.13') });
    expect(Object.keys((await selected(pane))[0]!)).toEqual(['itemId', 'itemMode', 'itemType', 'subject']);
    await pane.host.set(set('1.12'));
    await pane.host.reload();
    await pane.ready();
    const members = () =>
      pane
        .frame()
        .evaluate(() => [
          typeof Office.context.mailbox.getSelectedItemsAsync,
          typeof Office.EventType.SelectedItemsChanged,
        ]);
    expect(await members()).toEqual(['undefined', 'undefined']);
    await pane.host.set({ ...set('1.14'), permission: 'ReadWriteItem' });
    await pane.host.reload();
    await pane.ready();
    expect(await members()).toEqual(['function', 'string']);
    expect(await asked(pane)).toMatchObject({ status: 'thrown' });
  });
});

test('a mailbox that fails once does not keep the next item back', async () => {
  const mailbox = mailboxOfTwo();
  const pane = await beside(mailbox);
  await listen(pane);
  const { item } = mailbox;
  mailbox.item = async () => {
    throw new Error('down');
  };
  await expect(pane.host.select('message-2')).rejects.toThrow('down');
  mailbox.item = item;
  await pane.host.select('message-2');
  await untilNoted(pane, 1);
  expect(await noticed(pane)).toEqual(['message-2']);
});

describe('an unpinned pane', () => {
  test('is loaded anew on the other item', async () => {
    const pane = await open({ mailbox: mailboxOfTwo(), settings: { pinned: false } });
    await pane.host.select('message-2');
    await pane.ready();
    expect(await seen(pane)).toBe('message-2');
    expect((await pane.host.calls()).filter(({ call }) => call === 'appContext').map(({ pane: load }) => load)).toEqual(
      [1, 2],
    );
  });

  test('may be closed instead', async () => {
    const pane = await open({ mailbox: mailboxOfTwo() });
    await pane.host.select('message-2', 'close');
    expect(await pane.page.locator('iframe').count()).toBe(0);
    expect(await pane.host.closed()).toBe(1);
  });
});

test('a pane can close itself', async () => {
  const pane = await open();
  await pane.frame().evaluate(() => Office.context.ui.closeContainer());
  await pane.page.waitForFunction(() => document.querySelector('iframe') === null);
  expect(await pane.host.closed()).toBe(1);
});

test('without an item there is a person and a master list all the same', async () => {
  const pane = await open({ mailbox: mailboxOfTwo(), item: null });
  const told = await pane.frame().evaluate(async () => {
    const { mailbox } = Office.context;
    const list = await ask((done) => mailbox.masterCategories.getAsync(done));
    return [mailbox.item === undefined, mailbox.userProfile.emailAddress, list.status];
  });
  expect(told).toEqual([true, 'alice@team.example', 'succeeded']);
});

test('the person is read once: another account shows only when the pane is loaded anew', async () => {
  const pane = await open({ mailbox: mailboxOfTwo() });
  await listen(pane);
  const user = { ...defaultSettings.user, emailAddress: 'support@team.example' };
  await pane.host.set({ user });
  await pane.host.select('message-2');
  await untilNoted(pane, 1);
  const who = () => pane.frame().evaluate(() => Office.context.mailbox.userProfile.emailAddress);
  expect(await who()).toBe('alice@team.example');
  await pane.host.reload();
  await pane.ready();
  expect(await who()).toBe('support@team.example');
});

test('a change of theme reaches a handler, colours as #rrggbb', async () => {
  const pane = await beside();
  expect(await pane.host.changeTheme({ bodyBackgroundColor: '#112233' })).toBe(false);
  await pane.frame().evaluate(() => {
    noted.length = 0;
    const changed = (event: { officeTheme: Office.OfficeTheme }) => noted.push(event.officeTheme.bodyBackgroundColor);
    return ask((done) => Office.context.mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, changed, done));
  });
  expect(await pane.host.changeTheme({ bodyBackgroundColor: '#112233' })).toBe(true);
  await untilNoted(pane, 1);
  expect(await noticed(pane)).toEqual(['#112233']);
});

describe('a call under way while the item changes', () => {
  const addLate = async (pane: OpenPane) => {
    await pane.host.inject({ call: 'categories.add', effect: { hold: 'adding' } });
    const adding = pane
      .frame()
      .evaluate(() => ask((done) => Office.context.mailbox.item!.categories.addAsync(['@alice'], done)));
    await pane.host.untilHeld('adding');
    await pane.host.select('message-2');
    await pane.host.release('adding');
    return adding;
  };

  test.each([
    ['request', 'message-1'],
    ['current', 'message-2'],
  ] as const)('bound to the %s, it changes %s', async (binding, changed) => {
    const mailbox = mailboxOfTwo();
    const pane = await beside(mailbox, { binding });
    await listen(pane);
    expect(await addLate(pane)).toMatchObject({ status: 'succeeded' });
    for (const id of ['message-1', 'message-2']) {
      expect(await mailbox.categories(id)).toEqual(id === changed ? ['@alice'] : []);
    }
  });

  test('may be refused with 9030, nothing done', async () => {
    const mailbox = mailboxOfTwo();
    const pane = await beside(mailbox, { binding: 'refuse' });
    await listen(pane);
    expect(await addLate(pane)).toMatchObject({ error: { code: 9030, name: 'APICallFailedDueToItemChange' } });
    expect(await mailbox.categories('message-1')).toEqual([]);
    expect(await mailbox.categories('message-2')).toEqual([]);
  });

  test('a bag loaded on one item and saved on the next is written to the next', async () => {
    const mailbox = mailboxOfTwo();
    const pane = await beside(mailbox);
    await listen(pane);
    await pane.frame().evaluate(() =>
      ask((done) => {
        Office.context.mailbox.item!.loadCustomPropertiesAsync((result) => {
          (globalThis as { bag?: Office.CustomProperties }).bag = result.value;
          done(result as unknown as Office.AsyncResult<void>);
        });
      }).then(() => undefined),
    );
    await pane.host.select('message-2');
    await untilNoted(pane, 1);
    await pane.frame().evaluate(() => {
      const { bag } = globalThis as unknown as { bag: Office.CustomProperties };
      bag.set('note', 'for message-1');
      return ask((done) => bag.saveAsync(done));
    });
    expect(await mailbox.customProperties('message-1', 'docket')).toEqual({});
    expect(await mailbox.customProperties('message-2', 'docket')).toEqual({ note: 'for message-1' });
  });

  test('on an item that was deleted it fails with 9049', async () => {
    const mailbox = mailboxOfTwo();
    const pane = await beside(mailbox);
    mailbox.remove('message-1');
    const told = await pane
      .frame()
      .evaluate(() => ask((done) => Office.context.mailbox.item!.categories.getAsync(done)));
    expect(told).toMatchObject({ error: { code: 9049, name: 'ItemNotFound' } });
  });

  test('an item kept by the pane though none is open any more gives 9030', async () => {
    const pane = await beside();
    await pane.host.select(null, 'nothing');
    const told = await pane
      .frame()
      .evaluate(() => ask((done) => Office.context.mailbox.item!.categories.getAsync(done)));
    expect(told).toMatchObject({ error: { code: 9030 } });
  });
});
