/** What a screen showed, as its acts carry it. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mailSince, readShown, shownOf } from '../../../src/desk/shown';
import { conversation, type Story } from '../../support/core-world';

const shownMail = (story: Story) => readShown(story.draws('alice').shown, story.world.vocabulary)!;
const since = (story: Story, shown: ReturnType<typeof shownMail>) => mailSince(story.desk(), shown).map(({ id }) => id);

describe('the digest', () => {
  test('says owner, status, clocks and tags, and reads back', () => {
    const story = conversation().acts('alice', { do: 'assign', to: 'bob' }).acts('alice', { do: 'wait' });
    story.acts('alice', { do: 'tag', add: ['billing', 'press'] });
    expect(shownMail(story)).toMatchObject({
      of: 'people',
      owner: 'bob',
      status: 'waiting',
      attention: null,
      tags: ['billing', 'press'],
    });
  });

  test('takes 200 characters at most, however much there is to say', () => {
    const tags = Array.from({ length: 120 }, (_, index) => `tag-${index}`);
    const vocabulary = { handles: ['a'.repeat(32)], tags };
    const desk = conversation().desk();
    const numbers = fc.subarray(tags);
    fc.assert(
      fc.property(numbers, fc.boolean(), (chosen, owned) => {
        const facts = { ...desk.facts, tags: chosen, owner: owned ? 'a'.repeat(32) : null };
        const text = shownOf({ ...desk, facts }, vocabulary);
        expect(text.length).toBeLessThanOrEqual(200);
        expect(text).not.toMatch(/[\s,|]/);
        const read = readShown(text, vocabulary)!;
        expect(read.owner).toBe(facts.owner);
        expect(read.tags).toEqual(chosen.length > 50 ? null : chosen);
      }),
      { numRuns: 50 },
    );
  });

  test('of another vocabulary says nothing of tags', () => {
    const story = conversation().acts('alice', { do: 'tag', add: ['billing'] });
    const { shown } = story.draws('alice');
    expect(readShown(shown, { ...story.world.vocabulary, tags: ['returns', 'billing'] })?.tags).toBeNull();
  });

  test('what is none is none', () => {
    const { vocabulary } = conversation().world;
    for (const text of [
      '',
      'x',
      '1p',
      '9p.1.00000000.1.0..aaaa',
      '1p.1.nothex.1.0..aaaa',
      '1p.1.00000000.?.0..aaaa',
      '1p.1.00000000.1.9..aaaa',
    ])
      expect(readShown(text, vocabulary)).toBeNull();
  });
});

describe('mail since', () => {
  test('none, where nothing came; machines and drafts are no news', () => {
    const story = conversation();
    const shown = shownMail(story);
    story.machineWrites();
    expect(since(story, shown)).toEqual([]);
  });

  test('what came behind the rest', () => {
    const story = conversation();
    const shown = shownMail(story);
    story.customerWrites().replies('bob').customerWrites();
    expect(since(story, shown)).toEqual(['m00002', 'm00003', 'm00004']);
  });

  test('one that came to light among older mail', () => {
    const story = conversation().customerWrites();
    const shown = shownMail(story);
    story.customerWrites('Held up.', { at: story.snapshot().messages[0]!.at + 1 });
    expect(since(story, shown)).toEqual(['m00003']);
  });

  test('any, where mail was deleted besides', () => {
    const story = conversation().customerWrites();
    const shown = shownMail(story);
    story.world.mailbox.move(story.id, 'm00002', 'trash');
    story.customerWrites('Held up.', { at: story.snapshot().messages[0]!.at + 1 });
    expect(since(story, shown)).toContain('m00003');
  });
});
