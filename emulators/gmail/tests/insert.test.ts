import { describe, expect, test } from '@jest/globals';
import { answering, base64url, rawMail, start, team, type World, world } from './world';

const note = (subject: string, headers: string[] = []) =>
  rawMail({ from: 'notes@docket.invalid', to: 'notes@docket.invalid', subject, headers });

function insert(w: World, raw: string, more: Record<string, unknown> = {}, query = {}) {
  return w.post('messages', { raw: base64url(raw), ...more }, query);
}

describe('messages.insert', () => {
  test('files a mail with the labels asked for and no others', async () => {
    const w = world();
    const label = await w.label('Docket');
    const { json } = await insert(w, note('token'), { labelIds: [label] });
    expect(json).toEqual({ id: json.id, threadId: json.id, labelIds: [label] });
  });

  test('without labels it is archived and read, at the time it came', async () => {
    const w = world();
    const { json } = await insert(w, note('token', ['Date: Mon, 05 Jan 2026 10:00:00 +0000']));
    expect(json.labelIds).toBeUndefined();
    expect((await w.get(`messages/${json.id}`)).json.internalDate).toBe(String(start));
  });

  test('dateHeader takes the Date header’s time', async () => {
    const w = world();
    const raw = note('token', ['Date: Mon, 05 Jan 2026 10:00:00 +0000']);
    const { json } = await insert(w, raw, {}, { internalDateSource: 'dateHeader' });
    expect((await w.get(`messages/${json.id}`)).json.internalDate).toBe(String(Date.UTC(2026, 0, 5, 10)));
  });

  test('the account’s own address in From makes it sent mail', async () => {
    const w = world();
    const { json } = await insert(w, rawMail({ from: `Support <${team.toUpperCase()}>` }), { labelIds: ['INBOX'] });
    expect(json.labelIds).toEqual(['SENT', 'INBOX']);
  });

  test.each(['SENT', 'DRAFT', 'Label_404'])('label %s is refused', async (label) => {
    const w = world();
    expect((await insert(w, note('x'), { labelIds: [label] })).status).toBe(400);
    expect(w.mailbox.all()).toHaveLength(0);
  });

  test.each([
    [{}, 'nothing at all'],
    [{ raw: '' }, 'an empty raw'],
    [{ raw: base64url('no header here') }, 'no header'],
    [{ raw: 'a b!' }, 'not base64'],
  ])('%j is refused: %s', async (...[body]) => {
    expect((await world().post('messages', body)).status).toBe(400);
  });

  test('bytes beyond ASCII arrive as they are', async () => {
    const w = world();
    const raw = `Subject: x\r\n\r\n${'\xff\x00\xe4'}`;
    const { json } = await insert(w, raw);
    expect(w.mailbox.get(w.gmail.ids(team).uid(json.id)!)!.raw).toBe(raw);
  });

  test('the same Message-ID twice is two messages: who retries has to look first', async () => {
    const w = world();
    const raw = note('x', ['Message-ID: <same@docket.invalid>']);
    const [a, b] = [await insert(w, raw), await insert(w, raw)];
    expect(a.json.id).not.toBe(b.json.id);
    const found = await w.get('messages', { q: 'rfc822msgid:same@docket.invalid' });
    expect(found.json.messages).toHaveLength(2);
  });
});

describe('joining a thread by insert', () => {
  async function withThread(w: World) {
    const first = await insert(w, note('token', ['Message-ID: <n1@docket.invalid>']));
    return first.json.id as string;
  }
  const fitting = answering('<n1@docket.invalid>');

  test('takes the thread’s id, both reference headers and the subject', async () => {
    const w = world();
    const thread = await withThread(w);
    const joined = await insert(w, note('Re: token', fitting), { threadId: thread });
    expect(joined.json.threadId).toBe(thread);
  });

  test.each([
    ['no reference at all', 'token', []],
    ['another subject', 'other', fitting],
    ['In-Reply-To missing', 'token', [fitting[1]!]],
    ['References missing', 'token', [fitting[0]!]],
    ['references to elsewhere', 'token', answering('<else@x>')],
  ])('with %s it has a thread of its own, or is refused where that is asked for', async (_, subject, headers) => {
    for (const threadMismatch of ['own-thread', 'refuse'] as const) {
      const w = world({ unverified: { threadMismatch } });
      const thread = await withThread(w);
      const other = await insert(w, note(subject, headers), { threadId: thread });
      if (threadMismatch === 'refuse') expect(other.status).toBe(400);
      else expect(other.json.threadId).toBe(other.json.id);
      expect(w.mailbox.thread(w.gmail.ids(team).uid(thread)!)).toHaveLength(1);
    }
  });

  test('an unknown thread is a 404', async () => {
    const w = world();
    expect((await insert(w, note('x'), { threadId: w.gmail.ids(team).message(9) })).status).toBe(404);
    expect(w.mailbox.all()).toHaveLength(0);
  });

  test('without a threadId references and subject still join: a note must not carry the customer’s', async () => {
    const w = world();
    const customer = await w.receive({ headers: ['Message-ID: <c@x>'] });
    expect((await insert(w, note('Printer', answering('<c@x>')))).json.threadId).toBe(customer);
    const own = await insert(w, note('Printer'));
    expect(own.json.threadId).toBe(own.json.id);
  });

  test('a thread ends at a hundred messages', async () => {
    const w = world({ unitsPerMinute: 1e9 });
    const thread = await withThread(w);
    for (let n = 2; n <= 100; n++) {
      expect((await insert(w, note('token', fitting), { threadId: thread })).json.threadId).toBe(thread);
    }
    expect((await insert(w, note('token', fitting), { threadId: thread })).json.threadId).not.toBe(thread);
  });
});

describe('uploading', () => {
  const upload = (w: World, query: string, contentType: string, body: string) =>
    w.gmail.handle({
      method: 'POST',
      url: `https://gmail.googleapis.com/upload/gmail/v1/users/me/messages${query}`,
      headers: { Authorization: `Bearer ${w.token}`, 'Content-Type': contentType },
      body,
    });
  const related = (fields: unknown, mail: string, end = '--') =>
    `--b\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n${JSON.stringify(fields)}\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n${mail}\r\n--b${end}`;

  test('multipart carries fields and mail', async () => {
    const w = world();
    const label = await w.label('Docket');
    const raw = note('up\r\nX-Long: ä');
    const answer = await upload(
      w,
      '?uploadType=multipart',
      'multipart/related; boundary="b"',
      related({ labelIds: [label] }, raw),
    );
    const { id, labelIds } = JSON.parse(answer.body);
    expect(labelIds).toEqual([label]);
    expect(w.mailbox.get(w.gmail.ids(team).uid(id)!)!.raw).toBe(raw);
  });

  test('media carries the mail alone', async () => {
    const w = world();
    const answer = await upload(w, '?uploadType=media', 'message/rfc822', note('up'));
    expect(answer.status).toBe(200);
    expect(w.mailbox.all()).toHaveLength(1);
  });

  test.each([
    ['', 'multipart/related; boundary=b', related({}, 'Subject: x\r\n\r\n')],
    ['?uploadType=resumable', 'multipart/related; boundary=b', related({}, 'Subject: x\r\n\r\n')],
    ['?uploadType=media', 'application/json', 'Subject: x\r\n\r\n'],
    ['?uploadType=multipart', 'multipart/mixed; boundary=b', related({}, 'Subject: x\r\n\r\n')],
    ['?uploadType=multipart', 'multipart/related', related({}, 'Subject: x\r\n\r\n')],
    ['?uploadType=multipart', 'multipart/related; boundary=b', related({}, 'Subject: x\r\n\r\n', '')],
    ['?uploadType=multipart', 'multipart/related; boundary=b', related({ foo: 1 }, 'Subject: x\r\n\r\n')],
    ['?uploadType=multipart', 'multipart/related; boundary=c', related({}, 'Subject: x\r\n\r\n')],
  ])('%s as %s is refused', async (query, type, body) => {
    const w = world();
    expect((await upload(w, query, type, body)).status).toBe(400);
    expect(w.mailbox.all()).toHaveLength(0);
  });
});
