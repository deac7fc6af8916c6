import { describe, expect, test } from '@jest/globals';
import { type MailTold, scopes, World } from '../../support/core-world';

const token = 'dkabcdefgh2345';
const vouched = { 'authentication-results': 'mx.host.example; dmarc=pass header.from=fernhill.example' };
const fromTeam = { name: 'Fernhill', address: 'support@fernhill.example' };
const byId = { 'message-id': `<${token}@fernhill.example>` };
const byToken = { 'reply-to': `Fernhill <support+note.${token}@fernhill.example>` };

describe.each(scopes)('mail that Docket itself made, marks by %s', (scope) => {
  const begins = (headers: Record<string, string>, mail: MailTold = {}) => {
    const world = new World({ scope });
    const story = world.conversation({ from: fromTeam, headers: { ...vouched, ...headers }, ...mail });
    return story.sweeps();
  };
  /** In a conversation whose journal knows the token. */
  const comesTo = (headers: Record<string, string>, mail: MailTold = {}) => {
    const world = new World({ scope });
    const story = world.conversation().sweeps().acts('alice', { do: 'wait' });
    world.mailbox.addEntry({
      id: 'toldcarol0001',
      at: 0,
      kind: 'told',
      by: 'alice',
      sure: 'verified',
      conversation: story.id,
      data: { token },
      set: [],
      removed: [],
    });
    return story.mail({ from: fromTeam, headers: { ...vouched, ...headers }, ...mail }).sweeps();
  };

  test('is known by its Message-ID, begins nothing and opens nothing', () => {
    const story = begins(byId);
    expect([story.reads, story.desk().automatic?.sign]).toEqual(['', 'own']);
    expect(comesTo(byId).reads).toBe('@unassigned ~Waiting');
    const bob = { name: 'Bob Okafor', address: 'bob@fernhill.example' };
    expect(begins(byId, { from: bob }).reads).toBe('');
  });

  test('is known by a token that was given out here', () => {
    expect(comesTo(byToken).reads).toBe('@unassigned ~Waiting');
    expect(begins(byToken).reads).toBe('@unassigned ~New');
    const other = { 'reply-to': 'support+note.dkzzzzzzzz2345@fernhill.example' };
    expect(comesTo(other).reads).toBe('@unassigned');
  });

  test('without the host’s word, or from somebody else, it is mail like any other', () => {
    const none = { 'authentication-results': 'mx.host.example; dmarc=fail header.from=fernhill.example' };
    expect(begins({ ...byId, ...none }).reads).toBe('@unassigned ~New');
    expect(comesTo({ ...byToken, ...none }).reads).toBe('@unassigned');
    expect(begins(byId, { from: { address: 'anna@customer.example' } }).reads).toBe('@unassigned ~New');
  });

  test.each([
    '<dkabcdefgh2345@customer.example>',
    '<dkabcdefgh234@fernhill.example>',
    '<dkabcdefgh23456@fernhill.example>',
    '<DK-abcdefgh23@fernhill.example>',
    '<adkabcdefgh2345@fernhill.example>',
  ])('%s is no Message-ID of Docket’s', (id) => {
    expect(begins({ 'message-id': id }).reads).toBe('@unassigned ~New');
  });

  test('one press makes it work', () => {
    expect(begins(byId).acts('alice', { do: 'work' }).reads).toBe('@unassigned ~New');
  });
});
