import { describe, expect, test } from '@jest/globals';
import { createOffice } from '../../../addon-outlook/office/office';
import { sampleMessage } from '../../../emulators/office';
import type { DocketError } from '../../../src/words/errors';
import { fakeOffice } from '../../support/office-fake';

const items = () => [sampleMessage('A'), sampleMessage('B')];
const quick = { answerWithinMs: 40, sleep: async () => undefined, random: () => 0 };
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: DocketError) => error.code,
  );

describe('Office.js as promises', () => {
  test.each(['null', 'empty'] as const)('no categories, said as %s', async (noCategories) => {
    const fake = await fakeOffice({ items: items(), noCategories });
    expect(await createOffice(fake.context, quick).categories('A')).toEqual([]);
  });

  test('a host that says nothing is not waited for', async () => {
    const fake = await fakeOffice({ items: items(), listed: ['x'] });
    const office = createOffice(fake.context, quick);
    for (const [call, work] of [
      ['categories.get', () => office.categories('A')],
      ['categories.add', () => office.addCategories('A', ['x'])],
      ['bag.load', () => office.bag('A')],
      ['body.get', () => office.text('A')],
      ['master.get', () => office.masterList.names()],
    ] as const) {
      fake.next(call, 'silence');
      expect(await codeOf(work())).toBe('mailbox-unreachable');
    }
    // The places of the calls that were given up are free again.
    expect(await office.categories('A')).toEqual([]);
  });

  test('a call for a message that is not open is not made', async () => {
    const fake = await fakeOffice({ items: items(), listed: ['x'] });
    const office = createOffice(fake.context, quick);
    fake.select('B');
    expect(await codeOf(office.addCategories('A', ['x']))).toBe('changed-meanwhile');
    expect(await codeOf(office.categories('A'))).toBe('changed-meanwhile');
    expect(fake.calls).toEqual([]);
    expect(await fake.mailbox.categories('B')).toEqual([]);
  });

  test('an answer that comes when another message is open is not believed', async () => {
    const fake = await fakeOffice({ items: items() });
    await fake.mailbox.changeCategories('B', ['of B'], []);
    fake.next('categories.get', { select: 'B' });
    expect(await codeOf(createOffice(fake.context, quick).categories('A'))).toBe('changed-meanwhile');
  });

  test('a bag loaded for one message is never saved to another', async () => {
    const fake = await fakeOffice({ items: items() });
    const bag = await createOffice(fake.context, quick).bag('A');
    fake.select('B');
    expect(await codeOf(bag.save('docket', [1]))).toBe('changed-meanwhile');
    expect(fake.calls).not.toContain('bag.save');
    expect(await fake.mailbox.customProperties('B', 'docket')).toEqual({});
  });

  test('what may pass is tried again, what stays is said at once', async () => {
    const fake = await fakeOffice({ items: items(), listed: ['x'] });
    const office = createOffice(fake.context, quick);
    fake.next('bag.load', { code: 9020 }, 2);
    expect(await codeOf(office.bag('A'))).toBe('done');
    fake.next('bag.load', { code: 9020 }, 9);
    expect(await codeOf(office.bag('A'))).toBe('mailbox-unreachable');
    for (const [code, expected] of [
      [5000, 'not-permitted'],
      [7000, 'not-permitted'],
      [9030, 'changed-meanwhile'],
      [9038, 'not-permitted'],
      [9044, 'mark-missing'],
      [9049, 'conversation-gone'],
    ] as const) {
      fake.calls.length = 0;
      fake.next('categories.add', { code });
      expect(await codeOf(office.addCategories('A', ['x']))).toBe(expected);
      expect(fake.calls).toHaveLength(1);
    }
  });

  test('what the library throws becomes a sentence', async () => {
    const fake = await fakeOffice({ items: items() });
    const bag = await createOffice(fake.context, quick).bag('A');
    expect(await codeOf(bag.save('docket', 'x'.repeat(3000)))).toBe('limit-reached');
  });

  test('three calls at a time, as Outlook on the web takes them', async () => {
    const fake = await fakeOffice({ items: items() });
    const office = createOffice(fake.context, quick);
    fake.next('body.get', 'silence', 3);
    const waiting = [1, 2, 3, 4].map(() => codeOf(office.text('A')));
    await new Promise((go) => setTimeout(go, 5));
    expect(fake.calls).toHaveLength(3);
    expect(await Promise.all(waiting)).toEqual([...Array(3).fill('mailbox-unreachable'), 'done']);
  });

  test('a message being written is no open message', async () => {
    const answer = { mode: 'compose', composeType: 'reply', inReplyTo: '<letter@customer.example>' } as const;
    const fake = await fakeOffice({
      items: [sampleMessage('C', answer), sampleMessage('D', { mode: 'compose', composeType: 'newMail' })],
    });
    const office = createOffice(fake.context, quick);
    expect(office.current()).toBeNull();
    expect(office.composing()).toBe(true);
    expect(office.answering()).toEqual({
      conversationId: 'conversation-of-C',
      inReplyTo: '<letter@customer.example>',
    });
    fake.select('D');
    expect(office.answering()).toBeNull();
    fake.select(null);
    expect(office.composing()).toBe(false);
    expect(office.answering()).toBeNull();
  });
});
