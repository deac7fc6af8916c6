/** “Not for us” and “always from this sender” on both hosts. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { readable as cardText } from '../support/cards';
import { type GmailWorld, gmailWorld } from '../support/gmail-world';
import { noticeOf, outlookWorld, readable } from '../support/outlook-world';

const sender = { from: { name: 'Pills', address: 'sales@pills.example' }, subject: 'Cheap pills' };

describe('in Gmail', () => {
  let world: GmailWorld;
  afterEach(() => world.close());

  test('the labels come off, the mail leaves the inbox, and a lead ends it for good', async () => {
    world = await gmailWorld();
    await world.setUp();
    const id = await world.customerWrites(sender);
    await world.sweep();
    world.pass(1);
    expect(world.labels(id).flat()).toContain('~New');
    await world.act(id, 'alice', { do: 'dismiss' });
    expect(world.labels(id).flat()).toEqual([]);
    await world.act(id, 'alice', { do: 'propose-always', address: 'sales@pills.example' });
    const settings = await world.run('onSettings', { commonEventObject: { parameters: { by: 'dana' } } });
    expect(cardText(settings)).toContain('sales@pills.example, proposed by Alice');
    await world.act(id, 'dana', { do: 'always', address: 'sales@pills.example' });
    const next = await world.customerWrites(sender);
    await world.sweep();
    expect(world.labels(next).flat()).toEqual([]);
    const list = await world.run('onBoard', { commonEventObject: { parameters: { list: 'dismissed', by: 'dana' } } });
    expect(cardText(list)).toContain('Cheap pills');
    expect(cardText(list)).not.toContain('proposed by');
  });
});

describe('in Outlook', () => {
  test('the same', async () => {
    const world = await outlookWorld();
    const id = await world.customerWrites(sender);
    await world.sweep('alice');
    const dismissed = await world.act(id, 'alice', { do: 'dismiss' });
    expect(noticeOf(dismissed)).toBe('Not for us: out of the queue, and in no figure.');
    expect(world.categories(id).flat()).toEqual([]);
    await world.act(id, 'alice', { do: 'propose-always', address: 'sales@pills.example' });
    const settings = await world.inbox('dana').settings();
    expect(readable(settings)).toContain('sales@pills.example, proposed by Alice');
    await world.act(id, 'dana', { do: 'always', address: 'sales@pills.example' });
    const next = await world.customerWrites(sender);
    await world.sweep('dana');
    expect(world.categories(next).flat()).toEqual([]);
    const list = await world.inbox('dana').board({ list: 'dismissed' });
    expect(readable(list)).toContain('Cheap pills');
    expect(readable(list)).not.toContain('proposed by');
  });
});
