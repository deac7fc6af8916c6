import { afterAll, describe, expect, test } from '@jest/globals';
import type { FetchRequest } from '..';
import { createState } from '..';
import { closeAll, expectRefusals, manifestOf, monday, perform, values } from './world';

afterAll(closeAll);
const url = "'https://api.example/x'";

describe('a request', () => {
  test('reaches the handler as it was meant', async () => {
    const seen: FetchRequest[] = [];
    await perform(
      `UrlFetchApp.fetch('https://api.example/a?b=c', {
         method: 'PATCH', headers: { Authorization: 'Bearer x' }, contentType: 'application/json', payload: '{"é":"☃😀"}',
       });
       UrlFetchApp.fetch('https://api.example/form', { method: 'post', payload: { 'a b': 'c&d' } });
       UrlFetchApp.fetch('https://api.example/blob', { method: 'put', payload: Utilities.newBlob([-1, 0, 65], 'image/png') });
       UrlFetchApp.fetch('https://api.example/plain');`,
      {
        fetch: (request) => {
          seen.push(request);
          return { status: 200 };
        },
      },
    );
    expect(seen[0]).toMatchObject({
      url: 'https://api.example/a?b=c',
      method: 'PATCH',
      headers: { authorization: 'Bearer x', 'content-type': 'application/json' },
      body: Buffer.from('{"é":"☃😀"}').toString('latin1'),
      text: '{"é":"☃😀"}',
      user: 'alice@team.example',
      at: monday,
    });
    expect(seen[1]).toMatchObject({
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      text: 'a%20b=c%26d',
      at: monday + 120,
    });
    expect(seen[2]).toMatchObject({ headers: { 'content-type': 'image/png' }, body: '\xff\0A' });
    expect(seen[3]).toMatchObject({ method: 'GET', body: '' });
    expect(seen[3]?.headers).not.toHaveProperty('content-type');
  });

  test('answers by code, text, bytes and headers', async () => {
    const response = `UrlFetchApp.fetch(${url})`;
    expect(
      await values(
        [
          `${response}.getResponseCode()`,
          `${response}.getContentText()`,
          `${response}.getContentText('iso-8859-1').length`,
          `${response}.getContent().slice(0, 3)`,
          `${response}.getHeaders()`,
          `${response}.getAllHeaders()['Set-Cookie']`,
          `${response}.getBlob().getContentType()`,
        ],
        {
          fetch: () => ({
            status: 201,
            body: 'é☃',
            headers: { 'Content-Type': 'text/plain', 'Set-Cookie': ['a=1', 'b=2'] },
          }),
        },
      ),
    ).toEqual([
      201,
      'é☃',
      5,
      [-61, -87, -30],
      { 'Content-Type': 'text/plain', 'Set-Cookie': 'b=2' },
      ['a=1', 'b=2'],
      'text/plain',
    ]);
  });

  test('with bytes that are no UTF-8 shows replacement characters, as any decoder', async () => {
    const bytes = Uint8Array.from([65, 0xc3, 0x28, 0xe2, 0x98, 0x83, 0xed, 0xa0, 0x80, 0xf0, 0x9f, 0x98, 0x80, 0xff]);
    const [text] = await values([`UrlFetchApp.fetch(${url}).getContentText()`], {
      fetch: () => ({ status: 200, body: bytes }),
    });
    // Decoders differ in how many U+FFFD a broken sequence makes; one per byte here.
    expect(text).toBe('A\ufffd(☃\ufffd\ufffd\ufffd😀\ufffd');
  });

  test('with anything wrong about it is refused', async () => {
    await expectRefusals([
      ["UrlFetchApp.fetch('https://api.example/x', { followRedirect: true })", /invalid name: followRedirect/],
      [`UrlFetchApp.fetch(${url}, { method: 'head' })`, /invalid value: method/],
      [`UrlFetchApp.fetch(${url}, { headers: { a: 1 } })`, /invalid value: headers/],
      [`UrlFetchApp.fetch(${url}, { payload: 5 })`, /invalid value: payload/],
      [`UrlFetchApp.fetch(${url}, { payload: { a: 1 } })`, /invalid value: payload/],
      [`UrlFetchApp.fetch(${url}, { muteHttpExceptions: 'yes' })`, /invalid value: muteHttpExceptions/],
      [`UrlFetchApp.fetch(${url}, { payload: 'x' })`, /GET request cannot carry a payload/],
      [`UrlFetchApp.fetch(${url}, { headers: { Host: 'x' } })`, /Header:Host/],
      [`UrlFetchApp.fetch(${url}, { headers: { a: 'x\\r\\ny: z' } })`, /Header:a/],
      [`UrlFetchApp.fetch(${url}, { headers: { a: 'é' } })`, /Header:a/],
      [`UrlFetchApp.fetch(${url}, { headers: { a: new Array(8193).join('x') } })`, /8 KB/],
      ['UrlFetchApp.fetch()', /parameters \(\) don't match/],
      ['UrlFetchApp.fetch(5)', /\(number\) don't match/],
      [`UrlFetchApp.fetch(${url}, {}, {})`, /don't match/],
      ["UrlFetchApp.fetch('nonsense')", /Invalid argument/],
      ["UrlFetchApp.fetch('ftp://api.example/')", /Invalid argument/],
      ["UrlFetchApp.fetch('https://api.example.evil.example/')", /not permitted/],
      ["UrlFetchApp.fetch('http://api.example/')", /not permitted/],
      ['UrlFetchApp.fetchAll([{ method: "get" }])', /no value: url/],
      ['UrlFetchApp.fetchAll([7])', /no value: url/],
      ['UrlFetchApp.getRequest("https://api.example/")', /UrlFetchApp.getRequest is not in this runtime/],
      [`UrlFetchApp.fetch(${url}).getResponse()`, /HTTPResponse.getResponse is not in this runtime/],
      [`(UrlFetchApp.fetch = 1)`, /cannot be set/],
    ]);
  });

  test('may be 2 KB of address and 100 headers, no more', async () => {
    const fits = (length: number) =>
      `UrlFetchApp.fetch('https://api.example/' + new Array(${length - 20 + 1}).join('x')).getResponseCode()`;
    const headers = (count: number) =>
      `UrlFetchApp.fetch(${url}, { headers: (function (h) { for (var i = 0; i < ${count}; i += 1) h['x-' + i] = 'v'; return h; })({}) }).getResponseCode()`;
    expect(await values([fits(2048), headers(100)])).toEqual([200, 200]);
    await expectRefusals([
      [fits(2049), /URL Length/],
      [headers(101), /101, at most 100/],
    ]);
  });

  test('needs the scope, and without a whitelist may go anywhere', async () => {
    await expectRefusals([[`UrlFetchApp.fetch(${url})`, /permissions are not sufficient[\s\S]*external_request/]], {
      manifest: manifestOf({ oauthScopes: ['openid'], urlFetchWhitelist: undefined }),
    });
    expect(
      await values(["UrlFetchApp.fetch('http://other.example').getResponseCode()"], {
        manifest: manifestOf({ urlFetchWhitelist: undefined }),
      }),
    ).toEqual([200]);
  });

  test('fails on an unknown host, a silent one, and a status of 400 or more', async () => {
    await expectRefusals([[`UrlFetchApp.fetch(${url})`, /DNS error: https:\/\/api.example/]], { fetch: () => null });
    await expectRefusals([[`UrlFetchApp.fetch(${url})`, /Timeout: https:\/\/api.example/]], {
      fetch: () => ({ timeout: true }),
    });
    const fetch = () => ({ status: 404, body: 'nö' });
    await expectRefusals(
      [[`UrlFetchApp.fetch(${url})`, /Request failed for https:\/\/api.example returned code 404.*nö/]],
      { fetch },
    );
    const muted = `UrlFetchApp.fetch(${url}, { muteHttpExceptions: true })`;
    expect(await values([`${muted}.getResponseCode()`, `${muted}.getContentText()`], { fetch })).toEqual([404, 'nö']);
  });
});

describe('fetchAll', () => {
  test('sends all at once and answers in order', async () => {
    const arrived: string[] = [];
    let release: () => void = () => {};
    const all = new Promise<void>((resolve) => {
      release = resolve;
    });
    const execution = await perform(
      `return UrlFetchApp.fetchAll(['https://api.example/a', { url: 'https://api.example/b', method: 'post' }])
         .map(function (r) { return r.getContentText(); });`,
      {
        fetch: async ({ url: address, method }) => {
          arrived.push(address);
          if (arrived.length === 2) release();
          await all;
          return { status: 200, body: `${method} ${address.slice(-1)}` };
        },
      },
    );
    expect(execution.result?.value).toEqual(['GET a', 'POST b']);
    expect(execution.virtualMs).toBe(120);
  });

  test('checks all before any leaves, and fails when one fails', async () => {
    let asked = 0;
    const fetch = ({ url: address }: FetchRequest) => {
      asked += 1;
      return { status: address.endsWith('bad') ? 500 : 200 };
    };
    await expectRefusals([["UrlFetchApp.fetchAll(['https://api.example/', 'https://no.example/'])", /not permitted/]], {
      fetch,
    });
    expect(asked).toBe(0);
    await expectRefusals([["UrlFetchApp.fetchAll(['https://api.example/', 'https://api.example/bad'])", /code 500/]], {
      fetch,
    });
    expect(await values(['UrlFetchApp.fetchAll([]).length'])).toEqual([0]);
  });
});

describe('redirects', () => {
  const fetch = ({ url: address, method, text }: FetchRequest) =>
    address.endsWith('/exec')
      ? { status: 302, headers: { Location: 'https://elsewhere.example/result' } }
      : address.endsWith('/loop')
        ? { status: 302, headers: { Location: '/loop' } }
        : { status: 200, body: `${method} ${address} ${text}` };

  test('are followed as a GET without the payload', async () => {
    const execution = await perform(
      `return UrlFetchApp.fetch('https://api.example/exec', { method: 'post', payload: 'p' }).getContentText();`,
      { fetch, manifest: manifestOf({ urlFetchWhitelist: ['https://api.example/', 'https://elsewhere.example/'] }) },
    );
    expect(execution.result?.value).toBe('GET https://elsewhere.example/result ');
    expect(execution.fetches.map(({ status }) => status)).toEqual([302, 200]);
    expect(execution.virtualMs).toBe(240);
  });

  test('are not followed to where the whitelist does not lead', async () => {
    const execution = await perform("return UrlFetchApp.fetch('https://api.example/exec').getContentText();", {
      fetch,
    });
    expect(execution.error?.message).toMatch(/elsewhere.example\/result are not permitted/);
    expect(execution.fetches.map(({ url }) => url)).toEqual(['https://api.example/exec']);
  });

  test('are not followed when told so, nor for ever', async () => {
    const still = "UrlFetchApp.fetch('https://api.example/exec', { followRedirects: false }).getResponseCode()";
    expect(await values([still], { fetch })).toEqual([302]);
    await expectRefusals([["UrlFetchApp.fetch('https://api.example/loop')", /Too many redirects/]], { fetch });
  });
});

describe('the daily allowance', () => {
  test('of requests is a user’s, and begins anew after 24 hours', async () => {
    const state = createState();
    state.quotas.add('alice@team.example', 'urlfetch', 19_999, monday);
    const twice = `UrlFetchApp.fetch(${url}); UrlFetchApp.fetch(${url});`;
    expect((await perform(twice, { state })).error?.message).toContain('too many times for one day: urlfetch');
    expect((await perform(twice, { state }, { user: 'bob@team.example' })).ok).toBe(true);
    expect((await perform(twice, { state, plan: 'workspace' })).ok).toBe(true);
    expect((await perform(twice, { state, now: () => monday + 24 * 3_600_000 })).ok).toBe(true);
  });
});
