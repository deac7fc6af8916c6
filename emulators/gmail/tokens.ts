/** Who a token stands for and what it may do. */
import type { EpochMs } from '../mailbox/types';
import { scopesOf, shortScope } from './data/scopes';
import { forbidden, insufficientScope, unauthenticated } from './errors';
import { hash } from './ids';

export interface TokenOptions {
  /** The account's address. */
  user: string;
  /** Full or short names; those of other services do no harm. */
  scopes: readonly string[];
  /** An hour if absent. */
  livesMs?: number;
}

export interface Grant {
  user: string;
  scopes: ReadonlySet<string>;
  until: EpochMs;
}

/** The message an add-on is open on; its own token comes beside the account's, in a header of its own. */
interface OpenMessage {
  user: string;
  message: string;
  until: EpochMs;
}

const hour = 3_600_000;
const perMessage = 'gmail.addons.current.message.';

export class Tokens {
  private readonly grants = new Map<string, Grant>();
  private readonly open = new Map<string, OpenMessage>();

  mint({ user, scopes, livesMs = hour }: TokenOptions, now: EpochMs): string {
    const token = this.next('ya29.', user);
    this.grants.set(token, { user: user.toLowerCase(), scopes: new Set(scopes.map(shortScope)), until: now + livesMs });
    return token;
  }

  mintForMessage(user: string, message: string, now: EpochMs): string {
    const token = this.next('msg.', user);
    this.open.set(token, { user: user.toLowerCase(), message, until: now + hour });
    return token;
  }

  revoke(token: string): void {
    this.grants.delete(token);
    this.open.delete(token);
  }

  /** Throws a 401 for a token that is missing, unknown or out of date. */
  grant(authorization: string | undefined, now: EpochMs): Grant {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
    const grant = token === undefined ? undefined : this.grants.get(token);
    if (!grant || grant.until <= now) throw unauthenticated();
    return grant;
  }

  /** The message a message token is for, if it is this user's and still good. */
  openMessage(token: string | undefined, user: string, now: EpochMs): string | undefined {
    const open = token === undefined ? undefined : this.open.get(token);
    return open && open.user === user && open.until > now ? open.message : undefined;
  }

  private next(prefix: string, user: string): string {
    const n = this.grants.size + this.open.size + 1;
    return `${prefix}${n.toString(36)}-${hash(`${prefix}${n}${user}`).toString(36)}`;
  }
}

export interface Permission {
  /** Nothing but headers and labels may be shown. */
  metadataOnly: boolean;
  /** Only the message that is open may be read. */
  openMessageOnly: boolean;
}

/** Throws a 403 where no scope of the grant allows the method. */
export function permit(grant: Grant, method: string): Permission {
  const allowed = (scopesOf[method] ?? []).filter((scope) => grant.scopes.has(scope));
  if (allowed.length === 0) throw insufficientScope(method);
  const everywhere = allowed.filter((scope) => !scope.startsWith(perMessage));
  const openMessageOnly = everywhere.length === 0;
  const metadataOnly = (openMessageOnly ? allowed : everywhere).every((scope) => scope.endsWith('metadata'));
  return { metadataOnly, openMessageOnly };
}

/** Gmail's answer to asking for somebody else's mailbox. */
export function checkOwn(grant: Grant, userId: string): void {
  if (userId !== 'me' && userId.toLowerCase() !== grant.user) {
    throw forbidden(`Delegation denied for ${grant.user}`);
  }
}
