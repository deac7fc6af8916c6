import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { entryIdPattern, entryText, parseEntry } from '../../../src/journal/text';
import type { Entry } from '../../../src/words/entry';
import { awkward } from '../../support/awkward';

const entry: Entry = {
  id: 'abcdef0123456789',
  at: 1_795_000_000_000,
  kind: 'note',
  by: 'alice',
  sure: 'verified',
  conversation: '18f0a1b2c3d4e5f6',
  data: { text: 'Call her back.' },
  set: ['?carol'],
  removed: [],
};
const divider = '-- docket entry --';
const stored = (value: unknown) => `Alice did something.\n\n${divider}\n${JSON.stringify(value)}\n`;
const whole = { v: 1, ...entry, at: undefined };

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(...awkward.map(([, one]) => one)),
);
const handle = fc.stringMatching(/^[a-z0-9-]{1,32}$/);
const change = fc.record({ set: fc.array(text), removed: fc.array(text) });
const anyEntry: fc.Arbitrary<Entry> = fc.record(
  {
    id: fc.stringMatching(/^[a-z0-9]{8,40}$/),
    at: fc.nat(),
    kind: fc.constantFrom('note', 'take', 'undo', 'something-new'),
    by: handle,
    sure: fc.constantFrom('verified' as const, 'stated' as const),
    conversation: text,
    data: fc.record(
      {
        text,
        asks: fc.array(handle),
        until: fc.integer(),
        found: change,
        folded: change,
        upTo: fc.tuple(fc.integer(), text),
        to: fc.array(text),
        of: text,
        due: fc.integer(),
        task: text,
        link: fc.record(
          { other: text, as: text, since: fc.integer(), policy: text },
          { requiredKeys: ['other', 'as'] },
        ),
        score: fc.record({ n: fc.integer(), of: fc.integer() }),
        token: text,
        rule: fc.record({ name: text, v: fc.integer() }),
        template: fc.record({ id: text, v: fc.integer(), lang: text }),
        call: fc.record({ way: fc.constantFrom('in' as const, 'out' as const), with: text, minutes: fc.nat() }),
        fact: fc.record({ key: text, value: text }),
        inbox: fc.constantFrom('in' as const, 'out' as const),
      },
      { requiredKeys: [] },
    ),
    set: fc.array(text),
    removed: fc.array(text),
    about: text,
    undoes: fc.stringMatching(/^[a-z0-9]{8,40}$/),
  },
  { requiredKeys: ['id', 'at', 'kind', 'by', 'sure', 'conversation', 'data', 'set', 'removed'] },
);

describe('the stored form of an entry', () => {
  test('begins with the sentence for people and ends with one line of JSON; the time is not in it', () => {
    const lines = entryText(entry, 'Alice left a note.').split('\n');
    expect(lines[0]).toBe('Alice left a note.');
    expect(lines[2]).toBe(divider);
    expect(JSON.parse(lines[3]!)).toEqual({ ...JSON.parse(JSON.stringify(whole)), v: 1 });
    expect(lines.join('\n')).not.toContain(String(entry.at));
  });

  test.each(awkward)('keeps %s', (_, one) => {
    const note: Entry = { ...entry, data: { text: one } };
    expect(parseEntry(entryText(note, `Alice: ${one}`), entry.at)).toEqual({ ok: true, entry: note });
  });

  test('any entry comes back as it was, whatever the sentence says', () => {
    fc.assert(
      fc.property(anyEntry, text, (one, sentence) => {
        expect(parseEntry(entryText(one, sentence), one.at)).toEqual({ ok: true, entry: one });
      }),
    );
  });

  test('survives line ends of mail and a footer below', () => {
    const sent = entryText(entry, 'Alice left a note.').replace(/\n/g, '\r\n');
    expect(parseEntry(`${sent}\r\n___\r\nScanned by a virus scanner\r\n`, entry.at)).toEqual({ ok: true, entry });
  });
});

describe('what cannot be read is told, never thrown', () => {
  test.each<[string, string]>([
    ['nothing', ''],
    ['a letter', 'Dear team,\nwhere is my order?'],
    ['a divider with nothing below', `x\n${divider}\n\n`],
    ['damaged JSON', `x\n${divider}\n{"v":1,`],
    ['a list', stored([whole])],
    ['null', stored(null)],
    ['a future version', stored({ ...whole, v: 2 })],
    ['no version', stored({ ...whole, v: undefined })],
    ['an id that could be a search', stored({ ...whole, id: 'abc" OR 1' })],
    ['a short id', stored({ ...whole, id: 'abc' })],
    ['no author', stored({ ...whole, by: undefined })],
    ['no conversation', stored({ ...whole, conversation: 7 })],
    ['no kind', stored({ ...whole, kind: null })],
    ['an author how sure nobody knows', stored({ ...whole, sure: 'very' })],
    ['marks that are no list', stored({ ...whole, set: '@alice' })],
    ['marks that are no text', stored({ ...whole, removed: [1] })],
    ['deeply nested JSON', `x\n${divider}\n${'['.repeat(200_000)}`],
  ])('%s', (_, one) => {
    const parsed = parseEntry(one, 5);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.reason).toMatch(/\w/);
  });

  test('a newer Docket is named as the reason', () => {
    expect(parseEntry(stored({ ...whole, v: 2 }), 5)).toEqual({
      ok: false,
      reason: 'version 2 is not known here; a newer Docket wrote it',
    });
  });

  test('one odd field does not cost the whole entry', () => {
    const odd = {
      ...whole,
      data: { text: 'kept', until: 'soon', asks: 'bob', upTo: [1], inbox: 'away', found: 3 },
      about: 4,
    };
    expect(parseEntry(stored(odd), 5)).toEqual({ ok: true, entry: { ...entry, at: 5, data: { text: 'kept' } } });
  });

  test('any text and any JSON', () => {
    fc.assert(fc.property(text, (one) => void parseEntry(one, 0)));
    fc.assert(fc.property(fc.jsonValue(), (value) => void parseEntry(stored(value), 0)));
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(whole)), (value, key) => {
        void parseEntry(stored({ ...whole, [key]: value }), 0);
      }),
    );
  });

  test('a stored text with any one character changed reads as an entry or as damage', () => {
    const good = entryText(entry, 'Alice left a note.');
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.string({ minLength: 0, maxLength: 2 }), (place, other) => {
        const parsed = parseEntry(good.slice(0, place) + other + good.slice(place + 1), 1);
        if (parsed.ok) expect(parsed.entry.id).toMatch(entryIdPattern);
      }),
    );
  });
});

describe('a field that is amiss', () => {
  test.each<[string, unknown]>([
    ['of', 7],
    ['due', '7'],
    ['task', null],
    ['link', { other: 'c2' }],
    ['link', ['c2', 'continues']],
    ['score', { n: '3', of: 5 }],
    ['token', {}],
    ['rule', { name: 'x', v: 1.5 }],
    ['template', { id: 't', v: 1 }],
    ['call', { way: 'up', with: 'Helen', minutes: 3 }],
    ['fact', { key: 'customer', value: 7 }],
    ['to', 'claims@carrier.example'],
  ])('%s costs itself alone: %j', (field, value) => {
    const parsed = parseEntry(stored({ ...whole, data: { text: 'Call her back.', [field]: value } }), entry.at);
    expect(parsed.ok && parsed.entry.data).toEqual({ text: 'Call her back.' });
  });

  test('what a part holds besides is left out', () => {
    const link = { other: 'c2', as: 'continues', since: 'yesterday', more: 1 };
    const parsed = parseEntry(stored({ ...whole, data: { link } }), entry.at);
    expect(parsed.ok && parsed.entry.data).toEqual({ link: { other: 'c2', as: 'continues' } });
  });
});
