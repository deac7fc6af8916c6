/** What the pane asked of its host and what it was told: every message, in the order of arrival. */
import type { CallName } from './call-table';
import type { Json } from './wire';

export interface CallRecord {
  /** Counts from 1 over the host's whole life. */
  n: number;
  /** Which load of the pane asked, from 1. */
  pane: number;
  call: CallName;
  /** The event's, notice's or unknown action's name. */
  detail?: string;
  params: Json;
  /** The item open when it arrived. */
  item: string | null;
  /** API calls under way at its arrival, itself included; 0 for what is no API call. Outlook on the web allows three. */
  atOnce: number;
  /** Milliseconds of the page's own clock. */
  arrived: number;
  answered?: number;
  /** `_data` of the answer; absent while there is none. */
  answer?: Json;
  /** `_errorCode` of the answer where it is not 0. */
  transport?: number;
  /** A fault was put in its way. */
  faulted?: true;
  /** This host does not know how to answer it; a gap of the host, never of the pane. */
  unhandled?: true;
}

export interface Recorder {
  open(entry: Omit<CallRecord, 'n' | 'atOnce' | 'arrived'>): CallRecord;
  close(record: CallRecord, answer: Json, transport: number): void;
  all(): CallRecord[];
  clear(): void;
}

const besideTheApi: ReadonlySet<CallName> = new Set([
  'appContext',
  'initialData',
  'event.listen',
  'event.unlisten',
  'notice',
  'openWindow',
]);

export function createRecorder(now: () => number): Recorder {
  let records: CallRecord[] = [];
  const underWay = new Set<CallRecord>();
  let count = 0;
  return {
    open(entry) {
      count += 1;
      const record: CallRecord = { ...entry, n: count, atOnce: 0, arrived: now() };
      if (!besideTheApi.has(record.call)) record.atOnce = underWay.add(record).size;
      records.push(record);
      return record;
    },
    close(record, answer, transport) {
      underWay.delete(record);
      record.answered = now();
      record.answer = answer;
      if (transport !== 0) record.transport = transport;
    },
    all: () => records,
    clear() {
      records = [];
    },
  };
}
