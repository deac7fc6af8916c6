/** The plans of the ten commonest commands, in words: tests/fixtures/plans. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { CommandData } from '../../src/words/inbox';
import { conversation, hour, monday, type Story, scopes } from '../support/core-world';
import { expectGolden } from '../support/golden';
import { expectSettled } from '../support/settled';

interface Golden {
  by: string;
  command: CommandData;
  before?: CommandData[];
}

const take: CommandData = { do: 'take' };

/** Every one is given for two mails of a customer, sorted by upkeep; `before`: after Alice did this. */
const goldens: Record<string, Golden> = {
  take: { by: 'alice', command: take },
  assign: { by: 'alice', command: { do: 'assign', to: 'bob' }, before: [take] },
  tag: {
    by: 'alice',
    command: { do: 'tag', add: ['billing'], remove: ['returns'] },
    before: [{ do: 'tag', add: 'returns' }],
  },
  priority: { by: 'alice', command: { do: 'priority', priority: 'urgent' }, before: [take] },
  wait: { by: 'alice', command: { do: 'wait' }, before: [take] },
  snooze: { by: 'alice', command: { do: 'snooze', until: String(monday + 24 * hour) }, before: [take] },
  close: { by: 'alice', command: { do: 'close' }, before: [take] },
  reopen: { by: 'bob', command: { do: 'reopen' }, before: [take, { do: 'close' }] },
  note: { by: 'alice', command: { do: 'note', text: '@bob is the pole in stock?' }, before: [take] },
  undo: { by: 'alice', command: { do: 'undo' }, before: [take, { do: 'wait' }] },
};

/** Docket's names on each message, oldest first, and whether the conversation is in the inbox. */
function standing(story: Story): string[] {
  const { messages } = story.snapshot();
  const lines = messages.map(
    ({ names }, index) => `  message ${index + 1}: ${[...names].sort().join(', ') || 'no marks'}`,
  );
  return [...lines, `  ${story.inInbox ? 'in the inbox' : 'not in the inbox'}`];
}

describe.each(scopes)('marks by %s', (scope) => {
  test.each(Object.entries(goldens))('%s', (name, { by, command, before = [] }) => {
    const story = conversation({ scope }).customerWrites().sweeps();
    for (const earlier of before) story.acts('alice', earlier);
    const first = standing(story);
    story.acts(by, command);
    const given = Object.entries(command).map(([field, value]) => `${field}: ${JSON.stringify(value)}`);
    const lines = [`${by} gives the command { ${given.join(', ')} }.`, '', 'Before'];
    lines.push(
      ...first,
      '',
      'Plan',
      ...story.planWords.map((line) => `  ${line}`),
      '',
      'After',
      ...standing(story),
      '',
    );
    expectGolden(`plans/${name}-by-${scope}.txt`, lines.join('\n'));
    expectSettled(story);
  });
});

test('no file is left of a command that is gone', () => {
  const expected = Object.keys(goldens).flatMap((name) => scopes.map((scope) => `${name}-by-${scope}.txt`));
  expect(readdirSync('tests/fixtures/plans').sort()).toEqual(expected.sort());
});
