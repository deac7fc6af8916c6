import { beforeEach, describe, expect, it } from '@jest/globals';
import { alice, createWorld, query, refusal, shared, team, type World } from './world';

const bag = 'String {00020329-0000-0000-C000-000000000046} Name cecp-1b2c3d4e-0000-4000-8000-000000000001';
const link = 'String {00020329-0000-0000-C000-000000000046} Name DocketConversation';

let world: World;
let path: string;

beforeEach(async () => {
  world = createWorld();
  path = `${shared}/messages/${world.id(await world.mail('Broken printer', { text: 'It <smokes>.\n\nOn Monday Bob wrote:\n> Hi' }))}`;
});

describe('reading one message', () => {
  it('shows the reference page’s properties, to the second', async () => {
    const { status, body } = await world.get(path);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      subject: 'Broken printer',
      from: { emailAddress: { name: 'Carl', address: 'carl@customer.example' } },
      toRecipients: [{ emailAddress: { name: team, address: team } }],
      receivedDateTime: '2026-11-02T09:00:00Z',
      isRead: false,
      isDraft: false,
      hasAttachments: false,
      categories: [],
      flag: { flagStatus: 'notFlagged' },
      parentFolderId: (await world.get(`${shared}/mailFolders/inbox`)).body.id,
    });
    expect(body['@odata.etag']).toBe(`W/"${body.changeKey}"`);
    expect(body.internetMessageHeaders).toBeUndefined();
    expect(body.uniqueBody).toBeUndefined();
  });

  it('answers with a selection, the id and the etag always among it', async () => {
    const { body } = await world.get(`${path}?$select=subject,internetMessageHeaders,uniqueBody`);
    expect(Object.keys(body).sort()).toEqual(
      ['@odata.context', '@odata.etag', 'id', 'internetMessageHeaders', 'subject', 'uniqueBody'].sort(),
    );
    expect([...body.internetMessageHeaders!].map((header) => header.name)).toContain('From');
    expect(body.uniqueBody!.content).not.toContain('Monday');
  });

  it('gives the body as HTML unless text is preferred, with text escaped', async () => {
    const html = (await world.get(path)).body.body!;
    expect(html.contentType).toBe('html');
    expect(html.content).toContain('It &lt;smokes&gt;.');
    const answer = await world.get(path, { headers: { Prefer: 'outlook.body-content-type="text"' } });
    expect(answer.body.body!.contentType).toBe('text');
    expect(answer.body.body!.content).toContain('It <smokes>.');
    expect(answer.headers['preference-applied']).toContain('outlook.body-content-type');
  });

  it('says nothing of pictures between the words', async () => {
    const of = async (contentId?: string) => {
      const { uid } = await world.graph.deliver({
        to: team,
        at: world.clock.now,
        letter: {
          from: { name: 'Carl', address: 'carl@customer.example' },
          to: [{ name: '', address: team }],
          subject: 'Picture',
          html: '<p>Look:</p><img src="cid:one@x">',
          messageId: `<picture-${contentId ?? 'file'}@customer.example>`,
          attachments: [
            {
              filename: 'one.png',
              mimeType: 'image/png',
              content: 'x',
              ...(contentId === undefined ? {} : { contentId }),
            },
          ],
        },
      });
      const { body } = await world.get(`${shared}/messages/${world.graph.account(team).ids.message(uid, false)}`);
      return body.hasAttachments;
    };
    expect(await of()).toBe(true);
    expect(await of('one@x')).toBe(false);
  });

  it('refuses properties, options and filters it does not know', async () => {
    expect(refusal(await world.get(`${path}?$select=colour`))).toEqual([400, 'BadRequest']);
    expect(refusal(await world.get(`${path}?$expand=owner`))).toEqual([400, 'BadRequest']);
    expect(refusal(await world.get(`${path}?$search=x`))).toEqual([400, 'BadRequest']);
    expect(refusal(await world.get(`${path}?$top=1&$top=2`))).toEqual([400, 'BadRequest']);
    expect(refusal(await world.get(query(path, { $filter: 'isRead eq true' })))).toEqual([400, 'BadRequest']);
  });
});

describe('changing a message', () => {
  it('replaces the categories: what is not said again is gone', async () => {
    await world.ask('PATCH', path, { body: { categories: ['@alice', 'Holiday'] } });
    const { status, body } = await world.ask('PATCH', path, { body: { categories: ['@bob'] } });
    expect(status).toBe(200);
    expect(body.categories).toEqual(['@bob']);
    expect((await world.get(path)).body.categories).toEqual(['@bob']);
  });

  it('takes a name outside the master list, and refuses it in a tenant that is so', async () => {
    expect((await world.ask('PATCH', path, { body: { categories: ['~Waiting'] } })).status).toBe(200);
    expect((await world.get('/me/outlook/masterCategories')).body.value).toEqual([]);
    const strict = createWorld({ unsettled: { unlistedCategories: 'refused' } });
    const mail = await strict.mail('x');
    const answer = await strict.ask('PATCH', `${shared}/messages/${strict.id(mail)}`, {
      body: { categories: ['~New'] },
    });
    expect(refusal(answer)).toEqual([400, 'ErrorInvalidRequest']);
  });

  it('changes the etag with every change, and not without one', async () => {
    const before = (await world.get(path)).body['@odata.etag'];
    const same = (await world.ask('PATCH', path, { body: { isRead: false } })).body['@odata.etag'];
    const after = (await world.ask('PATCH', path, { body: { isRead: true } })).body['@odata.etag'];
    expect(same).not.toBe(undefined);
    expect(after).not.toBe(before);
    expect((await world.get(path)).body['@odata.etag']).toBe(after);
  });

  it('refuses a change whose If-Match is out of date, and takes it where that header is ignored', async () => {
    const stale = (await world.get(path)).body['@odata.etag'] as string;
    await world.ask('PATCH', path, { body: { categories: ['@bob'] } });
    const late = await world.ask('PATCH', path, { body: { categories: ['@alice'] }, headers: { 'If-Match': stale } });
    expect(refusal(late)).toEqual([412, 'ErrorIrresolvableConflict']);
    expect((await world.get(path)).body.categories).toEqual(['@bob']);
    const fresh = (await world.get(path)).body['@odata.etag'] as string;
    expect((await world.ask('PATCH', path, { body: { isRead: true }, headers: { 'If-Match': fresh } })).status).toBe(
      200,
    );

    const lax = createWorld({ unsettled: { ifMatch: 'ignored' } });
    const at = `${shared}/messages/${lax.id(await lax.mail('x'))}`;
    expect((await lax.ask('PATCH', at, { body: { isRead: true }, headers: { 'If-Match': 'W/"old"' } })).status).toBe(
      200,
    );
  });

  it('sets the flag and says so to the store', async () => {
    await world.ask('PATCH', path, { body: { flag: { flagStatus: 'flagged' } } });
    expect((await world.get(path)).body.flag!.flagStatus).toBe('flagged');
    expect(world.team.all()[0]!.starred).toBe(true);
  });

  it('leaves subject, body and recipients of received mail alone', async () => {
    const advanced = world.as(alice, ['Mail.ReadWrite.Shared', 'Mail-Advanced.ReadWrite.Shared']);
    for (const body of [{ subject: 'x' }, { body: { contentType: 'text', content: 'x' } }, { toRecipients: [] }]) {
      expect(refusal(await world.ask('PATCH', path, { body }))).toEqual([403, 'ErrorAccessDenied']);
      expect((await world.ask('PATCH', path, { body, token: advanced })).status).toBe(200);
    }
    expect(refusal(await world.ask('PATCH', path, { body: { replyTo: [] }, token: advanced }))).toEqual([
      400,
      'ErrorInvalidPropertySet',
    ]);
    expect(refusal(await world.ask('PATCH', path, { body: { receivedDateTime: '2026-01-01T00:00:00Z' } }))).toEqual([
      400,
      'ErrorInvalidPropertySet',
    ]);
  });

  it('takes all of a change or nothing', async () => {
    const answer = await world.ask('PATCH', path, { body: { categories: ['@bob'], isRead: 'yes' } });
    expect(refusal(answer)).toEqual([400, 'RequestBodyRead']);
    expect((await world.get(path)).body.categories).toEqual([]);
  });

  it.each([
    [{ categories: 'A' }, 'RequestBodyRead'],
    [{ categories: [''] }, 'ErrorInvalidRequest'],
    [{ categories: ['x'.repeat(256)] }, 'ErrorInvalidRequest'],
    [{ colour: 'red' }, 'RequestBodyRead'],
    [{ singleValueExtendedProperties: [{ id: link, value: 1 }] }, 'RequestBodyRead'],
    [{ singleValueExtendedProperties: [{ id: 'Name x', value: '1' }] }, 'BadRequest'],
    [{ singleValueExtendedProperties: [{ id: 'Integer 0x0E07', value: 'one' }] }, 'BadRequest'],
  ])('refuses %j', async (body, code) => {
    expect(refusal(await world.ask('PATCH', path, { body }))).toEqual([400, code]);
  });

  it('wants JSON and says so', async () => {
    const plain = await world.ask('PATCH', path, { body: {}, headers: { 'Content-Type': 'text/plain' } });
    expect(refusal(plain)).toEqual([400, 'RequestBodyRead']);
  });
});

describe('extended properties', () => {
  const expand = (id: string) => query(path, { $expand: `singleValueExtendedProperties($filter=id eq '${id}')` });

  it('are kept beside each other and shown when asked for', async () => {
    const set = (id: string, value: string) =>
      world.ask('PATCH', path, { body: { singleValueExtendedProperties: [{ id, value }] } });
    await set(link, 'conversation-1');
    await set(bag, '{"notes":[]}');
    expect((await world.get(path)).body.singleValueExtendedProperties).toBeUndefined();
    const { body } = await world.get(expand(link));
    expect([...body.singleValueExtendedProperties!].map(({ value }) => value)).toEqual(['conversation-1']);
    const two = query(path, { $expand: `singleValueExtendedProperties($filter=id eq '${link}' or id eq '${bag}')` });
    expect([...(await world.get(two)).body.singleValueExtendedProperties!]).toHaveLength(2);
  });

  it('come back under a normalised id, or as written where the tenant is so', async () => {
    const set = (it: World, at: string) =>
      it.ask('PATCH', at, { body: { singleValueExtendedProperties: [{ id: link, value: 'x' }] } });
    await set(world, path);
    const shown = (await world.get(expand(link))).body.singleValueExtendedProperties![0]!.id;
    expect(shown).toBe('String {00020329-0000-0000-c000-000000000046} Name DocketConversation');
    const kind = createWorld({ unsettled: { extendedIds: 'as written' } });
    const at = `${shared}/messages/${kind.id(await kind.mail('x'))}`;
    await set(kind, at);
    const asked = query(at, { $expand: `singleValueExtendedProperties($filter=id eq '${link}')` });
    expect((await kind.get(asked)).body.singleValueExtendedProperties![0]!.id).toBe(link);
  });

  it('tell names apart by case and GUIDs not', async () => {
    await world.ask('PATCH', path, { body: { singleValueExtendedProperties: [{ id: link, value: 'x' }] } });
    expect((await world.get(expand(link.replace('C000', 'c000')))).body.singleValueExtendedProperties).toBeDefined();
    expect(
      (await world.get(expand(link.replace('Docket', 'docket')))).body.singleValueExtendedProperties,
    ).toBeUndefined();
  });

  it('share the custom properties with the Office host under their own words', async () => {
    const [mail] = world.team.all();
    world.team.change(mail!.uid, { extras: { [bag]: '{"a":1}' } });
    expect((await world.get(expand(bag))).body.singleValueExtendedProperties![0]!.value).toBe('{"a":1}');
  });
});

describe('new messages', () => {
  const note = {
    subject: 'Note',
    body: { contentType: 'text', content: 'Grüße' },
    categories: ['Docket'],
    singleValueExtendedProperties: [{ id: link, value: 'c1' }],
  };
  const flags = { id: 'Integer 0x0E07', value: '1' };

  it('are drafts of a conversation of their own', async () => {
    const { status, body } = await world.ask('POST', `${shared}/mailFolders/archive/messages`, { body: note });
    expect(status).toBe(201);
    expect(body).toMatchObject({ isDraft: true, subject: 'Note', categories: ['Docket'], toRecipients: [] });
    expect(body.conversationId).not.toBe((await world.get(path)).body.conversationId);
    expect((await world.get(`${shared}/messages/${body.id}`)).body.body!.content).toContain('Grüße');
    expect(world.graph.ledger.violations).toEqual([]);
  });

  it('are none where the message flags say so, if the tenant honours them', async () => {
    const body = { ...note, singleValueExtendedProperties: [...note.singleValueExtendedProperties, flags] };
    expect((await world.ask('POST', `${shared}/messages`, { body })).body.isDraft).toBe(false);
    const other = createWorld({ unsettled: { messageFlags: 'ignored' } });
    expect((await other.ask('POST', `${shared}/messages`, { body })).body.isDraft).toBe(true);
  });

  it('can be edited while they are drafts', async () => {
    const { body } = await world.ask('POST', `${shared}/messages`, { body: note });
    const changed = await world.ask('PATCH', `${shared}/messages/${body.id}`, { body: { subject: 'Later' } });
    expect(changed.body.subject).toBe('Later');
    expect(changed.body.bodyPreview).toBe('Grüße');
  });

  it('with recipients are noted as a violation', async () => {
    const to = [{ emailAddress: { address: 'carl@customer.example' } }];
    const { body } = await world.ask('POST', `${shared}/messages`, { body: { subject: 'x', toRecipients: to } });
    await world.ask('PATCH', `${shared}/messages/${body.id}`, { body: { bccRecipients: to } });
    expect(world.graph.ledger.violations.map(({ what }) => what)).toEqual(['recipients', 'recipients']);
  });

  it('take custom headers and no others', async () => {
    const send = (name: string) =>
      world.ask('POST', `${shared}/messages`, { body: { internetMessageHeaders: [{ name, value: 'v' }] } });
    expect((await send('X-Docket')).status).toBe(201);
    expect(refusal(await send('Bcc'))).toEqual([400, 'ErrorInvalidRequest']);
  });
});

describe('sending', () => {
  it.each(['send', 'reply', 'replyAll', 'forward'])('%s answers, sends nothing and is noted', async (verb) => {
    const before = world.team.all().length;
    const sender = world.as('alice@acme.example', ['Mail.Send.Shared']);
    expect((await world.ask('POST', `${path}/${verb}`, { body: {}, token: sender })).status).toBe(202);
    expect(refusal(await world.ask('POST', `${path}/${verb}`, { body: {} }))).toEqual([403, 'ErrorAccessDenied']);
    expect(world.graph.ledger.violations.map(({ what }) => what)).toEqual(['send', 'send']);
    expect(world.team.all()).toHaveLength(before);
  });

  it('sendMail and the drafts of replies are noted too', async () => {
    await world.ask('POST', `${shared}/sendMail`, { body: {} });
    await world.ask('POST', `${path}/createReply`, { body: {} });
    expect(world.graph.ledger.violations.map(({ what }) => what)).toEqual(['send', 'reply']);
    world.graph.ledger.clear();
    expect(world.graph.ledger.sent).toHaveLength(2);
    expect(world.graph.ledger.sent[1]).toMatch(/^POST .*\/createReply/);
  });
});

describe('moving, copying, deleting', () => {
  it('a move gives a new id; the old one finds nothing', async () => {
    const moved = await world.ask('POST', `${path}/move`, { body: { destinationId: 'archive' } });
    expect(moved.status).toBe(201);
    expect(refusal(await world.get(path))).toEqual([404, 'ErrorItemNotFound']);
    const back = await world.ask('POST', `${shared}/messages/${moved.body.id}/move`, {
      body: { destinationId: 'Inbox' },
    });
    expect(back.body.id).not.toBe(moved.body.id);
    expect(refusal(await world.get(path))).toEqual([404, 'ErrorItemNotFound']);
    expect((await world.get(`${shared}/messages/${back.body.id}`)).status).toBe(200);
  });

  it('an immutable id survives the move', async () => {
    const headers = { Prefer: 'IdType="ImmutableId"' };
    const { body } = await world.get(path, { headers });
    const at = `${shared}/messages/${body.id}`;
    const moved = await world.ask('POST', `${at}/move`, { body: { destinationId: 'archive' }, headers });
    expect(moved.body.id).toBe(body.id);
    expect((await world.get(at, { headers })).body.id).toBe(body.id);
    expect((await world.get(at)).body.id).not.toBe(body.id);
  });

  it('deleting moves to Deleted Items, and from there it is for good', async () => {
    expect((await world.ask('DELETE', path)).status).toBe(204);
    const [mail] = world.team.all();
    expect(mail!.folder).toBe('trash');
    await world.ask('DELETE', `${shared}/messages/${world.id(mail!)}`);
    expect(world.team.all()).toEqual([]);
  });

  it('a copy is another message of the same conversation', async () => {
    const copy = await world.ask('POST', `${path}/copy`, { body: { destinationId: 'archive' } });
    expect(copy.body.conversationId).toBe((await world.get(path)).body.conversationId);
    expect(world.team.all()).toHaveLength(2);
  });

  it('a draft stays a draft wherever it goes', async () => {
    const raw = world.team.all()[0]!.raw;
    const draft = await world.team.add({ raw, at: 0, folder: 'drafts' });
    const at = (mail: typeof draft) => `${shared}/messages/${world.id(mail)}`;
    const moved = await world.ask('POST', `${at(draft)}/move`, { body: { destinationId: 'archive' } });
    expect(moved.body.isDraft).toBe(true);
    const received = await world.ask('POST', `${path}/move`, { body: { destinationId: 'drafts' } });
    expect(received.body.isDraft).toBe(false);
  });

  it('refuses folders that are none', async () => {
    const move = (destinationId: unknown) => world.ask('POST', `${path}/move`, { body: { destinationId } });
    expect(refusal(await move('nowhere'))).toEqual([400, 'ErrorInvalidIdMalformed']);
    expect(refusal(await move(7))).toEqual([400, 'RequestBodyRead']);
    expect(refusal(await move('outbox'))).toEqual([403, 'ErrorAccessDenied']);
  });
});
