import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createGraph, ewsForm, restForm } from '..';
import { alice, createWorld, refusal, shared, type World } from './world';

describe('ids', () => {
  it('look like Outlook’s and differ between mailboxes', async () => {
    const world = createWorld();
    const mail = await world.mail('One');
    const id = world.id(mail);
    expect(id).toMatch(/^AAMk[A-Za-z0-9_=-]{148}$/);
    await world.alice.add({ raw: mail.raw, at: mail.at, folder: 'inbox' });
    expect(world.graph.account(alice).ids.message(1, false)).not.toBe(id);
    expect(refusal(await world.get(`/me/messages/${id}`))).toEqual([404, 'ErrorItemNotFound']);
  });

  it('count every letter’s case', async () => {
    const world = createWorld();
    const id = world.id(await world.mail('One'));
    for (let at = 4; at < id.length; at += 7) {
      const letter = id[at]!;
      const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
      if (other === letter) continue;
      expect(refusal(await world.get(`${shared}/messages/${id.slice(0, at)}${other}${id.slice(at + 1)}`))[0]).not.toBe(
        200,
      );
    }
  });

  it('are refused as malformed where they never were ids', async () => {
    const world = createWorld();
    for (const id of ['1', 'x%20y', '__proto__']) {
      expect(refusal(await world.get(`${shared}/messages/${id}`))).toEqual([400, 'ErrorInvalidIdMalformed']);
    }
  });

  it('hold the characters that Office.js writes differently, and convert back', async () => {
    const world = createWorld();
    const ids: string[] = [];
    for (let n = 0; n < 20; n++) ids.push(world.id(await world.mail(`Mail ${n}`)));
    expect(ids.join('')).toMatch(/-/);
    expect(ids.join('')).toMatch(/_/);
    for (const id of ids) expect(restForm(ewsForm(id))).toBe(id);
    expect(ids.map(ewsForm).join('')).not.toMatch(/[-_]/);
  });

  it('are translated, one by one, up to a thousand', async () => {
    const world = createWorld();
    const id = world.id(await world.mail('One'));
    const translate = (inputIds: string[], sourceIdType: string, targetIdType: string) =>
      world.ask('POST', `${shared}/translateExchangeIds`, { body: { inputIds, sourceIdType, targetIdType } });
    const { body } = await translate([id, 'AAMkNothing'], 'restId', 'restImmutableEntryId');
    const immutable = body.value![0]!.targetId as string;
    expect((await world.get(`${shared}/messages/${immutable}`)).status).toBe(200);
    expect(body.value![1]!.errorDetails!.code).toBe('ErrorInvalidIdMalformed');
    expect((await translate([immutable], 'restImmutableEntryId', 'ewsId')).body.value![0]!.targetId).toBe(ewsForm(id));
    expect((await translate([ewsForm(id)], 'ewsId', 'restId')).body.value![0]!.targetId).toBe(id);
    expect((await translate(Array(1001).fill(id), 'restId', 'ewsId')).status).toBe(400);
    expect((await translate([id], 'entryId', 'ewsId')).status).toBe(400);
  });
});

/** The history against a plain list of every folder a mail was in. */
describe('where a mail has been', () => {
  const folders = ['inbox', 'archive', 'trash'] as const;
  const step = fc.oneof(
    fc.record({ do: fc.constant('move' as const), to: fc.constantFrom(...folders) }),
    fc.record({ do: fc.constant('read' as const), to: fc.boolean() }),
    fc.record({ do: fc.constant('both' as const), to: fc.constantFrom(...folders) }),
  );

  it('is known after any change, and ids count the moves', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const world: World = createWorld();
        const { uid } = await world.mail('One');
        const { history } = world.graph.account(world.team.address);
        const told: [number, string][] = [[world.team.head, 'inbox']];
        let moves = 0;
        for (const one of steps) {
          const before = world.team.get(uid)!;
          if (one.do === 'read') world.team.change(uid, { read: one.to });
          else world.team.change(uid, { folder: one.to, ...(one.do === 'both' ? { read: !before.read } : {}) });
          if (world.team.get(uid)!.folder !== before.folder) moves++;
          told.push([world.team.head, world.team.get(uid)!.folder]);
        }
        world.team.remove(uid);
        expect(history.moves(uid)).toBe(moves);
        for (const [change, folder] of told) expect(history.folderAt(uid, change)).toBe(folder);
      }),
      { numRuns: 60 },
    );
  });

  it('is read from the log of a mailbox that was there before', async () => {
    const first = createWorld();
    const { uid } = await first.mail('One');
    first.team.change(uid, { folder: 'archive' });
    first.team.change(uid, { read: true });
    first.team.change(uid, { folder: 'inbox' });
    const later = createGraph({ mailboxes: [first.team], directory: [], now: () => first.clock.now });
    expect(later.account(first.team.address).history.moves(uid)).toBe(2);
  });
});
