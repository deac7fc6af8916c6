import { beforeEach, describe, expect, it } from '@jest/globals';
import { alice, createWorld, refusal, shared, type World } from './world';

const own = '/me/outlook/masterCategories';
const theirs = `${shared}/outlook/masterCategories`;
let world: World;

beforeEach(() => {
  world = createWorld();
});

describe('the master list', () => {
  it('is made, coloured, read and emptied by its owner', async () => {
    const made = await world.ask('POST', own, { body: { displayName: '@alice', color: 'preset9' } });
    expect([made.status, made.body.displayName, made.body.color]).toEqual([201, '@alice', 'preset9']);
    const at = `${own}/${made.body.id}`;
    expect((await world.ask('PATCH', at, { body: { color: 'preset0' } })).body.color).toBe('preset0');
    expect((await world.get(at)).body.color).toBe('preset0');
    expect((await world.ask('DELETE', at)).status).toBe(204);
    expect((await world.get(own)).body.value).toEqual([]);
    expect(refusal(await world.get(at))).toEqual([404, 'ErrorItemNotFound']);
  });

  it('has each name once, in whatever case, and never renames', async () => {
    const { body } = await world.ask('POST', own, { body: { displayName: 'Red' } });
    expect(body.color).toBe('none');
    expect((await world.ask('POST', own, { body: { displayName: 'red' } })).status).toBe(409);
    expect(refusal(await world.ask('PATCH', `${own}/${body.id}`, { body: { displayName: 'Blue' } }))).toEqual([
      400,
      'ErrorInvalidPropertySet',
    ]);
  });

  it('knows 25 colours and none', async () => {
    for (const color of ['preset25', 'Preset1', 'red', 5]) {
      expect((await world.ask('POST', own, { body: { displayName: String(color), color } })).status).toBe(400);
    }
    expect((await world.ask('POST', own, { body: { displayName: 'x', color: 'preset24' } })).status).toBe(201);
    expect((await world.ask('POST', own, { body: { displayName: 'y'.repeat(256) } })).status).toBe(400);
  });

  it('leaves a name on its messages when it goes', async () => {
    const { body } = await world.ask('POST', own, { body: { displayName: 'Red' } });
    const mail = await world.graph.deliver({
      to: alice,
      at: 0,
      letter: { from: { name: '', address: 'x@y.example' }, to: [], subject: 'x' },
      categories: ['Red'],
    });
    await world.ask('DELETE', `${own}/${body.id}`);
    const id = world.graph.account(alice).ids.message(mail.uid, false);
    expect((await world.get(`/me/messages/${id}`)).body.categories).toEqual(['Red']);
    expect((await world.get(own)).body.value).toEqual([]);
    expect((await world.ask('POST', own, { body: { displayName: 'Red' } })).status).toBe(201);
  });
});

describe('who may', () => {
  it('refuses a signed-in person the list of a shared mailbox, full access or not', async () => {
    expect(refusal(await world.get(theirs))).toEqual([403, 'ErrorAccessDenied']);
    expect(refusal(await world.ask('POST', theirs, { body: { displayName: 'x' } }))).toEqual([
      403,
      'ErrorAccessDenied',
    ]);
    const kind = createWorld({ unsettled: { sharedMasterList: 'readable' } });
    expect((await kind.get(theirs)).status).toBe(200);
    expect((await kind.ask('POST', theirs, { body: { displayName: 'x' } })).status).toBe(403);
  });

  it('lets an application with the permission write it', async () => {
    const token = world.as(null, ['MailboxSettings.ReadWrite']);
    expect((await world.ask('POST', theirs, { body: { displayName: '~New' }, token })).status).toBe(201);
    expect([...(await world.get(theirs, { token })).body.value!]).toHaveLength(1);
  });

  it('wants the settings’ scopes, to read and to write', async () => {
    const reader = world.as(alice, ['MailboxSettings.Read', 'Mail.ReadWrite']);
    expect((await world.get(own, { token: reader })).status).toBe(200);
    expect((await world.ask('POST', own, { body: { displayName: 'x' }, token: reader })).status).toBe(403);
    expect((await world.get(own, { token: world.as(alice, ['Mail.ReadWrite']) })).status).toBe(403);
  });
});
