/** The operators a search may use. A string: words are looked for in that place. A function: reads one value. */
import type { EpochMs } from '../../mailbox/types';
import { systemLabelIds } from '../data/system-labels';
import { invalid } from '../errors';
import { comparableLabel, type Place, type Query } from './query';

interface Given {
  now: EpochMs;
  isQuoted: boolean;
}

const day = 86_400_000;
/** Google reads dates without a time as midnight in Pacific Standard Time. */
const pacific = 8 * 3_600_000;

export const operators: Readonly<Record<string, Place | ((value: string, given: Given) => Query)>> = {
  subject: 'subject',
  from: 'from',
  to: 'to',
  cc: 'cc',
  bcc: 'bcc',
  rfc822msgid: (value) => ({ is: 'message-id', id: value.replace(/^<|>$/g, '') }),
  label,
  in: inPlace,
  is: (value) => byTable('is', value, isTable),
  has: (value) => byTable('has', value, hasTable),
  after: (value) => ({ is: 'since', at: moment('after', value) }),
  newer: (value) => ({ is: 'since', at: moment('newer', value) }),
  before: (value) => ({ is: 'before', at: moment('before', value) }),
  older: (value) => ({ is: 'before', at: moment('older', value) }),
  newer_than: (value, { now }) => ({ is: 'since', at: now - span('newer_than', value) }),
  older_than: (value, { now }) => ({ is: 'before', at: now - span('older_than', value) }),
};

const isTable: Readonly<Record<string, Query>> = {
  unread: { is: 'system', label: 'UNREAD' },
  read: { is: 'not', of: { is: 'system', label: 'UNREAD' } },
  starred: { is: 'system', label: 'STARRED' },
  important: { is: 'system', label: 'IMPORTANT' },
};

const hasTable: Readonly<Record<string, Query>> = {
  attachment: { is: 'attachment' },
  userlabels: { is: 'user-label' },
  nouserlabels: { is: 'not', of: { is: 'user-label' } },
};

const placeTable: Readonly<Record<string, Query>> = {
  anywhere: { is: 'anywhere' },
  archive: { is: 'archived' },
  inbox: { is: 'system', label: 'INBOX' },
  trash: { is: 'system', label: 'TRASH' },
  spam: { is: 'system', label: 'SPAM' },
  sent: { is: 'system', label: 'SENT' },
  draft: { is: 'system', label: 'DRAFT' },
  drafts: { is: 'system', label: 'DRAFT' },
  starred: { is: 'system', label: 'STARRED' },
  unread: { is: 'system', label: 'UNREAD' },
  important: { is: 'system', label: 'IMPORTANT' },
};

function inPlace(value: string): Query {
  return byTable('in', value, placeTable);
}

function label(value: string, { isQuoted }: Given): Query {
  if (!isQuoted && /[&!]/.test(value))
    throw invalid('Invalid query: a label name with "&" or "!" needs quotation marks');
  const system = value.toUpperCase();
  if (systemLabelIds.has(system)) return { is: 'system', label: system };
  return { is: 'label', name: comparableLabel(value) };
}

function byTable(operator: string, value: string, table: Readonly<Record<string, Query>>): Query {
  const key = value.toLowerCase();
  const found = Object.hasOwn(table, key) ? table[key] : undefined;
  if (!found) throw invalid(`Invalid query: this service does not know "${operator}:${value}"`);
  return found;
}

/** Epoch seconds, or a date with slashes or dashes. */
function moment(operator: string, value: string): EpochMs {
  if (/^\d{9,11}$/.test(value)) return Number(value) * 1000;
  const date = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(value);
  if (date) {
    const [year, month, dayOfMonth] = [Number(date[1]), Number(date[2]), Number(date[3])];
    const midnight = Date.UTC(year, month - 1, dayOfMonth);
    const read = new Date(midnight);
    if (read.getUTCMonth() === month - 1 && read.getUTCDate() === dayOfMonth) return midnight + pacific;
  }
  throw invalid(`Invalid query: "${operator}:${value}" is neither epoch seconds nor yyyy/mm/dd`);
}

/** `2d`, `3m`, `1y`; months and years are 30 and 365 days here. */
function span(operator: string, value: string): number {
  const found = /^(\d{1,5})([dmy])$/.exec(value);
  if (!found) throw invalid(`Invalid query: "${operator}:${value}" is not a number with d, m or y`);
  const days = { d: 1, m: 30, y: 365 }[found[2] as 'd' | 'm' | 'y'];
  return Number(found[1]) * days * day;
}
