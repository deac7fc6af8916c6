import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { historyOf } from '../../src/desk/clock-history';
import type { Desk } from '../../src/desk/desk';
import { settled } from '../../src/sla/history';
import { timelineOf } from '../../src/sla/timeline';
import { scopes } from '../support/core-world';
import { histories, Lived, runs, settings } from './histories';

/** Since when a response clock runs. */
function roundSince(desk: Desk, { world }: Lived): number | null {
  const { now } = world;
  const { rounds } = timelineOf(settled(historyOf(desk, world.context(null)), now, now), now);
  return rounds.find(({ to }) => to === null)?.from ?? null;
}

describe.each(scopes)('histories, marks by %s', (scope) => {
  test('read as the reference says, at every step; foreign names survive; who waits is told', () => {
    fc.assert(
      fc.property(settings, histories, (config, history) => {
        const life = new Lived(scope, config);
        let byHand = false;
        for (const told of history) {
          byHand ||= told.step === 'hand';
          life.tell(told);
          const desk = life.story.desk();
          expect(desk.names).toEqual(life.reference.names);
          if (config.afterReply !== 'close' && !life.reference.blurred) {
            expect(desk.waitingSince).toBe(life.reference.waitingSince);
            // Clocks learn of a hand once it is recorded.
            if (!byHand && desk.facts.managed && desk.facts.status !== 'closed')
              expect(roundSince(desk, life)).toBe(desk.waitingSince);
          }
          const standing = new Set(life.world.mailbox.names(life.story.id));
          for (const name of life.foreign) expect(standing).toContain(name);
        }
      }),
      runs(150),
    );
  });
});
