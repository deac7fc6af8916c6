/** Where the pane is: Outlook's selection, lists, the way back. */
import { describe, expect, test } from '@jest/globals';
import type { View } from '../../../src/words/screen';
import { type FakePane, fakePane, listed, shown } from './fake-inbox';

describe('following the selection', () => {
  test('shows what is selected; the same again asks nothing', async () => {
    const pane = fakePane();
    pane.screens.select('c1');
    await pane.last('open c1').answer(shown('c1'));
    pane.screens.select('c1');
    pane.screens.select('c2');
    await pane.last('open c2').answer(shown('c2'));
    expect(pane.questions.map(({ text }) => text)).toEqual(['open c1', 'open c2']);
    expect(pane.titles()).toEqual(['About c2']);
  });

  test('a draft is asked for by its own id, and shown as the conversation it belongs to', async () => {
    const pane = fakePane();
    pane.screens.select('draft');
    await pane.last('open draft').answer(shown('c1'));
    pane.screens.reload();
    await pane.last('open c1').answer(shown('c1'));
    pane.screens.select('draft');
    expect(pane.questions).toHaveLength(2);
  });

  test('answers out of order never show the wrong conversation', async () => {
    const pane = fakePane();
    pane.screens.select('c1');
    const first = pane.last('open c1');
    pane.screens.select('c2');
    await pane.last('open c2').answer(shown('c2'));
    await first.answer(shown('c1'));
    expect(pane.titles()).toEqual(['About c2']);
  });

  test('until the answer comes nothing of the old conversation can be acted on', async () => {
    const pane = fakePane();
    pane.screens.select('c1');
    await pane.last('open c1').answer(shown('c1'));
    pane.screens.select('c2');
    expect(pane.titles()).toEqual([null]);
  });

  test('a nothing that lasts goes home, one before the next item does not', async () => {
    const pane = fakePane();
    pane.screens.select('c1');
    await pane.last('open c1').answer(shown('c1'));
    pane.screens.select(null);
    pane.screens.select('c2');
    pane.passes(1000);
    await pane.last('open c2').answer(shown('c2'));
    pane.screens.select(null);
    expect(pane.titles()).toEqual(['About c2']);
    pane.passes(1000);
    await pane.last('board home').answer(listed('My work'));
    expect(pane.titles()).toEqual(['My work']);
  });

  test('without a selection the pane begins at home, at once', async () => {
    const pane = fakePane();
    pane.screens.select(null);
    await pane.last('board home').answer(listed('My work'));
    expect(pane.screens.state().selected).toBeNull();
  });

  test('from a list, too; back leads to the list, not through every mail that was looked at', async () => {
    const pane = fakePane();
    pane.screens.select('c1');
    pane.screens.go({ to: 'board', list: 'mine' }, 'mine');
    await pane.last('board mine').answer(listed('My work'));
    for (const id of ['c2', 'c3', 'c4']) {
      pane.screens.select(id);
      await pane.last(`open ${id}`).answer(shown(id));
    }
    expect(pane.titles()).toEqual([null, 'My work', 'About c4']);
    pane.screens.back();
    expect(pane.titles()).toEqual([null, 'My work']);
  });

  test('what Outlook cannot open is said', async () => {
    const failure = { code: 'conversation-gone', data: { why: 'cannot-be-opened' } } as const;
    const pane = fakePane({ openInMail: async () => ({ failure, link: 'https://outlook.example/item' }) });
    pane.screens.select('c1');
    pane.screens.go({ to: 'mail', conversation: 'c2' }, 'mail');
    await new Promise((go) => setTimeout(go));
    expect(pane.screens.state().notice).toMatchObject({
      tone: 'problem',
      text: 'It is conversation-gone. Try again.',
      link: 'https://outlook.example/item',
    });
  });

  test('a conversation opened from a list stays when Outlook comes to it as well', async () => {
    const pane = fakePane();
    pane.screens.select('c1');
    pane.screens.go({ to: 'open', conversation: 'c2' }, 'c2');
    await pane.last('open c2').answer(shown('c2'));
    pane.screens.go({ to: 'mail', conversation: 'c2' }, 'mail');
    expect(pane.opened).toEqual(['c2']);
    pane.screens.select('c2');
    expect(pane.last('open c2')).toBeDefined();
    expect(pane.questions).toHaveLength(2);
  });
});

describe('the way back', () => {
  test('shows what was there at once and asks again quietly', async () => {
    const pane = fakePane();
    pane.screens.start({ at: 'board', query: { list: 'mine' } });
    await pane.last('board mine').answer(listed('My work'));
    pane.screens.go({ to: 'open', conversation: 'c1' }, 'c1');
    await pane.last('open c1').answer(shown('c1'));
    pane.screens.back();
    expect(pane.titles()).toEqual(['My work']);
    await pane.last('board mine').answer(listed('My work, one less'));
    expect(pane.titles()).toEqual(['My work, one less']);
    pane.screens.back();
    expect(pane.titles()).toEqual(['My work, one less']);
  });

  test('a quiet question that fails keeps the screen and says so', async () => {
    const pane = fakePane();
    pane.screens.select('c1');
    await pane.last('open c1').answer(shown('c1'));
    pane.screens.reload();
    await pane.last('open c1').fails();
    expect(pane.screens.state()).toMatchObject({ stack: [{ problem: null }], notice: { tone: 'problem' } });
  });

  test('the same list with another choice takes its place; its next page does not', async () => {
    const pane = fakePane();
    pane.screens.start({ at: 'board', query: { list: 'mine' } });
    pane.screens.go({ to: 'board', list: 'mine' }, 'again');
    expect(pane.titles()).toHaveLength(1);
    pane.screens.go({ to: 'board', list: 'mine', cursor: '20' }, 'more');
    expect(pane.titles()).toHaveLength(2);
  });

  test('is not endless', () => {
    const pane = fakePane();
    for (let n = 0; n < 100; n++) pane.screens.go({ to: 'board', list: 'tag', of: `t${n}` }, 'tag');
    expect(pane.screens.state().stack.length).toBeLessThanOrEqual(20);
  });
});

test('a next page comes on top of its list, another next page on top of that', () => {
  const pane = fakePane();
  pane.screens.start({ at: 'board', query: { list: 'mine' } });
  pane.screens.go({ to: 'board', list: 'mine', cursor: '20' }, 'more');
  pane.screens.go({ to: 'board', list: 'mine', cursor: '40' }, 'more');
  expect(pane.titles()).toHaveLength(3);
});

describe('the account of the clocks', () => {
  const moment: Partial<View> = {
    screen: 'clocks',
    title: 'Clocks of c1',
    sections: [{ id: 'moment', rows: [{ row: 'moment', field: 'asOf', label: 'As of' }] }],
  };

  test('as of a moment chosen on it, in its own place; the way to the conversation leads back', async () => {
    const pane = fakePane();
    pane.screens.select('c1');
    await pane.last('open c1').answer(shown('c1'));
    pane.screens.go({ to: 'open', conversation: 'c1', screen: 'clocks' }, 'why');
    await pane.last('open c1 clocks').answer(shown('c1', moment));
    pane.screens.change('clocks c1', 'asOf', '2026-11-20T09:00');
    pane.screens.go({ to: 'open', conversation: 'c1', screen: 'clocks', with: ['asOf'] }, 'show');
    await pane.last(`open c1 clocks ${new Date('2026-11-20T09:00').getTime()}`).answer(shown('c1', moment));
    expect(pane.titles()).toEqual(['About c1', 'Clocks of c1']);
    pane.screens.go({ to: 'open', conversation: 'c1' }, 'back');
    expect(pane.titles()).toEqual(['About c1']);
  });

  test('goes when another message is selected', async () => {
    const pane = fakePane();
    pane.screens.select('c1');
    pane.screens.go({ to: 'open', conversation: 'c1', screen: 'clocks' }, 'why');
    pane.screens.select('c2');
    expect(pane.titles()).toHaveLength(1);
    expect(pane.last('open c2')).toBeDefined();
  });
});

test('where there are no lists, no selection is nowhere, and asks nothing', () => {
  const pane = fakePane({ lists: false });
  pane.screens.select(null);
  expect(pane.questions).toEqual([]);
  pane.screens.select('c1');
  pane.screens.select(null);
  pane.passes(1000);
  expect(pane.titles()).toEqual([]);
  expect(pane.questions.map(({ text }) => text)).toEqual(['open c1']);
});

test('what cannot be opened is a screen that says why, and can be tried again', async () => {
  const pane = fakePane();
  pane.screens.select('c1');
  await pane.last('open c1').fails('conversation-gone');
  expect(pane.screens.state().stack[0]).toMatchObject({ view: null, problem: { code: 'conversation-gone' } });
  pane.screens.reload();
  await pane.last('open c1').answer(shown('c1'));
  expect(pane.screens.state().stack[0]).toMatchObject({ problem: null, view: { title: 'About c1' } });
});

test('good news goes with the screen, what went wrong stays until it is read', async () => {
  const pane = fakePane();
  pane.screens.select('c1');
  await pane.last('open c1').answer(shown('c1', { notice: { text: 'Repaired.', tone: 'done' } }));
  expect(pane.screens.state().notice?.text).toBe('Repaired.');
  pane.screens.go({ to: 'board', list: 'mine' }, 'mine');
  expect(pane.screens.state().notice).toBeNull();
  await pane.last('board mine').answer(listed('My work'));
  pane.screens.reload();
  await pane.last('board mine').fails();
  pane.screens.go({ to: 'board', list: 'waiting' }, 'waiting');
  expect(pane.screens.state().notice?.tone).toBe('problem');
  pane.screens.dismiss();
  expect(pane.screens.state().notice).toBeNull();
});

test('listeners hear of several changes once, and none after they left', async () => {
  const pane = fakePane();
  let heard = 0;
  const leave = pane.screens.subscribe(() => {
    heard += 1;
  });
  pane.screens.select('c1');
  await Promise.resolve();
  expect(heard).toBe(1);
  leave();
  await pane.last('open c1').answer(shown('c1'));
  expect(heard).toBe(1);
});

describe('several conversations selected in Outlook', () => {
  const boards = (pane: FakePane) =>
    pane.screens.state().stack.map(({ place }) => (place.at === 'board' ? place.query.list : place.at));

  test('are a list with its ticks, also when Outlook then says that no message is open', async () => {
    const pane = fakePane();
    pane.screens.select('c1');
    pane.screens.selectMany(['c1', 'c2']);
    await pane.last('board selected c1 c2').answer(listed('Selected conversations'));
    pane.screens.select(null);
    pane.passes(1000);
    expect(boards(pane)).toEqual(['selected']);
    pane.screens.selectMany(['c1', 'c2', 'c3']);
    pane.last('board selected c1 c2 c3');
    expect(boards(pane)).toEqual(['selected']);
  });

  test('give way to the one that is selected next, and leave no way back to them', () => {
    const pane = fakePane();
    pane.screens.start({ at: 'board', query: { list: 'mine' } });
    pane.screens.selectMany(['c1', 'c2']);
    expect(boards(pane)).toEqual(['mine', 'selected']);
    pane.screens.select('c3');
    expect(boards(pane)).toEqual(['mine', 'conversation']);
    pane.screens.selectMany(['c3']);
    expect(boards(pane)).toEqual(['mine', 'conversation']);
  });

  test('that are one, with all its messages, are that conversation', () => {
    const pane = fakePane();
    pane.screens.select(null);
    pane.screens.selectMany(['c1']);
    pane.last('open c1');
  });

  test('and then none, lead back to where the person was', () => {
    const pane = fakePane();
    pane.screens.start({ at: 'board', query: { list: 'overview' } });
    pane.screens.selectMany(['c1', 'c2']);
    pane.screens.selectMany([]);
    expect(boards(pane)).toEqual(['overview']);
    pane.screens.selectMany([]);
    expect(boards(pane)).toEqual(['overview']);
  });

  test('mean nothing where the mailbox has no lists', () => {
    const pane = fakePane({ lists: false });
    pane.screens.select('m1');
    pane.screens.selectMany(['m1', 'm2']);
    expect(boards(pane)).toEqual(['conversation']);
  });
});
