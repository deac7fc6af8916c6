import { afterAll, describe, expect, test } from '@jest/globals';
import { addOnManifest, closeAll, monday, perform, runtimeOf, values } from './world';

afterAll(closeAll);
const alice = { user: 'alice@team.example' };

describe('the virtual clock', () => {
  test('is what Date shows, and stands still while a script computes', async () => {
    const results = await values([
      'Date.now()',
      'new Date().getTime()',
      'new Date().toISOString()',
      'typeof Date()',
      '(function () { for (var i = 0; i < 3e6; i += 1); return Date.now(); })()',
      'new Date(0).getTime()',
      'new Date() instanceof Date && new Date().constructor === Date',
    ]);
    expect(results).toEqual([monday, monday, '2026-11-23T09:42:00.000Z', 'string', monday, 0, true]);
  });

  test('moves by requests, sleeping and slow services', async () => {
    const execution = await perform(
      `Utilities.sleep(1000);
       UrlFetchApp.fetch('https://api.example/');
       CacheService.getUserCache().get('x');
       return Date.now();`,
      { latencyMs: 250, serviceMs: 30 },
    );
    expect(execution.result?.value).toBe(monday + 1280);
    expect(execution.virtualMs).toBe(1280);
  });

  test('lets requests of one fetchAll take as long as the slowest', async () => {
    const execution = await perform(
      `UrlFetchApp.fetchAll(['https://api.example/5', 'https://api.example/900', 'https://api.example/20']);`,
      { latencyMs: ({ url }) => Number(url.split('/').pop()) },
    );
    expect(execution.virtualMs).toBe(900);
    expect(execution.fetches.map(({ ms }) => ms)).toEqual([5, 900, 20]);
  });

  test('shows the wall of the script’s zone, not of this machine', async () => {
    const zone = (timeZone: string) => ({ manifest: { ...addOnManifest({ addOns: undefined }), timeZone } });
    const expressions = [
      'new Date(2026, 6, 1, 12).toISOString()',
      'new Date("2026-01-01T00:30").toISOString()',
      'new Date(Date.UTC(2026, 6, 1, 23)).getDate()',
      'new Date(Date.UTC(2026, 0, 1)).getTimezoneOffset()',
      '(function () { var d = new Date(Date.UTC(2026, 0, 1)); d.setHours(9, 30); return d.toISOString(); })()',
      'new Date(Date.UTC(2026, 6, 1)).toString()',
    ];
    expect(await values(expressions, zone('Europe/Berlin'))).toEqual([
      '2026-07-01T10:00:00.000Z',
      '2025-12-31T23:30:00.000Z',
      2,
      -60,
      '2026-01-01T08:30:00.000Z',
      'Wed Jul 01 2026 02:00:00 GMT+0200',
    ]);
    expect((await values(expressions, zone('America/St_Johns')))[0]).toBe('2026-07-01T14:30:00.000Z');
  });
});

describe('the time limit', () => {
  const stubborn = `
    function main() {
      try { Utilities.sleep(29000); Utilities.sleep(2000); }
      catch (x) { console.log('caught'); }
      finally { console.log('finally'); UrlFetchApp.fetch('https://api.example/after'); }
      return CardService.newCardBuilder().setHeader(CardService.newCardHeader().setTitle('T')).build();
    }
    function click() { Utilities.sleep(30000); return CardService.newActionResponseBuilder().build(); }
    function late() { Utilities.sleep(30001); return CardService.newActionResponseBuilder().build(); }`;

  test('of an add-on is 30 s, and neither catch nor finally runs after it', async () => {
    let asked = 0;
    const runtime = runtimeOf(stubborn, {
      manifest: addOnManifest(),
      fetch: () => {
        asked += 1;
        return { status: 200 };
      },
    });
    const execution = await runtime.run('main', {}, alice);
    expect(execution).toMatchObject({ ok: false, error: { ended: 'deadline' }, logs: [], fetches: [] });
    expect(execution.virtualMs).toBe(31_000);
    await new Promise((wait) => setTimeout(wait, 50));
    expect(asked).toBe(0);
    expect((await runtime.run('click', {}, alice)).ok).toBe(true);
    expect((await runtime.run('late', {}, alice)).error?.ended).toBe('deadline');
  });

  test('of a trigger and a web app is 6 min', async () => {
    expect((await perform('Utilities.sleep(300000); Utilities.sleep(60000);')).ok).toBe(true);
    expect((await perform('Utilities.sleep(300000); Utilities.sleep(60001);')).error?.ended).toBe('deadline');
    const web = 'Utilities.sleep(300000); return ContentService.createTextOutput("x");';
    expect((await perform(web, {}, { as: 'web' })).ok).toBe(true);
  });

  test('counts a request that went out before it', async () => {
    const execution = await perform(`UrlFetchApp.fetch('https://api.example/');`, { latencyMs: 400_000 });
    expect(execution.error?.ended).toBe('deadline');
    expect(execution.fetches).toHaveLength(1);
  });

  test('stops a loop that never asks for anything', async () => {
    const execution = await perform('try { for (;;); } catch (x) {} finally { for (;;); }', { cpuMs: 80 });
    expect(execution.error?.ended).toBe('cpu');
    const micro = await perform('(function again() { Promise.resolve().then(again); })();', { cpuMs: 80 });
    expect(micro.error?.ended).toBe('cpu');
  });

  test('of memory ends an execution, not the process', async () => {
    const execution = await perform('var all = []; for (;;) all.push(new Array(100000).fill({}));', { cpuMs: 20_000 });
    expect(execution.error?.ended).toBe('memory');
  }, 30_000);
});

describe('killing', () => {
  const body = `for (var i = 0; i < 5; i += 1) { try { UrlFetchApp.fetch('https://api.example/' + i); } catch (x) {} }`;

  test('ends an execution when its time has come', async () => {
    const execution = await perform(body, {}, { killAfterMs: 240 });
    expect(execution.error?.ended).toBe('killed');
    expect(execution.fetches.map(({ url }) => url)).toEqual(['https://api.example/0', 'https://api.example/1']);
  });

  test('ends it between two requests when the answer says so', async () => {
    const asked: string[] = [];
    const execution = await perform(body, {
      fetch: ({ url }) => {
        if (url.endsWith('2')) return { kill: true };
        asked.push(url);
        return { status: 200 };
      },
    });
    expect(execution.error?.ended).toBe('killed');
    expect(asked).toHaveLength(2);
  });
});
