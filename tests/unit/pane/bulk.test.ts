/** A bulk in the pane: it goes on by itself, shows how far it is, and can be stopped. */
import { expect, test } from '@jest/globals';
import type { Outcome } from '../../../src/words/inbox';
import type { Intent, View } from '../../../src/words/screen';
import { type FakePane, fakePane } from './fake-inbox';

const close: Intent = { to: 'bulk', command: { do: 'close', from: 'mine' }, with: ['chosen', 'all'] };
const key = 'board home ';

const list: Outcome = {
  ok: true,
  view: {
    screen: 'home',
    title: 'My work',
    sections: [
      {
        id: 'needs',
        rows: ['c1', 'c2', 'c3'].map((conversation) => ({
          row: 'conversation',
          conversation,
          who: 'Anna',
          subject: 'A question',
          when: 'waits 1 h',
          chips: [],
          choose: 'chosen',
          value: conversation,
        })),
      },
    ],
  },
};

const bulk = (command: Record<string, string>): Intent => ({ to: 'bulk', command });
const underWay = (done: number, notice?: View['notice']): Outcome => ({
  ok: true,
  view: {
    screen: 'bulk',
    title: 'Close conversations',
    sections: [{ id: 'progress', rows: [{ row: 'progress', label: `${done}`, done, of: 3 }] }],
    unfinished: true,
    footer: {
      primary: { label: 'Go on', intent: bulk({ do: 'close', bulk: `at ${done}` }) },
      secondary: { label: 'Stop', intent: bulk({ do: 'close', bulk: `at ${done}`, stop: 'yes' }) },
    },
    ...(notice ? { notice } : {}),
  },
});
const through: Outcome = {
  ok: true,
  view: { screen: 'bulk', title: 'Close conversations', sections: [], notice: { text: 'All closed.', tone: 'done' } },
};

async function onList(): Promise<FakePane> {
  const pane = fakePane();
  pane.screens.select(null);
  await pane.last('board home').answer(list);
  pane.screens.change(key, 'chosen', ['c3', 'c1', 'elsewhere']);
  return pane;
}
const asked = (pane: FakePane) => pane.questions[pane.questions.length - 1]!;

test('sends what is ticked on this screen, follows it to the end, and forgets the ticks', async () => {
  const pane = await onList();
  pane.screens.go(close, 'close');
  expect(pane.last('bulk close').command).toEqual({ do: 'close', from: 'mine', chosen: ['c1', 'c3'] });
  await asked(pane).answer(underWay(1));
  expect(pane.titles()).toEqual(['My work', 'Close conversations']);
  expect(asked(pane).command).toEqual({ do: 'close', bulk: 'at 1' });
  await asked(pane).answer(underWay(2));
  await asked(pane).answer(through);
  expect(pane.titles()).toEqual(['My work', 'Close conversations']);
  expect(pane.screens.state().notice?.text).toBe('All closed.');
  expect(pane.screens.state().busy.size).toBe(0);
  pane.screens.back();
  expect(pane.last('board home')).toBeDefined();
});

test('is stopped after the slice under way', async () => {
  const pane = await onList();
  pane.screens.go(close, 'close');
  await asked(pane).answer(underWay(1));
  const running = asked(pane);
  pane.screens.go(bulk({ do: 'close', bulk: 'at 1', stop: 'yes' }), 'stop');
  expect(asked(pane)).toBe(running);
  await running.answer(underWay(2));
  expect(asked(pane).command).toEqual({ do: 'close', bulk: 'at 2', stop: 'yes' });
  await asked(pane).answer(through);
  expect(pane.screens.state().busy.size).toBe(0);
});

test('rests where the mailbox wants it, and goes on when asked', async () => {
  const pane = await onList();
  pane.screens.go(close, 'close');
  await asked(pane).answer(underWay(1, { text: 'It is busy.', tone: 'problem' }));
  expect(pane.questions.filter(({ text }) => text === 'bulk close')).toHaveLength(1);
  expect(pane.screens.state().notice).toMatchObject({ tone: 'problem', text: 'It is busy.' });
  pane.screens.go(bulk({ do: 'close', bulk: 'at 1' }), 'go');
  await asked(pane).answer(through);
  expect(pane.titles()).toEqual(['My work', 'Close conversations']);
});

test('one that cannot begin leaves the list and its ticks', async () => {
  const pane = await onList();
  pane.screens.go(close, 'close');
  await asked(pane).fails('nothing-chosen');
  expect(pane.titles()).toEqual(['My work']);
  expect(pane.screens.state().notice).toMatchObject({ tone: 'problem' });
  expect(pane.screens.drafts.get(key, 'chosen')).toEqual(['c3', 'c1', 'elsewhere']);
});
