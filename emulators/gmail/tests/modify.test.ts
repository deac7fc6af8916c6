import { describe, expect, test } from '@jest/globals';
import { answering, rawMail, team, type World, world } from './world';

async function draft(w: World, thread?: number): Promise<string> {
  const mail = await w.mailbox.add({
    raw: rawMail({ from: team }),
    at: w.clock.now,
    folder: 'drafts',
    read: true,
    thread,
  });
  return w.gmail.ids(team).message(mail.uid);
}

describe('messages.modify', () => {
  test('answers id, threadId and labelIds alone', async () => {
    const w = world();
    const id = await w.receive();
    const label = await w.label('@alice');
    const { json } = await w.post(`messages/${id}/modify`, {
      addLabelIds: [label, 'STARRED'],
      removeLabelIds: ['UNREAD'],
    });
    expect(json).toEqual({ id, threadId: id, labelIds: ['INBOX', 'STARRED', label] });
  });

  test('twice is the same as once, and the second time changes nothing', async () => {
    const w = world();
    const id = await w.receive();
    const change = { addLabelIds: [await w.label('@alice')], removeLabelIds: ['INBOX'] };
    const once = await w.post(`messages/${id}/modify`, change);
    const head = w.mailbox.head;
    expect((await w.post(`messages/${id}/modify`, change)).json).toEqual(once.json);
    expect(w.mailbox.head).toBe(head);
  });

  test.each(['Label_7', 'inbox', 'FOO', 'SENT', 'DRAFT', 'CHAT'])('label %s cannot be applied', async (id) => {
    const w = world();
    const message = await w.receive();
    for (const body of [{ addLabelIds: [id] }, { removeLabelIds: [id] }]) {
      for (const path of [`messages/${message}/modify`, `threads/${message}/modify`]) {
        const refused = await w.post(path, body);
        expect([refused.status, refused.json.error.errors[0].reason]).toEqual([400, 'invalidArgument']);
        expect(refused.json.error.message).toContain(id);
      }
    }
    expect(await w.labelsOf(message)).toEqual(['INBOX', 'UNREAD']);
  });

  test.each([
    [{}, 'says nothing'],
    [{ addLabelIds: [], removeLabelIds: [] }, 'says nothing in two lists'],
    [{ addLabelIds: ['INBOX'], removeLabelIds: ['INBOX'] }, 'contradicts itself'],
    [{ addLabelIds: Array(101).fill('INBOX') }, 'has 101 labels'],
  ])('a change is refused that %s', async (...[body]) => {
    const w = world();
    const id = await w.receive();
    expect((await w.post(`messages/${id}/modify`, body)).status).toBe(400);
  });

  test('100 labels are not too many', async () => {
    const w = world();
    const id = await w.receive();
    expect((await w.post(`messages/${id}/modify`, { addLabelIds: Array(100).fill('STARRED') })).status).toBe(200);
  });

  test('a draft takes no user label, by itself or in a thread', async () => {
    const w = world();
    const label = await w.label('@alice');
    const received = await w.receive();
    const unsent = await draft(w, w.gmail.ids(team).uid(received));
    expect((await w.post(`messages/${unsent}/modify`, { addLabelIds: [label] })).status).toBe(400);
    const thread = await w.post(`threads/${received}/modify`, { addLabelIds: [label] });
    expect(thread.json.messages.map((one: { labelIds: string[] }) => one.labelIds.includes(label))).toEqual([
      true,
      false,
    ]);
    await w.post('messages/batchModify', { ids: [unsent], addLabelIds: [label] });
    expect(await w.labelsOf(unsent)).toEqual(['DRAFT']);
  });

  test('sent mail that joins the inbox stays sent', async () => {
    const w = world();
    const sent = await w.gmail.fileSent({ user: team, raw: rawMail({ from: team }) });
    const id = w.gmail.ids(team).message(sent.uid);
    await w.post(`messages/${id}/modify`, { addLabelIds: ['INBOX', 'IMPORTANT'] });
    expect(await w.labelsOf(id)).toEqual(['SENT', 'INBOX', 'IMPORTANT']);
    expect(w.mailbox.get(sent.uid)!.folder).toBe('sent');
    await w.post(`messages/${id}/modify`, { removeLabelIds: ['INBOX'] });
    expect(await w.labelsOf(id)).toEqual(['SENT', 'IMPORTANT']);
  });

  test('what other hosts keep with a mail is left alone', async () => {
    const w = world();
    const id = await w.receive();
    const uid = w.gmail.ids(team).uid(id)!;
    w.mailbox.change(uid, { extras: { graph: { a: 1 } } });
    await w.post(`messages/${id}/modify`, { addLabelIds: ['IMPORTANT'] });
    expect(w.mailbox.get(uid)!.extras).toMatchObject({ graph: { a: 1 } });
  });

  test('what an imported archive says beside the folder is shown until it is changed', async () => {
    const w = world();
    const extras = { important: true, category: 'updates', alsoInInbox: true };
    const mail = await w.mailbox.add({ raw: rawMail(), at: w.clock.now, folder: 'sent', read: true, extras });
    const id = w.gmail.ids(team).message(mail.uid);
    expect(await w.labelsOf(id)).toEqual(['SENT', 'INBOX', 'IMPORTANT', 'CATEGORY_UPDATES']);
    await w.post(`messages/${id}/modify`, { removeLabelIds: ['INBOX', 'IMPORTANT', 'CATEGORY_UPDATES'] });
    expect(await w.labelsOf(id)).toEqual(['SENT']);
  });

  test.each([
    ['inbox', ['INBOX']],
    ['archive', []],
    ['sent', ['SENT']],
    ['drafts', ['DRAFT']],
    ['trash', ['TRASH']],
    ['spam', ['SPAM']],
  ] as const)('mail in %s carries %j', async (folder, labels) => {
    const w = world();
    const mail = await w.mailbox.add({ raw: rawMail(), at: w.clock.now, folder, read: true });
    const { json } = await w.get(`messages/${w.gmail.ids(team).message(mail.uid)}`, { format: 'minimal' });
    // Without any label the key is absent.
    expect(json.labelIds ?? []).toEqual(labels);
    expect('labelIds' in json).toBe(labels.length > 0);
  });
});

describe('messages.batchModify', () => {
  test('changes every message, answers nothing, and passes over ids that are gone', async () => {
    const w = world();
    const [a, b] = [await w.receive(), await w.receive({ subject: 'Other' })];
    const gone = await w.receive({ subject: 'Third' });
    w.mailbox.remove(w.gmail.ids(team).uid(gone)!);
    const { status, body } = (await w.post('messages/batchModify', {
      ids: [a, gone, b],
      addLabelIds: ['STARRED'],
    })) as never as {
      status: number;
      body: string;
    };
    expect([status, body]).toEqual([204, '']);
    expect([await w.labelsOf(a), await w.labelsOf(b)]).toEqual([
      ['INBOX', 'UNREAD', 'STARRED'],
      ['INBOX', 'UNREAD', 'STARRED'],
    ]);
  });

  test('takes 1,000 ids and not one more, and not none', async () => {
    const w = world();
    const id = await w.receive();
    const change = { addLabelIds: ['STARRED'] };
    expect((await w.post('messages/batchModify', { ids: Array(1000).fill(id), ...change })).status).toBe(204);
    expect((await w.post('messages/batchModify', { ids: Array(1001).fill(id), ...change })).status).toBe(400);
    expect((await w.post('messages/batchModify', { ids: [], ...change })).status).toBe(400);
  });
});

describe('trash', () => {
  test('takes a message out of the inbox, and bringing it back does not return it there', async () => {
    const w = world();
    const id = await w.receive();
    expect((await w.post(`messages/${id}/trash`)).json.labelIds).toEqual(['TRASH', 'UNREAD']);
    expect((await w.post(`messages/${id}/untrash`)).json.labelIds).toEqual(['UNREAD']);
  });

  test('takes a whole thread, which can still be read', async () => {
    const w = world();
    const id = await w.receive({ headers: ['Message-ID: <t@x>'] });
    await w.receive({ subject: 'Re: Printer', headers: answering('<t@x>') });
    const { json } = await w.post(`threads/${id}/trash`);
    expect(json.messages.map((one: { labelIds: string[] }) => one.labelIds)).toEqual([
      ['TRASH', 'UNREAD'],
      ['TRASH', 'UNREAD'],
    ]);
    expect((await w.get(`threads/${id}`)).json.messages).toHaveLength(2);
    expect((await w.post(`threads/${id}/untrash`)).json.messages[0].labelIds).toEqual(['UNREAD']);
  });

  test('user labels stay on trashed mail', async () => {
    const w = world();
    const id = await w.receive();
    const label = await w.label('@alice');
    await w.post(`messages/${id}/modify`, { addLabelIds: [label] });
    expect((await w.post(`messages/${id}/trash`)).json.labelIds).toEqual(['TRASH', 'UNREAD', label]);
  });
});

describe('labels live on messages', () => {
  test('threads.modify touches the present messages; the next mail inherits nothing', async () => {
    const w = world();
    const label = await w.label('@alice');
    const id = await w.receive({ headers: ['Message-ID: <t@x>'] });
    const second = await w.receive({ subject: 'Re: Printer', headers: answering('<t@x>') });
    const modified = await w.post(`threads/${id}/modify`, { addLabelIds: [label], removeLabelIds: ['INBOX'] });
    expect(modified.json).toEqual({
      id,
      messages: [
        { id, threadId: id, labelIds: ['UNREAD', label] },
        { id: second, threadId: id, labelIds: ['UNREAD', label] },
      ],
    });
    const third = await w.receive({ subject: 'Re: Printer', headers: answering('<t@x>') });
    expect(await w.labelsOf(third)).toEqual(['INBOX', 'UNREAD']);
    expect(await w.labelsOf(id)).toEqual(['UNREAD', label]);
  });
});
