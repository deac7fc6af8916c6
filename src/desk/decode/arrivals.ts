/** What mail does to a conversation by itself: one message in, new facts out. */
import type { Facts } from '../../marks/facts';
import type { Context } from '../../team/context';
import { isResting } from '../../words/statuses';
import type { Handle } from '../../words/values';
import type { ReadMessage } from '../desk';

export interface Arrival {
  facts: Facts;
  /** Stays closed, listed under Thanks. */
  thanked: boolean;
}

/**
 * Folds one message. Machine mail, words to others and words within the team change nothing, except a report that an
 * answer has not reached the customer.
 */
export function arrive(facts: Facts, message: ReadMessage, context: Context): Arrival {
  const { kind, verdict } = message;
  switch (verdict.is) {
    case 'machine':
      return { facts: message.returns && facts.managed ? received(facts, message, context) : facts, thanked: false };
    case 'asks':
      return fromOutside(facts, message, context);
    case 'brought':
    case 'third-party':
      return { facts: received(facts, message, context), thanked: false };
    case 'answer': {
      const author = kind.who === 'member' ? kind.handle : null;
      return { facts: replied(facts, author, verdict.leaves !== null, context), thanked: false };
    }
    default:
      return { facts, thanked: false };
  }
}

function fromOutside(facts: Facts, message: ReadMessage, context: Context): Arrival {
  // Thanks ask for nothing: what is closed, waiting or snoozed stays that.
  if (facts.managed && message.thanks && isResting(facts.status)) {
    return { facts, thanked: facts.status === 'closed' };
  }
  return { facts: received(facts, message, context), thanked: false };
}

/** Mail that somebody has to look at. */
function received(facts: Facts, { at }: Pick<ReadMessage, 'at'>, context: Context): Facts {
  if (!facts.managed) {
    return at < context.config.since ? facts : { ...facts, managed: true, status: 'new', owner: null };
  }
  // Nobody has touched a new conversation yet; a second mail does not change that.
  const status = facts.status === 'new' ? 'new' : 'open';
  return { ...facts, status, owner: presentOwner(facts.owner, at, context) };
}

/** The owner if they are still on the team, may own work and are not away at that moment, else nobody. */
export function presentOwner(owner: Handle | null, at: number, context: Context): Handle | null {
  const { roster } = context;
  return owner !== null && roster.mayOwn(owner) && roster.isPresent(owner, at) ? owner : null;
}

/** `leaves`: somebody else who asked here still waits. */
function replied(facts: Facts, author: Handle | null, leaves: boolean, { config, roster }: Context): Facts {
  // A last word after closing asks nobody for anything.
  if (!facts.managed || facts.status === 'closed') return facts;
  const owner = ownerAfterReply(facts.owner, author !== null && roster.mayOwn(author) ? author : null, config);
  if (leaves) return { ...facts, owner, status: facts.status === 'new' ? 'open' : facts.status };
  // A date somebody has set outlasts the team's own mail.
  if (facts.status === 'snoozed') return { ...facts, owner };
  const close = config.afterReply === 'close' && (owner ?? author) !== null;
  if (close) return { ...facts, status: 'closed', owner: owner ?? author, attention: null };
  return { ...facts, owner, status: config.afterReply === 'open' ? 'open' : 'waiting' };
}

function ownerAfterReply(owner: Handle | null, author: Handle | null, { claimOnReply }: Context['config']) {
  if (author === null) return owner;
  switch (claimOnReply) {
    case 'always':
      return author;
    case 'unassign':
      return null;
    case 'never':
      return owner;
    case 'unowned':
      return owner ?? author;
  }
}
