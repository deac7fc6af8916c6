/** What mail does to a conversation by itself: one message in, new facts out. */
import { isBareThanks } from '../../mail/thanks';
import type { Facts } from '../../marks/facts';
import type { Context } from '../../team/context';
import type { Message } from '../../words/conversation';
import type { Handle } from '../../words/values';
import type { ReadMessage } from '../desk';

export interface Arrival {
  facts: Facts;
  /** Stays closed, listed under Thanks. */
  thanked: boolean;
}

/** Folds one message, in the order of the design's table. Machine mail changes nothing and starts no clock, but
 * for a report that the answer has not reached the customer. */
export function arrive(facts: Facts, message: ReadMessage, context: Context): Arrival {
  switch (message.kind.who) {
    case 'machine':
      return { facts: message.returns && facts.managed ? cameBack(facts, message.at, context) : facts, thanked: false };
    case 'outside':
      return fromOutside(facts, message, context);
    case 'member':
      return { facts: replied(facts, message.kind.handle, context), thanked: false };
    case 'team':
      return { facts: replied(facts, null, context), thanked: false };
  }
}

function fromOutside(facts: Facts, message: ReadMessage, context: Context): Arrival {
  const { config } = context;
  if (!facts.managed) {
    if (message.at < config.since) return { facts, thanked: false };
    return { facts: { ...facts, managed: true, status: 'new', owner: null }, thanked: false };
  }
  if (facts.status === 'closed' && saysThanks(message, context)) return { facts, thanked: true };
  // Nobody has touched a new conversation yet; a second mail from the same customer does not change that.
  const status = facts.status === 'new' ? 'new' : 'open';
  return { facts: { ...facts, status, owner: presentOwner(facts.owner, message.at, context) }, thanked: false };
}

/** The customer has not got the answer: somebody has to see to it. */
const cameBack = (facts: Facts, at: number, context: Context): Facts => ({
  ...facts,
  status: facts.status === 'new' ? 'new' : 'open',
  owner: presentOwner(facts.owner, at, context),
});

/** A bare thank-you, to the team or to one of its members by name. */
export const saysThanks = (message: Message, { config, roster }: Pick<Context, 'config' | 'roster'>): boolean =>
  isBareThanks(
    message,
    config.phrases.thanks,
    roster.members.map(({ name }) => name),
  );

/** The owner if they are still on the team, may own work and are not away at that moment, else nobody. */
export function presentOwner(owner: Handle | null, at: number, context: Context): Handle | null {
  const { roster } = context;
  return owner !== null && roster.mayOwn(owner) && roster.isPresent(owner, at) ? owner : null;
}

function replied(facts: Facts, author: Handle | null, { config, roster }: Context): Facts {
  if (!facts.managed) return facts;
  const owner = ownerAfterReply(facts.owner, author !== null && roster.mayOwn(author) ? author : null, config);
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
