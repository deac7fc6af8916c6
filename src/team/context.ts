import type { Config } from '../config/types';
import type { ServiceLevels } from '../sla/service-levels';
import type { Authentication } from '../words/conversation';
import type { Limits } from '../words/limits';
import type { Vocabulary } from '../words/marks';
import type { EpochMs, Person, Presence } from '../words/values';
import type { Roster } from './roster';

/** Everything a decision may depend on besides the conversation itself. */
export interface Context {
  config: Config;
  roster: Roster;
  vocabulary: Vocabulary;
  /** Policies and calendars of the configuration, compiled. */
  serviceLevels: ServiceLevels;
  limits: Limits;
  /** What the host's own headers look like; see `mail/authentic.ts`. */
  authentication?: Authentication;
  /** Who acts or looks; null while the account does not say and nobody has picked a name. */
  person: Person | null;
  now: EpochMs;
  /** What a pass, or a list, knows of the mailbox's passes; absent: nothing, as when one conversation is opened. */
  passes?: Passes;
  /** The conversation the mail client shows beside this screen, where the host says; null: none. */
  onScreen?: string | null;
  /** When the person last looked at this conversation before now, where the host has kept it. */
  lastVisit?: EpochMs;
  /** Tag of the language the person reads, such as `de-AT`, where the host says. */
  language?: string;
  /** Digest of the command asked for, where it crossed a wire; see `EntryData.asked`. */
  commandDigest?: string;
  /** Who else has the conversation open, where somebody keeps count. */
  presence?: Presence;
  /** The person sits at another mailbox than this one: mail is found there by its Message-ID. */
  elsewhere?: true;
  /** The conversation an answer is being written in, beside this screen; absent: none. */
  answering?: string;
  /** Minutes the person's own clock is ahead of UTC, where the host says. */
  viewerOffset?: number;
  /** IANA name of the zone the person's own clock is set to, where the host says. */
  viewerZone?: string;
}

export interface Passes {
  /** Everything that had come by this moment has been sorted; null: nobody knows. */
  sortedTo: EpochMs | null;
  /** How many more mails that turned up late may count as new today. */
  admits: number;
}
