/** The context of a use case: the team's configuration, who looks, and when. */
import type { CheckOptions } from '../../src/config/check';
import type { Config } from '../../src/config/types';
import { type ServiceLevels, serviceLevelsOf } from '../../src/sla/service-levels';
import type { Context } from '../../src/team/context';
import { rosterOf } from '../../src/team/roster';
import type { Outcome, SharedInbox } from '../../src/words/inbox';
import type { Limits } from '../../src/words/limits';
import type { EpochMs, Person } from '../../src/words/values';
import type { Account } from '../office/identity';
import { authentication } from './exchange';
import { vocabularyOf } from './master-list';

export interface InboxOptions {
  /** Every zone this build can reckon with. */
  zones: CheckOptions['zones'];
  now(): EpochMs;
  newId(): string;
  /** Minutes the person's own clock is ahead of UTC. */
  viewerOffset?(): number;
  /** IANA name of the zone that clock is set to. */
  viewerZone?: string;
  /** Outlook's display language, such as `de-DE`. */
  language?: string;
  /** The conversation an answer is being written in beside the pane. */
  answering?(): string | null;
  /** The name chosen under “Who are you?”, where the account is not one member's own. */
  stated?(): Person | null;
}

export interface OutlookInbox extends SharedInbox<true> {
  /** Stores a configuration, given as text, and makes what it needs; without one, what the stored one needs. */
  setUp(configuration?: string): Promise<Outcome>;
}

/** A configuration and what is worth working out once. */
export interface Team {
  config: Config;
  serviceLevels: ServiceLevels;
}

export const teamOf = (config: Config): Team => ({ config, serviceLevels: serviceLevelsOf(config) });

/**
 * The signed-in account of a member is that member; else it is whoever said who they are. `sure`: how far the account
 * itself can be trusted.
 */
export function contextOf(
  { config, serviceLevels }: Team,
  account: Account & { sure: Person['sure'] },
  limits: Limits,
  { now, stated, answering, viewerOffset, viewerZone, language }: InboxOptions,
): Context {
  const roster = rosterOf(config);
  const member = roster.byAddress(account.address);
  const own: Person | null = member && !member.left ? { handle: member.handle, sure: account.sure } : null;
  const named = stated?.() ?? null;
  const written = answering?.() ?? null;
  const chosen = named && roster.byHandle(named.handle) ? named : null;
  return {
    config,
    roster,
    vocabulary: vocabularyOf(config),
    serviceLevels,
    limits,
    authentication,
    person: own?.sure === 'verified' ? own : (chosen ?? own),
    now: now(),
    ...(written === null ? {} : { answering: written }),
    ...(viewerOffset ? { viewerOffset: viewerOffset() } : {}),
    ...(viewerZone === undefined ? {} : { viewerZone }),
    ...(language === undefined ? {} : { language }),
  };
}

/** One step after the other: a second click must see what the first one did. */
export function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
