/** What every host has to do with the small things it remembers: `Remembered` of `src/words/ports.ts`. */
import { describe, expect, test } from '@jest/globals';
import { recall, remember } from '../../src/hosting/remembered';
import { lastVisit, noteVisit } from '../../src/hosting/visits';
import { awkward } from '../support/awkward';
import { type Kind, minute, trialOf } from './subject';

export function rememberedContract(kind: Kind): void {
  describe(`${kind.name}: what is remembered`, () => {
    const { run, subject } = trialOf(kind);

    test('nothing at first', async () => {
      expect(await run(recall('a.key'))).toBe('');
    });
    for (const [what, text] of awkward) {
      test(`${what}, to the letter`, async () => {
        await run(remember('a.key', text));
        expect(await run(recall('a.key'))).toBe(text);
      });
    }
    test('a longer text, then a shorter one, each whole, and then nothing', async () => {
      for (const text of ['x'.repeat(12_000), 'short', '']) {
        await run(remember('a.key', text));
        expect(await run(recall('a.key'))).toBe(text);
      }
    });
    test('one thing is not another', async () => {
      await run(remember('a.key', 'one'));
      await run(remember('a.key.0', 'two'));
      expect([await run(recall('a.key')), await run(recall('a.key.0'))]).toEqual(['one', 'two']);
    });
    test('when a person last looked at a conversation', async () => {
      const at = subject().now();
      await run(noteVisit('one', 'alice', at));
      await run(noteVisit('two', 'alice', at + minute));
      await run(noteVisit('one', 'bob', at + 2 * minute));
      const seen = async (conversation: string, by: string) => run(lastVisit(conversation, by));
      expect([await seen('one', 'alice'), await seen('two', 'alice'), await seen('one', 'bob')]).toEqual([
        at,
        at + minute,
        at + 2 * minute,
      ]);
      expect(await seen('two', 'bob')).toBeNull();
    });
  });
}
