import { describe, expect, it } from '@jest/globals';
import {
  began,
  decidesWithinMs,
  mayNotGo,
  type Remembered,
  type SendOptions,
} from '../../../../addon-outlook/at-send/handler';

const at = 1_700_000_000_400;
const later = at + 60_000;

function memory(kept: Partial<Record<'began' | 'warned', number>> = {}, refuses: 'began' | 'warned' | null = null) {
  const remembered: Remembered = {
    get: async (name) => kept[name] ?? null,
    async set(name, value) {
      if (name === refuses) throw new Error('refused');
      kept[name] = value;
    },
  };
  return { kept, remembered };
}

const options = (more: Partial<SendOptions> = {}): SendOptions => ({
  now: () => later,
  conversation: async () => 'c',
  opened: () => null,
  remembered: memory({ began: at }).remembered,
  crossed: async () => ({ text: 'Bob answered.', upTo: later - 1 }),
  unchecked: () => undefined,
  sleep: () => new Promise(() => undefined),
  ...more,
});

/** Moments the conversation is asked about. */
async function askedSince(more: Partial<SendOptions>): Promise<number[]> {
  const asked: number[] = [];
  const crossed = async (_: string, since: number) => {
    asked.push(since);
    return null;
  };
  await mayNotGo(options({ crossed, ...more }));
  return asked;
}

describe('an answer that crosses a colleague’s', () => {
  it('is stopped with what happened, and once for the same', async () => {
    const { kept, remembered } = memory({ began: at });
    expect(await mayNotGo(options({ remembered }))).toBe('Bob answered.');
    expect(kept.warned).toBe(later - 1);
    expect(await askedSince({ remembered })).toEqual([later - 1]);
  });

  it('is judged from when the pane last showed the conversation, else from when the answer was begun', async () => {
    expect(await askedSince({ opened: () => at + 5000 })).toEqual([at - 400 + 5000 - 1]);
    expect(await askedSince({})).toEqual([at - 400 - 1]);
  });

  it('goes where nothing happened', async () => {
    expect(await mayNotGo(options({ crossed: async () => null }))).toBeNull();
  });
});

describe('where nobody can know, the mail goes', () => {
  it.each<[string, Partial<SendOptions>]>([
    ['a new mail', { conversation: async () => null }],
    ['nobody remembers when it was begun', { remembered: memory().remembered }],
    ['the mailbox refuses', { crossed: () => Promise.reject(new Error('403')) }],
    ['nothing answers in time', { crossed: () => new Promise(() => undefined), sleep: async () => undefined }],
    [
      'the stop could not be remembered, and would never end',
      { remembered: memory({ began: at }, 'warned').remembered },
    ],
    [
      'Outlook fails at once',
      {
        conversation: () => {
          throw new Error('no item');
        },
      },
    ],
  ])('%s', async (_, more) => {
    expect(await mayNotGo(options(more))).toBeNull();
  });

  it('waits no longer than Outlook waits without asking', async () => {
    const slept: number[] = [];
    await mayNotGo(
      options({
        sleep: async (ms) => {
          slept.push(ms);
        },
      }),
    );
    expect(slept).toEqual([decidesWithinMs]);
    expect(decidesWithinMs).toBeLessThan(5000);
  });
});

describe('that it was not checked is told', () => {
  it.each<[string, Partial<SendOptions>, number]>([
    ['nothing answers in time', { crossed: () => new Promise(() => undefined), sleep: async () => turns() }, 1],
    ['the mailbox refuses', { crossed: () => Promise.reject(new Error('403')) }, 1],
    ['it is nobody’s of the team', { conversation: async () => null }, 0],
    [
      'nobody knows yet whose it is',
      { conversation: () => new Promise(() => undefined), sleep: async () => turns() },
      0,
    ],
    ['it was checked', {}, 0],
    ['it was checked, and nothing happened', { crossed: async () => null }, 0],
  ])('%s', async (_, more, times) => {
    let told = 0;
    const unchecked = () => {
      told += 1;
    };
    await mayNotGo(options({ unchecked, ...more }));
    expect(told).toBe(times);
  });
});

/** Everything that waits for nothing has been done. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

it('an answer begun is remembered, and where that fails it is begun all the same', async () => {
  const { kept, remembered } = memory();
  await began({ now: () => at, remembered });
  expect(kept.began).toBe(at);
  await expect(began({ now: () => at, remembered: memory({}, 'began').remembered })).resolves.toBeUndefined();
});
