import { afterAll, describe, expect, test } from '@jest/globals';
import { closeAll, perform, values } from './world';

afterAll(closeAll);

describe('inside a script', () => {
  test('nothing of Node or a browser is there', async () => {
    const names = [
      ...['process', 'require', 'module', 'Buffer', 'global', 'setTimeout', 'setInterval', 'setImmediate'],
      ...['queueMicrotask', 'structuredClone', 'fetch', 'URL', 'TextEncoder', 'TextDecoder', 'crypto', 'atob', 'btoa'],
      ...[
        'performance',
        'window',
        'self',
        'document',
        'SharedArrayBuffer',
        'Atomics',
        'WebAssembly',
        'WeakRef',
        'Intl',
      ],
      ...['Iterator', 'escape', 'docket step', 'realm'],
    ];
    const present = await values(names.map((name) => `'${name}' in globalThis`));
    expect(names.filter((_name, index) => present[index])).toEqual([]);
  });

  test('Intl is there only when asked for', async () => {
    expect(await values(['typeof globalThis.Intl'])).toEqual(['undefined']);
    expect(await values(['typeof globalThis.Intl'], { intl: true })).toEqual(['object']);
  });

  test('the library is not younger than ES2020', async () => {
    expect(
      await values([
        '[].at',
        '"".replaceAll',
        'Object.hasOwn',
        'Promise.any',
        '[].toSorted',
        '[].flat().length',
        '"a".matchAll !== undefined',
      ]),
    ).toEqual(['undefined', 'undefined', 'undefined', 'undefined', 'undefined', 0, true]);
  });

  test('the only globals besides the language are the services', async () => {
    const [names] = await values([
      'Object.getOwnPropertyNames(globalThis).filter(function (n) { return n[0] !== "_"; })',
    ]);
    const language =
      /^(Object|Function|Array|Number|parseFloat|parseInt|Infinity|NaN|undefined|Boolean|String|Symbol|Date|Promise|RegExp|Error|\w+Error|JSON|Math|ArrayBuffer|\w+Array|DataView|Map|BigInt|Set|WeakMap|WeakSet|Proxy|Reflect|\w+codeURI(Component)?|isFinite|isNaN|eval|globalThis|main)$/;
    const services = (names as string[]).filter((name) => !language.test(name));
    expect(
      services.filter(
        (name) =>
          !/^[A-Z]\w+(App|Service|Service)$|^(console|Logger|Session|Utilities|BigQuery|Browser|Calendar|Charts|Drive|Gmail|Jdbc|Maps|MimeType|People)$/.test(
            name,
          ),
      ),
    ).toEqual([]);
  });

  // Each tries to reach the host's Function by way of an object that might belong to it.
  const ways = [
    'globalThis.constructor.constructor',
    'this.constructor.constructor',
    'UrlFetchApp.fetch.constructor',
    'Object.getPrototypeOf(UrlFetchApp.fetch).constructor',
    'e.constructor.constructor',
    'console.log.constructor',
    'Utilities.getUuid.constructor',
    'Date.constructor',
    'Date.now.constructor',
    'new Date().constructor.constructor',
    'UrlFetchApp.fetch("https://api.example/").getHeaders().constructor.constructor',
    'UrlFetchApp.fetch("https://api.example/").getContent().constructor.constructor',
    'PropertiesService.getScriptProperties().getProperties().constructor.constructor',
    'CardService.Icon.EMAIL.toString.constructor',
    '(function () { try { Session.nothing(); } catch (x) { return x.constructor.constructor; } })()',
    '(function () { try { UrlFetchApp.fetch("https://elsewhere.example/"); } catch (x) { return x.constructor.constructor; } })()',
    '(function () { try { Utilities.formatDate(new Date(), "Mars", "y"); } catch (x) { return x.constructor.constructor; } })()',
    '(async function () {})().constructor.constructor',
    '(function () { try { null.x; } catch (x) { return x.constructor.constructor; } })()',
    '(function deep() { try { deep(); } catch (x) { return x.constructor.constructor; } })()',
    '(function deep() { try { return deep(); } catch (x) { try { return Utilities.getUuid() && Function; } catch (y) { return y.constructor.constructor; } } })()',
    '(function () { try { JSON.parse("{"); } catch (x) { return x.constructor.constructor; } })()',
  ];

  test.each(ways)('%s leads nowhere', async (way) => {
    const execution = await perform(
      `var F = ${way};
       if (F === Function) return 'own';
       try { return String(F('return typeof process')()); } catch (x) { return 'refused: ' + x.message; }`,
    );
    expect(execution.result?.value).toMatch(/^own$|^refused|^undefined$/);
  });

  test('code is not made from text, not even its own', async () => {
    const [made, evaluated] = await values(['Function("return 1")()', '(0, globalThis["ev" + "al"])("1")']);
    expect(made).toMatch(/EvalError/);
    expect(evaluated).toMatch(/EvalError/);
  });

  test('the call stack gives no frames away', async () => {
    const [hooked, replaced] = await values([
      `(function () {
        try { Error.prepareStackTrace = function (error, sites) { return sites; }; } catch (x) {}
        var sites = new Error('x').stack;
        return typeof sites;
      })()`,
      `(function () {
        globalThis.Error = function () {};
        var found = [];
        globalThis.Error.prepareStackTrace = function (error, sites) {
          for (var i = 0; i < sites.length; i += 1) {
            var f = sites[i].getFunction(), t = sites[i].getThis();
            var source = f ? Function.prototype.toString.call(f) : '';
            if (source && f.constructor !== Function) found.push(source.slice(0, 40));
            if (t && t !== globalThis && !(t instanceof Object)) found.push('this');
          }
          return found;
        };
        try { null.x; } catch (x) { var unused = x.stack; }
        return found;
      })()`,
    ]);
    expect(hooked).toBe('string');
    expect(replaced).toEqual([]);
  });

  test('a card that got past tampered checks is caught outside', async () => {
    const execution = await perform(
      `Array.prototype.some = function () { return true; };
       return CardService.newActionResponseBuilder()
         .setOpenLink(CardService.newOpenLink().setUrl('https://elsewhere.example/')).build();`,
      {},
      { as: 'action' },
    );
    expect(execution.error).toMatchObject({ name: 'CardFault' });
    expect(execution.error?.message).toContain('openLinkUrlPrefixes');
  });

  test('an exhausted stack inside a service yields an error of this realm', async () => {
    // On the way back from the limit every frame tries, so that some fail inside the host.
    const execution = await perform(
      `var foreign = 0, own = 0, tries = 0;
       function judge(x) { if (x instanceof Error && x.constructor.constructor === Function) own += 1; else foreign += 1; }
       function deep() {
         try { deep(); } catch (x) { judge(x); }
         if (tries < 400) { tries += 1; try { Utilities.getUuid(); } catch (y) { judge(y); throw y; } }
       }
       try { deep(); } catch (x) { judge(x); }
       return [own > 0, foreign];`,
    );
    expect(execution.result?.value).toEqual([true, 0]);
  });

  test('tampering with the language harms only the script itself', async () => {
    const execution = await perform(
      `JSON.parse = JSON.stringify = function () { return 'tampered'; };
       Object.prototype.refused = 'tampered';
       return UrlFetchApp.fetch('https://api.example/').getContentText();`,
    );
    expect(['fine', undefined]).toContain(execution.result?.value);
    const next = await perform('return [({}).refused === undefined, JSON.stringify([1])];');
    expect(next.result?.value).toEqual([true, '[1]']);
  });
});
