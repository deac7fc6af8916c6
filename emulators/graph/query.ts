/** The query options of a request, taken apart and checked. What an endpoint does not know is refused, never ignored. */
import { badRequest } from './errors';
import { type Node, parseFilter } from './filter/parse';

export interface Order {
  property: string;
  descending: boolean;
}

export interface Query {
  select: string[] | null;
  /** Ids of the extended properties `$expand` asks for. */
  extended: string[];
  filter: Node | null;
  /** As sent; a following page must not depend on it. */
  orderby: Order[];
  top: number | null;
  skip: number;
  count: boolean;
  skiptoken: string | null;
  deltatoken: string | null;
  /** The rest: options without a dollar sign. */
  plain: Readonly<Record<string, string>>;
}

/** `$search` needs an index the workbench does not have; everything else is an option nobody knows. */
const options = new Set([
  '$select',
  '$expand',
  '$filter',
  '$orderby',
  '$top',
  '$skip',
  '$count',
  '$skiptoken',
  '$deltatoken',
]);

export function readQuery(params: URLSearchParams, allowed: readonly string[]): Query {
  const given = new Map<string, string>();
  for (const [name, value] of params) {
    if (given.has(name)) throw badRequest(`Query option '${name}' was specified more than once.`);
    if (name.startsWith('$') ? !options.has(name) : !allowed.includes(name)) {
      throw badRequest(`The query parameter '${name}' is not supported.`);
    }
    given.set(name, value);
  }
  return {
    select: listOf(given.get('$select')),
    extended: readExpand(given.get('$expand')),
    filter: given.has('$filter') ? parseFilter(given.get('$filter')!) : null,
    orderby: (listOf(given.get('$orderby')) ?? []).map(readOrder),
    top: wholeNumber('$top', given.get('$top'), 1, 1000),
    skip: wholeNumber('$skip', given.get('$skip'), 0, Number.MAX_SAFE_INTEGER) ?? 0,
    count: readBoolean('$count', given.get('$count')),
    skiptoken: given.get('$skiptoken') ?? null,
    deltatoken: given.get('$deltatoken') ?? null,
    plain: Object.fromEntries([...given].filter(([name]) => !name.startsWith('$'))),
  };
}

export function readBoolean(name: string, value: string | undefined): boolean {
  if (value === undefined || value === 'false') return false;
  if (value === 'true') return true;
  throw badRequest(`Invalid value '${value}' for ${name}.`);
}

/** `singleValueExtendedProperties($filter=id eq '…' or id eq '…')`, and `attachments`, which shows nothing here. */
function readExpand(text: string | undefined): string[] {
  if (text === undefined || text === 'attachments') return [];
  const inner = /^singleValueExtendedProperties\s*\(\s*\$filter=(.*)\)$/s.exec(text.trim());
  if (!inner) throw badRequest(`Could not find a property to expand in '${text}'.`);
  return idsIn(parseFilter(inner[1]!));
}

function idsIn(node: Node): string[] {
  if (node.is === 'or') return [...idsIn(node.left), ...idsIn(node.right)];
  const { left, right } = node.is === 'compare' && node.op === 'eq' ? node : { left: null, right: null };
  if (left?.is !== 'path' || left.path !== 'id' || right?.is !== 'value' || right.value.type !== 'string') {
    throw badRequest("Extended properties are expanded by $filter=id eq '…'.");
  }
  return [right.value.value];
}

function readOrder(text: string): Order {
  const found = /^([\w/]+)(?:\s+(asc|desc))?$/.exec(text);
  if (!found) throw badRequest(`Invalid $orderby '${text}'.`);
  return { property: found[1]!, descending: found[2] === 'desc' };
}

function listOf(text: string | undefined): string[] | null {
  return text === undefined ? null : text.split(',').map((part) => part.trim());
}

function wholeNumber(name: string, text: string | undefined, least: number, most: number): number | null {
  if (text === undefined) return null;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most)) throw badRequest(`Invalid value '${text}' for ${name}.`);
  return value;
}
