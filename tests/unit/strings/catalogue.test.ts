import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { languages } from '../../../src/config/types';
import { stringsFor } from '../../../src/strings';
import { strings as german } from '../../../src/strings/de';
import { strings as english } from '../../../src/strings/en';

const folder = join(__dirname, '../../../src/strings/en');

describe('topics of the catalogue', () => {
  test('no two of them use one name', async () => {
    // What templates say is for customers, and no part of the catalogue.
    const others = ['index.ts', 'plural.ts', 'templates.ts'];
    const topics = readdirSync(folder).filter((file) => !others.includes(file));
    const keys = topics.flatMap((file) => {
      const [topic] = Object.values(require(join(folder, file)) as Record<string, object>);
      return ['account.ts', 'errors', 'reports.ts', 'tidy.ts', 'time.ts'].includes(file) ? [file] : Object.keys(topic!);
    });
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(keys.length).toBe(Object.keys(english).length);
  });
});

describe('a language', () => {
  test.each([[['en-GB']], [['xx', 'en']], [[undefined, 'en_US']], [[]], [['']], [['__proto__']], [['constructor']]])(
    '%j is English',
    (tags) => {
      expect(stringsFor(...(tags as string[]))).toBe(english);
    },
  );
  test.each(languages)('%s has a catalogue of its own', (tag) => {
    const others = languages.filter((other) => other !== tag).map((other) => stringsFor(other));
    expect(others).not.toContain(stringsFor(tag));
  });

  test('German is German, whichever country speaks it', () => {
    expect(stringsFor('de-AT')).toBe(german);
    expect(stringsFor(undefined, 'de')).toBe(german);
    expect(stringsFor('tlh', 'de_CH')).toBe(german);
  });
});

test('only what is one host’s own speaks of its labels, categories or runs', () => {
  const own = ['set-up.ts', 'settings.ts', 'hub.ts', 'mailbox.ts', 'hints.ts', 'at-send.ts', 'first.ts'];
  const hosts = /\b(labels?|hourly|categor(y|ies)|Gmail|Outlook|Kategorien?|stündlich\w*)\b/i;
  for (const language of ['en', 'de']) {
    const folder = join('src/strings', language);
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts') || own.some((name) => file.endsWith(name))) continue;
      // Keys and comments may; and why a mailbox cannot do something is that mailbox's.
      const [text = ''] = readFileSync(join(folder, file), 'utf8').split(/^ {2}gaps: /m);
      const said = [...text.matchAll(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g)].map(([words]) => words);
      expect({ file, said: said.filter((words) => hosts.test(words) && / /.test(words)) }).toEqual({ file, said: [] });
    }
  }
});
