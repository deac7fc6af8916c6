/**
 * Who sits at a page of the add-in in the workbench: signed in by this server, with this server's Graph, by the workbench's
 * clock, and with a browser of their own.
 */
import type { Fetch } from '../../addon-outlook/mailbox/client';
import type { TokenProvider } from '../../addon-outlook/office/identity';
import type { GraphResponse } from '../../emulators/graph';
import type { EpochMs } from '../../src/words/values';
import type { OutlookState, SignedIn } from '../server/outlook/wire';

export async function ask<T>(path: string, body: object, signal?: AbortSignal): Promise<T> {
  const response = await fetch(`/outlook/api/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });
  if (!response.ok) throw new Error(`The workbench answered ${response.status}.`);
  return (await response.json()) as T;
}

export const graph: Fetch = async (url, { method, headers, body, signal }) => {
  const answer = await ask<GraphResponse>('graph', { method, url, headers, body }, signal);
  return {
    status: answer.status,
    headers: { get: (name) => answer.headers[name.toLowerCase()] ?? null },
    text: async () => answer.body,
  };
};

export interface Seat {
  /** The clock asked last, running on with the browser's. */
  now(): EpochMs;
  /** The clock is asked anew with every sign-in. */
  tokens(address: string): TokenProvider;
}

/** `at`: the workbench's time, where it has to be known before anybody signs in. */
export function sitDown(at?: EpochMs): Seat {
  let ahead = at === undefined ? 0 : at - Date.now();
  async function signIn(address: string): Promise<SignedIn> {
    // From before the question: a clock that is behind the mailbox's would see mail from the future.
    const asked = Date.now();
    const signed = await ask<SignedIn>('sign-in', { address });
    ahead = signed.now - asked;
    return signed;
  }
  return {
    now: () => Date.now() + ahead,
    tokens(address) {
      let signed = signIn(address);
      return {
        async token({ fresh = false } = {}) {
          if (fresh) signed = signIn(address);
          return (await signed).token;
        },
        account: () => signed,
      };
    },
  };
}

/** Asked while a script loads: what Outlook calls has to have its name when the script is through. */
export function clockNow(): EpochMs {
  const request = new XMLHttpRequest();
  request.open('GET', '/outlook/api/state', false);
  request.send();
  return (JSON.parse(request.responseText) as OutlookState).now;
}

/** All seats share this browser; what the add-in keeps in it is kept by seat, as if each had their own. */
export function ownBrowser(address: string): void {
  const shared = window.localStorage;
  const own: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = {
    getItem: (key) => shared.getItem(`${address} ${key}`),
    setItem: (key, value) => shared.setItem(`${address} ${key}`, value),
    removeItem: (key) => shared.removeItem(`${address} ${key}`),
  };
  Object.defineProperty(window, 'localStorage', { value: own });
}
