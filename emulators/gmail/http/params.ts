/** Query parameters: known by name, checked by kind. Google refuses what it does not know. */
import { invalid } from '../errors';
import type { ParsedUrl } from './url';

export interface Params {
  q?: string;
  labelIds?: string[];
  maxResults?: number;
  pageToken?: string;
  includeSpamTrash?: boolean;
  format?: 'minimal' | 'full' | 'raw' | 'metadata';
  metadataHeaders?: string[];
  startHistoryId?: string;
  labelId?: string;
  historyTypes?: string[];
  internalDateSource?: 'receivedTime' | 'dateHeader';
  deleted?: boolean;
  neverMarkSpam?: boolean;
  processForCalendar?: boolean;
  /** Understood everywhere. */
  fields?: string;
  alt?: 'json';
  prettyPrint?: boolean;
  key?: string;
  quotaUser?: string;
  uploadType?: 'media' | 'multipart';
}

export type ParamName = keyof Params;

type Kind = 'text' | 'texts' | 'page-size' | 'boolean' | readonly string[];

const kinds: Record<ParamName, Kind> = {
  q: 'text',
  labelIds: 'texts',
  maxResults: 'page-size',
  pageToken: 'text',
  includeSpamTrash: 'boolean',
  format: ['minimal', 'full', 'raw', 'metadata'],
  metadataHeaders: 'texts',
  startHistoryId: 'text',
  labelId: 'text',
  historyTypes: 'texts',
  internalDateSource: ['receivedTime', 'dateHeader'],
  deleted: 'boolean',
  neverMarkSpam: 'boolean',
  processForCalendar: 'boolean',
  fields: 'text',
  alt: ['json'],
  prettyPrint: 'boolean',
  key: 'text',
  quotaUser: 'text',
  uploadType: ['media', 'multipart'],
};
const everywhere: readonly ParamName[] = ['fields', 'alt', 'prettyPrint', 'key', 'quotaUser'];
const largestPage = 500;

/** Throws a 400 that names the parameter. */
export function readParams(query: ParsedUrl['query'], takes: readonly ParamName[]): Params {
  const read: Record<string, unknown> = {};
  for (const [name, value] of query) {
    if (!isKnown(name, takes)) {
      throw invalid(`Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter.`);
    }
    const kind = kinds[name];
    if (kind === 'texts') {
      read[name] = [...((read[name] as string[] | undefined) ?? []), value];
      continue;
    }
    if (name in read) throw invalid(`Invalid value at '${name}': the parameter is given more than once.`);
    read[name] = one(name, kind, value);
  }
  return read as Params;
}

function isKnown(name: string, takes: readonly ParamName[]): name is ParamName {
  return (takes as readonly string[]).includes(name) || (everywhere as readonly string[]).includes(name);
}

function one(name: string, kind: Exclude<Kind, 'texts'>, value: string): string | number | boolean {
  if (kind === 'text') return value;
  if (kind === 'boolean') {
    if (value === 'true' || value === 'false') return value === 'true';
    throw invalid(`Invalid value at '${name}' (TYPE_BOOL), "${value}"`);
  }
  if (kind === 'page-size') {
    const count = Number(value);
    if (!/^\d+$/.test(value) || count < 1 || count > largestPage) {
      throw invalid(`Invalid value '${value}'. Values must be within the range: [1, ${largestPage}]`);
    }
    return count;
  }
  // Enumerations are accepted in upper case as well.
  const found = kind.find((choice) => choice === value || choice.toUpperCase() === value);
  if (found === undefined) throw invalid(`Invalid value at '${name}' (TYPE_ENUM), "${value}"`);
  return found;
}
