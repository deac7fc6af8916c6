import { describe, expect, test } from '@jest/globals';
import { createApp } from '../../../../workbench/server/app';
import type { Session } from '../../../../workbench/server/session';

const asked: string[] = [];
const session = {
  state: () => ({ head: 1 }),
  list: (query: object) => {
    asked.push(JSON.stringify(query));
    return { lines: [], total: 0, from: 0 };
  },
  conversation: () => null,
  html: (id: string) => (id === '1' ? '<script>alert(1)</script>' : null),
  reset: async () => void asked.push('reset'),
} as unknown as Session;

const app = createApp(session, new Map([['/', { type: 'text/html', body: '<!doctype html>' }]]));
const host = 'localhost:4173';

function get(path: string, headers: Record<string, string> = {}) {
  return app.request(`http://${host}${path}`, { headers: { host, ...headers } });
}
function post(path: string, headers: Record<string, string> = {}) {
  const init = { method: 'POST', body: '{}', headers: { host, 'content-type': 'application/json', ...headers } };
  return app.request(`http://${host}${path}`, init);
}

describe('the server', () => {
  test.each(['evil.example', 'localhost.evil.example:4173', '127.0.0.1.nip.example', '10.0.0.1', ''])(
    'does not answer under the name %p, as after a rebinding',
    async (name) => {
      expect((await get('/api/state', { host: name })).status).toBe(403);
    },
  );

  test.each(['localhost:4173', '127.0.0.1:9', '[::1]:4173'])('answers under %s', async (name) => {
    expect((await get('/api/state', { host: name })).status).toBe(200);
  });

  test('requests of other pages change nothing and learn nothing', async () => {
    asked.length = 0;
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://localhost:9999' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of foreign) {
      expect((await post('/api/reset', headers)).status).toBe(403);
      expect((await get('/api/state', headers)).status).toBe(403);
    }
    expect((await post('/api/reset', { 'content-type': 'text/plain' })).status).toBe(415);
    expect(asked).toEqual([]);
    expect((await post('/api/reset', { origin: `http://${host}`, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect(asked).toEqual(['reset']);
  });

  test('a link to the page from anywhere opens it, but nothing may frame it', async () => {
    const answer = await get('/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' });
    expect(answer.status).toBe(200);
    const policy = answer.headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:/);
  });

  test("a mail's HTML comes with a policy under which it runs and loads nothing", async () => {
    const answer = await get('/mail/1');
    const policy = answer.headers.get('content-security-policy')!;
    expect(policy).toContain('sandbox');
    expect(policy).not.toContain('allow-scripts');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src|https?:/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await get('/mail/2')).status).toBe(404);
  });

  test('what is asked badly gets a default, what is gone a 404', async () => {
    asked.length = 0;
    await get('/api/list?from=-5');
    await get('/api/list?box=search&search=a%26b&from=x');
    expect(asked).toEqual([
      JSON.stringify({ box: 'inbox', search: '', from: 0 }),
      JSON.stringify({ box: 'search', search: 'a&b', from: 0 }),
    ]);
    expect((await get('/api/thread/0')).status).toBe(404);
  });
});
