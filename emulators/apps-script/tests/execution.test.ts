import { afterAll, describe, expect, test } from '@jest/globals';
import { homepageEvent, type Manifest } from '..';
import { addOnManifest, closeAll, manifestOf, monday, perform, runtimeOf } from './world';

afterAll(closeAll);
const alice = { user: 'alice@team.example' };

describe('an execution', () => {
  test('begins with a fresh global scope every time', async () => {
    const runtime = runtimeOf('var seen = 0; function main() { seen += 1; globalThis.left = true; return seen; }');
    const first = await runtime.run('main', {}, { ...alice, as: 'trigger' });
    const second = await runtime.run('main', {}, { ...alice, as: 'trigger' });
    expect([first.result?.value, second.result?.value]).toEqual([1, 1]);
  });

  test('with warm workers goes on in the same context, with an event, a user and a clock of its own', async () => {
    let now = monday;
    const runtime = runtimeOf(
      `var seen = 0;
       function main(e) { seen += 1; Utilities.sleep(500); return [seen, e.n, Session.getActiveUser().getEmail(), Date.now()]; }
       function promises() { return new Promise(function () {}); }`,
      { warmWorkers: 1, now: () => now },
    );
    const first = await runtime.run('main', { n: 1 }, { ...alice, as: 'trigger' });
    now += 60_000;
    const second = await runtime.run('main', { n: 2 }, { user: 'bob@team.example', as: 'trigger' });
    expect(first.result?.value).toEqual([1, 1, alice.user, monday + 500]);
    expect(second.result?.value).toEqual([2, 2, 'bob@team.example', monday + 60_500]);
    expect((await runtime.run('promises', {}, { ...alice, as: 'trigger' })).error?.message).toContain('never settles');
    expect((await runtime.run('main', { n: 3 }, { ...alice, as: 'trigger' })).result?.value).toMatchObject({ 0: 3 });
  });

  test('gets its event as values of its own realm', async () => {
    const runtime = runtimeOf(
      'function main(e) { return [e.deep.list instanceof Array, e.constructor === Object, e.deep.list[0]]; }',
    );
    const { result } = await runtime.run('main', { deep: { list: [7] } }, { ...alice, as: 'trigger' });
    expect(result?.value).toEqual([true, true, 7]);
  });

  test('of an add-on is told language and time zone only where the manifest asks for them', async () => {
    const locale = 'https://www.googleapis.com/auth/script.locale';
    const asking = (useLocaleFromApp: boolean, ...scopes: string[]) => {
      const { addOns, ...rest } = addOnManifest();
      const { common, ...hosts } = addOns!;
      const oauthScopes = [...rest.oauthScopes, ...scopes];
      return { ...rest, oauthScopes, addOns: { common: { ...common, useLocaleFromApp }, ...hosts } };
    };
    const told = async (manifest: Manifest) => {
      const runtime = runtimeOf('function main(e) { return JSON.stringify(e); }', { manifest });
      const event = homepageEvent({ userLocale: 'de', timeZone: 'Europe/Berlin', at: monday });
      const { result } = await runtime.run('main', event, { ...alice, as: 'trigger' });
      return Object.keys((JSON.parse(String(result?.value)) as { commonEventObject: object }).commonEventObject).sort();
    };
    const without = ['hostApp', 'platform'];
    expect(await told(asking(true, locale))).toEqual([...without, 'timeZone', 'userLocale']);
    expect(await told(asking(false, locale))).toEqual(without);
    expect(await told(addOnManifest())).toEqual(without);
  });

  test('records function, user, moment, time, calls, fetches and logs', async () => {
    const execution = await perform(
      `PropertiesService.getScriptProperties().setProperty('a', 'b');
       console.warn('seen %s of %d', 'one', 2, { three: 3 });
       UrlFetchApp.fetch('https://api.example/x', { method: 'post', payload: 'y' });
       Logger.log('after');`,
    );
    expect(execution).toMatchObject({
      function: 'main',
      user: 'alice@team.example',
      as: 'trigger',
      startedAt: monday,
      ok: true,
      virtualMs: 120,
      unsettled: 0,
      calls: [
        { call: 'properties.set', at: 0 },
        { call: 'fetch.all', at: 0 },
      ],
      fetches: [{ method: 'POST', url: 'https://api.example/x', status: 200, ms: 120, at: 0 }],
      logs: [
        { level: 'warn', text: 'seen one of 2 {"three":3}', at: 0 },
        { level: 'info', text: 'after', at: 120 },
      ],
    });
  });

  test('that throws says what, and the worker goes on', async () => {
    const runtime = runtimeOf(
      `function fails() { throw new TypeError('no good'); } function odd() { throw 'a text'; } function works() {}`,
    );
    const fails = await runtime.run('fails', {}, { ...alice, as: 'trigger' });
    expect(fails).toMatchObject({ ok: false, error: { name: 'TypeError', message: 'no good' } });
    expect(fails.error?.stack).toContain('Code.gs');
    expect((await runtime.run('odd', {}, { ...alice, as: 'trigger' })).error).toMatchObject({ message: 'a text' });
    expect((await runtime.run('works', {}, { ...alice, as: 'trigger' })).ok).toBe(true);
  });

  test('of a function that is not there is refused', async () => {
    const runtime = runtimeOf('function main() {} var other = function () {};');
    expect((await runtime.run('other', {}, alice)).error?.message).toContain('not found: other');
    expect((await runtime.run('toString', {}, alice)).error?.message).toContain('not found');
  });

  test('fails when the script fails before any function runs', async () => {
    const runtime = runtimeOf('undefinedThing(); function main() {}');
    expect((await runtime.run('main', {}, { ...alice, as: 'trigger' })).error?.message).toContain('undefinedThing');
  });

  test('is one of thirty a user may have at once', async () => {
    const answers: (() => void)[] = [];
    const runtime = runtimeOf(`function main() { UrlFetchApp.fetch('https://api.example/'); }`, {
      simultaneous: 2,
      fetch: () => new Promise((answer) => answers.push(() => answer({ status: 200 }))),
    });
    const run = (user: string) => runtime.run('main', {}, { user, as: 'trigger' });
    const two = [run('alice'), run('alice')];
    expect((await run('alice')).error?.message).toContain('too many scripts running simultaneously');
    const bob = run('bob');
    while (answers.length < 3) await new Promise((again) => setTimeout(again, 2));
    for (const answer of answers) answer();
    expect((await Promise.all([...two, bob])).map(({ ok }) => ok)).toEqual([true, true, true]);
    const later = run('alice');
    while (answers.length < 4) await new Promise((again) => setTimeout(again, 2));
    answers[3]!();
    expect((await later).ok).toBe(true);
  });
});

describe('what a function returns', () => {
  const card = `CardService.newCardBuilder().setHeader(CardService.newCardHeader().setTitle('T')).build()`;

  test('decides by how it is named in the manifest', async () => {
    const runtime = runtimeOf(
      `function main() { return [${card}]; }
       function click() { return CardService.newActionResponseBuilder().setStateChanged(true).build(); }
       function doPost(e) {
         return ContentService.createTextOutput(e.postData.contents).setMimeType(ContentService.MimeType.JSON);
       }`,
      { manifest: addOnManifest() },
    );
    const opened = await runtime.run('main', {}, alice);
    expect(opened).toMatchObject({ as: 'card', result: { cards: [{ header: { title: 'T' } }] } });
    expect(await runtime.run('click', {}, alice)).toMatchObject({ as: 'action', result: { stateChanged: true } });
    expect(await runtime.run('doPost', { postData: { contents: '{}' } }, alice)).toMatchObject({
      as: 'web',
      result: { content: '{}', mimeType: 'application/json' },
    });
  });

  test.each([
    ['card', 'return null;', 'null; Card or Card[] expected'],
    ['card', 'return [];', 'Card or Card[] expected'],
    ['card', 'return CardService.newCardBuilder();', 'CardBuilder; Card or Card[] expected'],
    ['card', 'return { header: { title: "T" } };', 'Card or Card[] expected'],
    ['action', `return ${card};`, 'ActionResponse expected'],
    ['action', '', 'undefined; ActionResponse expected'],
    ['universal', `return ${card};`, 'UniversalActionResponse expected'],
    ['suggestions', `return ${card};`, 'SuggestionsResponse expected'],
    ['web', 'return "text";', 'TextOutput expected'],
  ] as const)('started as %s, %p is refused', async (as, body, message) => {
    const execution = await perform(body, {}, { as });
    expect(execution.ok).toBe(false);
    expect(execution.error?.message).toContain(message);
  });

  test('suggestions and universal actions have answers of their own', async () => {
    const suggestions = await perform(
      `return CardService.newSuggestionsResponseBuilder()
         .setSuggestions(CardService.newSuggestions().addSuggestions(['a', 'b'])).build();`,
      {},
      { as: 'suggestions' },
    );
    expect(suggestions.result).toEqual({ autoComplete: { items: [{ text: 'a' }, { text: 'b' }] } });
    const universal = await perform(
      `return CardService.newUniversalActionResponseBuilder().displayAddOnCards([${card}]).build();`,
      {},
      { as: 'universal' },
    );
    expect(universal.result).toEqual({
      renderActions: { action: { navigations: [{ pushCard: { header: { title: 'T' } } }] } },
    });
  });
});

describe('promises', () => {
  test('are not waited for by an add-on', async () => {
    const runtime = runtimeOf('async function main() { return 1; }', { manifest: addOnManifest() });
    expect((await runtime.run('main', {}, alice)).error?.message).toContain('returned a promise');
  });

  test('are waited for by a trigger, as far as microtasks go', async () => {
    const kept = await perform('return Promise.resolve(1).then(function (one) { return one + 1; });');
    expect(kept.result?.value).toBe(2);
    const broken = await perform('return Promise.reject(new RangeError("far"));');
    expect(broken.error).toMatchObject({ name: 'RangeError', message: 'far' });
    const never = await perform('return new Promise(function () {});');
    expect(never.error?.message).toContain('never settles');
  });

  test('that nobody returned are reported when they never settle or fail unseen', async () => {
    expect((await perform('new Promise(function () {});')).unsettled).toBe(1);
    expect((await perform('Promise.resolve(1).then(function () {});')).unsettled).toBe(0);
    const unseen = await perform('Promise.reject(new Error("lost")); return 1;');
    expect(unseen).toMatchObject({ ok: false, error: { name: 'UnhandledRejection' } });
    expect(unseen.error?.message).toContain('lost');
  });
});

describe('a runtime', () => {
  test('does not begin with a faulty script or manifest, and names every fault', () => {
    const faulty = () =>
      runtimeOf('function main() { setTimeout(main); fetch(""); }', { manifest: manifestOf({ timeZone: 'Mars' }) });
    expect(faulty).toThrow(/setTimeout[\s\S]*fetch[\s\S]*timeZone/);
  });

  test('is closed for good, with whatever runs', async () => {
    let asked = 0;
    const runtime = runtimeOf(`function main() { UrlFetchApp.fetch('https://api.example/'); }`, {
      fetch: () => {
        asked += 1;
        return new Promise(() => {});
      },
    });
    const running = runtime.run('main', {}, { ...alice, as: 'trigger' });
    while (asked === 0) await new Promise((again) => setTimeout(again, 2));
    await runtime.close();
    expect((await running).error).toMatchObject({ ended: 'killed' });
    await expect(runtime.run('main', {}, alice)).rejects.toThrow('closed');
  });

  test('with a seed repeats its random numbers and identifiers', async () => {
    const draw = 'return [Math.random(), Utilities.getUuid(), Math.random()];';
    const [one, two, other] = [
      await perform(draw, { seed: 5 }),
      await perform(draw, { seed: 5 }),
      await perform(draw, { seed: 6 }),
    ];
    expect(one.result).toEqual(two.result);
    expect(one.result).not.toEqual(other.result);
  });

  test('runs a small function in a few milliseconds', async () => {
    const runtime = runtimeOf(`function main() { UrlFetchApp.fetch('https://api.example/'); }`);
    await runtime.run('main', {}, { ...alice, as: 'trigger' });
    const times: number[] = [];
    for (let round = 0; round < 20; round += 1)
      times.push((await runtime.run('main', {}, { ...alice, as: 'trigger' })).realMs);
    const median = times.sort((a, b) => a - b)[10]!;
    process.stdout.write(`apps-script: ${median.toFixed(1)} ms for one execution with one request (median of 20)\n`);
    // Generous: the machine is shared.
    expect(median).toBeLessThan(100);
  });
});
