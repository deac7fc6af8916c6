import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { factsOf } from '../../../src/marks/facts';
import { foldMarks, ownNames } from '../../../src/marks/fold';
import type { Vocabulary } from '../../../src/words/marks';

const vocabulary: Vocabulary = { handles: ['alice', 'bob', 'carol'], tags: ['billing', 'returns'] };
const flat = () => 0;
const fold = (...messages: string[][]) => foldMarks(messages, vocabulary, flat);

describe('one reading of many messages', () => {
  test('no marks at all', () => {
    expect(fold()).toMatchObject({ facts: { managed: false }, contradictions: [] });
    expect(fold([], ['Work/Clients'])).toMatchObject({ facts: { managed: false }, contradictions: [] });
  });

  test('the same marks on every message read as on one', () => {
    const names = ['@alice', '~Waiting', '#billing', '!High'];
    expect(fold(names, names, names)).toEqual(fold(names));
    expect(fold(names).facts).toEqual(factsOf(names, vocabulary));
  });

  test('the newest message with an owner decides, and says by its silence that it is open', () => {
    expect(fold(['@alice', '~Waiting'], ['@bob']).facts).toMatchObject({ owner: 'bob', status: 'open' });
  });

  test('a status on a newer message goes with the owner of an older one', () => {
    expect(fold(['@alice', '~Waiting'], ['~Snoozed'], []).facts).toMatchObject({ owner: 'alice', status: 'snoozed' });
  });

  test('closed on the newest goes before an owner on an older one, and the other way round', () => {
    expect(fold(['@alice'], ['✓bob']).facts).toMatchObject({ status: 'closed', owner: 'bob' });
    expect(fold(['✓bob'], ['@alice']).facts).toMatchObject({ status: 'open', owner: 'alice' });
  });

  test('tags and members asked add up from the message with an owner on; what is older has no say', () => {
    const read = fold(['#returns', '@bob'], ['@alice', '#billing'], ['?carol']);
    expect(read.facts).toMatchObject({ owner: 'alice', tags: ['billing'], asked: ['carol'] });
  });

  test('without an owner anywhere all tags add up', () => {
    expect(fold(['#returns'], ['#billing']).facts).toMatchObject({ managed: false, tags: ['billing', 'returns'] });
  });

  test('two of a kind on different messages are no contradiction', () => {
    expect(fold(['@alice'], ['@bob']).contradictions).toEqual([]);
  });

  test('two of a kind on the message that decides are one, told in the order of their claims', () => {
    const read = foldMarks([['@alice'], ['@bob', '@carol', '~Waiting', '~New']], vocabulary, (name) =>
      name === '@carol' ? 2 : 1,
    );
    expect(read.contradictions).toEqual([
      ['@carol', '@bob'],
      ['~New', '~Waiting'],
    ]);
    expect(read.facts).toMatchObject({ owner: 'carol', status: 'new' });
  });

  test('an owner and a closing on one message contradict each other', () => {
    expect(fold(['@alice', '✓alice']).contradictions).toEqual([['@alice', '✓alice']]);
  });

  test('whatever stands on the messages, there is a reading, and reading its names again changes nothing', () => {
    const name = fc.constantFrom(
      '@alice',
      '@bob',
      '@unassigned',
      '✓alice',
      '✓bob',
      '~New',
      '~Waiting',
      '~Snoozed',
      '!High',
      '!Urgent',
      '!Overdue',
      '#billing',
      '#returns',
      '?carol',
      'Foreign',
    );
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(name)), (messages) => {
        const { facts } = foldMarks(messages, vocabulary, flat);
        const holders = messages.flat().filter((one) => /^[@✓]/.test(one));
        expect(facts.managed).toBe(holders.length > 0);
        expect(facts.status === 'closed' ? facts.owner !== null : true).toBe(true);
      }),
    );
  });

  test('foreign names are told apart', () => {
    expect(ownNames(['@alice', 'Invoices', '#billing', '#nothing'], vocabulary)).toEqual(['@alice', '#billing']);
  });
});
