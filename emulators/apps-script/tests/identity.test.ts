import { afterAll, describe, expect, test } from '@jest/globals';
import { createState } from '..';
import {
  addOnManifest,
  closeAll,
  expectRefusals,
  manifestOf,
  monday,
  perform,
  runtimeOf,
  scopes,
  values,
} from './world';

afterAll(closeAll);

describe('Session', () => {
  const who = 'return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()];';

  test('names both users, which differ for an anonymous caller of a web app', async () => {
    expect((await perform(who)).result?.value).toEqual(['alice@team.example', 'alice@team.example']);
    expect((await perform(who, {}, { activeUser: '' })).result?.value).toEqual(['', 'alice@team.example']);
  });

  test('names nobody without the scope', async () => {
    const manifest = manifestOf({ oauthScopes: [scopes.fetch] });
    expect((await perform(who, { manifest })).result?.value).toEqual(['', '']);
  });

  test('has a key that tells users apart, for thirty days', async () => {
    const key = 'return Session.getTemporaryActiveUserKey();';
    const of = async (user: string, now: number) => (await perform(key, { now: () => now }, { user })).result?.value;
    const alice = await of('alice', monday);
    expect(alice).toMatch(/^[0-9a-f]{64}$/);
    expect(await of('alice', monday)).toBe(alice);
    expect(await of('bob', monday)).not.toBe(alice);
    expect(await of('alice', monday + 30 * 86_400_000)).not.toBe(alice);
  });

  test('knows locale and zone', async () => {
    expect(await values(['Session.getActiveUserLocale()', 'Session.getScriptTimeZone()'], { locale: 'de' })).toEqual([
      'de',
      'Etc/UTC',
    ]);
  });
});

describe('tokens', () => {
  test('are minted by the host for the user and the manifest’s scopes', async () => {
    const options = {
      token: async (user: string, granted: readonly string[]) => `${user} ${granted.length}`,
      identityToken: (user: string) => `id of ${user}`,
    };
    expect(await values(['ScriptApp.getOAuthToken()', 'ScriptApp.getIdentityToken()'], options)).toEqual([
      'alice@team.example 4',
      'id of alice@team.example',
    ]);
    const manifest = manifestOf({ oauthScopes: [scopes.fetch] });
    expect(await values(['ScriptApp.getIdentityToken()'], { ...options, manifest })).toEqual([null]);
  });
});

describe('time triggers', () => {
  const hourly = "ScriptApp.newTrigger('main').timeBased().everyHours(1)";

  test('are installed, listed and deleted by their user', async () => {
    const state = createState();
    expect(
      (
        await perform(
          `var made = ${hourly}.create();
           var all = ScriptApp.getProjectTriggers();
           return [all.length, all[0].getUniqueId() === made.getUniqueId(), all[0].getHandlerFunction(), String(all[0].getEventType())];`,
          { state },
        )
      ).result?.value,
    ).toEqual([1, true, 'main', 'CLOCK']);
    expect(
      (await perform('return ScriptApp.getProjectTriggers().length;', { state }, { user: 'bob' })).result?.value,
    ).toBe(0);
    await perform('ScriptApp.deleteTrigger(ScriptApp.getProjectTriggers()[0]);', { state });
    expect(state.triggers.all()).toEqual([]);
  });

  test('run when they are due, once however late', async () => {
    let now = monday;
    const runtime = runtimeOf(
      `function setUp() { ScriptApp.newTrigger('sweep').timeBased().everyHours(1).create();
                          ScriptApp.newTrigger('once').timeBased().after(7200000).create(); }
       function sweep(e) { return e.triggerUid; } function once() {}`,
      { now: () => now },
    );
    await runtime.run('setUp', {}, { user: 'alice', as: 'trigger' });
    expect(await runtime.runDueTriggers()).toEqual([]);
    now += 3_600_000;
    expect(await runtime.runDueTriggers()).toMatchObject([
      { function: 'sweep', as: 'trigger', user: 'alice', ok: true, result: { value: '1' } },
    ]);
    expect(await runtime.runDueTriggers()).toEqual([]);
    now += 5 * 3_600_000;
    expect((await runtime.runDueTriggers()).map((execution) => execution.function)).toEqual(['sweep', 'once']);
    now += 3_600_000;
    expect((await runtime.runDueTriggers()).map((execution) => execution.function)).toEqual(['sweep']);
  });

  test('are at most twenty, of known functions, and need their scope', async () => {
    const execution = await perform(`for (var i = 0; i < 21; i += 1) ${hourly}.create();`);
    expect(execution.error?.message).toContain('too many triggers');
    expect(execution.calls).toHaveLength(21);
    await expectRefusals([
      ["ScriptApp.newTrigger('nothing')", /nothing is not a top-level function/],
      ["ScriptApp.newTrigger('main').timeBased().everyHours(3).create()", /everyHours was invalid/],
      ["ScriptApp.newTrigger('main').timeBased().everyMinutes(2).create()", /everyMinutes was invalid/],
      ["ScriptApp.newTrigger('main').timeBased().create()", /no frequency/],
      [`${hourly}.everyHours(2)`, /frequency is set/],
      ["ScriptApp.newTrigger('main').forSpreadsheet('x')", /TriggerBuilder.forSpreadsheet is not in this runtime/],
      ["ScriptApp.deleteTrigger('1')", /signature/],
    ]);
    await expectRefusals([[`${hourly}.create()`, /script.scriptapp/]], {
      manifest: manifestOf({ oauthScopes: [scopes.fetch] }),
    });
  });

  test('of an add-on are hourly at most', async () => {
    const often = "ScriptApp.newTrigger('main').timeBased().everyMinutes(5).create()";
    await expectRefusals([[often, /at most once per hour/]], { manifest: addOnManifest() });
    expect((await perform(`${often};`)).ok).toBe(true);
    expect((await perform(`${hourly}.create();`, { manifest: addOnManifest() })).ok).toBe(true);
  });

  test('may run 90 minutes a day', async () => {
    const state = createState();
    for (let round = 0; round < 18; round += 1)
      expect((await perform('Utilities.sleep(300000);', { state })).ok).toBe(true);
    expect((await perform('', { state })).error?.message).toContain('too much computer time');
    expect((await perform('', { state, plan: 'workspace' })).ok).toBe(true);
  });
});

describe('consent that was given in part', () => {
  const granted = () => [scopes.fetch, scopes.email];
  const full = 'ScriptApp.AuthMode.FULL';

  test('leaves the token, the services and the address what was granted', async () => {
    const token = (_user: string, some: readonly string[]) => some.join();
    expect(await values(['ScriptApp.getOAuthToken()'], { granted, token })).toEqual([
      `${scopes.fetch},${scopes.email}`,
    ]);
    await expectRefusals([['ScriptApp.getProjectTriggers()', /Required permissions/]], { granted });
    await expectRefusals([['UrlFetchApp.fetch("https://api.example/")', /Required permissions/]], {
      granted: () => [],
    });
    expect(await values(['Session.getActiveUser().getEmail()'], { granted: () => [] })).toEqual(['']);
  });

  test('is asked for where a scope is required, and nothing can catch it', async () => {
    const required = `ScriptApp.requireScopes(${full}, ['${scopes.triggers}'])`;
    const { error } = await perform(`try { ${required}; } catch (e) {} return 1;`, { granted });
    expect(error).toMatchObject({ ended: 'consent', message: expect.stringContaining(scopes.triggers) });
    expect((await perform(`ScriptApp.requireAllScopes(${full});`, { granted })).error?.ended).toBe('consent');
    expect((await perform(`${required}; return 1;`)).result?.value).toBe(1);
  });

  test('is told of without asking', async () => {
    const status = (scope: string) =>
      `ScriptApp.getAuthorizationInfo(${full}, ['${scope}']).getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED`;
    expect(await values([status(scopes.triggers), status(scopes.fetch)], { granted })).toEqual([true, false]);
  });

  test('is never asked for what the manifest does not name', () =>
    expectRefusals([
      [`ScriptApp.requireScopes(${full}, ['https://mail.google.com/'])`, /does not request/],
      [`ScriptApp.requireScopes(${full})`, /method signature/],
    ]));
});

test('an installation that may make no triggers refuses with its reason', () =>
  expectRefusals([[`ScriptApp.newTrigger('main').timeBased().everyHours(1).create()`, /not here/]], {
    noTriggers: 'not here',
  }));
