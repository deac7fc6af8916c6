/** A fault in settings: where it stands, what it is, and what would be right. */
export interface Problem {
  /** Place within what was checked, such as `hours.mon[0]`. */
  path: string;
  message: string;
  advice: string;
}
