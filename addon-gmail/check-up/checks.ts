import type { ClockDifference } from '../../src/sla/viewer-clock';
import type { Failure } from '../../src/words/errors';
import type { EpochMs } from '../../src/words/values';

/** Asked of the mailbox Docket works in. */
export const mailboxChecks = [
  'account',
  'configuration',
  'labels',
  'characters',
  'length',
  'case',
  'rename',
  'insert',
  'threading',
  'token',
  'quoted',
  'counts',
  'batch',
  'history',
  'threadId',
  'intl',
  'tzdata',
  'filter',
  'trigger',
  'quota',
] as const;

export type MailboxCheck = (typeof mailboxChecks)[number];

/** Asked by an add-on whose team has a hub. */
export const hubChecks = ['client', 'hub', 'anonymous'] as const;

export const checks = [...mailboxChecks, ...hubChecks] as const;

/** All an agent's add-on can see: it has no team mailbox of its own. */
export const agentChecks = [...hubChecks, 'threadId', 'intl'] as const satisfies readonly (typeof checks)[number][];

export type Check = (typeof checks)[number];

/** What a probe saw, check by check. `null`: it could not be looked at here. */
export interface Sights {
  /**
   * Lower-case addresses: who is signed in (null where nobody is, as in a hub), whose mailbox answers, and those the
   * configuration names.
   */
  account: { active: string | null; mailbox: string; expected: readonly string[] };
  /** `fault`: why what the mailbox holds cannot be used. `asBuilt`: it is the one this build was made with. */
  configuration: { fault: Failure | null; asBuilt: boolean };
  /** Names of the vocabulary the mailbox does not have. */
  labels: { missing: readonly string[] };
  /** Trial names that were refused, or that came back as something else. */
  characters: { refused: readonly string[] };
  length: { characters: number; kept: boolean };
  /** Whether a second name that differs in case alone was refused. */
  case: { refused: boolean };
  rename: { sameId: boolean; renamed: boolean };
  /** Labels on the stored message besides Docket's; `late`: milliseconds its time is off; its own Message-ID was kept. */
  insert: { extra: readonly string[]; late: number; idKept: boolean };
  threading: { joined: boolean; refused: boolean };
  /** How many messages a conversation's search word found of those stored, and after how long. */
  token: { stored: number; found: number; strangers: number; ms: number };
  quoted: { found: boolean };
  /** Threads counted under a label that one thread carries. */
  counts: { counted: number | null };
  batch: { asked: number; answered: number };
  history: { reported: boolean };
  /** The id Gmail hands over with an opened message, and whether the API knows the conversation by it. */
  threadId: { id: string; known: boolean } | null;
  intl: { zones: boolean };
  /** The rules the time zones are from, and a zone in which the person's own clock disagrees with them. */
  tzdata: { version: string | null; differs: ClockDifference | null };
  /** Filters that stamp new mail: wanted, and there. */
  filter: { wanted: number; found: number };
  trigger: { exists: boolean; lastRun: EpochMs | null; now: EpochMs };
  quota: { labels: number; kilobytes: number };
  /** The audience of this add-on's identity token, and those the hub accepts. */
  client: { audience: string; expected: readonly string[] };
  /** What the hub answered: who it takes the caller for, or why it did not say. */
  hub: { says: string } | { refused: Failure };
  /** Whether Google asked for a sign-in instead of letting the call through. */
  anonymous: { signIn: boolean };
}

/** A probe that failed says why instead. */
export type Sight<C extends Check> = Sights[C] | { failed: Failure };

export type Seen = { [C in Check]?: Sight<C> };
