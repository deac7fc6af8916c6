import { describe, expect, test } from '@jest/globals';
import { mirrorPlan } from '../../../../addon-gmail/hub/protocol/mirror';

const alice = { name: '@alice', kind: 'owner' as const };
const waiting = { name: '~Waiting', kind: 'waiting' as const };

describe('marks on an agent’s own copy', () => {
  test('what is missing is made and put on', () => {
    expect(mirrorPlan([alice, waiting], [[], []], { all: ['Travel', '@alice'], made: ['@alice'] })).toEqual({
      make: [waiting],
      add: ['@alice', '~Waiting'],
      remove: [],
    });
  });
  test('what holds no longer comes off; what is there on every message stays', () => {
    expect(
      mirrorPlan([alice], [['@alice', '~Waiting'], ['@alice']], {
        all: ['@alice', '~Waiting'],
        made: ['@alice', '~Waiting'],
      }),
    ).toEqual({
      make: [],
      add: [],
      remove: ['~Waiting'],
    });
    expect(mirrorPlan([alice], [['@alice'], []], { all: ['@alice'], made: ['@alice'] }).add).toEqual(['@alice']);
  });
  test('an agent’s own labels are the agent’s, whatever they are called', () => {
    const plan = mirrorPlan([alice], [['@home', '#todo'], ['~Waiting']], {
      all: ['@home', '#todo', '@alice', '~Waiting'],
      made: [],
    });
    expect(plan).toEqual({ make: [], add: [], remove: [] });
  });
});
