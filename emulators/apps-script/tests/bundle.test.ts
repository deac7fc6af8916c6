import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { buildSync } from 'esbuild';
import { checkBundle } from '..';

const faults = (code: string) => checkBundle(code).faults;

describe('the gate', () => {
  test('lists top-level function declarations, which alone can be entered', () => {
    expect(
      checkBundle(
        'function a() { function inner() {} } var b = function () {}; const c = () => 1; async function d() {} function* g() {}',
      ),
    ).toEqual({ faults: [], functions: ['a', 'd', 'g'] });
  });

  test.each([
    'import x from "y";',
    'export const x = 1;',
    'import("x");',
    'await 1;',
    'a?.b;',
    'a ?? b;',
    'a ||= b;',
    '1n;',
    '1_000;',
    'class A { #x = 1; }',
    'class A { x = 1; }',
    '/x/v;',
    '/x/d;',
    'function ( {',
  ])('refuses the syntax of %p', (code) => {
    expect(faults(code).join()).toMatch(/^syntax: /);
  });

  test.each([
    'const { a, ...rest } = { a: 1 };',
    'try {} catch {}',
    'async function f() { for await (const x of []) {} }',
    '/(?<year>\\d+)(?<=x)/su;',
    '2 ** 3;',
  ])('lets %p pass', (code) => {
    expect(faults(code)).toEqual([]);
  });

  test.each(['v', 'd', 'gv'])('refuses the flags %s however they are given', (flags) => {
    expect(faults(`new RegExp('x', '${flags}');`).join()).toContain('too new');
    expect(faults(`RegExp('x', '${flags}');`).join()).toContain('too new');
    expect(faults(`new RegExp('v', 'gu'); var RegExpLike; RegExpLike('x', '${flags}');`)).toEqual([]);
  });

  test.each([
    ['setTimeout(f);', 'setTimeout'],
    ['var a = new URL("x");', 'URL'],
    ['function f() { return fetch; }', 'fetch'],
    ['(() => process.env)();', 'process'],
    ['var f = ({ a = crypto }) => a;', 'crypto'],
    ['class A extends EventTarget {}', 'EventTarget'],
    ['x = { structuredClone };', 'structuredClone'],
    ['window.x = 1;', 'window'],
    ['eval("1");', 'eval'],
    ['new Intl.DateTimeFormat();', 'Intl'],
    ['if (typeof Buffer !== "undefined") Buffer.from("x");', 'Buffer'],
    ['{ let atob = 1; } atob("x");', 'atob'],
    ['function f(btoa) {} btoa("x");', 'btoa'],
    ['try {} catch (performance) {} performance.now();', 'performance'],
    ['`$' + '{document}`;', 'document'],
    ['label: for (;;) { require("x"); break label; }', 'require'],
    ['var { [self]: a } = {};', 'self'],
  ])('finds what is not there: %s', (code, name) => {
    expect(faults(code)).toEqual([expect.stringContaining(`line 1: ${name} is not in Apps Script`)]);
  });

  test.each([
    'typeof process === "undefined";',
    'x.fetch(); x.URL; ({ fetch: 1, URL() {} });',
    'function f(fetch) { return fetch(() => fetch); }',
    'f(); function f() { return URL; } var URL = 1;',
    'if (1) { var performance = 1; } performance;',
    'for (const self of []) self; for (let window = 0; ; ) { window; break; }',
    'var f = function process() { return process; };',
    'try {} catch ({ message: document }) { document; }',
    'class Blob {} new Blob(); new (class File { a() { return File; } })();',
    'const [crypto, ...atob] = []; crypto; atob;',
    'Buffer: for (;;) { break Buffer; }',
    'function f() { return arguments; } UrlFetchApp; CardService; undefined;',
    'var g = ({ URL = 1 } = {}) => URL;',
  ])('leaves the script’s own names alone: %s', (code) => {
    expect(faults(code)).toEqual([]);
  });

  test('names the line, and every fault once', () => {
    expect(faults('\n\nfetch(); fetch();\natob();')).toEqual([
      'line 3: fetch is not in Apps Script',
      'line 4: atob is not in Apps Script',
    ]);
  });

  test('takes a bundle as it is built for Apps Script', () => {
    const { outputFiles } = buildSync({
      stdin: {
        contents: `export function main(e) { const { a = 1, ...rest } = e ?? {}; return [a?.b, rest, 2 ** 3]; }
                   export class Kept { #x = 1; static y = 2; get x() { return this.#x; } }`,
      },
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'Docket',
      platform: 'neutral',
      target: 'es2019',
      footer: { js: 'function main() { return Docket.main.apply(this, arguments); }' },
    });
    expect(checkBundle(outputFiles[0]!.text)).toEqual({ faults: [], functions: ['main'] });
  });

  test('keeps its verdict on a large file, for every process', () => {
    const root = mkdtempSync(join(tmpdir(), 'verdict-'));
    const code = `${' '.repeat(20_000)}\nfetch();`;
    expect(checkBundle(code, root).faults).toEqual(['line 2: fetch is not in Apps Script']);
    const [kept] = readdirSync(join(root, 'dist/.cache'));
    const verdict = { faults: [], functions: ['from the disk'] };
    writeFileSync(join(root, 'dist/.cache', kept!, 'text'), JSON.stringify(verdict));
    jest.isolateModules(() => {
      const another = require('..') as { checkBundle: typeof checkBundle };
      expect(another.checkBundle(code, root)).toEqual(verdict);
    });
    rmSync(root, { recursive: true });
  });
});
