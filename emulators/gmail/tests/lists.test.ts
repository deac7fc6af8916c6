import { describe, expect, test } from '@jest/globals';
import { answering, team, type World, world } from './world';

const idsIn = (list: { id: string }[] | undefined) => (list ?? []).map((item) => item.id);

async function many(w: World, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n++) ids.unshift(await w.receive({ subject: `Mail ${n}` }));
  return ids;
}

describe('an empty list', () => {
  test.each(['messages', 'threads'])('of %s leaves its key out', async (kind) => {
    expect((await world().get(kind)).json).toEqual({ resultSizeEstimate: 0 });
  });
});

describe('messages.list', () => {
  test('has ids alone, newest first by the host’s time', async () => {
    const w = world();
    const [b, a] = await many(w, 2);
    w.clock.now -= 60_000;
    const late = await w.receive({ subject: 'Imported' });
    expect((await w.get('messages')).json.messages).toEqual([b, a, late].map((id) => ({ id, threadId: id })));
  });

  test('every label asked for must be on the message', async () => {
    const w = world();
    const [b, a] = await many(w, 2);
    const label = await w.label('@alice');
    await w.post(`messages/${a}/modify`, { addLabelIds: [label] });
    await w.post(`messages/${b}/modify`, { addLabelIds: [label], removeLabelIds: ['UNREAD'] });
    expect(idsIn((await w.get('messages', { labelIds: [label] })).json.messages)).toEqual([b, a]);
    expect(idsIn((await w.get('messages', { labelIds: [label, 'UNREAD'] })).json.messages)).toEqual([a]);
    expect(idsIn((await w.get('messages', { labelIds: [label], q: 'subject:1' })).json.messages)).toEqual([b]);
    expect((await w.get('messages', { labelIds: ['Label_9'] })).status).toBe(400);
  });

  test('trash and spam only if asked for, by parameter or by label', async () => {
    const w = world();
    const [b, a] = await many(w, 2);
    await w.post(`messages/${a}/trash`);
    const spam = await w.receive({ subject: 'Win' }, { spam: true });
    expect(idsIn((await w.get('messages')).json.messages)).toEqual([b]);
    expect(idsIn((await w.get('messages', { includeSpamTrash: true })).json.messages)).toEqual([spam, b, a]);
    expect(idsIn((await w.get('messages', { labelIds: 'TRASH' })).json.messages)).toEqual([a]);
    expect(idsIn((await w.get('messages', { labelIds: 'SPAM' })).json.messages)).toEqual([spam]);
  });
});

describe('pages', () => {
  test('follow one another without gaps or doubles, whatever arrives meanwhile', async () => {
    const w = world();
    const ids = await many(w, 7);
    const first = (await w.get('messages', { maxResults: 3 })).json;
    await w.receive({ subject: 'Late' });
    const second = (await w.get('messages', { maxResults: 3, pageToken: first.nextPageToken })).json;
    const third = (await w.get('messages', { maxResults: 3, pageToken: second.nextPageToken })).json;
    expect([first, second, third].flatMap((page) => idsIn(page.messages))).toEqual(ids);
    expect(third.nextPageToken).toBeUndefined();
    // Only the last page knows how many there are.
    expect([first.resultSizeEstimate, third.resultSizeEstimate]).toEqual([201, 1]);
  });

  test('a thread told on one page does not come back on the next', async () => {
    const w = world();
    const old = await w.receive({ headers: ['Message-ID: <a@x>'] });
    const middle = await w.receive({ subject: 'Middle' });
    await w.receive({ subject: 'Re: Printer', headers: answering('<a@x>') });
    const first = (await w.get('threads', { maxResults: 1 })).json;
    const second = (await w.get('threads', { maxResults: 1, pageToken: first.nextPageToken })).json;
    expect([idsIn(first.threads), idsIn(second.threads), second.nextPageToken]).toEqual([[old], [middle], undefined]);
  });

  test('a token of another question, or made up, is refused', async () => {
    const w = world();
    await many(w, 3);
    const { nextPageToken } = (await w.get('messages', { maxResults: 1 })).json;
    for (const [query, status] of [
      [{ pageToken: nextPageToken }, 200],
      [{ pageToken: nextPageToken, q: 'mail' }, 400],
      [{ pageToken: '2' }, 400],
      [{ pageToken: '' }, 400],
    ] as const) {
      expect((await w.get('messages', query)).status).toBe(status);
    }
  });

  test.each([
    ['0', 400],
    ['1', 200],
    ['500', 200],
    ['501', 400],
    ['-1', 400],
    ['ten', 400],
  ])('maxResults=%s: %i', async (maxResults, status) => {
    for (const kind of ['messages', 'threads']) expect((await world().get(kind, { maxResults })).status).toBe(status);
  });

  test('have 100 items unless told otherwise', async () => {
    const w = world();
    for (let n = 0; n < 101; n++) await w.receive({ subject: `Mail ${n}` });
    const { messages, nextPageToken } = (await w.get('messages')).json;
    expect([messages.length, typeof nextPageToken]).toEqual([100, 'string']);
  });
});

describe('threads.list', () => {
  test('has id, snippet of the newest message and historyId', async () => {
    const w = world();
    const id = await w.receive({ headers: ['Message-ID: <a@x>'], text: 'Old' });
    const newer = await w.receive({ subject: 'Re: Printer', headers: answering('<a@x>'), text: 'New & <shiny>' });
    const { historyId } = (await w.get(`messages/${newer}`)).json;
    expect((await w.get('threads')).json.threads).toEqual([{ id, snippet: 'New &amp; &lt;shiny&gt;', historyId }]);
  });

  test('finds a thread by one message that matches everything', async () => {
    const w = world();
    const id = await w.receive({ headers: ['Message-ID: <a@x>'], text: 'red' });
    const second = await w.receive({ subject: 'Re: Printer', headers: answering('<a@x>'), text: 'green' });
    const label = await w.label('@alice');
    await w.post(`messages/${second}/modify`, { addLabelIds: [label] });
    expect(idsIn((await w.get('threads', { q: 'red' })).json.threads)).toEqual([id]);
    // Neither message has both words, nor word and label together.
    expect(idsIn((await w.get('threads', { q: 'red green' })).json.threads)).toEqual([]);
    expect(idsIn((await w.get('threads', { q: 'red', labelIds: label })).json.threads)).toEqual([]);
    // The absence of a label on one message is enough to be found: negative searches mislead.
    expect(idsIn((await w.get('threads', { q: '-label:@alice' })).json.threads)).toEqual([id]);
  });
});

test('metadata scope lists by label, and refuses a search', async () => {
  const w = world();
  await many(w, 1);
  const token = w.gmail.mintToken({ user: team, scopes: ['gmail.metadata'] });
  expect((await w.call('GET', 'messages', { token, query: { labelIds: 'INBOX' } })).json.messages).toHaveLength(1);
  expect((await w.call('GET', 'messages', { token, query: { q: 'mail' } })).status).toBe(403);
  expect((await w.call('GET', 'threads', { token, query: { q: 'mail' } })).status).toBe(403);
});
