/** What was asked of the service, in order: the source of every figure about requests, and of "a note was never sent". */
import type { EpochMs } from '../mailbox/types';

/** What Docket must never do. `recipients`: it made or changed a message so that somebody would receive it. */
export type Violation = 'send' | 'reply' | 'recipients';

export interface LedgerRow {
  n: number;
  at: EpochMs;
  method: string;
  /** Path and query, without the version. */
  url: string;
  user: string | null;
  app: string | null;
  /** 0: no answer. */
  status: number;
  /** Graph's error code, where the answer was one. */
  code?: string;
  /** For a part: the number of its batch, and its id in it. */
  batch?: number;
  part?: string;
  /** The injected fault that answered or delayed it. */
  fault?: string;
  violations: Violation[];
}

export class Ledger {
  readonly rows: LedgerRow[] = [];
  private readonly cleared: LedgerRow[] = [];

  /** Every request so far that would have sent, drafted or addressed a mail, cleared ones included. */
  get sent(): string[] {
    return [...this.cleared, ...this.rows]
      .filter(({ violations }) => violations.length > 0)
      .map(({ method, url }) => `${method} ${url}`);
  }

  open(row: Pick<LedgerRow, 'at' | 'method' | 'url' | 'user' | 'app'> & Partial<LedgerRow>): LedgerRow {
    const opened: LedgerRow = { status: 0, violations: [], ...row, n: this.rows.length + 1 };
    this.rows.push(opened);
    return opened;
  }

  /** HTTP requests: a batch is one. */
  get requests(): number {
    return this.rows.filter((row) => row.batch === undefined).length;
  }

  /** What counts against a mailbox's limit: single requests and the parts of batches. */
  get counted(): number {
    return this.rows.filter((row) => !/^\/\$batch/.test(row.url)).length;
  }

  get violations(): { n: number; url: string; what: Violation }[] {
    return this.rows.flatMap(({ n, url, violations }) => violations.map((what) => ({ n, url, what })));
  }

  clear(): void {
    this.cleared.push(...this.rows.filter(({ violations }) => violations.length > 0));
    this.rows.length = 0;
  }
}
