/** JSON bodies: checked field by field against the method's shape. Google refuses unknown names and wrong types. */
import { invalid } from '../errors';

export interface LabelColor {
  backgroundColor?: string;
  textColor?: string;
}

export interface FilterCriteria {
  from?: string;
  to?: string;
  subject?: string;
  query?: string;
  negatedQuery?: string;
  hasAttachment?: boolean;
  excludeChats?: boolean;
  size?: number;
  sizeComparison?: string;
}

export interface FilterAction {
  addLabelIds?: string[];
  removeLabelIds?: string[];
  forward?: string;
}

/** Every field a body of some method may carry. `null` says "absent", and in a patch "clear". */
export interface Body {
  id?: string | null;
  name?: string | null;
  labelListVisibility?: string | null;
  messageListVisibility?: string | null;
  color?: LabelColor | null;
  addLabelIds?: string[] | null;
  removeLabelIds?: string[] | null;
  ids?: string[] | null;
  raw?: string | null;
  threadId?: string | null;
  labelIds?: string[] | null;
  criteria?: FilterCriteria | null;
  action?: FilterAction | null;
}

export type BodyShape = { readonly [field: string]: 'string' | 'strings' | 'boolean' | 'number' | BodyShape };

const color = { backgroundColor: 'string', textColor: 'string' } as const;

export const bodies = {
  label: {
    id: 'string',
    name: 'string',
    labelListVisibility: 'string',
    messageListVisibility: 'string',
    type: 'string',
    messagesTotal: 'number',
    messagesUnread: 'number',
    threadsTotal: 'number',
    threadsUnread: 'number',
    color,
  },
  modify: { addLabelIds: 'strings', removeLabelIds: 'strings' },
  batchModify: { ids: 'strings', addLabelIds: 'strings', removeLabelIds: 'strings' },
  message: { id: 'string', raw: 'string', threadId: 'string', labelIds: 'strings' },
  filter: {
    id: 'string',
    criteria: {
      from: 'string',
      to: 'string',
      subject: 'string',
      query: 'string',
      negatedQuery: 'string',
      hasAttachment: 'boolean',
      excludeChats: 'boolean',
      size: 'number',
      sizeComparison: 'string',
    },
    action: { addLabelIds: 'strings', removeLabelIds: 'strings', forward: 'string' },
  },
  nothing: {},
} satisfies Record<string, BodyShape>;

/** @param bytes the body, one character per byte; empty means no field at all */
export function readBody(bytes: string, contentType: string, shape: BodyShape): Body {
  if (bytes === '') return {};
  if (!/^application\/json\s*(;|$)/i.test(contentType)) {
    throw invalid(`Invalid JSON payload received. The content type is "${contentType}", not application/json.`);
  }
  return readJson(bytes, shape);
}

export function readJson(bytes: string, shape: BodyShape): Body {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(bytes, 'latin1')));
  } catch {
    throw invalid('Invalid JSON payload received. Parsing failed.');
  }
  check(value, shape, '');
  return value as Body;
}

function check(value: unknown, shape: BodyShape, at: string): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid(`Invalid JSON payload received. Expected an object${at && ` at '${at}'`}.`);
  }
  for (const [name, part] of Object.entries(value)) {
    const kind = Object.hasOwn(shape, name) ? shape[name]! : undefined;
    const where = at ? `${at}.${name}` : name;
    if (kind === undefined) {
      throw invalid(`Invalid JSON payload received. Unknown name "${name}"${at && ` at '${at}'`}: Cannot find field.`);
    }
    if (part === null) continue;
    if (typeof kind === 'object') check(part, kind, where);
    else if (!is(kind, part)) throw invalid(`Invalid value at '${where}': expected ${kind}.`);
  }
}

function is(kind: 'string' | 'strings' | 'boolean' | 'number', value: unknown): boolean {
  if (kind === 'strings') return Array.isArray(value) && value.every((item) => typeof item === 'string');
  return typeof value === kind;
}
