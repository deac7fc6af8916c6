import { describe, expect, test } from '@jest/globals';
import { entrySentence } from '../../../src/screens/conversation/entry-sentence';
import { sentenceOf } from '../../../src/screens/conversation/sentence';
import { lookOf } from '../../../src/screens/parts/look';
import { fullMoment, moment, span } from '../../../src/screens/parts/time';
import { strings as german } from '../../../src/strings/de';
import { strings as english } from '../../../src/strings/en';
import { contextOf, conversation, day, hour, minute, monday } from '../../support/core-world';

const zone = lookOf(contextOf({ by: 'alice' })).zone;
const at = (text: string) => Date.parse(text);

/** Every plain text by its path. */
function textsOf(value: unknown, path = '', found = new Map<string, string>()): Map<string, string> {
  if (typeof value === 'string') found.set(path, value);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) textsOf(inner, `${path}.${key}`, found);
  return found;
}

describe('German', () => {
  test('leaves nothing in English but what both languages call the same', () => {
    const there = textsOf(english);
    const { months: _months, ...time } = german.time;
    const same = [...textsOf({ ...german, time })]
      .filter(([path, text]) => there.get(path) === text)
      .map(([, text]) => text);
    expect(same.sort()).toEqual(['Docket', 'Normal']);
  });
  test.each([
    [0, 'weniger als eine Minute'],
    [59 * minute, '59 min'],
    [80 * minute, '1 h 20 min'],
    [6 * hour + minute, '6 h'],
    [day, '1 Tag'],
    [3 * day, '3 Tage'],
  ])('%p ms: %s', (ms, words) => {
    expect(span(ms, german.time)).toBe(words);
  });
  test.each([
    ['2026-11-23T09:42:00Z', '10:42'],
    ['2026-11-22T22:59:00Z', 'gestern 23:59'],
    ['2026-11-24T08:00:00Z', 'morgen 09:00'],
    ['2026-11-27T08:00:00Z', 'Fr 09:00'],
    ['2026-12-24T08:00:00Z', '24. Dez'],
    ['2025-03-03T08:00:00Z', '3. März 2025'],
  ])('%s: %s', (instant, words) => {
    expect(moment(at(instant), monday, zone, german.time)).toBe(words);
  });
  test('a full moment', () => {
    expect(fullMoment(monday, zone, german.time)).toBe('Mo, 23. Nov 2026, 10:42');
  });
});

describe('who reads what', () => {
  const told = () =>
    conversation()
      .passes(3 * hour)
      .acts('alice', { do: 'take' });
  test('a screen speaks the language of whoever looks, whatever the team speaks', () => {
    const story = told();
    const { context } = story.world.look('alice');
    const says = (language?: string) =>
      sentenceOf(story.desk(), lookOf({ ...context, ...(language ? { language } : {}) }));
    expect(says('de-AT')).toMatch(/^Sie sind seit \d\d:\d\d zuständig; der Kunde wartet schon 3 h\.$/);
    expect(says('fr')).toMatch(/^You have owned this since/);
    expect(says()).toMatch(/^You have owned this since/);
  });
  test('an entry in the mailbox speaks the team’s language, whoever writes', () => {
    const story = told();
    const { context } = story.world.look('alice');
    const entry = story.desk().entries.at(-1)!;
    const stored = (locale: 'en' | 'de', language: string) =>
      entrySentence(entry, lookOf({ ...context, language, config: { ...context.config, locale } })).split('\n')[0];
    expect(stored('en', 'de')).toBe('Alice took this.');
    expect(stored('de', 'en')).toBe('Alice übernahm dies.');
  });
});
