import { describe, expect, test } from '@jest/globals';
import type { Filter } from '..';
import { base64url, rawMail, team, type World, world } from './world';

const create = (w: World, criteria: unknown, action: unknown) => w.post('settings/filters', { criteria, action });

describe('settings.filters', () => {
  test('are made, read, listed and deleted', async () => {
    const w = world();
    const label = await w.label('~New');
    expect((await w.get('settings/filters')).json).toEqual({});
    const { json: made } = await create(w, { to: team }, { addLabelIds: [label] });
    expect(made).toEqual({ id: expect.any(String), criteria: { to: team }, action: { addLabelIds: [label] } });
    expect((await w.get('settings/filters')).json).toEqual({ filter: [made] });
    expect((await w.get(`settings/filters/${made.id}`)).json).toEqual(made);
    expect((await w.call('DELETE', `settings/filters/${made.id}`)).status).toBe(204);
    expect((await w.get(`settings/filters/${made.id}`)).status).toBe(404);
    expect((await w.call('DELETE', `settings/filters/${made.id}`)).status).toBe(404);
  });

  test.each([
    [{}, { addLabelIds: ['STARRED'] }, 'no criteria'],
    [{ from: '@' }, { addLabelIds: ['STARRED'] }, 'nobody'],
    [{ from: 'a' }, {}, 'no action'],
    [{ from: 'a' }, { addLabelIds: ['Label_9'] }, 'unknown label'],
    [{ from: 'a' }, { addLabelIds: ['SENT'] }, 'a label that cannot be applied'],
    [{ from: 'a' }, { addLabelIds: ['Label_1', 'Label_2'] }, 'two user labels'],
    [{ from: 'a' }, { addLabelIds: ['Label_1'], removeLabelIds: ['Label_2'] }, 'two user labels, one of them off'],
    [{ from: 'a' }, { forward: 'x@y.example' }, 'forwarding'],
    [{ query: 'foo:bar' }, { addLabelIds: ['STARRED'] }, 'a search that is not known'],
    [{ size: 5 }, { addLabelIds: ['STARRED'] }, 'a size without comparison'],
    [{ size: -1, sizeComparison: 'larger' }, { addLabelIds: ['STARRED'] }, 'a size below nothing'],
    [{ sender: 'a' }, { addLabelIds: ['STARRED'] }, 'an unknown field'],
  ])('%j, %j is refused: %s', async (...[criteria, action]) => {
    const w = world();
    await w.label('one');
    await w.label('two');
    expect((await create(w, criteria, action)).status).toBe(400);
  });

  test('one user label goes with system labels', async () => {
    const w = world();
    const label = await w.label('one');
    expect(
      (await create(w, { from: 'a' }, { addLabelIds: [label, 'STARRED'], removeLabelIds: ['INBOX'] })).status,
    ).toBe(200);
  });

  test('the same filter twice, and the 1,001st, are refused', async () => {
    const w = world();
    const star = { addLabelIds: ['STARRED'] };
    expect((await create(w, { from: 'a0' }, star)).status).toBe(200);
    expect((await create(w, { from: 'a0' }, star)).status).toBe(400);
    for (let n = 1; n < 1000; n++) {
      w.clock.now += 1000;
      await create(w, { from: `a${n}` }, star);
    }
    expect((await create(w, { from: 'another' }, star)).status).toBe(400);
    expect((await w.get('settings/filters')).json.filter).toHaveLength(1000);
  });

  test('are written down and found again', async () => {
    let saved: readonly Filter[] = [];
    const settings = { load: () => [...saved], save: (_: string, filters: readonly Filter[]) => (saved = filters) };
    const w = world({ settings });
    await create(w, { from: 'a' }, { addLabelIds: ['STARRED'] });
    expect((await world({ settings }).get('settings/filters')).json.filter).toEqual(saved);
    expect(saved).toHaveLength(1);
  });
});

describe('a filter acts on mail that arrives', () => {
  test.each([
    [{ from: 'cleo@customer.example' }, true],
    [{ from: 'customer' }, true],
    [{ from: 'dan' }, false],
    [{ to: 'team' }, true],
    [{ to: 'sales' }, false],
    [{ subject: '  PRINT ' }, true],
    [{ subject: 'toner' }, false],
    [{ query: 'smokes subject:printer' }, true],
    [{ query: 'toner' }, false],
    [{ negatedQuery: 'smokes' }, false],
    [{ negatedQuery: 'toner' }, true],
    [{ hasAttachment: true }, false],
    [{ hasAttachment: false }, true],
    [{ size: 10, sizeComparison: 'larger' }, true],
    [{ size: 10, sizeComparison: 'smaller' }, false],
    [{ from: 'cleo', subject: 'toner' }, false],
  ])('%j: %s', async (criteria, acts) => {
    const w = world();
    const label = await w.label('~New');
    expect((await create(w, criteria, { addLabelIds: [label], removeLabelIds: ['INBOX'] })).status).toBe(200);
    expect(await w.labelsOf(await w.receive())).toEqual(acts ? ['UNREAD', label] : ['INBOX', 'UNREAD']);
  });

  test('not on mail that is there, inserted or sent', async () => {
    const w = world();
    const before = await w.receive();
    const label = await w.label('~New');
    await create(w, { subject: 'printer' }, { addLabelIds: [label] });
    const inserted = (await w.post('messages', { raw: base64url(rawMail()) })).json.id;
    const sent = w.gmail.ids(team).message((await w.gmail.fileSent({ user: team, raw: rawMail({ from: team }) })).uid);
    for (const id of [before, inserted, sent]) expect(await w.labelsOf(id)).not.toContain(label);
  });

  test('a deleted filter acts no more; a deleted label does no harm', async () => {
    const w = world();
    const label = await w.label('~New');
    const { json } = await create(w, { subject: 'printer' }, { addLabelIds: [label, 'STARRED'] });
    await w.call('DELETE', `labels/${label}`);
    expect(await w.labelsOf(await w.receive())).toEqual(['INBOX', 'UNREAD', 'STARRED']);
    await w.call('DELETE', `settings/filters/${json.id}`);
    expect(await w.labelsOf(await w.receive())).toEqual(['INBOX', 'UNREAD']);
  });
});
