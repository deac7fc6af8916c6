import { beforeEach, describe, expect, it } from '@jest/globals';
import { createWorld, query, refusal, shared, type World } from './world';

const folders = `${shared}/mailFolders`;
let world: World;
const names = (answer: Awaited<ReturnType<World['get']>>) =>
  [...answer.body.value!].map((one) => one.displayName as string);
const make = (body: unknown, at = folders) => world.ask('POST', at, { body });

beforeEach(() => {
  world = createWorld();
});

describe('folders', () => {
  it('are the usual ones, then those that were made, ten a page', async () => {
    for (const displayName of ['Docket', 'Old', 'Older']) await make({ displayName });
    const first = await world.get(folders);
    expect(names(first)).toHaveLength(10);
    expect(names(first)).toContain('Sent Items');
    expect(names(first)).not.toContain('Older');
    expect(names(await world.get(first.body['@odata.nextLink'] as string))).toEqual(['Older']);
  });

  it.each(['inbox', 'sentitems', 'drafts', 'deleteditems', 'junkemail', 'archive', 'SentItems', 'msgfolderroot'])(
    '%s is found by its well-known name and by its id',
    async (name) => {
      const { body } = await world.get(`${folders}/${name}`);
      expect((await world.get(`${folders}/${body.id}`)).body).toEqual(body);
      expect((await world.get(`${shared}/mailFolders('${name}')`)).body).toEqual(body);
    },
  );

  it('are found by name', async () => {
    await make({ displayName: "Bob's" });
    expect(names(await world.get(query(folders, { $filter: "displayName eq 'Bob''s'" })))).toEqual(["Bob's"]);
    expect(names(await world.get(query(folders, { $filter: "displayName eq 'Docket'" })))).toEqual([]);
    expect((await world.get(query(folders, { $filter: "colour eq 'red'" }))).status).toBe(400);
  });

  it('show hidden ones only when asked', async () => {
    const made = await make({ displayName: 'Docket', isHidden: true });
    expect(made.status).toBe(201);
    expect(made.body.isHidden).toBe(true);
    const find = { $filter: "displayName eq 'Docket'" };
    expect(names(await world.get(query(folders, find)))).toEqual([]);
    expect(names(await world.get(query(folders, { ...find, includeHiddenFolders: 'true' })))).toEqual(['Docket']);
    expect((await world.get(`${folders}/${made.body.id}`)).status).toBe(200);
  });

  it('nest', async () => {
    const parent = (await make({ displayName: 'Docket' })).body.id as string;
    await make({ displayName: 'Notes' }, `${folders}/${parent}/childFolders`);
    await make({ displayName: 'Notes' }, `${folders}/inbox/childFolders`);
    expect(names(await world.get(`${folders}/${parent}/childFolders`))).toEqual(['Notes']);
    expect((await world.get(`${folders}/inbox`)).body.childFolderCount).toBe(1);
    expect(names(await world.get(query(folders, { $top: '50' })))).not.toContain('Notes');
  });

  it('bear each name once, in whatever case, or twice where two agents raced', async () => {
    await make({ displayName: 'Docket' });
    expect(refusal(await make({ displayName: 'docket' }))).toEqual([409, 'ErrorFolderExists']);
    world = createWorld({ unsettled: { sameFolderName: 'doubled' } });
    const [one, two] = [await make({ displayName: 'Docket' }), await make({ displayName: 'Docket' })];
    expect(one.body.id).not.toBe(two.body.id);
    expect(names(await world.get(query(folders, { $filter: "displayName eq 'Docket'" })))).toEqual([
      'Docket',
      'Docket',
    ]);
  });

  it('count what lies in them', async () => {
    await world.mail('One');
    world.team.change((await world.mail('Two')).uid, { read: true });
    expect((await world.get(`${folders}/inbox`)).body).toMatchObject({ totalItemCount: 2, unreadItemCount: 1 });
    expect((await world.get(`${folders}/inbox?$select=totalItemCount`)).body.unreadItemCount).toBeUndefined();
  });

  it('hold their messages and no others', async () => {
    const mail = await world.mail('One', { folder: 'archive' });
    expect((await world.get(`${folders}/archive/messages/${world.id(mail)}`)).status).toBe(200);
    expect(refusal(await world.get(`${folders}/inbox/messages/${world.id(mail)}`))).toEqual([404, 'ErrorItemNotFound']);
  });

  it('refuse what cannot be set', async () => {
    expect((await make({})).status).toBe(400);
    expect((await make({ displayName: 'x', colour: 'red' })).status).toBe(400);
    expect((await make({ displayName: 'x', isHidden: 'yes' })).status).toBe(400);
    expect((await world.get(`${folders}/AAMkNothing=`)).status).toBe(404);
    expect((await world.ask('DELETE', `${folders}/inbox`)).status).toBe(405);
  });
});
