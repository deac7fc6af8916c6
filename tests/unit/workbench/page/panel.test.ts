import { describe, expect, test } from '@jest/globals';
import type { CardContext } from '../../../../emulators/apps-script/cards/validate';
import type { Card } from '../../../../workbench/page/card/types';
import { declaredValues, formInputs, missingFields, valuesAfterUpdate } from '../../../../workbench/page/panel/form';
import { momentOf, wallClock } from '../../../../workbench/page/panel/moment';
import { navigate, parseResponse, type Stack, shown } from '../../../../workbench/page/panel/stack';

const context: CardContext = { functions: ['onAct', 'onPerson'], openLinkUrlPrefixes: ['https://mail.google.com/'] };

const card = (name: string, text = name): Card => ({
  name,
  header: { title: name },
  sections: [{ widgets: [{ textParagraph: { text } }] }],
});

const form: Card = {
  sections: [
    {
      widgets: [
        { textInput: { name: 'note', label: 'Note', type: 'MULTIPLE_LINE' } },
        { textInput: { name: 'reason', label: 'Reason', value: 'late' } },
        {
          selectionInput: {
            name: 'tags',
            label: 'Tags',
            type: 'CHECK_BOX',
            items: [
              { text: 'Billing', value: 'billing', selected: true },
              { text: 'Returns', value: 'returns' },
            ],
          },
        },
        { selectionInput: { name: 'who', label: 'Who', type: 'DROPDOWN', items: [{ text: 'Bob', value: 'bob' }] } },
        { dateTimePicker: { name: 'until', label: 'Until', type: 'DATE_AND_TIME', valueMsEpoch: '1795419600000' } },
        { dateTimePicker: { name: 'day', label: 'Day', type: 'DATE_ONLY' } },
        { dateTimePicker: { name: 'hour', label: 'Hour', type: 'TIME_ONLY' } },
        { decoratedText: { text: 'Loud', switchControl: { name: 'loud' } } },
      ],
    },
  ],
};

describe('the stack of cards', () => {
  const names = (stack: Stack) => stack.map((one) => one.card.name);
  const three = navigate([], [{ pushCard: card('a') }, { pushCard: card('b') }, { pushCard: card('c') }]);

  test('push puts on top, pop takes off, and the root stays', () => {
    expect(names(three)).toEqual(['a', 'b', 'c']);
    expect(names(navigate(three, [{ pop: true }]))).toEqual(['a', 'b']);
    expect(names(navigate(three, [{ popToRoot: true }]))).toEqual(['a']);
    expect(names(navigate(three, [{ pop: true }, { pop: true }, { pop: true }]))).toEqual(['a']);
  });

  test('pop to a named card, the topmost of that name; an unknown name changes nothing', () => {
    const again = navigate(three, [{ pushCard: card('b') }, { pushCard: card('d') }]);
    expect(names(navigate(again, [{ popToCard: 'b' }]))).toEqual(['a', 'b', 'c', 'b']);
    expect(names(navigate(again, [{ popToCard: 'x' }]))).toEqual(['a', 'b', 'c', 'b', 'd']);
  });

  test('steps of one answer follow one another: pop and update replaces the card below', () => {
    const after = navigate(three, [{ pop: true }, { updateCard: card('b2') }]);
    expect(names(after)).toEqual(['a', 'b2']);
    expect(after[1]!.id).toBe(three[1]!.id);
  });

  test('an update with nothing on the stack shows the card', () => {
    expect(names(navigate([], [{ updateCard: card('a') }]))).toEqual(['a']);
  });

  test('the card below keeps what was typed into it', () => {
    const typed: Stack = [{ ...shown(form), values: { note: ['hello'] } }];
    const after = navigate(typed, [{ pushCard: card('b') }, { pop: true }]);
    expect(after[0]!.values).toEqual({ note: ['hello'] });
  });
});

describe("an add-on's answer", () => {
  test('cards of a trigger are pushed in order', () => {
    const { navigations } = parseResponse({ cards: [card('a'), card('b')] }, context);
    expect(navigations).toEqual([{ pushCard: card('a') }, { pushCard: card('b') }]);
  });

  test('an action response with everything it can say', () => {
    const action = {
      navigations: [{ updateCard: card('a') }],
      notification: { text: 'Done.' },
      link: { url: 'https://mail.google.com/mail/u/0/#all/19' },
    };
    expect(parseResponse({ renderActions: { action }, stateChanged: true }, context)).toEqual({
      navigations: [{ updateCard: card('a') }],
      notification: 'Done.',
      link: 'https://mail.google.com/mail/u/0/#all/19',
      stateChanged: true,
    });
  });

  test.each([
    ['an unknown field', { textParagraph: { text: 'x', colour: 'red' } }, 'colour'],
    ['an unknown widget', { carousel2: {} }, 'carousel2'],
    ['a widget Gmail does not show', { columns: {} }, 'columns'],
    ['a function that is not there', button({ action: { function: 'onNothing' } }), 'onNothing'],
    ['a link outside the manifest', button({ openLink: { url: 'https://elsewhere.example' } }), 'elsewhere'],
    ['a link that runs', button({ openLink: { url: 'javascript:alert(1)' } }), 'https'],
    ['two behaviours of one click', button({ action: { function: 'onAct' }, openLink: { url: 'tel:1' } }), 'only one'],
  ])('%s is refused aloud', (_, widget, names) => {
    const wrong = { cards: [{ header: { title: 'x' }, sections: [{ widgets: [widget] }] }] };
    expect(() => parseResponse(wrong, context)).toThrow(names);
  });

  test('a step nobody knows is refused', () => {
    const action = { navigations: [{ fly: true }] };
    expect(() => parseResponse({ renderActions: { action } }, context)).toThrow('unknown step');
  });
});

function button(onClick: object) {
  return { buttonList: { buttons: [{ text: 'Go', onClick }] } };
}

describe('form inputs', () => {
  test('what is empty or unchecked is missing; the rest has the form of its kind', () => {
    const values = { ...declaredValues(form), note: [''], who: ['bob'], loud: [''] };
    expect(formInputs(form, values)).toEqual({
      reason: { stringInputs: { value: ['late'] } },
      tags: { stringInputs: { value: ['billing'] } },
      who: { stringInputs: { value: ['bob'] } },
      until: { dateTimeInput: { hasDate: true, hasTime: true, msSinceEpoch: '1795419600000' } },
      loud: { stringInputs: { value: [''] } },
    });
  });

  test('a date and a time of day', () => {
    const midnight = String(momentOf('DATE_ONLY', '2026-11-24', 'Europe/Berlin'));
    const halfNine = String(momentOf('TIME_ONLY', '09:30', 'Europe/Berlin'));
    expect(formInputs(form, { day: [midnight], hour: [halfNine] })).toEqual({
      day: { dateInput: { msSinceEpoch: String(Date.UTC(2026, 10, 24)) } },
      hour: { timeInput: { hours: 9, minutes: 30 } },
    });
  });

  test('an update shows the new values unless the action keeps what was typed, and only for fields that are still there', () => {
    const typed = { note: ['half a sentence'], reason: ['other'], gone: ['x'] };
    expect(valuesAfterUpdate(form, typed, false)).toEqual(declaredValues(form));
    expect(valuesAfterUpdate(form, typed, true)).toEqual({
      ...declaredValues(form),
      note: typed.note,
      reason: ['other'],
    });
  });

  test('required fields that are empty are named', () => {
    const values = declaredValues(form);
    expect(missingFields(form, values, { function: 'onAct', requiredWidgets: ['note', 'reason'] })).toEqual(['note']);
    expect(missingFields(form, values, { function: 'onAct', allWidgetsAreRequired: true })).toEqual([
      'note',
      'who',
      'day',
      'hour',
      'loud',
    ]);
    expect(missingFields(form, values, { function: 'onAct' })).toEqual([]);
  });
});

describe('moments in a picker', () => {
  test("a person's zone on both sides of a change of clocks, and an offset", () => {
    const summer = Date.UTC(2026, 9, 24, 7);
    const winter = Date.UTC(2026, 9, 26, 8);
    expect(wallClock('DATE_AND_TIME', summer, 'Europe/Berlin')).toBe('2026-10-24T09:00');
    expect(wallClock('DATE_AND_TIME', winter, 'Europe/Berlin')).toBe('2026-10-26T09:00');
    expect(momentOf('DATE_AND_TIME', '2026-10-24T09:00', 'Europe/Berlin')).toBe(summer);
    expect(momentOf('DATE_AND_TIME', '2026-10-26T09:00', 'Europe/Berlin')).toBe(winter);
    expect(wallClock('DATE_AND_TIME', winter, -210)).toBe('2026-10-26T04:30');
    expect(momentOf('DATE_AND_TIME', '2026-10-26T04:30', -210)).toBe(winter);
  });

  test('half a date is no moment', () => {
    expect(momentOf('DATE_AND_TIME', '2026-10-', 'Europe/Berlin')).toBeNull();
    expect(momentOf('DATE_ONLY', '', 'Europe/Berlin')).toBeNull();
    expect(momentOf('TIME_ONLY', '25:00', 'Europe/Berlin')).toBeNull();
  });
});
