import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rawMail, team, type World, world } from './world';

const day = 86_400_000;

async function now(w: World): Promise<string> {
  return (await w.get('profile')).json.historyId;
}

describe('history.list', () => {
  test('tells what was added, labelled and removed, in order', async () => {
    const w = world();
    const label = await w.label('@alice');
    const startHistoryId = await now(w);
    const id = await w.receive();
    await w.post(`messages/${id}/modify`, { addLabelIds: [label], removeLabelIds: ['INBOX'] });
    await w.post(`messages/${id}/modify`, { removeLabelIds: [label, 'UNREAD'] });
    const { history, historyId } = (await w.get('history', { startHistoryId })).json;
    const message = { id, threadId: id };
    expect(history).toEqual([
      { id: expect.any(String), messages: [message], messagesAdded: [{ message }] },
      { id: expect.any(String), messages: [message], labelsRemoved: [{ message, labelIds: ['INBOX'] }] },
      { id: expect.any(String), messages: [message], labelsAdded: [{ message, labelIds: [label] }] },
      { id: expect.any(String), messages: [message], labelsRemoved: [{ message, labelIds: ['UNREAD'] }] },
      { id: expect.any(String), messages: [message], labelsRemoved: [{ message, labelIds: [label] }] },
    ]);
    expect(historyId).toBe(await now(w));
    expect(history.at(-1).id).toBe(historyId);
  });

  test('ids rise, with gaps, and fit a uint64', async () => {
    const w = world();
    const startHistoryId = await now(w);
    await w.receive();
    await w.receive();
    const ids: number[] = (await w.get('history', { startHistoryId })).json.history.map((one: { id: string }) =>
      Number(one.id),
    );
    expect(ids[0]!).toBeGreaterThan(Number(startHistoryId));
    expect(ids[1]! - ids[0]!).toBeGreaterThan(1);
  });

  test('nothing new: no history key, and where we stand', async () => {
    const w = world();
    await w.receive();
    const startHistoryId = await now(w);
    expect((await w.get('history', { startHistoryId })).json).toEqual({ historyId: startHistoryId });
  });

  test('a message removed for good is told as deleted', async () => {
    const w = world();
    const id = await w.receive();
    const startHistoryId = await now(w);
    w.mailbox.remove(w.gmail.ids(team).uid(id)!);
    const { history } = (await w.get('history', { startHistoryId })).json;
    expect(history).toEqual([expect.objectContaining({ messagesDeleted: [{ message: { id, threadId: id } }] })]);
  });

  test('labels the store’s folders cannot tell are told all the same', async () => {
    const w = world();
    const sent = await w.gmail.fileSent({ user: team, raw: rawMail({ from: team }) });
    const id = w.gmail.ids(team).message(sent.uid);
    const startHistoryId = await now(w);
    await w.post(`messages/${id}/modify`, { addLabelIds: ['INBOX', 'STARRED'] });
    await w.post(`messages/${id}/modify`, { removeLabelIds: ['INBOX'] });
    const { history } = (await w.get('history', { startHistoryId })).json;
    expect(
      history.map((one: Record<string, { labelIds: string[] }[]>) => [
        one.labelsAdded?.[0]?.labelIds,
        one.labelsRemoved?.[0]?.labelIds,
      ]),
    ).toEqual([
      [['INBOX', 'STARRED'], undefined],
      [undefined, ['INBOX']],
    ]);
  });

  test('historyTypes choose, labelId narrows', async () => {
    const w = world();
    const label = await w.label('@alice');
    const startHistoryId = await now(w);
    const a = await w.receive({ subject: 'A' });
    const b = await w.receive({ subject: 'B' });
    await w.post(`messages/${a}/modify`, { addLabelIds: [label] });
    await w.post(`messages/${b}/modify`, { addLabelIds: ['STARRED'] });
    const get = async (query: Record<string, string | string[]>) => {
      const { history = [] } = (await w.get('history', { startHistoryId, ...query })).json;
      return history.map((one: { messages: { id: string }[] }) => one.messages[0]!.id);
    };
    expect(await get({ historyTypes: 'messageAdded' })).toEqual([a, b]);
    expect(await get({ historyTypes: ['messageDeleted', 'labelAdded'] })).toEqual([a, b]);
    expect(await get({ labelId: label })).toEqual([a]);
    expect(await get({ labelId: 'INBOX', historyTypes: 'messageAdded' })).toEqual([a, b]);
    expect((await w.get('history', { startHistoryId, historyTypes: 'all' })).status).toBe(400);
    expect((await w.get('history', { startHistoryId, labelId: 'Label_9' })).status).toBe(400);
  });

  test('labelId looks at the labels of that time, not of today', async () => {
    const w = world();
    const startHistoryId = await now(w);
    const id = await w.receive();
    await w.post(`messages/${id}/modify`, { removeLabelIds: ['INBOX'] });
    const { history } = (await w.get('history', { startHistoryId, labelId: 'INBOX', historyTypes: 'messageAdded' }))
      .json;
    expect(history).toHaveLength(1);
  });

  test('comes in pages that belong to their question', async () => {
    const w = world();
    const startHistoryId = await now(w);
    for (let n = 0; n < 5; n++) await w.receive({ subject: `Mail ${n}` });
    const seen: string[] = [];
    let page = (await w.get('history', { startHistoryId, maxResults: 2 })).json;
    for (;;) {
      seen.push(...page.history.map((one: { id: string }) => one.id));
      if (!page.nextPageToken) break;
      page = (await w.get('history', { startHistoryId, maxResults: 2, pageToken: page.nextPageToken })).json;
    }
    expect(new Set(seen).size).toBe(5);
    const { nextPageToken } = (await w.get('history', { startHistoryId, maxResults: 2 })).json;
    const other = await w.get('history', {
      startHistoryId,
      maxResults: 2,
      historyTypes: 'labelAdded',
      pageToken: nextPageToken,
    });
    expect(other.status).toBe(400);
  });

  test.each([
    [undefined, 400],
    ['', 400],
    ['abc', 400],
    ['-5', 400],
    ['1', 404],
    ['99999999999999999999', 404],
  ])('startHistoryId %j: %i', async (startHistoryId, status) => {
    const w = world();
    await w.receive();
    expect((await w.get('history', startHistoryId === undefined ? {} : { startHistoryId })).status).toBe(status);
  });
});

describe('history is forgotten', () => {
  test('after a week, unless nothing has happened since', async () => {
    const w = world();
    const before = await now(w);
    await w.receive();
    const after = await now(w);
    w.clock.now += 8 * day;
    expect((await w.get('history', { startHistoryId: before })).status).toBe(404);
    expect((await w.get('history', { startHistoryId: after })).status).toBe(200);
  });

  test('after hours, where that is asked for, or at once', async () => {
    const w = world({ historyKeptMs: 3_600_000 });
    const before = await now(w);
    await w.receive();
    w.clock.now += 2 * 3_600_000;
    expect((await w.get('history', { startHistoryId: before })).status).toBe(404);

    const v = world();
    const early = await now(v);
    await v.receive();
    v.gmail.forgetHistory(team);
    expect((await v.get('history', { startHistoryId: early })).status).toBe(404);
    expect((await v.get('history', { startHistoryId: await now(v) })).status).toBe(200);
  });
});

test('replaying history from any moment leads from the labels then to the labels now', async () => {
  const labels = ['INBOX', 'UNREAD', 'STARRED', 'IMPORTANT', 'SPAM', 'TRASH', 'Label_1', 'Label_2'];
  const step = fc.record({
    mail: fc.nat(2),
    add: fc.subarray(labels, { maxLength: 3 }),
    remove: fc.subarray(labels, { maxLength: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.nat(12), async (steps, cut) => {
      const w = world({ unitsPerMinute: 1e9 });
      await w.label('one');
      await w.label('two');
      const ids = [await w.receive({ subject: 'A' }), await w.receive({ subject: 'B' })];
      const sent = await w.gmail.fileSent({ user: team, raw: rawMail({ from: team, subject: 'C' }) });
      ids.push(w.gmail.ids(team).message(sent.uid));
      const run = async (some: typeof steps) => {
        for (const { mail, add, remove } of some) {
          const body = { addLabelIds: add, removeLabelIds: remove.filter((id) => !add.includes(id)) };
          await w.post(`messages/${ids[mail]}/modify`, body);
        }
      };
      const state = async () =>
        new Map(await Promise.all(ids.map(async (id) => [id, new Set(await w.labelsOf(id))] as const)));
      await run(steps.slice(0, cut));
      const replayed = await state();
      const startHistoryId = await now(w);
      await run(steps.slice(cut));
      const { history = [] } = (await w.get('history', { startHistoryId, maxResults: 500 })).json;
      for (const { labelsAdded = [], labelsRemoved = [] } of history) {
        for (const { message, labelIds } of labelsRemoved)
          for (const id of labelIds) expect(replayed.get(message.id)!.delete(id)).toBe(true);
        for (const { message, labelIds } of labelsAdded) for (const id of labelIds) replayed.get(message.id)!.add(id);
      }
      expect(replayed).toEqual(await state());
    }),
    { numRuns: 60 },
  );
});
