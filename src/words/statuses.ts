/** Every status a conversation can have, in one table: all that follows from a status is read off its row. */

interface StatusRow {
  /** Its name on mail. Null: it has none; Open goes without, and who closed a conversation is a mark of its own (`✓handle`). */
  mark: `~${string}` | null;
  /** The command that brings it about by hand. Null: only mail does. */
  verb: string | null;
  /** What it does to the resolution clock: lets it run, pauses it, or ends it. */
  resolution: 'runs' | 'pauses' | 'ends';
  /** Whether somebody of the team has something to do. */
  needsSomebody: boolean;
  /** Place among the groups of a list; equal ones are ordered by urgency. */
  rank: number;
  /** Whether lists show and count its deadlines: what waits for the customer is not late. */
  showsDeadline: boolean;
  /** Whether it has a list, a group and a count of its own. */
  listed: boolean;
  /** Picture of a conversation in it, where lists and histories show one. */
  icon: string;
  /** Its number in stored rows of the board: never changed, never given to another. Null: closed work has no row. */
  code: number | null;
}

export const statuses = {
  new: {
    mark: '~New',
    verb: null,
    resolution: 'runs',
    needsSomebody: true,
    rank: 0,
    showsDeadline: true,
    listed: false,
    icon: 'new',
    code: 0,
  },
  open: {
    mark: null,
    verb: 'reopen',
    resolution: 'runs',
    needsSomebody: true,
    rank: 0,
    showsDeadline: true,
    listed: false,
    icon: 'mail',
    code: 1,
  },
  waiting: {
    mark: '~Waiting',
    verb: 'wait',
    resolution: 'pauses',
    needsSomebody: false,
    rank: 1,
    showsDeadline: false,
    listed: true,
    icon: 'waiting',
    code: 2,
  },
  snoozed: {
    mark: '~Snoozed',
    verb: 'snooze',
    resolution: 'pauses',
    needsSomebody: false,
    rank: 2,
    showsDeadline: true,
    listed: true,
    icon: 'snoozed',
    code: 3,
  },
  closed: {
    mark: null,
    verb: 'close',
    resolution: 'ends',
    needsSomebody: false,
    rank: 0,
    showsDeadline: false,
    listed: false,
    icon: 'closed',
    code: null,
  },
} as const satisfies Record<string, StatusRow>;

type Table = typeof statuses;
export type Status = keyof Table;

/** The statuses whose row holds this value in this column. */
type Where<Column extends keyof StatusRow, Value> = {
  [S in Status]: Table[S][Column] extends Value ? S : never;
}[Status];

/** Has a mark of its own. */
export type MarkedStatus = Where<'mark', string>;
/** Has a list of its own. */
export type ListedStatus = Where<'listed', true>;
/** Pauses the resolution clock. */
type PausingStatus = Where<'resolution', 'pauses'>;
/** Stops the resolution clock, for a while or for good. */
export type RestingStatus = PausingStatus | Where<'resolution', 'ends'>;
export type StatusIcon = Table[Status]['icon'];

export const statusNames = Object.keys(statuses) as Status[];

export const isMarked = (status: Status): status is MarkedStatus => statuses[status].mark !== null;
export const isListed = (status: string): status is ListedStatus =>
  statusNames.some((name) => name === status && statuses[name].listed);
export const isResting = (status: Status): status is RestingStatus => statuses[status].resolution !== 'runs';
export const isPausing = (status: Status): status is PausingStatus => statuses[status].resolution === 'pauses';

/** In the order of the table. */
export const markedStatuses = statusNames.filter(isMarked);
export const listedStatuses = statusNames.filter(isListed);
export const restingStatuses = statusNames.filter(isResting);

const { closed: _, ...unclosed } = statuses;

/**
 * How a row of the board stands: as its conversation does; closed with thanks nobody has looked at yet; or nobody's work, with
 * a machine's mail that was left alone, or mail that came to light late.
 */
export const rowStatuses = {
  ...unclosed,
  thanked: { needsSomebody: true, rank: 0, showsDeadline: false, icon: statuses.closed.icon, code: 4 },
  automatic: { needsSomebody: false, rank: 3, showsDeadline: false, icon: 'mail', code: 5 },
  'came-to-light': { needsSomebody: false, rank: 3, showsDeadline: false, icon: 'mail', code: 7 },
} as const;

export type RowStatus = keyof typeof rowStatuses;

/** Whether a row is open work; the others are there to be looked at. */
export const isWorkRow = (status: RowStatus): status is keyof typeof unclosed => status in unclosed;

export const rowStatusNames = Object.keys(rowStatuses) as RowStatus[];
