/** Who wrote a message, as far as that is certain. */
import type { Config } from '../config/types';
import type { Roster } from '../team/roster';
import type { Authentication, Message } from '../words/conversation';
import type { Handle } from '../words/values';
import { authorIn } from './addresses/header';
import { isAuthentic } from './authentic';
import { machineSign, type Sign } from './machine';
import { saysOwn } from './own-mail';

export type MailKind =
  /** `spoofed`: it claims an address of the team or of a member, and the host does not vouch for it. */
  | { who: 'outside'; spoofed: boolean }
  | { who: 'member'; handle: Handle }
  /** Sent from the team mailbox; nothing says by whom. */
  | { who: 'team' }
  /** Auto-reply, bounce, report: changes nothing, starts and stops no clock. `sign`: what told. */
  | { who: 'machine'; sign: Sign };

/** A message with its author. */
export interface AuthoredMail extends Message {
  kind: MailKind;
}

export interface KindContext {
  roster: Roster;
  config: Pick<Config, 'mailbox' | 'aliases' | 'machines' | 'people'>;
  /** What the host's adapter knows about its own headers. */
  authentication?: Authentication;
  /** Whether a link is that of a mail the team sent, see `machine.ts`. */
  isOurs?: (link: string) => boolean;
  /** What a person of the team said of this mail. */
  said?: 'work' | 'automatic';
  /** Whether a token was given out with a notice of this conversation, see `own-mail.ts`. */
  isIssued?: (token: string) => boolean;
}

/**
 * Outbound is what the host files as sent, nothing else. Somebody of the team's own domain who is not on the roster is
 * outside: a colleague who writes to the team wants an answer like everybody else, and has no part in the work here.
 */
export function kindOf(message: Message, context: KindContext): MailKind {
  const { roster } = context;
  const sign = context.said === 'work' ? null : context.said ? 'said' : machineSign(message, context);
  if (sign !== null) return { who: 'machine', sign };
  if (message.filed === 'sent') {
    const author = sendersOf(message)
      .map((address) => roster.byAddress(address, message.at))
      .find(Boolean);
    return author ? { who: 'member', handle: author.handle } : { who: 'team' };
  }
  const { address } = message.from;
  const member = roster.byAddress(address, message.at);
  if (!member && !isTeam(address, context.config)) return { who: 'outside', spoofed: false };
  const authentic = isAuthentic(message.headers, address.slice(address.lastIndexOf('@') + 1), context.authentication);
  // Whatever Docket told the team is no work for it.
  if (authentic && context.said !== 'work' && saysOwn(message, context)) return { who: 'machine', sign: 'own' };
  // A web form may well write as the team itself; that is mail to be answered, not a reply.
  return member && authentic ? { who: 'member', handle: member.handle } : { who: 'outside', spoofed: !authentic };
}

function isTeam(address: string, { mailbox, aliases }: KindContext['config']): boolean {
  return address === mailbox || aliases.includes(address);
}

/** Every address a sent message names as its author, the most telling first. */
function sendersOf({ from, headers }: Message): string[] {
  const others = [headers.sender, headers['x-google-original-from']].map((value = '') => authorIn(value).address);
  return [from.address, ...others];
}
