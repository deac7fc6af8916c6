import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { strings as german } from '../../../src/strings/de';
import { faults as germanFaults } from '../../../src/strings/de/errors/faults';
import { hinted as germanHint } from '../../../src/strings/de/errors/hints';
import { strings as english } from '../../../src/strings/en';
import { faults as englishFaults } from '../../../src/strings/en/errors/faults';
import { hinted as englishHint } from '../../../src/strings/en/errors/hints';
import { faultInWords, inOneLine, inWords, shortened } from '../../../src/strings/errors';
import { faultData, isFault, settingHints } from '../../../src/words/config-faults';
import type { Failure } from '../../../src/words/errors';
import { errorCodes, failureIn } from '../../../src/words/failure-in';
import { errorsPage, failures, throwsIn } from '../../../tools/errors/page';
import { everyFault } from '../../../tools/errors/samples';
import { sources } from '../../../tools/errors/sources.mjs';

const root = process.cwd();
const files = sources(root);

const nameOf = ({ code, data }: Failure): string => [code, (data as { why?: string }).why ?? ''].join(' ').trim();
/** A whole sentence: nothing of the program in it, and no gap where a value is missing. */
const sentence = /^(?!.*(undefined|\[object|NaN| {2}| [.,:;]))\S.*\S$/s;

describe('every failure has sentences', () => {
  test('of every code there is an example', () => {
    expect([...new Set(failures.map(({ code }) => code))].sort()).toEqual([...errorCodes].sort());
  });
  test.each(failures.map((failure) => [nameOf(failure), failure] as const))('%s', (_name, failure) => {
    // The example has the data the code is checked for when it crosses a wire.
    expect(failureIn(JSON.parse(JSON.stringify(failure)))).toEqual(failure);
    const [there, here] = [inWords(failure, english.errors), inWords(failure, german.errors)];
    for (const { message, advice } of [there, here]) {
      expect(message).toMatch(sentence);
      expect(advice).toMatch(sentence);
      expect(advice).toMatch(/\.$/);
    }
    expect(here.message).not.toBe(there.message);
    expect(here.advice).not.toBe(there.advice);
    expect(here.code).toBe(failure.code);
  });
  test('no two causes read alike', () => {
    for (const { errors } of [english, german]) {
      const lines = failures.map((failure) => inOneLine(failure, errors));
      expect(lines.filter((line, index) => lines.indexOf(line) !== index)).toEqual([]);
    }
  });
});

describe('every fault of a configuration has sentences', () => {
  test('of every code there is an example', () => {
    expect(everyFault().map(({ code }) => code)).toEqual(Object.keys(faultData));
  });
  test.each(everyFault().map((fault) => [fault.code, fault] as const))('%s', (_code, fault) => {
    expect(isFault(JSON.parse(JSON.stringify(fault)))).toBe(true);
    const [there, here] = [faultInWords(fault, englishFaults), faultInWords(fault, germanFaults)];
    for (const text of [there.message, there.advice, here.message, here.advice]) expect(text).toMatch(sentence);
    expect(here.message).not.toBe(there.message);
    expect(here.advice).not.toBe(there.advice);
  });
  test.each(settingHints)('what would be right: %s', (about) => {
    const [there, here] = [englishHint({ about, options: ['a', 'b'] }), germanHint({ about, options: ['a', 'b'] })];
    expect(here).not.toBe(there);
    expect(here).toMatch(/\. Möglich sind: a, b\.$/);
    expect(there).toMatch(/\. One of: a, b\.$/);
  });
  test('a configuration lists them one a line, with their places', () => {
    const failure: Failure = { code: 'config-invalid', data: { faults: everyFault() } };
    for (const { errors } of [english, german]) {
      const [head, ...lines] = inWords(failure, errors).message.split('\n');
      expect(head).toContain(String(everyFault().length));
      expect(lines).toHaveLength(everyFault().length);
      for (const line of lines) expect(line).toMatch(/^members\[2\]\.role: /);
    }
  });
  test('whose address it is already', () => {
    const of = (whose: 'mailbox' | 'alias' | 'member', handle = '') =>
      faultInWords(
        { path: '', code: 'address-in-use', data: { address: '"a@b.example"', of: whose, handle } },
        germanFaults,
      ).message;
    const said = [of('mailbox'), of('alias'), of('member'), of('member', 'alice')];
    expect(new Set(said).size).toBe(4);
    expect(said[3]).toContain('alice');
  });
});

describe('what others said', () => {
  const tagged = (tag: string) => inWords({ code: 'unknown-tag', data: { why: 'retired', tag } }, english.errors);
  test('is one line', () => {
    expect(tagged('a\nb\u2028c\u0000d').message).toBe('The tag “a b c d” has been retired.');
  });
  test('turns no text around', () => {
    expect(tagged('a\u202eb\u2066c').message).toBe('The tag “a b c” has been retired.');
  });
  test('is cut, in lists and in faults too', () => {
    const long = 'x'.repeat(100_000);
    expect(tagged(long).message.length).toBeLessThan(300);
    const names = Array.from({ length: 5_000 }, () => long);
    const listed: Failure = { code: 'mark-missing', data: { why: 'categories-refused', names } };
    expect(inWords(listed, english.errors).message.length).toBeLessThan(25_000);
    const faulty: Failure = {
      code: 'config-invalid',
      data: { faults: [{ path: long, code: 'no-such-date', data: { date: long } }] },
    };
    expect(inWords(faulty, german.errors).message.length).toBeLessThan(700);
  });
  test('may be nothing', () => {
    const refused = { code: 'not-permitted', data: { why: 'script', host: 'Gmail', said: '' } } as const;
    expect(inWords(refused, english.errors).message).toBe('Gmail refused this: no reason given');
    expect(inWords(refused, german.errors).message).toBe('Gmail hat das abgelehnt: kein Grund genannt');
  });
  test('is shorter where there is little room, and still its code’s', () => {
    for (const failure of failures) {
      const short = shortened(failure, 60);
      expect(failureIn(short)).toEqual(short);
    }
    expect(
      JSON.stringify(shortened(failureIn({ code: 'unknown-tag', data: { why: 'retired', tag: 'x'.repeat(99) } }), 9)),
    ).toContain('"xxxxxxxx…"');
  });
  test('a failure inside another speaks the same language', () => {
    const failure = failures.find(({ data }) => 'cause' in data)!;
    expect(inWords(failure, german.errors).message).toContain('Outlook hebt bei einer Nachricht 2.500 Zeichen auf');
    expect(inWords(failure, english.errors).message).toContain('Outlook keeps 2,500 characters with a message');
  });
});

describe('throw sites', () => {
  const hosts = ['Gmail', 'Microsoft', 'Outlook'];
  const prose = (text: string): string[] =>
    throwsIn(text)
      .flatMap((thrown) => [...thrown.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)])
      .map(([, single, double]) => single ?? double ?? '')
      .filter((literal) => /\p{L}/u.test(literal) && !/^[a-z0-9-]+$/.test(literal) && !hosts.includes(literal));
  test('prose would be found', () => {
    expect(prose("throw new DocketError('busy', { why: 'It is busy.' });")).toEqual(['It is busy.']);
    expect(prose('throw signedOut("Sign in again")')).toEqual(['Sign in again']);
    expect(prose("new DocketError('busy', { why: 'host', host: 'Gmail' })")).toEqual([]);
  });
  test('there are as many as there used to be, and none has prose', () => {
    expect(files.flatMap(({ text }) => throwsIn(text)).length).toBeGreaterThan(90);
    expect(files.flatMap(({ path, text }) => prose(text).map((literal) => `${path}: ${literal}`))).toEqual([]);
  });
  test('a template says figures only', () => {
    const templates = files.flatMap(({ text }) => throwsIn(text).flatMap((thrown) => thrown.match(/`[^`]*`/g) ?? []));
    // What is between the placeholders has no word in it.
    for (const template of templates) expect(template.replace(/\$\{[^}]*\}/g, '')).not.toMatch(/\p{L}{2}/u);
  });
});

test('docs/errors.md is what npm run docs:errors writes', () => {
  expect(readFileSync(join(root, 'docs/errors.md'), 'utf8')).toBe(errorsPage(files));
});
