/** Every priority, the most urgent first: that is the order of lists and of what people choose from. */

interface PriorityRow {
  /** Its name on mail. Null: what carries no other. */
  mark: `!${string}` | null;
  /** Its numbers in stored rows of the board and in gathered facts: never changed, never given to another. */
  rowCode: number;
  factCode: number;
}

export const priorities = {
  urgent: { mark: '!Urgent', rowCode: 0, factCode: 2 },
  high: { mark: '!High', rowCode: 1, factCode: 1 },
  normal: { mark: null, rowCode: 2, factCode: 0 },
} as const satisfies Record<string, PriorityRow>;

type Table = typeof priorities;
export type Priority = keyof Table;

/** Has a mark of its own. */
export type MarkedPriority = { [P in Priority]: Table[P]['mark'] extends string ? P : never }[Priority];

export const priorityNames = Object.keys(priorities) as Priority[];

export const isPriority = (value: unknown): value is Priority => (priorityNames as unknown[]).includes(value);
export const isMarkedPriority = (priority: Priority): priority is MarkedPriority => priorities[priority].mark !== null;

export const markedPriorities = priorityNames.filter(isMarkedPriority);
