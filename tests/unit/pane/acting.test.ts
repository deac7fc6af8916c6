/** Commands from the pane: once, on the conversation they were given for, with nothing typed lost. */
import { describe, expect, test } from '@jest/globals';
import { touched } from '../../../pane/state/fields';
import type { Intent, Row, View } from '../../../src/words/screen';
import { actButton, conversationView, done, type FakePane, fakePane, listed, shown } from './fake-inbox';

async function onConversation(): Promise<FakePane> {
  const pane = fakePane();
  pane.screens.select('c1');
  await pane.last('open c1').answer(shown('c1'));
  return pane;
}

const note: Intent = actButton('c1', 'note', ['text', 'moment', 'tags']).intent;
const take: Intent = actButton('c1', 'take').intent;

describe('what is sent', () => {
  test('the fields a button names: as typed, as shown where nobody typed, a moment as an instant', async () => {
    const pane = await onConversation();
    pane.screens.change('conversation c1', 'text', '<b>“quoted” & more</b>\n');
    pane.screens.change('conversation c1', 'moment', '2026-11-23T10:42');
    pane.screens.go(note, 'note');
    expect(pane.last('act c1 note').command).toEqual({
      do: 'note',
      text: '<b>“quoted” & more</b>\n',
      moment: String(new Date('2026-11-23T10:42').getTime()),
      tags: ['billing'],
    });
  });

  test('of boxes, what was ticked or unticked: a tag that came with a newer view stays', async () => {
    const pane = await onConversation();
    const boxes = (chosen: string[]) => {
      const view = structuredClone(conversationView('c1'));
      for (const row of view.sections[0]?.rows ?? [])
        if (row.row === 'choice') for (const option of row.options) option.chosen = chosen.includes(option.value);
      return view;
    };
    pane.screens.drafts.set('conversation c1', touched('tags'), ['billing']);
    pane.screens.change('conversation c1', 'tags', []);
    pane.screens.reload();
    await pane.last('open c1').answer({ ok: true, view: boxes(['billing', 'press']) });
    pane.screens.go(note, 'note');
    expect(pane.last('act c1 note').command?.tags).toEqual(['press']);
    await pane.last('act c1 note').answer({ ok: true, view: boxes(['press']) });
    expect(pane.screens.drafts.holds('conversation c1', ['tags'])).toBe(false);
  });

  test('no field of another conversation, even where a notice acts on that one', async () => {
    const pane = await onConversation();
    pane.screens.change('conversation c1', 'text', 'for c1');
    pane.screens.go({ ...actButton('c2', 'note', ['text']).intent } as Intent, 'note');
    expect(pane.last('act c2 note').command).toEqual({ do: 'note' });
  });

  test('once, however often it is asked for while it runs; another conversation is free', async () => {
    const pane = await onConversation();
    pane.screens.go(take, 'take');
    pane.screens.go(take, 'take');
    pane.screens.go(note, 'note');
    expect(pane.questions.map(({ text }) => text)).toEqual(['open c1', 'act c1 take']);
    expect(pane.screens.state().busy.get('c1')).toBe('take');
    pane.screens.go(actButton('c2', 'take').intent, 'take');
    expect(pane.last('act c2 take')).toBeDefined();
    await pane.questions[1]!.answer(shown('c1'));
    expect([...pane.screens.state().busy.keys()]).toEqual(['c2']);
  });
});

describe('what is typed', () => {
  test('goes once it is sent, unless it was changed meanwhile', async () => {
    const pane = await onConversation();
    const { drafts } = pane.screens;
    drafts.set('conversation c1', 'text', 'first');
    drafts.set('conversation c1', 'tags', ['press']);
    pane.screens.go(note, 'note');
    drafts.set('conversation c1', 'text', 'second');
    await pane.last('act c1 note').answer(shown('c1'));
    expect(drafts.get('conversation c1', 'text')).toBe('second');
    expect(drafts.get('conversation c1', 'tags')).toBeUndefined();
  });

  test('stays when the command fails, when it throws, and when another command is given', async () => {
    const pane = await onConversation();
    const { drafts } = pane.screens;
    drafts.set('conversation c1', 'text', 'kept');
    pane.screens.go(note, 'note');
    await pane.last('act c1 note').fails('mailbox-unreachable');
    expect(pane.screens.state().notice).toMatchObject({
      tone: 'problem',
      text: 'It is mailbox-unreachable. Try again.',
    });
    pane.screens.go(note, 'note');
    await pane.last('act c1 note').throws(new Error('the wire broke'));
    expect(pane.screens.state().notice?.text).toBe('It is internal. Try again.');
    pane.screens.go(take, 'take');
    await pane.last('act c1 take').answer(shown('c1'));
    expect(drafts.get('conversation c1', 'text')).toBe('kept');
    expect(pane.screens.state().busy.size).toBe(0);
  });

  test('a list that acts at once shows the old choice again when that failed', async () => {
    const pane = await onConversation();
    pane.screens.change('conversation c1', 'priority', 'urgent', actButton('c1', 'priority').intent);
    expect(pane.screens.drafts.get('conversation c1', 'priority')).toBe('urgent');
    await pane.last('act c1 priority').fails();
    expect(pane.screens.drafts.get('conversation c1', 'priority')).toBeUndefined();
  });
});

describe('another selection while a command runs', () => {
  test('the answer does not replace the screen; the notice names the conversation', async () => {
    const pane = await onConversation();
    pane.screens.go(take, 'take');
    const acting = pane.last('act c1 take');
    pane.screens.select('c2');
    await pane.last('open c2').answer(shown('c2'));
    await acting.answer(shown('c1', done('This is yours now.')));
    expect(pane.titles()).toEqual(['About c2']);
    expect(pane.screens.state().notice).toMatchObject({
      conversation: 'c1',
      title: 'About c1',
      text: 'This is yours now.',
    });
  });

  test('a failure is told there, and what was typed is still there when one comes back', async () => {
    const pane = await onConversation();
    pane.screens.change('conversation c1', 'text', 'kept');
    pane.screens.go(note, 'note');
    const acting = pane.last('act c1 note');
    pane.screens.select('c2');
    await acting.fails();
    expect(pane.screens.state().notice).toMatchObject({ tone: 'problem', title: 'About c1' });
    pane.screens.select('c1');
    expect(pane.screens.state().notice).not.toBeNull();
    expect(pane.screens.drafts.get('conversation c1', 'text')).toBe('kept');
  });

  test('an older reading that comes after a command is dropped', async () => {
    const pane = await onConversation();
    pane.screens.reload();
    const reading = pane.last('open c1');
    pane.screens.go(take, 'take');
    await pane.last('act c1 take').answer(shown('c1', { title: 'Taken' }));
    await reading.answer(shown('c1', { title: 'As it was' }));
    expect(pane.titles()).toEqual(['Taken']);
  });
});

describe('… and next', () => {
  test('shows the next conversation; Undo in the notice takes the step back where it was taken', async () => {
    const pane = await onConversation();
    pane.screens.go(actButton('c1', 'close').intent, 'close');
    await pane.last('act c1 close').answer(shown('c2', done('Closed.')));
    expect(pane.titles()).toEqual(['About c2']);
    const { undo } = pane.screens.state().notice!;
    expect(undo).toEqual({ to: 'act', conversation: 'c1', command: { do: 'undo' } });
    pane.screens.go(undo!, 'undo');
    await pane.last('act c1 undo').answer(shown('c1', done('Undone.')));
    expect(pane.titles()).toEqual(['About c1']);
    expect(pane.screens.state().notice?.undo).toBeUndefined();
  });

  test('after the last one, the list of what is left', async () => {
    const pane = await onConversation();
    pane.screens.go(actButton('c1', 'close').intent, 'close');
    await pane.last('act c1 close').answer({ ok: true, view: { screen: 'home', title: 'My work', sections: [] } });
    expect(pane.screens.state().stack[0]?.place).toEqual({ at: 'board', query: { list: 'mine' } });
  });
});

test('Undo is offered for what was written, and only where the view offers it', async () => {
  const pane = await onConversation();
  const taken = async (view: Parameters<typeof shown>[1]) => {
    pane.screens.go(take, 'take');
    await pane.last('act c1 take').answer(shown('c1', view));
    return pane.screens.state().notice;
  };
  expect((await taken(done('Yours.')))?.undo).toBeDefined();
  expect((await taken({ notice: { text: 'Nothing to change.', tone: 'done' } }))?.undo).toBeUndefined();
  expect((await taken({ ...done('Yours.'), sections: [] }))?.undo).toBeUndefined();
});

test('the settings’ own field is what is stored from there, changed or not', async () => {
  const pane = fakePane();
  const rows: Row[] = [{ row: 'input', field: 'config', label: 'Team', lines: 'many', limit: 1000, value: '{}' }];
  const view = { ok: true as const, view: { screen: 'settings', title: 'Settings', sections: [{ id: 'c', rows }] } };
  pane.screens.start({ at: 'settings' });
  await pane.last('settings').answer(view);
  pane.screens.go({ to: 'setUp' }, 'store');
  await pane.last('setUp {}').fails('config-invalid');
  pane.screens.change('settings', 'config', '{ "v": 2 }');
  pane.screens.go({ to: 'setUp' }, 'store');
  await pane.last('setUp { "v": 2 }').answer(listed('My work'));
  expect(pane.screens.drafts.holds('settings', ['config'])).toBe(false);
});

describe('set-up', () => {
  const setUpView: Partial<View> = {
    screen: 'setup',
    sections: [{ id: 'why', rows: [{ row: 'input', field: 'config', label: 'Team', lines: 'many', limit: 1000 }] }],
  };

  test('what was pasted is sent once, and survives a refusal and another selection', async () => {
    const pane = fakePane();
    pane.screens.select('c1');
    await pane.last('open c1').answer(shown('c1', setUpView));
    pane.screens.change('setUp', 'config', '{ "v": 1 }');
    pane.screens.go({ to: 'setUp' }, 'set up');
    pane.screens.go({ to: 'setUp' }, 'set up');
    await pane.last('setUp { "v": 1 }').fails('config-invalid');
    expect(pane.questions).toHaveLength(2);
    pane.screens.select('c2');
    await pane.last('open c2').answer(shown('c2', setUpView));
    pane.screens.go({ to: 'setUp' }, 'set up');
    await pane.last('setUp { "v": 1 }').answer(listed('My work'));
    expect(pane.titles()).toEqual(['My work']);
    expect(pane.screens.drafts.get('setUp', 'config')).toBeUndefined();
  });

  test('again, from where there is nothing to paste', async () => {
    const pane = fakePane();
    pane.screens.start({ at: 'board', query: { list: 'overview' } });
    await pane.last('board overview').answer(listed('Overview'));
    pane.screens.go({ to: 'setUp' }, 'set up');
    expect(pane.last('setUp again')).toBeDefined();
  });
});

test('who looks: told to the add-in, not kept, and the screen is asked for again', async () => {
  const pane = await onConversation();
  pane.screens.change('conversation c1', 'by', 'alice', { to: 'open', conversation: 'c1' });
  expect(pane.chosen).toEqual(['alice']);
  await pane.last('open c1').answer(shown('c1', { title: 'For Alice' }));
  expect(pane.titles()).toEqual(['For Alice']);
});
