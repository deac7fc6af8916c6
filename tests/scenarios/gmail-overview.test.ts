/** What the first screen of the day costs, whatever state the mailbox is in. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { foldAtMost } from '../../src/board/list';
import { readable } from '../support/cards';
import { type GmailWorld, gmailWorld } from '../support/gmail-world';

let world: GmailWorld;
afterEach(() => world.close());

/** A lead's home: what it asked of Gmail, and what it says. Requests that leave at the same moment are one trip. */
async function home() {
  world.gmail.clearLedger();
  const execution = await world.home('dana');
  const calls = world.gmail.ledger.filter(({ method }) => method !== 'batch');
  return {
    trips: new Set(execution.fetches.map(({ at }) => at)).size,
    units: calls.reduce((sum, { units }) => sum + units, 0),
    asked: calls.map(({ method }) => method).filter((method) => method !== 'labels.get'),
    text: readable(execution),
  };
}

/** So many letters that nobody has looked at, put straight into the inbox. */
async function letters(size: number): Promise<void> {
  for (let n = 0; n < size; n++) {
    const raw = `From: c${n}@customer.example\r\nSubject: Question ${n}\r\nMessage-ID: <q${n}@customer.example>\r\n\r\nHello`;
    await world.mailbox.add({ raw, at: world.now() - n * 60_000, folder: 'inbox', names: [] });
  }
}

describe('the overview', () => {
  test('is counts and what came since, in two trips', async () => {
    world = await gmailWorld();
    await world.setUp();
    await world.customerWrites();
    await world.sweep();
    await world.home('dana');
    const { trips, units, asked } = await home();
    expect({ trips, asked }).toEqual({ trips: 2, asked: ['history.list'] });
    expect(units).toBeLessThanOrEqual(25);
  });

  test('waits for one page of an inbox no pass has come through, and says how much is not sorted', async () => {
    world = await gmailWorld();
    await world.setUpQuietly();
    await letters(600);
    const { trips, units, asked, text } = await home();
    expect(asked.filter((method) => method === 'threads.list' || method === 'getProfile')).toHaveLength(2);
    expect(text).toContain(`<b>Not sorted yet</b>  <b>${500 - foldAtMost}</b>`);
    expect(trips).toBeLessThanOrEqual(5);
    expect(units).toBeLessThanOrEqual(35 + foldAtMost * 46);
  });
});
