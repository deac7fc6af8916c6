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
    ['BrowserAuthError', 'user_cancelled', 'cancelled'],
    ['BrowserAuthError', 'untrusted_origin', 'address'],
    ['ServerError', '', 'ServerError'],
  ])('%s %s is a sentence, and the next try begins anew', async (name, code, word) => {
    const silent = failing(name, code);
    const { create, load } = library({ silent });
    const tokens = createNestedAppTokens({ clientId: 'id', now: () => at, load });
    for (let attempt = 1; attempt <= 2; attempt++) {
      const said = thrownInEnglish(await tokens.token().catch((thrown: unknown) => thrown));
      expect(said).toMatchObject({ code: 'signed-out', message: expect.stringContaining(word) });
      expect(create).toHaveBeenCalledTimes(attempt);
    }
  });
});
