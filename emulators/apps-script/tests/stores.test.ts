import { afterAll, describe, expect, test } from '@jest/globals';
import { createState } from '..';
import { closeAll, expectRefusals, monday, perform, values } from './world';

afterAll(closeAll);
const text = (length: number, of = 'x') => `new Array(${length + 1}).join('${of}')`;

describe('properties', () => {
  const store = 'PropertiesService.getScriptProperties()';

  test('are kept as texts, read back, listed and deleted', async () => {
    expect(
      await values([
        `${store}.getProperty('a')`,
        `${store}.setProperty('a', '1').setProperties({ b: '2', c: '3' }).getKeys()`,
        `${store}.getProperties()`,
        `${store}.deleteProperty('b').getProperties()`,
        `${store}.setProperties({ z: '9' }, true).getProperties()`,
        `${store}.deleteAllProperties().getKeys()`,
      ]),
    ).toEqual([null, ['a', 'b', 'c'], { a: '1', b: '2', c: '3' }, { a: '1', c: '3' }, { z: '9' }, []]);
  });

  test('belong to the script or to a user, and there is no document', async () => {
    const state = createState();
    const set = (user: string) =>
      perform(
        `PropertiesService.getUserProperties().setProperty('who', '${user}');
         PropertiesService.getScriptProperties().setProperty('last', '${user}');`,
        { state },
        { user },
      );
    await set('alice');
    await set('bob');
    const read = `return [PropertiesService.getUserProperties().getProperty('who'),
      PropertiesService.getScriptProperties().getProperty('last'), PropertiesService.getDocumentProperties()];`;
    expect((await perform(read, { state }, { user: 'alice' })).result?.value).toEqual(['alice', 'bob', null]);
  });

  test('survive a restart when their state is saved', async () => {
    const state = createState();
    await perform(
      `${store}.setProperty('kept', 'é'); ScriptApp.newTrigger('main').timeBased().everyHours(1).create();`,
      { state },
    );
    const restored = createState(JSON.parse(JSON.stringify(state.save())));
    expect((await perform(`return ${store}.getProperty('kept');`, { state: restored })).result?.value).toBe('é');
    expect(restored.triggers.all()).toHaveLength(1);
  });

  test('fork with cache and triggers, and neither side sees what the other writes', async () => {
    const state = createState();
    const put = (value: string) =>
      `${store}.setProperty('k', '${value}'); CacheService.getScriptCache().put('k', '${value}');`;
    await perform(`${put('before')} ScriptApp.newTrigger('main').timeBased().everyHours(1).create();`, { state });
    const fork = state.fork();
    await perform(put('here'), { state });
    const read = `return [${store}.getProperty('k'), CacheService.getScriptCache().get('k')];`;
    expect((await perform(read, { state: fork })).result?.value).toEqual(['before', 'before']);
    await perform(put('there'), { state: fork });
    expect((await perform(read, { state })).result?.value).toEqual(['here', 'here']);
    expect(fork.triggers.all()).toHaveLength(1);
  });

  test('hold 9 KB a value and 500 KB a store, counted in UTF-8', async () => {
    expect(
      await values([
        `${store}.setProperty('k', ${text(9216)}).getProperty('k').length`,
        `${store}.setProperty('k', ${text(4608, 'é')}).getProperty('k').length`,
      ]),
    ).toEqual([9216, 4608]);
    await expectRefusals([
      [`${store}.setProperty('k', ${text(9217)})`, /too large/],
      [`${store}.setProperty('k', ${text(4609, 'é')})`, /too large/],
      [`(function () { for (var i = 0; i < 60; i += 1) ${store}.setProperty('key' + i, ${text(9000)}); })()`, /500 KB/],
    ]);
  });

  test('a store that would grow too large is left as it was', async () => {
    const state = createState();
    await perform(`for (var i = 0; i < 60; i += 1) ${store}.setProperty('key' + i, ${text(9000)});`, { state });
    expect(Object.keys(state.properties.all('script'))).toHaveLength(56);
  });

  test('take texts only', async () => {
    await expectRefusals([
      [`${store}.setProperty('a', 1)`, /\(string,number\) don't match the method signature for Properties.setProperty/],
      [`${store}.setProperty('a', null)`, /signature/],
      [`${store}.setProperty('', 'x')`, /empty/],
      [`${store}.setProperties({ a: 1 })`, /signature/],
      [`${store}.getProperty()`, /signature/],
      [`${store}.setProperty('a', 'b', 'c')`, /signature/],
      [`${store}.getItem('a')`, /Properties.getItem is not in this runtime/],
    ]);
  });

  test('are counted against the day', async () => {
    const state = createState();
    state.quotas.add('alice@team.example', 'properties', 49_999, monday);
    const execution = await perform(`${store}.getProperty('a'); ${store}.getProperty('a');`, { state });
    expect(execution.error?.message).toContain('too many times for one day: properties');
  });
});

describe('the cache', () => {
  const cache = 'CacheService.getScriptCache()';

  test('gives back what was put, alone and together', async () => {
    expect(
      await values([
        `${cache}.get('a')`,
        `${cache}.put('a', '1')`,
        `${cache}.putAll({ b: '2', c: '3' }, 60)`,
        `${cache}.getAll(['a', 'b', 'nothing'])`,
        `${cache}.removeAll(['a', 'b'])`,
        `${cache}.remove('nothing')`,
        `${cache}.getAll(['a', 'b', 'c'])`,
        'CacheService.getUserCache().get("c")',
        'CacheService.getDocumentCache()',
      ]),
    ).toEqual([null, 'undefined', 'undefined', { a: '1', b: '2' }, 'undefined', 'undefined', { c: '3' }, null, null]);
  });

  test('forgets by the virtual clock: after 600 s unless told otherwise', async () => {
    const state = createState();
    const short = await values(
      [
        `(${cache}.put('usual', 'x'), ${cache}.put('short', 'x', 2), Utilities.sleep(1999), ${cache}.get('short'))`,
        `(Utilities.sleep(1), ${cache}.get('short'))`,
      ],
      { state },
    );
    expect(short).toEqual(['x', null]);
    const usual = async (after: number) =>
      (await values([`${cache}.get('usual')`], { state, now: () => monday + after }))[0];
    expect([await usual(599_999), await usual(600_000)]).toEqual(['x', null]);
  });

  test('may forget at any moment', async () => {
    const state = createState();
    await perform(`${cache}.put('a', '1');`, { state });
    state.cache.forget();
    expect((await perform(`return ${cache}.get('a');`, { state })).result?.value).toBeNull();
  });

  test('keeps its limits', async () => {
    expect(
      await values([
        `(${cache}.put(${text(250)}, ${text(102400)}, 21600), ${cache}.get(${text(250)}).length)`,
        `(function () {
           for (var i = 0; i < 1001; i += 1) ${cache}.put('k' + i, 'x', 1000 + i);
           return [${cache}.get('k1000'), ${cache}.get('k101'), ${cache}.get('k100')];
         })()`,
      ]),
    ).toEqual([102400, ['x', 'x', null]]);
    await expectRefusals([
      [`${cache}.put('k', ${text(102401)})`, /too large/],
      [`${cache}.put('k', ${text(51201, 'é')})`, /too large/],
      [`${cache}.put(${text(251)}, 'x')`, /250/],
      [`${cache}.get(${text(251)})`, /250/],
      [`${cache}.put('', 'x')`, /empty/],
      [`${cache}.put('k', 'x', 0)`, /out of range/],
      [`${cache}.put('k', 'x', 21601)`, /out of range/],
      [`${cache}.put('k', 'x', 1.5)`, /signature/],
      [`${cache}.put('k', { a: 1 })`, /signature/],
      [`${cache}.getAll('k')`, /signature/],
    ]);
  });
});
