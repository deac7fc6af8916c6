import type { LocalDate } from '../sla/dates';
import type { Transitions } from '../sla/transitions';
import type { CalendarSource, Policy } from '../sla/types';
import type { TagColour } from '../words/marks';
import type { EpochMs, Handle } from '../words/values';

/**
 * Languages there is a catalogue for, English first, which stands in for every other. Each is a folder or file of that name
 * beside `en`, and exports its catalogue under the same names; the compiler says where one is missing.
 */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

export type Role = 'agent' | 'lead' | 'collaborator';

export interface Member {
  handle: Handle;
  name: string;
  /** Lower case, at least one. */
  addresses: readonly string[];
  role: Role;
  /** Both dates inclusive, in the time zone of the team. */
  away: readonly { from: LocalDate; to: LocalDate }[];
  /** Stays listed so that old marks can be read. */
  left: boolean;
  /** Their last day on the team, in its time zone: mail they write later is from outside. Absent: still there, or nobody knows. */
  lastDay?: LocalDate;
  /** How much open work the member takes; absent: no limit. */
  capacity?: number;
}

export interface Tag {
  name: string;
  colour?: TagColour;
  /** Not offered any more; still read. */
  retired: boolean;
}

export interface Config {
  v: 1;
  /** Lower case, like every address and domain here. */
  mailbox: string;
  aliases: readonly string[];
  domains: readonly string[];
  /** Domains, and all below them, under which every address is a customer of its own. */
  addressOnly: readonly string[];
  timeZone: string;
  /** The language of the team: what is stored in the mailbox, and screens of people whose own is not among `languages`. */
  locale: Language;
  /** Languages a Gmail build carries besides. */
  languages: readonly Language[];
  members: readonly Member[];
  tags: readonly Tag[];
  calendars: Readonly<Record<string, CalendarSource>>;
  policies: readonly Policy[];
  phrases: { thanks: readonly string[] };
  /** Senders whose mail is a machine's, and those whose mail is people's, whatever it says: addresses, domains as `@domain`. */
  machines: readonly string[];
  people: readonly string[];
  /** Mail from before this moment is left alone. */
  since: EpochMs;
  /** How old mail that turns up late may be, and still count as new by itself, in milliseconds. */
  late: number;
  claimOnReply: 'unowned' | 'always' | 'never' | 'unassign';
  afterReply: 'waiting' | 'open' | 'close';
  onClose: 'archive' | 'keep';
  /** The hub of a team on Gmail: everything writes through it. Absent: there is none. */
  hub?: { deployment: string; clients: readonly string[]; markNewMail?: true };
  sharing: {
    /** The member who owns the fewest conversations, or members in turn. */
    by: 'load' | 'turn';
    /** Where nobody present has room: it stays in the pool, or everybody is considered. */
    whenNobody: 'pool' | 'everybody';
    /** What counts against a capacity: all open work, or only what needs somebody, not what waits or is snoozed. */
    fills: 'all' | 'needed';
    /** Upkeep does it by itself. */
    automatic: boolean;
  };
  /** When a snoozed conversation returns in the morning: minutes after local midnight. */
  morning: number;
  /** Transitions of every zone named, by zone. */
  zones: Readonly<Record<string, Transitions>>;
  /** Version of the tz database the zones are from, the oldest where they differ; absent: nobody knows. */
  tzdata?: string;
}
