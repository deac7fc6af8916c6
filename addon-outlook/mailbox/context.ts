/** The context of a use case: the team's configuration, who looks, and when. */
import type { CheckOptions } from '../../src/config/check';
import { contextOf, type Team } from '../../src/hosting/context';
import { type Account, personAt } from '../../src/hosting/person';
import type { Context } from '../../src/team/context';
import type { Outcome, SharedInbox } from '../../src/words/inbox';
import type { Limits } from '../../src/words/limits';
import type { Promised, Remembered } from '../../src/words/ports';
import type { EpochMs, Person } from '../../src/words/values';
import type { Draft } from '../office/office';
import { authentication } from './exchange';

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
  /** The answer that is being written beside the pane. */
  answering?(): Draft | null;
  /** The name chosen under “Who are you?”, where the account is not one member's own. */
  stated?(): Person | null;
  /** Where small things are remembered; absent: nowhere, once the inbox is gone. */
  remembered?: Promised<Remembered>;
}

export interface ContextOptions
  extends Pick<InboxOptions, 'now' | 'stated' | 'viewerOffset' | 'viewerZone' | 'language'> {
  /** The team's conversation an answer is being written in. */
  answering?: string | undefined;
}

export interface OutlookInbox extends SharedInbox<true> {
  /** Tags of the languages its screens speak, the first that there is: Outlook's, then the team's once it is known. */
  languages(): readonly (string | undefined)[];
  /** Stores a configuration, given as text, and makes what it needs; without one, what the stored one needs. */
  setUp(configuration?: string): Promise<Outcome>;
  /** The person's own settings and the team's; `language`: what they have just chosen, a tag or `client`. */
  settings(language?: string): Promise<Outcome>;
}

/** `account`: as far as the host vouches for it. */
export function contextFor(team: Team, account: Account, limits: Limits, options: ContextOptions): Context {
  const { now, stated, answering, viewerOffset, viewerZone, language } = options;
  return contextOf(team, {
    limits,
    authentication,
    person: personAt(team.roster, account, stated?.() ?? null),
    now: now(),
    answering,
    viewerOffset: viewerOffset?.(),
    viewerZone,
    language,
  });
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
