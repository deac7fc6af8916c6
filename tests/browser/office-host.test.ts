/** The real office.js inside our Office host: start, reading, stores, permissions, keyboard. */
import { describe, expect, jest, test } from '@jest/globals';
import { createMemoryMailbox, type OfficeItem, sampleMessage } from '../../emulators/office';
import { callsOf, paneHtml, paneOpener } from './office-host-pane';

jest.setTimeout(30_000);

const open = paneOpener();
const masterList = [
  { displayName: '@alice', color: 'Preset7' },
  { displayName: '#billing', color: 'Preset1' },
];
const id = 'message-1';
const withMessage = (change: Partial<OfficeItem> = {}, categories: string[] = [], as = id) =>
  createMemoryMailbox({ items: [sampleMessage(as, change)], masterList, categories: { [as]: categories } });
const shared = (delegatePermissions: number) => ({
  owner: 'support@team.example',
  targetMailbox: 'support@team.example',
  targetRestUrl: 'https://graph.microsoft.com',
  delegatePermissions,
});

describe('start', () => {
  test('the unmodified library gets ready as Outlook on the web, and asks for nothing that is not served', async () => {
    const pane = await open();
    expect(await pane.frame().evaluate(() => noted[0])).toMatchObject({ host: 'Outlook', platform: 'OfficeOnline' });
    expect(await pane.frame().evaluate(() => Office.context.mailbox.diagnostics.OWAView)).toBe('ThreeColumns');
    expect(pane.served).toEqual(
      expect.arrayContaining([
        'https://appsforoffice.microsoft.com/lib/1/hosted/outlook-web-16.01.js',
        'https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js',
      ]),
    );
    expect(pane.unserved).toEqual([]);
    expect(pane.errors).toEqual([]);
    expect((await pane.host.calls()).filter(({ unhandled }) => unhandled)).toEqual([]);
  });

  test('a request to an address nobody serves fails and is remembered', async () => {
    const pane = await open.at();
    const outcome = await pane
      .frame()
      .evaluate(() => fetch('https://elsewhere.example/x').then(String, () => 'failed'));
    expect(outcome).toBe('failed');
    expect(pane.unserved).toEqual(['GET https://elsewhere.example/x']);
  });

  test('another origin is served by the test, with what was sent', async () => {
    const pane = await open({
      origins: {
        'https://graph.microsoft.com': async ({ method, headers, body }) => ({
          status: 200,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ method, token: headers.authorization, body }),
        }),
      },
    });
    const answer = await pane.frame().evaluate(async () => {
      const headers = { Authorization: 'Bearer t', 'content-type': 'application/json' };
      const response = await fetch('https://graph.microsoft.com/v1.0/me', { method: 'PATCH', headers, body: '{}' });
      return response.json();
    });
    expect(answer).toEqual({ method: 'PATCH', token: 'Bearer t', body: '{}' });
    expect(pane.unserved).toEqual([]);
  });

  test('nothing of one test is left in the next: host info is not remembered', async () => {
    const pane = await open();
    const remembered = () => pane.frame().evaluate(() => sessionStorage.length);
    expect(await remembered()).toBeGreaterThan(0);
    await pane.again({ html: '<!doctype html><p>No library</p>', readyWithin: 0 });
    expect(await remembered()).toBe(0);
    const another = await open({ html: '<!doctype html><p>No library</p>', readyWithin: 0 });
    expect(another.page).not.toBe(pane.page);
    expect(await another.frame().evaluate(() => sessionStorage.length)).toBe(0);
  });

  test('the mailbox behind the host is out of reach of the pane', async () => {
    const pane = await open.at();
    const outcome = await pane.frame().evaluate(async () => {
      const bound = (window as unknown as Record<string, (call: unknown) => Promise<unknown>>).officeMailbox;
      return bound?.({ method: 'item', args: ['message-1'] }).then(String, (error: Error) => error.message);
    });
    expect(outcome).toContain('Only the host');
  });

  test('a strict content security policy lets the library start', async () => {
    const policy = [
      "default-src 'none'",
      "script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com",
      "style-src 'self'",
      "connect-src 'self'",
    ].join('; ');
    const pane = await open({
      html: `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">
        <script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><p>Pane</p>`,
    });
    expect(await pane.frame().evaluate(() => Office.context.mailbox.item?.itemId)).toBe('message-1');
  });

  test('the display language is the one of Outlook, and the library speaks it', async () => {
    const pane = await open({ settings: { language: 'de-AT' } });
    expect(await pane.frame().evaluate(() => Office.context.displayLanguage)).toBe('de-AT');
    expect(pane.served).toContain('https://appsforoffice.microsoft.com/lib/1/hosted/de-de/outlook_strings.js');
  });

  test('requirement sets are answered from the settings, or not at all', async () => {
    const sets = () =>
      ['1.8', '1.13', '1.15'].map((version) => Office.context.requirements.isSetSupported('Mailbox', version));
    const pane = await open();
    expect(await pane.frame().evaluate(sets)).toEqual([true, true, false]);
    const old = await open({ settings: { requirementSets: { Mailbox: '1.8' } } });
    expect(await old.frame().evaluate(sets)).toEqual([true, false, false]);
  });

  test('versions of requirement sets compare part by part', async () => {
    const pane = await open({ settings: { requirementSets: { Mailbox: '1.13' } } });
    const newer = ['1.2', '1.13', '1.130', '2.0'];
    const asked = (versions: string[]) =>
      versions.map((version) => Office.context.requirements.isSetSupported('Mailbox', version));
    expect(await pane.frame().evaluate(asked, newer)).toEqual([true, true, false, false]);
  });
});

describe('the open item', () => {
  test('its fields come from the mailbox', async () => {
    const odd = 'AAMk/a+b=';
    const pane = await open({
      mailbox: withMessage(
        {
          cc: [{ name: 'List', address: 'list@team.example', kind: 'list' }],
          attachments: [
            { id: 'a', name: 'bill.pdf', size: 3, kind: 'file', inline: false, contentType: 'application/pdf' },
          ],
        },
        [],
        odd,
      ),
      item: odd,
    });
    const read = await pane.frame().evaluate(() => {
      const item = Office.context.mailbox.item!;
      const { itemId, itemClass, subject, normalizedSubject, conversationId, internetMessageId } = item;
      return {
        texts: [itemId, itemClass, subject, normalizedSubject, conversationId, internetMessageId],
        people: [item.from.emailAddress, item.sender.displayName, item.to[0]?.recipientType, item.cc[0]?.recipientType],
        created: item.dateTimeCreated.getTime(),
        attachments: item.attachments.map(({ name, attachmentType }) => [name, attachmentType]),
        rest: Office.context.mailbox.convertToRestId(item.itemId, 'v2.0'),
        shared: typeof item.getSharedPropertiesAsync,
      };
    });
    expect(read).toEqual({
      texts: [
        odd,
        'IPM.Note',
        `RE: Subject of ${odd}`,
        `Subject of ${odd}`,
        `conversation-of-${odd}`,
        `<${encodeURIComponent(odd)}@customer.example>`,
      ],
      people: ['carla@customer.example', 'Carla Customer', 'user', 'distributionList'],
      created: Date.UTC(2026, 10, 20, 9, 0),
      attachments: [['bill.pdf', 'file']],
      rest: 'AAMk-a_b=',
      shared: 'undefined',
    });
  });

  test('body and headers are read by calls', async () => {
    const pane = await open.at({ mailbox: withMessage({ headers: 'X-Loop: yes\r\n' }) });
    const body = (type: 'text' | 'html') =>
      pane.frame().evaluate((as) => ask((done) => Office.context.mailbox.item!.body.getAsync(as, done)), type);
    expect(await body('text')).toEqual({ status: 'succeeded', value: `Text of ${id}` });
    expect(await body('html')).toEqual({ status: 'succeeded', value: `<p>Text of ${id}</p>` });
    expect(
      await pane.frame().evaluate(() => ask((done) => Office.context.mailbox.item!.getAllInternetHeadersAsync(done))),
    ).toEqual({ status: 'succeeded', value: 'X-Loop: yes\r\n' });
  });

  test('a shared one tells whose it is', async () => {
    const pane = await open({ mailbox: withMessage({ shared: shared(63) }), item: id });
    const told = await pane
      .frame()
      .evaluate(() => ask((done) => Office.context.mailbox.item!.getSharedPropertiesAsync(done)));
    expect(told).toEqual({ status: 'succeeded', value: shared(63) });
  });

  test('a reply form is asked of the host, with what shall stand in it; one above 32,768 characters the library refuses', async () => {
    const pane = await open.at();
    await pane.frame().evaluate(() => Office.context.mailbox.item!.displayReplyForm('<p>Hello</p>'));
    await pane.frame().evaluate(() => Office.context.mailbox.item!.displayReplyAllForm({ htmlBody: 'All' }));
    expect(await callsOf(pane)).toEqual(['item.displayReplyForm', 'item.displayReplyAllForm']);
    expect(await pane.host.shown()).toMatchObject([
      { form: 'reply', item: 'message-1', params: { htmlBody: '<p>Hello</p>' } },
      { form: 'reply-all', item: 'message-1', params: { htmlBody: 'All' } },
    ]);
    const long = await pane
      .frame()
      .evaluate(() => ask(() => Office.context.mailbox.item!.displayReplyForm('x'.repeat(32 * 1024 + 1))));
    // Characters, not bytes: three bytes each.
    await pane.frame().evaluate(() => Office.context.mailbox.item!.displayReplyForm('€'.repeat(32 * 1024)));
    expect((await callsOf(pane)).length).toBe(3);
    expect(long).toMatchObject({ status: 'thrown', error: { name: 'Sys.ArgumentOutOfRangeException' } });
  });
});

describe('categories', () => {
  test('are added, shown with the colour of the master list, and removed', async () => {
    const mailbox = withMessage({}, ['Foreign']);
    const pane = await open.at({ mailbox });
    const add = await pane
      .frame()
      .evaluate(() => ask((done) => Office.context.mailbox.item!.categories.addAsync(['@alice', '#billing'], done)));
    expect(add.status).toBe('succeeded');
    const get = () =>
      pane.frame().evaluate(() => ask((done) => Office.context.mailbox.item!.categories.getAsync(done)));
    expect(await get()).toEqual({
      status: 'succeeded',
      value: [{ displayName: 'Foreign', color: 'None' }, ...masterList],
    });
    await pane
      .frame()
      .evaluate(() => ask((done) => Office.context.mailbox.item!.categories.removeAsync(['@alice', 'Foreign'], done)));
    expect(await get()).toEqual({ status: 'succeeded', value: [masterList[1]] });
    expect(await mailbox.categories(id)).toEqual(['#billing']);
  });

  test.each([
    ['empty', []],
    ['null', null],
  ] as const)('where there are none, %s', async (noCategories, value) => {
    const pane = await open.at({ settings: { noCategories } });
    const told = await pane
      .frame()
      .evaluate(() => ask((done) => Office.context.mailbox.item!.categories.getAsync(done)));
    expect(told).toEqual({ status: 'succeeded', value });
  });

  test('a name the master list lacks is refused with 9044, and none of the others is set', async () => {
    const mailbox = withMessage();
    const pane = await open.at({ mailbox });
    const add = await pane
      .frame()
      .evaluate(() => ask((done) => Office.context.mailbox.item!.categories.addAsync(['@alice', '@Alice'], done)));
    expect(add).toMatchObject({ status: 'failed', error: { code: 9044, name: 'InvalidCategory' } });
    expect(await mailbox.categories(id)).toEqual([]);
  });

  test('the library itself throws at none, and at names above 255 characters', async () => {
    const pane = await open.at({ mailbox: withMessage() });
    const add = (names: string[]) =>
      pane
        .frame()
        .evaluate((given) => ask((done) => Office.context.mailbox.item!.categories.addAsync(given, done)), names);
    expect(await add([])).toMatchObject({ status: 'thrown' });
    expect(await add(['x'.repeat(256)])).toMatchObject({ status: 'thrown' });
    expect(await callsOf(pane)).toEqual([]);
  });

  test('in compose every call fails with 5000', async () => {
    const pane = await open({ mailbox: withMessage({ mode: 'compose' }), item: id });
    const told = await pane.frame().evaluate(async () => {
      const { categories } = Office.context.mailbox.item!;
      return [
        await ask((done) => categories.getAsync(done)),
        await ask((done) => categories.addAsync(['@alice'], done)),
        await ask((done) => categories.removeAsync(['@alice'], done)),
      ];
    });
    for (const one of told) expect(one).toMatchObject({ status: 'failed', error: { code: 5000, name: 'Host Error' } });
  });

  test('on a shared item they need the right to edit there', async () => {
    const mailbox = withMessage({ shared: shared(1) }, ['#billing']);
    const pane = await open({ mailbox, item: id });
    const told = await pane.frame().evaluate(async () => {
      const { categories } = Office.context.mailbox.item!;
      return [
        await ask((done) => categories.addAsync(['@alice'], done)),
        await ask((done) => categories.removeAsync(['#billing'], done)),
      ];
    });
    for (const one of told) expect(one).toMatchObject({ status: 'failed', error: { code: 9038 } });
    expect(await mailbox.categories(id)).toEqual(['#billing']);
  });
});

describe('the master list', () => {
  const add = (name: string) =>
    `ask((done) => Office.context.mailbox.masterCategories.addAsync([{ displayName: '${name}', color: 'Preset3' }], done))`;
  const get = 'ask((done) => Office.context.mailbox.masterCategories.getAsync(done))';

  test('is read, added to and removed from; a name there already is 9045 in any case of letters', async () => {
    const pane = await open.at({ mailbox: withMessage() });
    expect(await pane.frame().evaluate(add('?bob'))).toMatchObject({ status: 'succeeded' });
    expect(await pane.frame().evaluate(add('?BOB'))).toMatchObject({
      status: 'failed',
      error: { code: 9045, name: 'DuplicateCategory' },
    });
    await pane
      .frame()
      .evaluate(() => ask((done) => Office.context.mailbox.masterCategories.removeAsync(['@alice'], done)));
    expect(await pane.frame().evaluate(get)).toEqual({
      status: 'succeeded',
      value: [masterList[1], { displayName: '?bob', color: 'Preset3' }],
    });
  });

  test('of a shared mailbox is read, and not added to or removed from', async () => {
    const pane = await open({ mailbox: withMessage({ shared: shared(63) }), item: id });
    expect(await pane.frame().evaluate(get)).toEqual({ status: 'succeeded', value: masterList });
    expect(await pane.frame().evaluate(add('?bob'))).toMatchObject({ status: 'failed', error: { code: 9055 } });
    const removal = await pane
      .frame()
      .evaluate(() => ask((done) => Office.context.mailbox.masterCategories.removeAsync(['@alice'], done)));
    expect(removal).toMatchObject({ status: 'failed', error: { code: 9055 } });
  });

  test('may be the own one of the person, where Outlook shows that', async () => {
    const mailbox = createMemoryMailbox({ items: [sampleMessage(id)], masterList, ownMasterList: [] });
    const pane = await open.at({ mailbox, settings: { masterList: 'user' } });
    expect(await pane.frame().evaluate(get)).toEqual({ status: 'succeeded', value: [] });
  });
});

describe('custom properties', () => {
  const load = async (pane: Awaited<ReturnType<typeof open>>) =>
    pane.frame().evaluate(
      () =>
        new Promise<Record<string, unknown>>((resolve) => {
          Office.context.mailbox.item!.loadCustomPropertiesAsync((result) => {
            resolve(
              Object.fromEntries(Object.entries(result.value.getAll()).map(([key, value]) => [key, String(value)])),
            );
          });
        }),
    );
  const save = (pane: Awaited<ReturnType<typeof open>>, key: string, value: string | number, asDate = false) =>
    pane.frame().evaluate(
      ([name, what, date]) =>
        ask((done) => {
          Office.context.mailbox.item!.loadCustomPropertiesAsync((loaded) => {
            loaded.value.set(name, date ? (new Date(Number(what)) as unknown as string) : String(what));
            try {
              loaded.value.saveAsync(done);
            } catch (error) {
              // The library may still call back, and would be first.
              const thrown = { status: 'failed', error: { code: 0, name: (error as Error).name, message: '' } };
              setTimeout(() => done(thrown as unknown as Office.AsyncResult<void>), 50);
            }
          });
        }),
      [key, value, asDate] as const,
    );

  test('are kept on the item, over a load of the pane; dates come back as dates', async () => {
    const mailbox = withMessage();
    const pane = await open({ mailbox, item: id, addInId: 'docket' });
    expect(await save(pane, 'note', 'Call her')).toMatchObject({ status: 'succeeded' });
    expect(await save(pane, 'when', 86_400_000, true)).toMatchObject({ status: 'succeeded' });
    await pane.host.reload();
    await pane.ready();
    expect(await load(pane)).toEqual({ note: 'Call her', when: expect.stringContaining('1970') });
    expect(await mailbox.customProperties(id, 'docket')).toEqual({ note: 'Call her', when: 'Date(86400000)' });
    expect(await mailbox.customProperties(id, 'another add-in')).toEqual({});
  });

  test('are written as a whole: what a colleague wrote in between is gone', async () => {
    const mailbox = withMessage();
    const pane = await open.at({ mailbox });
    await pane.host.inject({ call: 'customProperties.save', effect: { hold: 'saving' } });
    const saving = save(pane, 'mine', 'a');
    await pane.host.untilHeld('saving');
    await mailbox.saveCustomProperties(id, 'docket', { theirs: 'b' });
    await pane.host.release('saving');
    expect(await saving).toMatchObject({ status: 'succeeded' });
    expect(await mailbox.customProperties(id, 'docket')).toEqual({ mine: 'a' });
  });

  test('above 2,500 characters of JSON the library throws at the save, and nothing is sent', async () => {
    const pane = await open.at({ mailbox: withMessage() });
    const brackets = '{"n":""}'.length;
    expect(await save(pane, 'n', 'x'.repeat(2500 - brackets))).toMatchObject({ status: 'succeeded' });
    expect(await save(pane, 'n', 'x'.repeat(2501 - brackets))).toMatchObject({
      error: { code: 0, name: 'Sys.ArgumentOutOfRangeException' },
    });
    expect((await callsOf(pane)).filter((call) => call === 'customProperties.save')).toHaveLength(1);
  });
});

test('roaming settings are there at the start and kept when saved', async () => {
  const mailbox = createMemoryMailbox({ items: [sampleMessage(id)], roamingSettings: { name: '"alice"' } });
  const pane = await open({ mailbox, item: id, addInId: 'docket' });
  expect(await pane.frame().evaluate(() => Office.context.roamingSettings.get('name'))).toBe('alice');
  await pane.frame().evaluate(() => {
    Office.context.roamingSettings.set('folded', { notes: true });
    return ask((done) => Office.context.roamingSettings.saveAsync(done));
  });
  expect(await mailbox.roamingSettings('docket')).toEqual({ name: '"alice"', folded: '{"notes":true}' });
  await pane.host.reload();
  await pane.ready();
  expect(await pane.frame().evaluate(() => Office.context.roamingSettings.get('folded'))).toEqual({ notes: true });
});

test('notices: a key once, five at most, none removed that is not there; only lasting ones outlive a change of item', async () => {
  const mailbox = createMemoryMailbox({ items: [sampleMessage('message-1'), sampleMessage('message-2')] });
  const pane = await open({ mailbox });
  const add = (key: string, persistent: boolean) =>
    pane.frame().evaluate(
      ([name, stays]) =>
        ask((done) =>
          Office.context.mailbox.item!.notificationMessages.addAsync(
            name,
            {
              type: Office.MailboxEnums.ItemNotificationMessageType.InformationalMessage,
              message: 'Saved',
              icon: 'icon',
              persistent: stays,
            },
            done,
          ),
        ),
      [key, persistent] as const,
    );
  const remove = (key: string) =>
    pane
      .frame()
      .evaluate(
        (name) => ask((done) => Office.context.mailbox.item!.notificationMessages.removeAsync(name, done)),
        key,
      );
  expect(await add('a', true)).toMatchObject({ status: 'succeeded' });
  expect(await add('a', true)).toMatchObject({ error: { code: 9023 } });
  expect(await remove('z')).toMatchObject({ error: { code: 9024 } });
  for (const key of ['b', 'c', 'd', 'e']) await add(key, false);
  expect(await add('f', false)).toMatchObject({ error: { code: 9025 } });
  expect(await remove('b')).toMatchObject({ status: 'succeeded' });
  const keys = async () => (await pane.host.notifications('message-1')).map(({ key }) => key);
  expect(await keys()).toEqual(['a', 'c', 'd', 'e']);
  await pane.host.select('message-2');
  expect(await keys()).toEqual(['a']);
});

describe('permission levels', () => {
  const tries = () =>
    Promise.all(
      [
        () => ask((done) => Office.context.mailbox.item!.categories.getAsync(done)),
        () => ask((done) => Office.context.mailbox.item!.body.getAsync('text', done)),
        () => ask((done) => Office.context.mailbox.item!.categories.addAsync(['@alice'], done)),
        () => ask((done) => Office.context.mailbox.masterCategories.getAsync(done)),
      ].map((attempt) => attempt().then(({ status }) => status)),
    );

  test.each([
    ['Restricted', ['thrown', 'thrown', 'thrown', 'thrown']],
    ['ReadItem', ['succeeded', 'succeeded', 'thrown', 'thrown']],
    ['ReadWriteItem', ['succeeded', 'succeeded', 'succeeded', 'thrown']],
    ['ReadWriteMailbox', ['succeeded', 'succeeded', 'succeeded', 'succeeded']],
  ] as const)('%s', async (permission, expected) => {
    const pane = await open({ mailbox: withMessage(), item: id, settings: { permission } });
    expect(await pane.frame().evaluate(tries)).toEqual(expected);
    if (permission !== 'Restricted') return;
    const seen = await pane.frame().evaluate(() => {
      const { mailbox } = Office.context;
      return [mailbox.item!.itemType, mailbox.item!.subject, mailbox.item!.from, mailbox.userProfile?.emailAddress];
    });
    expect(seen).toEqual(['message', undefined, undefined, undefined]);
  });
});

describe('compose', () => {
  test('reads and writes the draft; its id is known after a save', async () => {
    const mailbox = withMessage({ mode: 'compose', composeType: 'reply' });
    const pane = await open({ mailbox, item: id });
    const told = await pane.frame().evaluate(async () => {
      const item = Office.context.mailbox.item as unknown as Office.MessageCompose;
      return [
        await ask((done) => item.subject.setAsync('New', done)),
        await ask((done) => item.subject.getAsync(done)),
        await ask((done) => item.to.addAsync([{ displayName: 'Dora', emailAddress: 'dora@x.example' }], done)),
        await ask((done) => item.body.setAsync('Text', { coercionType: Office.CoercionType.Text }, done)),
        await ask((done) => item.getItemIdAsync(done)),
        await ask((done) => item.saveAsync(done)),
        await ask((done) => item.getItemIdAsync(done)),
        await ask((done) => item.getComposeTypeAsync(done)),
      ];
    });
    expect(told).toMatchObject([
      { status: 'succeeded' },
      { status: 'succeeded', value: 'New' },
      { status: 'succeeded' },
      { status: 'succeeded' },
      { status: 'failed', error: { code: 9046 } },
      { status: 'succeeded', value: id },
      { status: 'succeeded', value: id },
      { status: 'succeeded', value: { composeType: 'reply' } },
    ]);
    expect(await mailbox.item(id)).toMatchObject({
      subject: 'New',
      body: { text: 'Text' },
      to: [{}, { name: 'Dora' }],
    });
  });

  test('a command of the add-in runs and says how it ended', async () => {
    const pane = await open({ mailbox: withMessage({ mode: 'compose' }), item: id });
    await pane.frame().evaluate(() => {
      Office.actions.associate('onSend', (event: Office.MailboxEvent) => {
        event.completed({
          allowEvent: false,
          errorMessage: 'Bob answered already.',
        } as Office.SmartAlertsEventCompletedOptions);
      });
    });
    expect(await pane.host.runCommand('onSend')).toEqual({ allowEvent: false, errorMessage: 'Bob answered already.' });
  });
});

describe('keyboard', () => {
  const body = `<button id="one">One</button><details><summary id="sum">More</summary></details>
    <input id="two"><div id="shadow"></div><input type="radio" name="r" id="r1"><input type="radio" name="r" id="r2">`;
  const active = () => document.activeElement?.id;

  test('office.js moves Tab itself: it passes by summary and stops at each radio; at the end it tells the host', async () => {
    const pane = await open({ html: paneHtml(body) });
    await pane.host.tabIn();
    await pane.frame().waitForFunction(() => document.activeElement?.id === 'one');
    const stops: (string | undefined)[] = [];
    for (let press = 0; press < 4; press++) {
      await pane.page.keyboard.press('Tab');
      stops.push(await pane.frame().evaluate(active));
    }
    expect(stops).toEqual(['two', 'r1', 'r2', 'r2']);
    await pane.page.keyboard.press('Escape');
    await pane.host.untilNoticed('escape');
    const notices = (await pane.host.notices()).map(({ notice }) => notice);
    expect(notices.filter((notice) => notice !== 'focus' && notice !== 'blur')).toEqual([
      'target-url',
      'tab-out',
      'escape',
    ]);
  });

  test('Shift+Tab comes in at the end and leaves at the beginning', async () => {
    const pane = await open({ html: paneHtml(body) });
    await pane.host.tabIn(true);
    await pane.frame().waitForFunction(() => document.activeElement?.id === 'r2');
    await pane.frame().locator('#one').focus();
    await pane.page.keyboard.press('Shift+Tab');
    await pane.host.untilNoticed('tab-out-back');
  });
});
