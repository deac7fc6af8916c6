/** What a lead does, through both hosts' strict services: shares out, takes back, and takes over what was escalated. */
import { describe, expect, test } from '@jest/globals';
import type { CommandData, Outcome } from '../../src/words/inbox';
import type { Intent, View } from '../../src/words/screen';
import { cardOf, readable as readableCard } from '../support/cards';
import { gmailWorld } from '../support/gmail-world';
import { outlookWorld, readable } from '../support/outlook-world';

const escalates = { do: 'escalate', escalateTo: 'dana', escalateWhy: 'A legal threat', tried: 'A refund was offered.' };
const bulkIn = (outcome: Outcome): CommandData => {
  if (!outcome.ok) throw new Error(outcome.error.code);
  const intent = firstBulk(outcome.view);
  if (!intent) throw new Error('there is nothing to carry out');
  return intent.command as CommandData;
};
const firstBulk = ({ footer, sections }: View): Extract<Intent, { to: 'bulk' }> | undefined =>
  [
    footer?.primary,
    ...sections.flatMap(({ rows }) => rows.flatMap((row) => (row.row === 'buttons' ? row.buttons : []))),
  ]
    .flatMap((button) => (button?.intent.to === 'bulk' ? [button.intent] : []))
    .at(0);

describe('on Outlook', () => {
  test('nobody’s work is shared out, each with its reason in the journal, and taken back', async () => {
    const world = await outlookWorld();
    const ids: string[] = [];
    for (let n = 0; n < 7; n++) ids.push(await world.customerWrites({ subject: `Question ${n}` }));
    await world.sweep();
    const lead = world.inbox('dana');
    let outcome = await lead.bulk(bulkIn(await lead.board({ list: 'sharing', of: 'unassigned' })));
    // Five conversations a slice: the pane shows how far it has come.
    expect(readable(outcome)).toContain('5 of 7 so far');
    outcome = await lead.bulk(bulkIn(outcome));
    expect(readable(outcome)).toContain('7 conversations changed.');
    expect(ids.map((id) => world.categories(id)[0]!.filter((name) => name.startsWith('@')))).toEqual(
      ['@alice', '@bob', '@dana', '@alice', '@bob', '@dana', '@alice'].map((name) => [name]),
    );
    expect(world.journal().filter((text) => text.includes('Shared out: Bob has the fewest open'))).toHaveLength(2);
    let undone = await lead.bulk(bulkIn(outcome));
    undone = await lead.bulk(bulkIn(undone));
    expect(readable(undone)).toContain('Undone in 7 conversations.');
    expect(ids.map((id) => world.categories(id))).toEqual(ids.map(() => [['@unassigned', '~New']]));
    expect(world.graph.ledger.violations).toEqual([]);
  });

  test('an escalation is accepted, and its details stand in the journal', async () => {
    const world = await outlookWorld();
    const id = await world.customerWrites();
    await world.act(id, 'alice', { do: 'take' });
    await world.act(id, 'alice', escalates);
    expect(world.categories(id)).toEqual([['?dana', '@alice']]);
    expect(readable(await world.inbox('dana').board({ list: 'escalated' }))).toContain('Tent pole snapped');
    expect(readable(await world.open(id, 'dana'))).toContain('A refund was offered.');
    await world.act(id, 'dana', { do: 'accept' });
    expect(world.categories(id)).toEqual([['@dana']]);
    expect(readable(await world.inbox('dana').board({ list: 'escalated' }))).not.toContain('Tent pole snapped');
  });
});

describe('on Gmail', () => {
  test('an escalation waits in the lead’s list until it is declined with a reason', async () => {
    const world = await gmailWorld();
    await world.setUp();
    const id = await world.customerWrites();
    await world.act(id, 'alice', { do: 'take' });
    await world.act(id, 'alice', escalates);
    expect(world.labels(id)).toEqual([['?dana', '@alice']]);
    const list = (by: string) =>
      world.run('onBoard', {
        commonEventObject: { hostApp: 'GMAIL', platform: 'WEB', parameters: { list: 'escalated', by } },
      });
    expect(readableCard(await list('dana'))).toMatch(/escalated .* ago/);
    expect(readableCard(await world.open(id, 'dana'))).toContain('A refund was offered.');
    await world.act(id, 'dana', { do: 'decline', declineWhy: 'Bob knows the shop.' });
    expect(world.labels(id)).toEqual([['?alice', '@alice']]);
    expect(readableCard(await list('dana'))).toContain('Nothing here.');
    await world.close();
  });
  test('a proposal is a card with its button, and nothing is written by looking', async () => {
    const world = await gmailWorld();
    await world.setUp();
    const id = await world.customerWrites();
    await world.sweep();
    world.gmail.clearLedger();
    const parameters = { list: 'sharing', of: 'unassigned', by: 'dana' };
    const card = await world.run('onBoard', { commonEventObject: { hostApp: 'GMAIL', platform: 'WEB', parameters } });
    expect(readableCard(card)).toContain('Alice: has the fewest open conversations, 0');
    expect(JSON.stringify(cardOf(card))).toContain('Share this one out');
    expect(world.gmail.ledger.some(({ method }) => /insert|modify/.test(method))).toBe(false);
    expect(world.labels(id)).toEqual([['@unassigned', '~New']]);
    await world.close();
  });
});
