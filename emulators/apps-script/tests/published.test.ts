import { expect, test } from '@jest/globals';
import schema from '../cards/card-v1.json';
import { publishedFaults } from '../cards/published';
import { shapes } from '../cards/shapes';

const withWidget = (widget: unknown) => ({ header: { title: 'T' }, sections: [{ widgets: [widget] }] });
const input = { name: 'a', label: 'b', type: 'DROPDOWN', items: [{ text: 'x', value: 'y', selected: true }] };

test('a card of the published form has no faults', () => {
  expect(publishedFaults(withWidget({ selectionInput: input }))).toEqual([]);
  expect(publishedFaults(withWidget({ dateTimePicker: { name: 'at', type: 'DATE_ONLY', valueMsEpoch: '5' } }))).toEqual(
    [],
  );
  const color = { red: 0.5, alpha: 1 };
  expect(publishedFaults(withWidget({ buttonList: { buttons: [{ text: 'x', color }] } }))).toEqual([]);
});

test.each<[string, unknown, string]>([
  ['no object', 5, 'card: not an object'],
  ['an unknown field', { ...withWidget({}), colour: 1 }, 'card.colour: no field of Card'],
  ['a name of every object', { constructor: {} }, 'card.constructor: no field of Card'],
  [
    'an unknown field far down',
    withWidget({ selectionInput: { ...input, items: [{ title: 'x' }] } }),
    'items[0].title: no field',
  ],
  [
    'an unknown value',
    withWidget({ selectionInput: { ...input, type: 'LIST' } }),
    '"LIST" is no value of SelectionType',
  ],
  ['a number for a value', withWidget({ selectionInput: { ...input, type: 3 } }), '3 is no value of SelectionType'],
  [
    'a text for a number',
    withWidget({ textInput: { name: 'a', validation: { characterLimit: '5' } } }),
    'not of type int32',
  ],
  ['a number for 64 bits', withWidget({ dateTimePicker: { name: 'at', valueMsEpoch: 5 } }), 'not of type int64'],
  ['one thing for a list', { sections: {} }, 'card.sections: not a list'],
  [
    'two members of a oneof',
    withWidget({ divider: {}, textParagraph: { text: 'x' } }),
    'only one of textParagraph, divider',
  ],
])('%s is a fault', (_what, card, sentence) => {
  expect(publishedFaults(card).join('\n')).toContain(sentence);
});

test('every field that Gmail’s sidebar takes is published', () => {
  const published = JSON.stringify(schema);
  const fields = Object.values(shapes)
    .flatMap((shape) => Object.entries(shape.fields))
    .filter(([, kind]) => !(typeof kind === 'object' && 'never' in kind))
    .map(([field]) => field);
  expect(fields.filter((field) => !published.includes(`"${field}"`))).toEqual([]);
});
