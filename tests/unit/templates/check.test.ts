import { expect, test } from '@jest/globals';
import { templateFaults } from '../../../src/templates/check';
import { templateIn, templateText } from '../../../src/templates/stored';
import { variantFor } from '../../../src/templates/variant';

const faults = (body: string, lang = 'en') =>
  templateFaults({ lang: { [lang]: { body } } }, ['en', 'de']).map(({ lang: _lang, ...fault }) => fault);

test('a sound template has no fault', () => {
  const body =
    '{{greeting}} {{customer.first | you}}, {{if ask.code}}{{ask.code}}{{else}}–{{end}} {{day +12b}} [a](https://b.example)';
  expect(faults(body)).toEqual([]);
});

test('everything that is wrong is told at once', () => {
  expect(faults('{{promise.day}} {x} {{else}} [a](http://b.example)')).toEqual([
    { why: 'unknown-name', name: 'promise.day' },
    { why: 'stray-brace' },
    { why: 'condition', name: 'else' },
    { why: 'link', address: 'http://b.example' },
  ]);
});

for (const [body, why] of [
  ['', 'empty'],
  [' \n', 'empty'],
  ['{{customer}}', 'unknown-name'],
  ['{{constructor}}', 'unknown-name'],
  ['{{ask.}}', 'unknown-name'],
  ['{{day +2}}', 'unknown-name'],
  ['{{team.name}}', 'unknown-name'],
  ['{{field.order | x}}', 'unknown-name'],
  ['{{ask.a | {b}}', 'stray-brace'],
  ['{{ask.a}', 'stray-brace'],
  ['{{{ask.a}}}', 'stray-brace'],
  ['{{if ask.a}}x', 'condition'],
  ['{{if ask.a}}{{if ask.b}}x{{end}}{{end}}', 'condition'],
  ['{{if ask.a}}x{{else}}y{{else}}z{{end}}', 'condition'],
  ['[x](javascript:alert)', 'link'],
  ['[x](https://a.example/{{ask.a}})', 'link'],
  ['[x](https://a.example/"onclick=)', 'link'],
] as const)
  test(`${JSON.stringify(body)} cannot be saved: ${why}`, () => {
    expect(faults(body).map((fault) => fault.why)).toContain(why);
  });

test('a language without words of Docket’s own has no greeting and no days', () => {
  expect(faults('{{greeting}}, {{day +2b}}, {{customer.first}}', 'fr')).toEqual([
    { why: 'no-words', name: 'greeting' },
    { why: 'no-words', name: 'day +2b' },
  ]);
});

test('a template comes back as it was stored, and what is none is none', () => {
  const template = {
    lang: { en: { subject: 'Re', body: 'a' }, de: { body: 'b' } },
    owner: 'dana',
    reviewBy: '2027-01-31',
  };
  expect(templateIn(templateText(template))).toEqual(template);
  for (const text of ['', '{', '[]', '{"lang":{}}', '{"lang":{"en":{}}}', '{"lang":[1]}'])
    expect(templateIn(text)).toBeNull();
});

test('the customer’s language, else the team’s, else the first there is; what is missing is said', () => {
  const [en, de] = [{ body: 'Hello' }, { body: 'Hallo' }];
  expect(variantFor({ lang: { en, de } }, 'de', 'en')).toEqual({ lang: 'de', variant: de });
  expect(variantFor({ lang: { en, de } }, null, 'en')).toEqual({ lang: 'en', variant: en });
  expect(variantFor({ lang: { de, en } }, 'fr', 'en')).toEqual({ lang: 'en', variant: en, missing: 'fr' });
  expect(variantFor({ lang: { de } }, 'fr', 'en')).toEqual({ lang: 'de', variant: de, missing: 'fr' });
});
