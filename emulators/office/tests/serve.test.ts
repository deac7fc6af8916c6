import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { serveFolder } from '../serve/folder';
import { serveOfficeJs } from '../serve/office-js';

const serve = serveOfficeJs();

describe('the library', () => {
  test('is handed out unmodified, in any case of letters, for any origin', async () => {
    const original = readFileSync(join(process.cwd(), 'node_modules/@microsoft/office-js/dist/office.js'));
    const answer = await serve('Office.js?x=1');
    expect(answer?.status).toBe(200);
    expect(answer?.headers).toMatchObject({ 'access-control-allow-origin': '*' });
    expect(answer?.headers['content-type']).toContain('javascript');
    expect(Buffer.compare(answer?.body as Buffer, original)).toBe(0);
    expect((await serve('AgaveErrorUX/index.html'))?.body.toString()).not.toContain('hostUserTrusted: true');
  });

  test.each(['nothing.js', '../package.json', '..%2fpackage.json', '%2e%2e/package.json', 'en-us', '', '%', 'a\0b.js'])(
    '%j is not there',
    async (path) => {
      expect(await serve(path)).toBeNull();
    },
  );

  test('vouches for a local host only where that was asked for', async () => {
    const trusting = serveOfficeJs({ trustHost: true });
    expect((await trusting('AgaveErrorUX/index.html'))?.body).toContain('hostUserTrusted: true');
  });
});

test('a folder is handed out as it is on disk, with types by name', async () => {
  const serveOwn = serveFolder(join(process.cwd(), 'emulators/office/serve'));
  expect((await serveOwn('trust.html?x#y'))?.headers).toEqual({ 'content-type': 'text/html; charset=utf-8' });
  expect(await serveOwn('TRUST.html')).toBeNull();
  expect(await serveOwn('../host.ts')).toBeNull();
});

describe('the stand-in for MicrosoftAjax', () => {
  interface Globals {
    Type: { registerNamespace(name: string): void };
    Sys: { Browser: { agent: unknown; InternetExplorer: unknown } };
    _u?: { Strings?: unknown; kept?: number };
    check?: unknown;
  }

  test('makes namespaces and leaves what is there', async () => {
    const code = (await serve('microsoft-ajax.js'))?.body.toString() ?? '';
    const page = { window: {} } as unknown as { window: Globals };
    runInNewContext(code, page);
    page.window._u = { kept: 1 };
    page.window.Type.registerNamespace('_u.Strings');
    expect(page.window._u).toEqual({ kept: 1, Strings: {} });
    expect(page.window.Sys.Browser.agent).not.toBe(page.window.Sys.Browser.InternetExplorer);
  });

  test('adds members that for…in finds, and text methods poorer than the language’s', async () => {
    const code = (await serve('microsoft-ajax.js'))?.body.toString() ?? '';
    const seen = runInNewContext(`var window = {}; ${code};
      const found = (value) => { const names = []; for (const name in value) names.push(name); return names; };
      ({
        text: found(''), error: found(Error), date: found(new Date()), number: found(Number), function: found(() => {}),
        second: ['ab'.startsWith('b', 1), 'ab'.endsWith('a', 1)], trimmed: ' a '.trim(),
      })`) as Record<string, unknown>;
    expect(JSON.parse(JSON.stringify(seen))).toEqual({
      text: expect.arrayContaining(['startsWith', 'endsWith', 'trim']),
      error: expect.arrayContaining(['create', 'argument', 'parameterCount', 'registerClass']),
      date: expect.arrayContaining(['format']),
      number: expect.arrayContaining(['parseLocale', 'parseInvariant']),
      function: ['registerClass'],
      second: [false, false],
      trimmed: 'a',
    });
  });
});
