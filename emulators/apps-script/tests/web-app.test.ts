import { afterAll, expect, test } from '@jest/globals';
import { createWebApp, type Manifest } from '..';
import { closeAll, manifestOf, monday, perform, runtimeOf } from './world';

afterAll(closeAll);

const code = `
  function doPost(e) {
    Utilities.sleep(400);
    if (e.postData.contents === 'fail') throw new Error('<broken>');
    return ContentService.createTextOutput(JSON.stringify({
      got: e.postData.contents, at: Date.now(), active: Session.getActiveUser().getEmail(), effective: Session.getEffectiveUser().getEmail(),
    })).setMimeType(ContentService.MimeType.JSON);
  }
  function doGet(e) { return ContentService.createTextOutput(e.parameter.a + e.parameters.a.length); }`;

function deployed(webapp: Manifest['webapp'] = { access: 'ANYONE_ANONYMOUS', executeAs: 'USER_DEPLOYING' }) {
  const manifest = manifestOf({ webapp });
  return createWebApp(runtimeOf(code, { manifest }), { manifest, owner: 'team@team.example' });
}

/** An agent's script that calls the web app. */
const ask = async (app: ReturnType<typeof deployed>, call: string) =>
  perform(call.replace('URL', app.url), {
    manifest: manifestOf({
      urlFetchWhitelist: ['https://script.google.com/', 'https://script.googleusercontent.com/'],
    }),
    fetch: async (request) => (await app.answer(request)) ?? null,
  });

test('a web app runs as its owner, knows no caller, and answers by way of a redirect', async () => {
  const app = deployed();
  const execution = await ask(
    app,
    `Utilities.sleep(1000); return UrlFetchApp.fetch('URL', { method: 'post', payload: 'é' }).getContentText();`,
  );
  expect(JSON.parse(String(execution.result?.value))).toEqual({
    got: 'é',
    at: monday + 1400,
    active: '',
    effective: 'team@team.example',
  });
  expect(execution.fetches.map(({ status, ms }) => [status, ms])).toEqual([
    [302, 520],
    [200, 120],
  ]);
  expect(app.executions).toMatchObject([{ function: 'doPost', as: 'web', startedAt: monday + 1000 }]);
});

test('a GET carries parameters', async () => {
  const execution = await ask(deployed(), `return UrlFetchApp.fetch('URL?a=b%20c&a=d').getContentText();`);
  expect(execution.result?.value).toBe('b c2');
});

test('a script that fails answers with a page, as text', async () => {
  const execution = await ask(
    deployed(),
    `var r = UrlFetchApp.fetch('URL', { method: 'post', payload: 'fail' }); return [r.getResponseCode(), r.getHeaders()['Content-Type'], r.getContentText()];`,
  );
  expect(execution.result?.value).toEqual([200, 'text/html; charset=utf-8', expect.stringContaining('&lt;broken>')]);
});

test('a web app that is not for everybody turns an anonymous caller away', async () => {
  const app = deployed({ access: 'DOMAIN', executeAs: 'USER_DEPLOYING' });
  const execution = await ask(app, `UrlFetchApp.fetch('URL', { method: 'post', payload: 'x' });`);
  expect(execution.error?.message).toContain('code 401');
  expect(app.executions).toEqual([]);
});

test('nothing else is its business', async () => {
  const execution = await ask(deployed(), `UrlFetchApp.fetch('https://script.google.com/macros/s/other/exec');`);
  expect(execution.error?.message).toContain('DNS error');
});
