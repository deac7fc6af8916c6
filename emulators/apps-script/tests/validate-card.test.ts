import { describe, expect, test } from '@jest/globals';
import { htmlFields, responseFaults, validateCard } from '..';

const context = { functions: ['click'], openLinkUrlPrefixes: ['https://mail.example/'] };
const good = () => ({
  header: { title: 'T' },
  sections: [{ widgets: [{ textParagraph: { text: 'x' } }] as Record<string, unknown>[] }] as Record<string, unknown>[],
});
const withWidget = (widget: unknown) => ({ sections: [{ widgets: [widget] }] });

describe('a card', () => {
  test('that keeps every rule has no faults', () => {
    expect(validateCard(good(), context)).toEqual([]);
  });

  test.each([
    ['nothing', null, 'card: not an object'],
    ['a list', [], 'card: not an object'],
    ['an unknown field', { ...good(), colour: 'red' }, 'card.colour: unknown field of Card'],
    ['a name of every object', { ...good(), constructor: 1 }, 'card.constructor: unknown field'],
    ['a Studio field', { ...good(), expressionData: [] }, "not in Gmail's sidebar: Workspace Studio only"],
    ['an unknown value', { ...good(), displayStyle: 'FULL' }, 'displayStyle: not one of PEEK, REPLACE'],
    ['a number for a text', { ...good(), name: 5 }, 'name: not a text'],
    ['no sections in a list', { sections: [] }, 'sections: not a list with something in it'],
    [
      'two widgets in one',
      withWidget({ divider: {}, textParagraph: { text: 'x' } }),
      'only one of textParagraph, divider',
    ],
    ['a widget without content', withWidget({}), 'needs content'],
    ['an unknown widget', withWidget({ video: {} }), 'video: unknown field of Widget'],
    ['columns', withWidget({ columns: {} }), "not in Gmail's sidebar: dialogs only"],
    ['a carousel', withWidget({ carousel: {} }), 'developer preview'],
    ['Markdown', withWidget({ textParagraph: { text: 'x', textSyntax: 'MARKDOWN' } }), 'Chat only'],
    ['a placeholder', withWidget({ textInput: { name: 'a', label: 'b', placeholderText: 'c' } }), 'Chat only'],
    [
      'a dialog',
      withWidget({
        buttonList: {
          buttons: [{ text: 'x', onClick: { action: { function: 'click', interaction: 'OPEN_DIALOG' } } }],
        },
      }),
      'Chat only',
    ],
    [
      'a card on click',
      withWidget({ buttonList: { buttons: [{ text: 'x', onClick: { card: good() } }] } }),
      'CardService cannot make it',
    ],
    [
      'a number as text',
      withWidget({ dateTimePicker: { name: 'a', type: 'DATE_ONLY', valueMsEpoch: 5 } }),
      'valueMsEpoch: not a text',
    ],
    [
      'a fraction as an integer',
      withWidget({ grid: { columnCount: 1.5, items: [{ title: 'x' }] } }),
      'columnCount: not an integer',
    ],
    [
      'a colour beyond 1',
      withWidget({
        buttonList: { buttons: [{ text: 'x', color: { red: 255 }, onClick: { action: { function: 'click' } } }] },
      }),
      'red: outside 0 to 1',
    ],
    [
      'a parameter twice',
      withWidget({
        buttonList: {
          buttons: [
            {
              text: 'x',
              onClick: {
                action: {
                  function: 'click',
                  parameters: [
                    { key: 'a', value: '1' },
                    { key: 'a', value: '2' },
                  ],
                },
              },
            },
          ],
        },
      }),
      'a key twice',
    ],
    [
      'an unknown icon',
      withWidget({ decoratedText: { text: 'x', startIcon: { knownIcon: 'DOG' } } }),
      'unknown icon DOG',
    ],
    ['a null', withWidget({ textParagraph: null }), 'textParagraph: not an object'],
  ])('with %s has a fault that says where', (_what, card, fault) => {
    expect(validateCard(card, context).join('\n')).toContain(fault);
  });

  test('tells all its faults, with their places', () => {
    expect(validateCard({ header: {}, sections: [{ widgets: [{ textParagraph: {} }] }] }, context)).toEqual([
      'card.header.title: required',
      'card.sections[0].widgets[0].textParagraph.text: required',
    ]);
  });
});

test('a prefix for links ends where a part of the address does', () => {
  const faults = (prefix: string, url: string) =>
    responseFaults({ renderActions: { action: { link: { url } } } }, { functions: [], openLinkUrlPrefixes: [prefix] });
  for (const url of [
    'https://mail.example',
    'https://mail.example/a',
    'https://mail.example?b',
    'https://mail.example#c',
  ])
    expect(faults('https://mail.example', url)).toEqual([]);
  expect(faults('https://mail.example', 'https://mail.example.net/')).toHaveLength(1);
  expect(faults('https://mail.example/a', 'https://mail.example/ab')).toHaveLength(1);
  expect(faults('https://mail.example/a/', 'https://mail.example/a/b')).toEqual([]);
});

describe('a response', () => {
  test.each([
    [{ renderActions: { action: { navigations: [{ pushCard: good() }] } }, stateChanged: true }, ''],
    [{}, ''],
    [{ stateChanged: 1 }, 'not a boolean'],
    [{ state: true }, 'response.state: unknown field'],
    [{ renderActions: {} }, 'no action'],
    [{ renderActions: { action: { navigation: [] } } }, 'navigation: unknown field'],
    [{ renderActions: { action: { navigations: [] } } }, 'not a list of steps'],
    [{ renderActions: { action: { navigations: [{ pushCard: {} }] } } }, 'empty'],
    [{ renderActions: { action: { navigations: [{ pop: true, popToRoot: true }] } } }, 'not exactly one step'],
    [{ renderActions: { action: { navigations: [{ goBack: true }] } } }, 'goBack: unknown step'],
    [{ renderActions: { action: { navigations: [{ pop: 1 }] } } }, 'not true'],
    [{ renderActions: { action: { navigations: [{ popToCard: '' }] } } }, 'no name'],
    [{ renderActions: { action: { notification: { text: '' } } } }, 'no text'],
    [{ renderActions: { action: { link: { url: 'https://other.example/' } } } }, 'openLinkUrlPrefixes'],
    [null, 'not an object'],
  ])('%j: %s', (response, fault) => {
    const faults = responseFaults(response, context);
    if (fault) expect(faults.join('\n')).toContain(fault);
    else expect(faults).toEqual([]);
  });
});

test('text is markup in three places only', () => {
  expect([...htmlFields].sort()).toEqual(['DecoratedText.text', 'Section.header', 'TextParagraph.text']);
});
