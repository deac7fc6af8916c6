/** Bearer tokens: who asks, for which application, with which scopes, until when. */
import type { EpochMs } from '../mailbox/types';
import { GraphError } from './errors';
import { noise } from './ids';
import type { TokenSpec } from './types';

export interface Caller {
  /** Address of the signed-in person, lower case; null: an application. */
  user: string | null;
  app: string;
  scopes: readonly string[];
  expiresAt: EpochMs;
}

export class Tokens {
  private readonly minted = new Map<string, Caller>();

  /** An opaque token that looks like one. The same wish twice gives two tokens. */
  mint({ user, scopes, expiresAt, app = 'docket' }: TokenSpec): string {
    const token = `EwB${btoa(noise(`token ${this.minted.size} ${user}`, 90)).replace(/[+/=]/g, '')}`;
    this.minted.set(token, { user: user?.toLowerCase() ?? null, scopes: [...scopes], expiresAt, app });
    return token;
  }

  /** Whose request this is. Throws 401 for no token, an unknown one, or one whose time is up. */
  check(authorization: string | undefined, now: EpochMs): Caller {
    const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
    if (!token) throw new GraphError('InvalidAuthenticationToken', { message: 'Access token is empty.' });
    const caller = this.minted.get(token);
    if (!caller) throw new GraphError('InvalidAuthenticationToken', { message: 'CompactToken parsing failed.' });
    if (caller.expiresAt <= now) throw new GraphError('InvalidAuthenticationToken');
    return caller;
  }

  /** Whose token it is, for the ledger; expired ones as well. */
  peek(authorization: string | undefined): Caller | null {
    return this.minted.get(authorization?.replace(/^Bearer +/i, '') ?? '') ?? null;
  }
}

/** What a route needs of the caller, mailbox settings aside: those have rules of their own. */
export type Need = 'read' | 'write' | 'none';

/**
 * Whether the caller's scopes and access suffice for this mailbox. Delegated scopes without `.Shared` reach the own
 * mailbox only; with it, every mailbox the person may open. Throws 403 ErrorAccessDenied.
 */
export function checkMailAccess(caller: Caller, need: Need, own: boolean, opens: boolean): void {
  if (caller.user !== null && !own && !opens) throw new GraphError('ErrorAccessDenied');
  if (need === 'none') return;
  const plain = need === 'write' ? ['Mail.ReadWrite'] : ['Mail.Read', 'Mail.ReadWrite'];
  const enough = own || caller.user === null ? plain : [];
  const shared = caller.user === null ? [] : plain.map((scope) => `${scope}.Shared`);
  if (!caller.scopes.some((scope) => enough.includes(scope) || shared.includes(scope))) {
    throw new GraphError('ErrorAccessDenied');
  }
}
