import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { apiFor } from '../../../../workbench/page/api';

const realFetch = globalThis.fetch;
let sent: { path: string; body: unknown }[];
beforeEach(() => {
  sent = [];
  globalThis.fetch = (async (path: string, init?: RequestInit) => {
    sent.push({ path, body: init?.body === undefined ? undefined : JSON.parse(String(init.body)) });
    return { ok: true, json: async () => ({}) };
  }) as unknown as typeof fetch;
});
afterEach(() => {
  globalThis.fetch = realFetch;
});

test('the add-on is told the zone and the language of whoever looks', async () => {
  await apiFor('bob', 'de').addon({ run: 'home' });
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  expect(sent).toEqual([{ path: '/api/addon?as=bob', body: { run: 'home', timeZone, userLocale: 'de' } }]);
});
