import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { templateWords } from '../../../src/strings/templates';
import type { KnownFacts } from '../../../src/templates/blanks';
import { fill } from '../../../src/templates/fill';
import { checkedConfig, day, hour, monday } from '../../support/core-world';

const facts = (known: Partial<KnownFacts> = {}): KnownFacts => ({
  customer: 'Helen Marsh',
  agent: { name: 'Alice Moreau' },
  config: checkedConfig(),
  now: monday,
  words: templateWords.en,
  answers: {},
  ...known,
});

const text = (body: string, known: Partial<KnownFacts> = {}) => {
  const filled = fill({ body }, facts(known));
  return filled.ok ? filled.text : filled;
};
const html = (body: string, known: Partial<KnownFacts> = {}) => {
  const filled = fill({ body }, facts(known));
  return filled.ok ? filled.html : filled;
};

describe('blanks', () => {
  test('are filled with what is known', () => {
    const body =
      '{{greeting}} {{customer.first}} ({{ customer.name }}), by {{day +2b}}. {{agent.first}}, {{agent.name}}';
    expect(text(body)).toBe('Good morning Helen (Helen Marsh), by Wednesday, 25 November. Alice, Alice Moreau');
    expect(text(body, { words: templateWords.de })).toContain(
      'Guten Morgen Helen (Helen Marsh), by Mittwoch, 25. November.',
    );
  });
  test('say what is missing, each name once, in the order of the text', () => {
    expect(text('{{ask.order}} {{customer.first}} {{ask.order}} {{ask.a}}', { customer: 'helen_81' })).toEqual({
      ok: false,
      missing: ['ask.order', 'customer.first', 'ask.a'],
    });
    expect(
      text('{{ask.order}} {{customer.first}}', {
        customer: '',
        answers: { 'ask.order': 'A 12', 'customer.first': 'Helen' },
      }),
    ).toBe('A 12 Helen');
  });
  test('in a subject count as well', () => {
    expect(fill({ subject: 'Order {{ask.order}}', body: 'Hello' }, facts())).toEqual({
      ok: false,
      missing: ['ask.order'],
    });
    const filled = fill({ subject: 'Order {{ask.order}}', body: 'Hello' }, facts({ answers: { 'ask.order': '12' } }));
    expect(filled).toMatchObject({ ok: true, subject: 'Order 12' });
  });
  test('have something that stands there otherwise, which may be nothing', () => {
    expect(text('Dear {{customer.first | customer}}', { customer: '' })).toBe('Dear customer');
    expect(text('Hello{{customer.first |}}!', { customer: '' })).toBe('Hello!');
    expect(text('Dear {{customer.first | customer}}')).toBe('Dear Helen');
  });
  test('decide between two parts, and only the one that is said needs its blanks', () => {
    const body = '{{if customer.first}}Dear {{customer.first}}{{else}}Hello, {{ask.who}}{{end}},';
    expect(text(body)).toBe('Dear Helen,');
    expect(text(body, { customer: '' })).toEqual({ ok: false, missing: ['ask.who'] });
    const coded = '{{if ask.code}}Code {{ask.code}}{{end}}.';
    expect(text(coded)).toEqual({ ok: false, missing: ['ask.code'] });
    expect(text(coded, { answers: { 'ask.code': '' } })).toBe('.');
    expect(text(coded, { answers: { 'ask.code': '7' } })).toBe('Code 7.');
  });
  test('a first name is one only where a name has two words of letters', () => {
    for (const [customer, first] of [
      ...[
        ['Zoë O’Hara', 'Zoë'],
        ['  Jean-Luc\t Picard ', 'Jean-Luc'],
        ['Анна Иванова', 'Анна'],
      ],
      ...[
        ['Marsh, Helen', '-'],
        ['Helen', '-'],
        ['Helen M. Marsh', '-'],
        ['Helen Marsh2', '-'],
        ['helen@example.com x', '-'],
        ['', '-'],
      ],
    ]) {
      expect([customer, text('{{customer.first | -}}', { customer: customer! })]).toEqual([customer, first]);
    }
  });
  test('business days pass over the days on which nobody works', () => {
    expect(text('{{day +5b}}')).toBe('Monday, 30 November');
    expect(text('{{day +1b}}', { now: monday + 4 * day })).toBe('Monday, 30 November');
    expect(text('{{greeting}}', { now: monday + 3 * hour })).toBe('Good afternoon');
    expect(text('{{greeting}}', { now: monday + 9 * hour })).toBe('Good evening');
  });
  test('what nobody can use as it lies there is refused, not guessed at', () => {
    for (const body of [
      '{{promise.day}}',
      'Dear {customer}',
      '{{if customer.first}}x',
      '{{end}}',
      '{{customer.first',
      '[x](javascript:1)',
    ])
      expect(text(body)).toMatchObject({ ok: false, faults: [expect.anything()] });
  });
});

describe('what a template sets apart', () => {
  test('is bold, links and lists', () => {
    const body =
      '**Dear {{customer.first}}**,\nsee [the guide](https://help.example/a?b=1&c=2) or [us](mailto:a@b.example).\n\n- one\n- **two**\n\n1. three\n2. four';
    expect(html(body)).toBe(
      '<p><b>Dear Helen</b>,<br>see <a href="https://help.example/a?b=1&amp;c=2">the guide</a> or <a href="mailto:a@b.example">us</a>.</p>' +
        '<ul><li>one</li><li><b>two</b></li></ul><ol><li>three</li><li>four</li></ol>',
    );
    expect(text(body)).toBe(
      'Dear Helen,\nsee the guide (https://help.example/a?b=1&c=2) or us (a@b.example).\n\n- one\n- two\n\n1. three\n2. four',
    );
  });
  test('is the template’s own doing: nothing that fills a blank is ever markup', () => {
    const said = { answers: { 'ask.a': '**x** [y](https://evil.example) <b>&amp;' } };
    expect(html('{{ask.a}}', said)).toBe('<p>**x** [y](https://evil.example) &lt;b&gt;&amp;amp;</p>');
    expect(text('- {{ask.a}}', { answers: { 'ask.a': '1. x\n\n- y' } })).toBe('- 1. x - y');
    expect(html('*{{ask.a}}*', { answers: { 'ask.a': '*x*' } })).toBe('<p>**x**</p>');
    expect(text('\ue000{{ask.a}}', { answers: { 'ask.a': 'once' } })).toBe('once');
    expect(html('[{{ask.a}}](https://a.example)', { answers: { 'ask.a': '](https://evil.example)' } })).toBe(
      '<p><a href="https://a.example">](https://evil.example)</a></p>',
    );
  });
});

test('no text leaves with a blank in it, nor with a tag that no template has, whoever fills it', () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      '{{agent.name}}',
      '{',
      '}}',
      '<img src=x onerror=alert(1)>',
      '"><script>',
      '\u202eevil',
      '🧥',
      '\ue000',
      '\ue001\ue000',
      '**',
      '](https://x)',
      '\n\n- ',
      '$&',
      '&lt;',
      '{{if',
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  const piece = fc.oneof(
    fc.constantFrom(
      '{{customer.first | friend}}',
      '{{customer.name | you}}',
      '{{ask.a}}',
      '{{if ask.b}}B {{ask.b}}{{else}}none{{end}}',
      '**',
      '[x](https://a.example)',
      '[{{ask.a}}](https://a.example)',
      '\n\n- ',
      '\n',
      '\ue000',
      '<b>',
      '& ',
    ),
    fc.string({ maxLength: 5 }),
  );
  const allowed = /<(?:\/?(?:p|b|ul|ol|li)|br|a href="(?:https:\/\/a\.example)"|\/a)>/g;
  let filled = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), hostile, hostile, hostile, (pieces, customer, a, b) => {
      const done = fill(
        { subject: pieces.join('').slice(0, 40), body: pieces.join('') },
        facts({ customer, answers: { 'ask.a': a, 'ask.b': b } }),
      );
      if (!done.ok) return;
      filled += 1;
      for (const out of [done.text, done.html, done.subject ?? '']) {
        expect(out).not.toMatch(/[{}]|[\u202a-\u202e]/);
      }
      expect(done.html.replace(allowed, '')).not.toMatch(/[<>"]/);
    }),
    { numRuns: process.env.DOCKET_LONG ? 20_000 : 300, interruptAfterTimeLimit: 60_000 },
  );
  expect(filled).toBeGreaterThan(30);
});
