/** One thing that is wrong with a manifest. */
export interface Fault {
  /** Stable name of the rule; every rule has its test. */
  code: string;
  /** Names of the elements from the root, like `OfficeApp/Hosts/Host`. */
  where: string;
  /** Counted from 1. */
  line: number;
  /** A sentence. */
  message: string;
}

export function faultText({ line, where, message }: Fault): string {
  return `line ${line}, ${where}: ${message}`;
}
