/** What a card has room for, and what it keeps in mind between two looks. */
import { describe, expect, test } from '@jest/globals';
import type { Execution } from '../../emulators/apps-script';
import { entryText } from '../../src/journal/text';
import type { Entry } from '../../src/words/entry';
import { cardOf, notificationOf, readable } from '../support/cards';
import { type GmailWorld, gmailWorld } from '../support/gmail-world';

interface CardJson {
  sections?: { widgets?: unknown[] }[];
  fixedFooter?: unknown;
}

const widgetsOn = (execution: Execution): number =>
  ((cardOf(execution) as CardJson).sections ?? []).reduce((sum, { widgets = [] }) => sum + widgets.length, 0);

const linksOn = (execution: Execution): string[] =>
  [...JSON.stringify(cardOf(execution)).matchAll(/"url":"([^"]+)"/g)].map(([, url]) => url!);

/** As many notes as Docket would have stored, put into the mailbox at once: six threads of them. */
async function notes(world: GmailWorld, conversation: string, count: number): Promise<void> {
  const { mailbox } = world;
  const label = mailbox.names().find(({ name }) => name === 'Docket')!.id;
  let thread: number | undefined;
  for (let n = 1; n <= count; n++) {
    const entry: Entry = {
      ...{ id: `note${String(n).padStart(8, '0')}`, at: 0, kind: 'note', by: 'alice', sure: 'stated', conversation },
      ...{ data: { text: `note ${n}.` }, set: [], removed: [] },
    };
    const raw = [
      'From: alice <alice@notes.invalid>',
      'To: docket@notes.invalid',
      `Subject: Docket dk${conversation}`,
      `Message-ID: <${entry.id}@notes.invalid>`,
      'Content-Type: text/plain; charset=UTF-8',
      '',
      entryText(entry, 'Alice left a note.'),
    ].join('\r\n');
    if (n % 95 === 1) thread = undefined;
    const at = world.now() + n * 1_000;
    const stored = await mailbox.add({ raw, at, folder: 'archive', read: true, names: [label], thread });
    thread = stored.thread;
  }
  world.pass(20);
}

describe('a long conversation', () => {
  test('of 60 messages and 500 entries fits a card, newest first, with everything counted', async () => {
    const world = await gmailWorld();
    await world.setUp();
    const id = await world.customerWrites();
    for (let n = 1; n < 60; n++) await world.customerWrites({ in: id, text: `message ${n}` });
    await notes(world, id, 520);
    world.forgetCaches();
    const card = await world.open(id, 'alice');
    expect(widgetsOn(card)).toBeLessThanOrEqual(96);
    expect((cardOf(card) as CardJson).fixedFooter).toBeDefined();
    const said = readable(card);
    expect(said).toContain('note 520.');
    // The very first note lies on a second page of Gmail's list, and counts all the same.
    expect(said).toContain(`${60 + 520 - 20} earlier events`);
    expect(card.virtualMs).toBeLessThan(30_000);
    await world.close();
  }, 30_000);
});

describe('between two looks', () => {
  test('what is new stands apart, once', async () => {
    const world = await gmailWorld();
    await world.setUp();
    const id = await world.customerWrites();
    expect(readable(await world.open(id, 'bob'))).not.toContain('New since');
    await world.act(id, 'alice', { do: 'note', text: 'Asked the maker.' });
    const second = readable(await world.open(id, 'bob'));
    expect(second).toContain('New since you last looked');
    expect(second.indexOf('Asked the maker.')).toBeLessThan(second.indexOf('Notes and history'));
    expect(readable(await world.open(id, 'bob'))).not.toContain('New since');
    // Another person's look is their own.
    expect(readable(await world.open(id, 'alice'))).not.toContain('New since you last looked');
    await world.close();
  });

  test('a half-written note keeps its conversation on the card', async () => {
    const world = await gmailWorld();
    await world.setUp();
    const first = await world.customerWrites();
    const other = await world.customerWrites({ subject: 'Zip broken' });
    await world.act(first, 'alice', { do: 'take' });
    await world.act(other, 'alice', { do: 'take' });
    const formInputs = { text: { stringInputs: { value: ['Half a thought'] } } };
    const parameters = { conversation: first, command: '{"do":"wait","next":"yes"}', fields: '', by: 'alice' };
    const card = await world.run('onAct', { commonEventObject: { parameters, formInputs } });
    expect(notificationOf(card)).toBe(
      'Waiting for the customer. Your note has not been saved yet, so this conversation stays open here.',
    );
    expect(JSON.stringify(cardOf(card))).toContain('Half a thought');
    expect(readable(card)).toContain('Tent pole snapped');
    const next = await world.act(first, 'alice', { do: 'close', next: true });
    expect(readable(next)).toContain('Zip broken');
    expect(JSON.stringify(cardOf(next))).not.toContain('Half a thought');
    await world.close();
  });
});

describe('a list', () => {
  test('leads to the same list in Gmail itself', async () => {
    const world = await gmailWorld();
    await world.setUp();
    const id = await world.customerWrites();
    await world.sweep();
    const card = await world.run('onBoard', { commonEventObject: { parameters: { list: 'unassigned', by: 'bob' } } });
    expect(linksOn(card)).toContain(
      'https://mail.google.com/mail/?authuser=support%40fernhill.example#label/%40unassigned',
    );
    world.label(id, { add: ['!Due soon'] });
    const soon = await world.run('onBoard', { commonEventObject: { parameters: { list: 'due-soon', by: 'bob' } } });
    expect(linksOn(soon)).toContain(
      'https://mail.google.com/mail/?authuser=support%40fernhill.example#label/!Due+soon',
    );
    await world.close();
  });

  test('in a mailbox where nothing has been sorted yet says why', async () => {
    const world = await gmailWorld({ now: Date.parse('2025-01-06T09:00:00Z') });
    await world.setUp();
    await world.customerWrites();
    const said = readable(await world.home('alice'));
    expect(said).toContain('leaves older mail alone');
    await world.close();
  });
});
