/**
 * Nested app authentication: Outlook itself vouches for the person, through Microsoft's library, which is loaded when it
 * is first needed. Tokens stay in memory.
 */
import type { AuthenticationResult, IPublicClientApplication } from '@azure/msal-browser';
import { DocketError } from '../../src/words/errors';
import { type Account, signedOut, type TokenProvider } from './identity';

/** The mail of the person's own and of shared mailboxes they may open; and who they are. */
const scopes = ['User.Read', 'Mail.ReadWrite.Shared'];
/** A token this close to its end is not used any more. */
const spareMs = 120_000;
/** Where nobody says how long it holds; a refusal renews it before. */
const assumedMs = 10 * 60_000;
/** Whatever it is said to hold. */
const keptAtMostMs = 24 * 3_600_000;
/** Outlook's bridge has been seen not to answer. A person at a sign-in window may take longer. */
const silentWithinMs = 20_000;

export interface NestedAppOptions {
  clientId: string;
  /** The organisation's id where the registration is for one only. */
  tenant?: string;
  /** No sign-in window if nobody has asked for anything: a person who is not signed in stays that way. */
  unasked?: boolean;
  now(): number;
  /** Loads the library. */
  load?(): Promise<Pick<typeof import('@azure/msal-browser'), 'createNestablePublicClientApplication'>>;
}

interface Held {
  token: string;
  until: number;
  account: Account;
}

export function createNestedAppTokens(options: NestedAppOptions): TokenProvider {
  const { clientId, tenant, unasked = false, now, load = () => import('@azure/msal-browser') } = options;
  let application: Promise<IPublicClientApplication> | null = null;
  let held: Held | null = null;
  let asking: Promise<Held> | null = null;

  async function start(): Promise<IPublicClientApplication> {
    const { createNestablePublicClientApplication } = await load();
    return createNestablePublicClientApplication({
      auth: { clientId, authority: `https://login.microsoftonline.com/${tenant ?? 'common'}` },
      cache: { cacheLocation: 'memoryStorage' },
    });
  }

  async function ask(fresh: boolean): Promise<Held> {
    // One that was made is kept: each leaves a listener on Outlook's bridge.
    application ??= start().catch((error: unknown) => {
      application = null;
      throw error;
    });
    try {
      const app = await within(application, silentWithinMs);
      return heldOf(await acquire(app, fresh), now());
    } catch (error) {
      throw error instanceof DocketError ? error : refusalOf(error);
    }
  }

  async function acquire(app: IPublicClientApplication, forceRefresh: boolean): Promise<AuthenticationResult> {
    try {
      return await within(app.acquireTokenSilent({ scopes, forceRefresh }), silentWithinMs);
    } catch (error) {
      if (unasked || nameOf(error) !== 'InteractionRequiredAuthError') throw error;
      return app.acquireTokenPopup({ scopes });
    }
  }

  /** One question at a time, however many wait for its answer. */
  async function current(fresh = false): Promise<Held> {
    if (held && !fresh && now() < held.until - spareMs) return held;
    asking ??= ask(fresh).finally(() => {
      asking = null;
    });
    held = await asking;
    return held;
  }

  return {
    token: async ({ fresh = false } = {}) => (await current(fresh)).token,
    account: async () => (await current()).account,
  };
}

function heldOf({ accessToken, expiresOn, account }: AuthenticationResult, now: number): Held {
  if (!account) throw signedOut({ why: 'no-account' });
  return {
    token: accessToken,
    until: untilOf(expiresOn, now),
    account: { address: account.username.trim().toLowerCase(), name: account.name ?? '' },
  };
}

/** Outlook has been seen to tell the length of a token as text, of which the library makes no date. */
function untilOf(expiresOn: Date | null, now: number): number {
  const told = expiresOn?.getTime() ?? Number.NaN;
  return Number.isNaN(told) ? now + assumedMs : Math.min(told, now + keptAtMostMs);
}

function within<T>(work: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(signedOut({ why: 'no-answer' })), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

/** The library's errors by their stable codes, as Outlook's bridge and the library itself bring them about. */
function refusalOf(error: unknown): DocketError {
  const { errorCode: code = '', message = '' } = (error ?? {}) as { errorCode?: string; message?: string };
  switch (code) {
    case 'popup_window_error':
    case 'empty_window_error':
      return signedOut({ why: 'window-blocked' });
    case 'user_canceled':
      return signedOut({ why: 'cancelled' });
    case 'no_network_connectivity':
      return new DocketError('mailbox-unreachable', { why: 'no-answer', host: 'Microsoft' });
    case 'nested_app_auth_bridge_disabled':
    case 'nested_app_auth_unavailable':
      return signedOut({ why: 'switched-off' });
    case 'no_account_found':
    case 'no_account_error':
      return signedOut({ why: 'no-account' });
    case 'untrusted_origin':
      return signedOut({ why: 'unknown-address' });
    default: {
      const said = [(code || nameOf(error)).slice(0, 60), message.slice(0, 160)].filter((part) => part !== '');
      return signedOut({ why: 'sign-in-refused', said: said.join(': ') });
    }
  }
}
