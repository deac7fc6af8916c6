/** Values that everything shares. */

/** An instant: integer milliseconds since the epoch. */
export type EpochMs = number;

/** A member's name on the roster, `[a-z0-9-]{1,32}`. */
export type Handle = string;

export interface Address {
  /** Display name as written, maybe empty. Text from mail: never markup. */
  name: string;
  /** Lower-cased address, empty where the header could not be read. */
  address: string;
}

/** Who acts: a member and how sure that is. Null: the person has not said yet. */
export interface Person {
  handle: Handle;
  sure: 'verified' | 'stated';
}

export interface Visit {
  handle: Handle;
  opened: EpochMs;
  seen: EpochMs;
}

/** Who else is here, as shown to one person. */
export interface Presence {
  /** Everybody else who may still have it open, the latest first. */
  others: Visit[];
  /** When the person looking last opened it, before now; null: they have only just come. */
  opened: EpochMs | null;
}
