import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Answer, type Ask, alice, createWorld, type Json, query, refusal, shared, type World } from './world';

const inbox = `${shared}/mailFolders/inbox/messages/delta`;
let world: World;

beforeEach(async () => {
  world = createWorld();
  for (let n = 1; n <= 3; n++) await world.mail(`Mail ${n}`);
});

/** Follows a round to its end: everything told, and the link to the next round. */
async function round(link: string, options?: Ask): Promise<{ told: Json[]; next: string; pages: number }> {
  const told: Json[] = [];
  for (let pages = 1, at = link; ; pages++) {
    const answer: Answer = await world.get(at, options);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    told.push(...answer.body.value!);
    const next = answer.body['@odata.nextLink'] as string | undefined;
    if (!next) return { told, next: answer.body['@odata.deltaLink'] as string, pages };
    at = next;
  }
}

const named = (told: Json[]) =>
  told.map((one) => (one['@removed'] ? `-${one['@removed'].reason}` : one.subject)).sort();

describe('a folder’s changes', () => {
  it('begin with what is there, in pages, and then are what changed', async () => {
    const first = await round(inbox, { headers: { Prefer: 'odata.maxpagesize=2' } });
    expect([named(first.told), first.pages]).toEqual([['Mail 1', 'Mail 2', 'Mail 3'], 2]);
    expect((await round(first.next)).told).toEqual([]);
    await world.mail('Mail 4');
    world.team.change(1, { read: true });
    const second = await round(first.next);
    expect(named(second.told)).toEqual(['Mail 1', 'Mail 4']);
    expect((await round(second.next)).told).toEqual([]);
  });

  it('tell categories as a change', async () => {
    const { next } = await round(`${inbox}?$select=categories`);
    await world.ask('PATCH', `${shared}/messages/${world.id(world.team.get(2)!)}`, { body: { categories: ['@bob'] } });
    const [changed] = (await round(next)).told;
    expect(Object.keys(changed!)).toEqual(['@odata.etag', 'id', 'categories']);
    expect(changed!.categories).toEqual(['@bob']);
  });

  it('tell what went, deleted or moved, under the id it had here', async () => {
    const before = [1, 2].map((uid) => world.id(world.team.get(uid)!));
    const { next } = await round(inbox);
    world.team.remove(1);
    world.team.change(2, { folder: 'archive' });
    world.team.change(2, { read: true });
    const { told } = await round(next);
    expect(told.map((one) => one['@removed']!.reason)).toEqual(['deleted', 'deleted']);
    expect(told.map((one) => one.id).sort()).toEqual(before.sort());
    const there = await round(inbox.replace('inbox', 'archive'));
    expect(named(there.told)).toEqual(['Mail 2']);
  });

  it('can be silent about what was moved', async () => {
    world = createWorld({ unsettled: { movedAway: 'silent' } });
    await world.mail('One');
    await world.mail('Two');
    const { next } = await round(inbox);
    world.team.change(1, { folder: 'archive' });
    world.team.remove(2);
    expect((await round(next)).told).toHaveLength(1);
  });

  it('pass over what came and went in between, and what happened elsewhere', async () => {
    const { next } = await round(inbox);
    const { uid } = await world.mail('Short');
    world.team.remove(uid);
    await world.mail('Elsewhere', { folder: 'archive' });
    expect((await round(next)).told).toEqual([]);
  });

  it('show what came back as a message', async () => {
    const { next } = await round(inbox);
    world.team.change(1, { folder: 'archive' });
    const gone = await round(next);
    world.team.change(1, { folder: 'inbox' });
    expect(named((await round(gone.next)).told)).toEqual(['Mail 1']);
    expect(named((await round(next)).told)).toEqual(['Mail 1']);
  });

  it('can be of one kind', async () => {
    const kinds = ['created', 'updated', 'deleted'];
    const links = await Promise.all(kinds.map(async (kind) => (await round(`${inbox}?changeType=${kind}`)).next));
    await world.mail('Mail 4');
    world.team.change(1, { read: true });
    world.team.remove(2);
    const told = [];
    for (const link of links) told.push(named((await round(link)).told));
    expect(told).toEqual([['Mail 4'], ['Mail 1'], ['-deleted']]);
    expect((await world.get(`${inbox}?changeType=moved`)).status).toBe(400);
  });

  it('keep immutable ids where they are preferred', async () => {
    const headers = { Prefer: 'IdType="ImmutableId"' };
    const { told, next } = await round(inbox, { headers });
    world.team.change(1, { folder: 'archive' });
    const [gone] = (await round(next, { headers })).told;
    expect(told.map((one) => one.id)).toContain(gone!.id);
  });
});

describe('links', () => {
  it('are opaque, whole, and of one folder', async () => {
    const { next } = await round(inbox);
    expect(refusal(await world.get(`${next}&$select=id`))).toEqual([400, 'BadRequest']);
    expect(refusal(await world.get(next.replace('inbox', 'archive')))).toEqual([400, 'BadRequest']);
    expect(refusal(await world.get(next.replace(shared, '/me')))).toEqual([400, 'BadRequest']);
  });

  it('can be asked for again after a lost answer', async () => {
    const { next } = await round(inbox);
    await world.mail('Mail 4');
    expect(named((await round(next)).told)).toEqual(['Mail 4']);
    expect(named((await round(next)).told)).toEqual(['Mail 4']);
  });

  it('expire: by age, by will, and a made-up one at once', async () => {
    const gone = [410, 'SyncStateNotFound'];
    world = createWorld({ limits: { tokens: 2 } });
    const { next } = await round(inbox);
    expect((await world.get(next)).status).toBe(200);
    await round(inbox);
    expect(refusal(await world.get(next))).toEqual(gone);
    const fresh = (await round(inbox)).next;
    world.graph.expireDeltas();
    expect(refusal(await world.get(fresh))).toEqual(gone);
    expect(refusal(await world.get(`${inbox}?$deltatoken=mine`))).toEqual(gone);
  });
});

describe('the query', () => {
  it('is filtered by receivedDateTime ge or gt and nothing else', async () => {
    world.clock.now += 60_000;
    await world.mail('Late');
    const late = await round(query(inbox, { $filter: 'receivedDateTime ge 2026-11-02T09:01:00Z' }));
    expect(named(late.told)).toEqual(['Late']);
    for (const $filter of [
      'receivedDateTime le 2026-11-02T09:01:00Z',
      'isRead eq true',
      "categories/any(c:c eq 'A')",
    ]) {
      expect(refusal(await world.get(query(inbox, { $filter })))).toEqual([400, 'ErrorInvalidUrlQueryFilter']);
    }
  });

  it('is ordered by receivedDateTime desc or not at all', async () => {
    expect((await world.get(query(inbox, { $orderby: 'receivedDateTime desc' }))).status).toBe(200);
    for (const $orderby of ['receivedDateTime', 'subject desc']) {
      expect(refusal(await world.get(query(inbox, { $orderby })))).toEqual([400, 'BadRequest']);
    }
    expect((await world.get(`${inbox}?$skip=1`)).status).toBe(400);
    expect((await world.get(`${inbox}?$search=x`)).status).toBe(400);
  });

  it('is of a folder, and needs access to it', async () => {
    expect((await world.get(inbox, { token: world.as(alice, ['Mail.Read']) })).status).toBe(403);
    expect((await world.get(`${shared}/messages/delta`)).status).toBe(400);
  });
});
