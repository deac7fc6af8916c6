import { describe, expect, test } from '@jest/globals';
import { rowOf } from '../../../src/board/row';
import { entrySentence } from '../../../src/screens/conversation/entry-sentence';
import { openView } from '../../../src/use-cases/open';
import { allLimits, conversation, day, hour, type Story, scopes } from '../../support/core-world';

const handOn = (to = 'dana') => ({
  do: 'escalate',
  escalateTo: to,
  escalateWhy: 'A legal threat',
  tried: 'Offered a refund.',
});
const escalated = (scope: (typeof scopes)[number] = 'conversation'): Story =>
  conversation({ scope }).acts('alice', { do: 'take' }).acts('alice', handOn());
const owes = (story: Story) => story.desk().facts.owner;

describe.each(scopes)('what is escalated, marks by %s', (scope) => {
  test('asks whom it is for; the sender stays answerable and no clock stops', () => {
    const story = escalated(scope);
    expect(story.reads).toBe('?dana @alice');
    expect(story.desk()).toMatchObject({
      escalation: { to: 'dana', by: 'alice', details: { reason: 'A legal threat', tried: 'Offered a refund.' } },
      facts: { status: 'open', owner: 'alice' },
    });
    expect(story.desk().waitingSince).not.toBeNull();
    expect(rowOf(story.desk(), story.world.now)?.escalated).toBe(story.desk().escalation!.at);
  });
  test('is accepted by whom it is for, who answers from then on', () => {
    const story = escalated(scope).acts('dana', { do: 'accept' });
    expect(story.reads).toBe('@dana');
    expect(story.desk().escalation).toBeNull();
    expect(rowOf(story.desk(), story.world.now)).not.toHaveProperty('escalated');
  });
  test('goes back with a reason, and the sender is told', () => {
    const story = escalated(scope);
    expect(story.refuses('dana', { do: 'decline' })).toBe('note-empty');
    story.acts('dana', { do: 'decline', declineWhy: 'Ask Bob, he knows the shop.' });
    expect(story.reads).toBe('?alice @alice');
    expect(story.desk().escalation).toBeNull();
    expect(story.acts('alice', { do: 'seen' }).reads).toBe('@alice');
  });
});

describe('until it is accepted', () => {
  test('a word or a look of whom it is for is no acceptance', () => {
    const story = escalated().acts('dana', { do: 'note', text: 'I will look at it.' });
    expect(story.reads).toBe('?dana @alice');
    expect(story.acts('dana', { do: 'seen' }).reads).toBe('?dana @alice');
  });
  test('taking it, or being given it, is one', () => {
    expect(escalated().acts('dana', { do: 'take' }).reads).toBe('@dana');
    expect(escalated().acts('bob', { do: 'assign', to: 'dana' }).desk().escalation).toBeNull();
    expect(escalated().acts('bob', { do: 'take' }).desk().escalation).toMatchObject({ to: 'dana' });
  });
  test('the sender or a lead can call it off, nobody else', () => {
    expect(escalated().acts('alice', { do: 'decline' }).reads).toBe('@alice');
    const story = conversation().acts('alice', { do: 'take' }).acts('alice', handOn('bob'));
    expect(story.refuses('femi', { do: 'decline', declineWhy: 'x' })).toBe('not-allowed');
    expect(story.refuses('dana', { do: 'accept' })).toBe('not-allowed');
    expect(story.acts('dana', { do: 'decline', declineWhy: 'Bob is ill.' }).reads).toBe('?alice @alice');
  });
  test('another one takes its place, undo takes it back, and a hand on the mark ends it', () => {
    const story = escalated().acts('alice', handOn('bob'));
    expect(story.reads).toBe('?bob @alice');
    expect(story.acts('alice', { do: 'undo' }).reads).toBe('?dana @alice');
    const byHand = escalated()
      .passes(hour)
      .marksByHand({ remove: ['?dana'] });
    expect(byHand.desk().escalation).toBeNull();
  });
  test('closing ends it, and so does nothing the customer does', () => {
    const story = escalated().customerWrites('Hello?');
    expect(story.desk().escalation).toMatchObject({ to: 'dana' });
    expect(owes(story)).toBe('alice');
    expect(story.acts('alice', { do: 'close' }).desk().escalation).toBeNull();
  });
  test('undoing an acceptance asks again', () => {
    const story = escalated().acts('dana', { do: 'accept' }).acts('dana', { do: 'undo' });
    expect(story.reads).toBe('?dana @alice');
    expect(story.desk().escalation).toMatchObject({ to: 'dana', by: 'alice' });
  });
});

describe('what is refused', () => {
  test.each([
    ['without a reason', { ...handOn(), escalateWhy: ' ' }, 'note-empty'],
    ['to oneself', handOn('alice'), 'not-allowed'],
    ['to who cannot own it', handOn('carol'), 'not-allowed'],
    ['to who has left', handOn('erin'), 'not-allowed'],
    ['to nobody known', handOn('zoe'), 'unknown-member'],
    ['with a promise in the past', { ...handOn(), promisedBy: '5' }, 'bad-moment'],
    ['with more than the journal holds', { ...handOn(), tried: 'x'.repeat(20_001) }, 'note-too-long'],
  ])('%s', (_, command, code) => {
    expect(conversation().refuses('alice', command)).toBe(code);
  });
  test('once it is closed', () => {
    expect(conversation().acts('bob', { do: 'close' }).refuses('alice', handOn())).toBe('not-allowed');
  });
});

describe('what people read', () => {
  const screen = (story: Story, by: string) => story.world.mailbox.run(openView(story.id, story.world.context(by)));

  test('the details, and the two answers for whom it is for', () => {
    const until = String(conversation().world.now + day);
    const story = conversation().acts('alice', { do: 'take' });
    story.acts('alice', { ...handOn(), promised: 'A call back', promisedBy: until }).passes(2 * hour);
    const rows = screen(story, 'dana').sections.find(({ id }) => id === 'escalation')!.rows;
    expect(JSON.stringify(rows)).toContain('Alice Moreau escalated this to you 2 h ago.');
    expect(rows).toContainEqual({ row: 'fact', label: 'Reason', text: 'A legal threat' });
    expect(rows).toContainEqual({ row: 'fact', label: 'Promised', text: 'A call back (by tomorrow 10:42)' });
    expect(JSON.stringify(rows)).toContain('"Decline"');
    expect(screen(story, 'dana').footer?.primary).toMatchObject({
      label: 'Accept',
      intent: { command: { do: 'accept' } },
    });
    expect(screen(story, 'alice').sections[0]!.rows[0]).toMatchObject({
      text: expect.stringContaining('escalated to Dana 2 h ago, not accepted yet'),
    });
    expect(JSON.stringify(screen(story, 'bob').sections.find(({ id }) => id === 'escalation'))).not.toContain(
      'buttons',
    );
  });
  test('the form is drafted from what happened, and its reader can edit it', () => {
    const story = conversation({}, { text: 'The pole broke.' }).acts('bob', {
      do: 'note',
      text: 'Pole is out of stock.',
    });
    const form = screen(story, 'alice').sections.find(({ id }) => id === 'escalate')!;
    const draft = form.rows.find((row) => row.row === 'input' && row.field === 'tried');
    expect(draft).toMatchObject({
      value: expect.stringMatching(/: Anna Keller wrote: The pole broke\.\n.*2026.*Bob.*: Pole is out of stock\./),
    });
  });
  test('whoever reads the draft is another “you”, on another day', () => {
    const story = conversation().acts('alice', { do: 'take' });
    const form = screen(story, 'alice').sections.find(({ id }) => id === 'escalate')!;
    const draft = form.rows.find((row) => row.row === 'input' && row.field === 'tried');
    expect(draft?.row === 'input' && draft.value).toMatch(/Nov 2026.*: Alice Moreau took this$/);
    expect(draft?.row === 'input' && draft.value).not.toContain('You');
  });
  test('where the journal is small the draft leaves room in it', () => {
    const story = conversation({}, { text: 'x'.repeat(400) })
      .customerWrites('y'.repeat(400))
      .customerWrites('z'.repeat(400));
    const context = { ...story.world.context('alice'), limits: { ...allLimits(), entryChars: 2500 } };
    const view = story.world.mailbox.run(openView(story.id, context));
    const form = view.sections.find(({ id }) => id === 'escalate')!;
    const draft = form.rows.find((row) => row.row === 'input' && row.field === 'tried');
    expect(draft?.row === 'input' ? draft.value!.length : 0).toBeGreaterThan(100);
    expect(draft?.row === 'input' ? draft.value!.length : 0).toBeLessThanOrEqual(501);
  });
  test('without Docket, too', () => {
    const story = escalated();
    expect(entrySentence(story.desk().entries.at(-1)!, story.world.look())).toBe(
      'Alice escalated this to Dana.\nReason: A legal threat\nTried: Offered a refund.\n+?dana',
    );
  });
});
