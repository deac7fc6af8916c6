import { describe, expect, test } from '@jest/globals';
import { palette } from '../data/palette';
import { world } from './world';

describe('making a label', () => {
  test('answers the label with an id of Gmail’s form', async () => {
    const w = world();
    const made = await w.post('labels', {
      name: '@alice',
      labelListVisibility: 'labelShowIfUnread',
      messageListVisibility: 'show',
      color: { backgroundColor: '#c9daf8', textColor: '#1c4587' },
    });
    expect(made.status).toBe(200);
    expect(made.json).toEqual({
      id: expect.stringMatching(/^Label_\d+$/),
      name: '@alice',
      type: 'user',
      labelListVisibility: 'labelShowIfUnread',
      messageListVisibility: 'show',
      color: { backgroundColor: '#c9daf8', textColor: '#1c4587' },
    });
  });

  test('a name taken in another case is a 409 with reason aborted', async () => {
    const w = world();
    await w.label('#Billing');
    const again = await w.post('labels', { name: '#billing' });
    expect(again.status).toBe(409);
    expect(again.json.error).toMatchObject({ code: 409, status: 'ABORTED', errors: [{ reason: 'aborted' }] });
  });

  test.each([
    'Inbox',
    'SENT',
    'todo',
    'Voicemail',
    'category_social',
    'Drafts',
    'snoozed',
    '',
    '  ',
    'a//b',
    '/a',
    'a\nb',
  ])('the name %j is refused', async (name) => {
    const refused = await world().post('labels', { name });
    expect([refused.status, refused.json.error.errors[0].reason]).toEqual([400, 'invalidArgument']);
  });

  test('a body without a name is refused', async () => {
    expect((await world().post('labels', {})).status).toBe(400);
  });

  test('225 characters are a name, 226 are not', async () => {
    const w = world();
    expect((await w.post('labels', { name: 'x'.repeat(226) })).status).toBe(400);
    expect((await w.post('labels', { name: 'x'.repeat(225) })).status).toBe(200);
  });

  test.each(['@alice', '!Due soon', '~Waiting', '?carol', '#billing', '✓alice', 'Work/2026'])(
    '%j is a name',
    async (name) => {
      expect((await world().post('labels', { name })).json.name).toBe(name);
    },
  );

  test('the palette has 113 colours', () => expect(palette.size).toBe(113));

  test.each([
    [{ backgroundColor: '#c9daf8' }, 'without a text colour'],
    [{ textColor: '#1c4587' }, 'without a background'],
    [{ backgroundColor: '#c9daf9', textColor: '#1c4587' }, 'off the palette'],
    [{ backgroundColor: '#C9DAF8', textColor: '#1c4587' }, 'in capitals'],
  ])('a colour %j is refused: %s', async (...[color]) => {
    expect((await world().post('labels', { name: 'x', color })).status).toBe(400);
  });

  test('a visibility that does not exist is refused', async () => {
    const w = world();
    expect((await w.post('labels', { name: 'x', labelListVisibility: 'show' })).status).toBe(400);
    expect((await w.post('labels', { name: 'x', messageListVisibility: 'labelShow' })).status).toBe(400);
  });

  test('10,000 labels are enough', async () => {
    const w = world();
    for (let n = 0; n < 10_000; n++) w.mailbox.makeName(`n${n}`);
    expect((await w.post('labels', { name: 'one more' })).status).toBe(400);
    expect(w.mailbox.names()).toHaveLength(10_000);
  });
});

describe('reading labels', () => {
  test('the list has every system label, and neither counts nor colours', async () => {
    const w = world();
    await w.post('labels', { name: '@alice', color: { backgroundColor: '#c9daf8', textColor: '#1c4587' } });
    const { labels } = (await w.get('labels')).json;
    expect(labels).toHaveLength(15);
    expect(labels).toContainEqual({ id: 'INBOX', name: 'INBOX', type: 'system' });
    expect(labels.at(-1)).toEqual({ id: 'Label_1', name: '@alice', type: 'user' });
  });

  test('get counts messages and threads, read and unread', async () => {
    const w = world();
    const label = await w.label('@alice');
    const first = await w.receive({ headers: ['Message-ID: <a@x>'] });
    const second = await w.receive({ subject: 'Re: Printer', headers: ['References: <a@x>'] });
    const other = await w.receive({ subject: 'Other' });
    for (const id of [first, second, other]) await w.post(`messages/${id}/modify`, { addLabelIds: [label] });
    await w.post(`messages/${first}/modify`, { removeLabelIds: ['UNREAD'] });
    await w.post(`messages/${other}/modify`, { removeLabelIds: ['UNREAD'] });
    const counts = { messagesTotal: 3, messagesUnread: 1, threadsTotal: 2, threadsUnread: 1 };
    expect((await w.get(`labels/${label}`)).json).toMatchObject({ name: '@alice', ...counts });
    expect((await w.get('labels/INBOX')).json).toMatchObject(counts);
  });

  test('mail in the trash does not count, but for the trash', async () => {
    const w = world();
    const label = await w.label('@alice');
    const id = await w.receive();
    await w.post(`messages/${id}/modify`, { addLabelIds: [label] });
    await w.post(`messages/${id}/trash`);
    expect((await w.get(`labels/${label}`)).json.messagesTotal).toBe(0);
    expect((await w.get('labels/TRASH')).json.messagesTotal).toBe(1);
  });

  test.each(['Label_99', 'n1', 'inbox', 'Label_1x'])('%s is not found', async (id) => {
    const w = world();
    await w.label('x');
    expect((await w.get(`labels/${id}`)).status).toBe(404);
  });
});

describe('changing and deleting a label', () => {
  const colour = { backgroundColor: '#c9daf8', textColor: '#1c4587' };

  test('patch keeps what it does not name; null clears', async () => {
    const w = world();
    const { id } = (await w.post('labels', { name: 'a', labelListVisibility: 'labelHide', color: colour })).json;
    expect((await w.call('PATCH', `labels/${id}`, { body: { name: 'b' } })).json).toEqual({
      id,
      name: 'b',
      type: 'user',
      labelListVisibility: 'labelHide',
      color: colour,
    });
    const cleared = await w.call('PATCH', `labels/${id}`, { body: { color: null, labelListVisibility: null } });
    expect(cleared.json).toEqual({ id, name: 'b', type: 'user' });
  });

  test('update forgets what it does not name, and needs a name', async () => {
    const w = world();
    const { id } = (await w.post('labels', { name: 'a', labelListVisibility: 'labelHide', color: colour })).json;
    expect((await w.call('PUT', `labels/${id}`, { body: { id } })).status).toBe(400);
    expect((await w.call('PUT', `labels/${id}`, { body: { id, name: 'b' } })).json).toEqual({
      id,
      name: 'b',
      type: 'user',
    });
  });

  test('a label may change the case of its own name, not take another’s', async () => {
    const w = world();
    const a = await w.label('a');
    await w.label('b');
    expect((await w.call('PATCH', `labels/${a}`, { body: { name: 'A' } })).status).toBe(200);
    expect((await w.call('PATCH', `labels/${a}`, { body: { name: 'B' } })).status).toBe(409);
  });

  test('deleting takes it off its messages; the id never returns', async () => {
    const w = world();
    const label = await w.label('a');
    const id = await w.receive();
    await w.post(`messages/${id}/modify`, { addLabelIds: [label] });
    expect((await w.call('DELETE', `labels/${label}`)).status).toBe(204);
    expect(await w.labelsOf(id)).toEqual(['INBOX', 'UNREAD']);
    expect((await w.call('DELETE', `labels/${label}`)).status).toBe(404);
    expect(await w.label('a')).not.toBe(label);
  });

  test('system labels stay as they are', async () => {
    const w = world();
    expect((await w.call('DELETE', 'labels/INBOX')).status).toBe(400);
    expect((await w.call('PATCH', 'labels/INBOX', { body: { name: 'x' } })).status).toBe(400);
  });
});
