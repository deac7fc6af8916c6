import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, jest, test } from '@jest/globals';
import { createNestedAppTokens } from '../../../addon-outlook/office/nested-app';
import { thrownInEnglish } from '../../support/words';

/** Stands in for Microsoft's library, which needs a browser and Outlook around it. */
function library(acts: { silent: (request?: unknown) => Promise<unknown>; popup?: () => Promise<unknown> }) {
  const application = {
    acquireTokenSilent: jest.fn(acts.silent),
    acquireTokenPopup: jest.fn(acts.popup ?? acts.silent),
  };
  const create = jest.fn(async () => application);
  return { application, create, load: async () => ({ createNestablePublicClientApplication: create }) as never };
}

const failing =
  (name: string, errorCode: string, message = '') =>
  async () => {
    throw Object.assign(new Error(message), { name, errorCode });
  };

const result = (accessToken: string, until: number) => ({
  accessToken,
  expiresOn: new Date(until),
  account: { username: 'Alice@Fernhill.example', name: 'Alice Moreau' },
});

describe('nested app authentication', () => {
  const at = Date.parse('2026-11-23T09:00:00Z');

  test('asks once, keeps the token in memory until it is nearly over, renews it when told', async () => {
    let now = at;
    let count = 0;
    const { application, create, load } = library({ silent: async () => result(`t${++count}`, now + 3_600_000) });
    const tokens = createNestedAppTokens({ clientId: 'id', now: () => now, load });
    expect(create).not.toHaveBeenCalled();
    expect(await Promise.all([tokens.token(), tokens.token(), tokens.account()])).toEqual([
      't1',
      't1',
      { address: 'alice@fernhill.example', name: 'Alice Moreau' },
    ]);
    expect(application.acquireTokenSilent).toHaveBeenCalledTimes(1);
    now += 3_590_000;
    expect(await tokens.token()).toBe('t2');
    expect(await tokens.token({ fresh: true })).toBe('t3');
    expect(application.acquireTokenSilent).toHaveBeenLastCalledWith(expect.objectContaining({ forceRefresh: true }));
  });

  test('a window is opened only when Microsoft asks for the person', async () => {
    const silent = failing('InteractionRequiredAuthError', 'interaction_required');
    const { application, load } = library({ silent, popup: async () => result('shown', at + 3_600_000) });
    expect(await createNestedAppTokens({ clientId: 'id', now: () => at, load }).token()).toBe('shown');
    const other = library({ silent: failing('ServerError', '') });
    await expect(createNestedAppTokens({ clientId: 'id', now: () => at, load: other.load }).token()).rejects.toThrow();
    expect(other.application.acquireTokenPopup).not.toHaveBeenCalled();
    expect(application.acquireTokenPopup).toHaveBeenCalledTimes(1);
    const sending = library({ silent });
    const unasked = createNestedAppTokens({ clientId: 'id', unasked: true, now: () => at, load: sending.load });
    await expect(unasked.token()).rejects.toMatchObject({ code: 'signed-out' });
    expect(sending.application.acquireTokenPopup).not.toHaveBeenCalled();
  });

  test.each([
    ['BrowserAuthError', 'popup_window_error', 'blocked'],
    ['ClientAuthError', 'user_canceled', 'cancelled'],
    ['ClientAuthError', 'no_network_connectivity', 'Microsoft did not answer'],
    ['ClientAuthError', 'nested_app_auth_bridge_disabled', 'sign people in'],
    ['ClientAuthError', 'no_account_found', 'who you are'],
    ['BrowserAuthError', 'no_account_error', 'who you are'],
    ['BrowserAuthError', 'untrusted_origin', 'address'],
    ['ServerError', '', 'ServerError'],
  ])('%s %s is a sentence, and the application is kept for the next try', async (name, code, word) => {
    const { create, application, load } = library({ silent: failing(name, code) });
    const tokens = createNestedAppTokens({ clientId: 'id', now: () => at, load });
    for (let attempt = 1; attempt <= 2; attempt++) {
      const said = thrownInEnglish(await tokens.token().catch((thrown: unknown) => thrown));
      expect(said).toMatchObject({ message: expect.stringContaining(word) });
      expect(application.acquireTokenSilent).toHaveBeenCalledTimes(attempt);
    }
    expect(create).toHaveBeenCalledTimes(1);
  });

  test('a library that could not be loaded is asked for again', async () => {
    const { load } = library({ silent: async () => result('t', at + 3_600_000) });
    let tries = 0;
    const tokens = createNestedAppTokens({
      clientId: 'id',
      now: () => at,
      load: async () => {
        tries += 1;
        if (tries === 1) throw new TypeError('network');
        return load();
      },
    });
    await expect(tokens.token()).rejects.toMatchObject({ code: 'signed-out' });
    expect(await tokens.token()).toBe('t');
  });

  test.each([
    ['of no readable length is kept for minutes', Number.NaN, 5, 1],
    ['of no readable length is renewed', Number.NaN, 30, 2],
    ['of a year is renewed after a day', at + 365 * 86_400_000, 24 * 60, 2],
  ])('a token %s', async (_, until, minutes, asked) => {
    let now = at;
    const { application, load } = library({ silent: async () => result('t', until) });
    const tokens = createNestedAppTokens({ clientId: 'id', now: () => now, load });
    await tokens.token();
    now += minutes * 60_000;
    await tokens.token();
    expect(application.acquireTokenSilent).toHaveBeenCalledTimes(asked);
  });

  test('every code is one Microsoft’s library makes of what Outlook’s bridge answers', () => {
    const naa = pathToFileURL(join(process.cwd(), 'node_modules/@azure/msal-browser/dist/naa')).href;
    const script = `
      import { BridgeStatusCode } from '${naa}/BridgeStatusCode.mjs';
      import { NestedAppAuthAdapter } from '${naa}/mapping/NestedAppAuthAdapter.mjs';
      const adapter = new NestedAppAuthAdapter('id', [], {}, {});
      const codes = Object.values(BridgeStatusCode).map((status) => [status, adapter.fromBridgeError({ status }).errorCode]);
      console.log(JSON.stringify(Object.fromEntries(codes)));`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({
      USER_CANCEL: 'user_canceled',
      NO_NETWORK: 'no_network_connectivity',
      DISABLED: 'nested_app_auth_bridge_disabled',
      ACCOUNT_UNAVAILABLE: 'no_account_found',
    });
  });
});
