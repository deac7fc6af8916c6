import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { scopes } from '../support/core-world';
import { histories, Lived, runs, settings } from './histories';

describe.each(scopes)('histories, marks by %s', (scope) => {
  test('read as the reference says, at every step; foreign names survive; who waits is told', () => {
    fc.assert(
      fc.property(settings, histories, (config, history) => {
        const life = new Lived(scope, config);
        for (const told of history) {
          life.tell(told);
          const desk = life.story.desk();
          expect(desk.names).toEqual(life.reference.names);
          if (config.afterReply !== 'close' && !life.reference.blurred) {
            expect(desk.waitingSince).toBe(life.reference.waitingSince);
          }
          const standing = new Set(life.world.mailbox.names(life.story.id));
          for (const name of life.foreign) expect(standing).toContain(name);
        }
      }),
      runs(150),
    );
  });
});
