import { describe, expect, test } from '@jest/globals';
import { baseSubject } from '../threading';
import { answering, rawMail, team, world } from './world';

describe('mail from outside', () => {
  test('arrives unread in the inbox, at the host’s time', async () => {
    const w = world();
    const at = w.clock.now;
    const id = await w.receive({ headers: ['Date: Mon, 05 Jan 2026 10:00:00 +0000'] });
    expect((await w.get(`messages/${id}`)).json).toMatchObject({
      labelIds: ['INBOX', 'UNREAD'],
      internalDate: String(at),
    });
  });

  test('joins by reference and the same subject, whichever header refers', async () => {
    const w = world();
    const id = await w.receive({ headers: ['Message-ID: <a@x>'] });
    for (const header of ['In-Reply-To: <a@x>', 'References: <other@x> <a@x>']) {
      const next = await w.receive({ subject: 'RE: Fwd: printer', headers: [header] });
      expect((await w.get(`messages/${next}`)).json.threadId).toBe(id);
    }
  });

  test.each([
    ['the same subject alone', 'Printer', []],
    ['a reference with another subject', 'Toner', answering('<a@x>')],
    ['a reference to nothing', 'Printer', answering('<b@x>')],
  ])('%s does not join', async (_, subject, headers) => {
    const w = world();
    await w.receive({ headers: ['Message-ID: <a@x>'] });
    const next = await w.receive({ subject, headers });
    expect((await w.get(`messages/${next}`)).json.threadId).toBe(next);
  });

  test('the nearest reference decides', async () => {
    const w = world();
    await w.receive({ headers: ['Message-ID: <a@x>'] });
    const b = await w.receive({ headers: ['Message-ID: <b@x>'] });
    const next = await w.receive({ headers: ['References: <a@x> <b@x>'] });
    expect((await w.get(`messages/${next}`)).json.threadId).toBe(b);
  });

  test('what Google found stands first, a forged header after it', async () => {
    const w = world();
    const forged = 'Authentication-Results: mx.google.com; dmarc=pass header.from=acme.example';
    const header = async (id: string) => (await w.get(`messages/${id}`)).json.payload.headers[0].value;
    expect(await header(await w.receive({}, { authenticationResults: 'spf=pass; dmarc=pass' }))).toBe(
      'mx.google.com; spf=pass; dmarc=pass',
    );
    expect(await header(await w.receive({ headers: [forged] }))).toBe('mx.google.com; none');
  });

  test('spam goes to spam', async () => {
    const w = world();
    expect(await w.labelsOf(await w.receive({}, { spam: true }))).toEqual(['SPAM', 'UNREAD']);
  });

  test('the 101st message begins a new thread', async () => {
    const w = world();
    const id = await w.receive({ headers: ['Message-ID: <a@x>'] });
    for (let n = 2; n <= 100; n++) await w.receive({ headers: answering('<a@x>') });
    expect(w.mailbox.thread(w.gmail.ids(team).uid(id)!)).toHaveLength(100);
    const next = await w.receive({ headers: answering('<a@x>') });
    expect((await w.get(`messages/${next}`)).json.threadId).toBe(next);
  });

  test('for an account that is not here is refused', async () => {
    await expect(async () => world().gmail.deliver({ user: 'x@y.example', raw: rawMail() })).rejects.toThrow(
      'no mailbox',
    );
  });
});

describe('a reply sent in Gmail’s window', () => {
  test('is sent, read and in the thread it answers', async () => {
    const w = world();
    const id = await w.receive();
    const mail = await w.gmail.fileSent({
      user: team,
      threadId: id,
      raw: rawMail({ from: team, subject: 'Re: Printer' }),
    });
    const { json } = await w.get(`messages/${w.gmail.ids(team).message(mail.uid)}`);
    expect(json).toMatchObject({ threadId: id, labelIds: ['SENT'] });
    expect(await w.labelsOf(id)).toEqual(['INBOX', 'UNREAD']);
  });

  test('joins by its references without being told, and leaves when the subject is changed', async () => {
    const w = world();
    const id = await w.receive({ headers: ['Message-ID: <a@x>'] });
    const uid = w.gmail.ids(team).uid(id)!;
    const joined = await w.gmail.fileSent({ user: team, raw: rawMail({ from: team, headers: answering('<a@x>') }) });
    expect(joined.thread).toBe(uid);
    const left = await w.gmail.fileSent({
      user: team,
      threadId: id,
      raw: rawMail({ from: team, subject: 'New matter' }),
    });
    expect(left.thread).toBe(left.uid);
  });
});

test.each([
  ['Re: Printer', 'printer'],
  ['RE: Fwd: FW: AW[2]: Printer', 'printer'],
  ['Re:Re: a  b', 'a b'],
  ['Regarding: x', 'regarding: x'],
  ['', ''],
])('%j is about %j', (subject, base) => expect(baseSubject(subject)).toBe(base));
