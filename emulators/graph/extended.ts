/**
 * MAPI properties as Graph names them: `<type> {<guid>} Name <name>`, `<type> {<guid>} Id 0x…`, or `<type> 0x<tag>`.
 * In the store they are the mail's extras, under the same words with the GUID in capitals: the Office host keeps an
 * add-in's custom properties there as well.
 */
import type { StoredMail } from '../mailbox/types';
import { badBody, badRequest } from './errors';

export interface ExtendedValue {
  id: string;
  value: string;
}

const types: Readonly<Record<string, RegExp>> = {
  String: /^[\s\S]*$/,
  Integer: /^-?\d{1,10}$/,
  Long: /^-?\d{1,19}$/,
  Double: /^-?\d+(\.\d+)?$/,
  Boolean: /^(true|false)$/i,
  SystemTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/,
  Binary: /^[A-Za-z0-9+/]*={0,2}$/,
  CLSID: /^[0-9a-f-]{36}$/i,
};

const named =
  /^(\w+) \{([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\} (Name (.+)|Id 0x([0-9a-f]+))$/i;
const tagged = /^(\w+) 0x([0-9a-f]+)$/i;

/** `PidTagMessageFlags`: 1 read, 8 not sent yet, 16 has attachments. */
export const messageFlags = 'Integer 0xE07';

/** The property that holds an add-in's custom properties, for the add-in id of the manifest. */
export function customPropertiesKey(addInId: string): string {
  return canonicalId(`String {00020329-0000-0000-C000-000000000046} Name cecp-${addInId}`)!;
}

/** One spelling per property; the case of a name counts. Null: not an id. */
export function canonicalId(id: string): string | null {
  const byName = named.exec(id);
  if (byName && byName[1]! in types) {
    const rest = byName[4] === undefined ? `Id 0x${hex(byName[5]!)}` : `Name ${byName[4]}`;
    return `${byName[1]} {${byName[2]!.toUpperCase()}} ${rest}`;
  }
  const byTag = tagged.exec(id);
  return byTag && byTag[1]! in types ? `${byTag[1]} 0x${hex(byTag[2]!)}` : null;
}

/** The spelling Graph answers with. */
export function normalisedId(canonical: string): string {
  return canonical
    .replace(/\{[^{}]*\}/, (guid) => guid.toLowerCase())
    .replace(/ 0x([0-9A-F]+)$/, (tag) => tag.toLowerCase());
}

/** Reads `singleValueExtendedProperties` of a request body into extras. Throws a `GraphError`. */
export function readExtended(given: unknown): Record<string, string> {
  if (!Array.isArray(given)) throw badBody('singleValueExtendedProperties has to be an array.');
  const values: Record<string, string> = {};
  for (const one of given as unknown[]) {
    const { id, value } = (one ?? {}) as Partial<ExtendedValue>;
    const canonical = typeof id === 'string' ? canonicalId(id) : null;
    if (canonical === null) throw badRequest(`The property id '${String(id)}' is not valid.`);
    if (typeof value !== 'string') throw badBody(`The value of '${id}' has to be a string.`);
    if (!types[canonical.split(' ')[0]!]!.test(value)) {
      throw badRequest(`The value of '${id}' does not fit its type.`);
    }
    values[canonical] = value;
  }
  return values;
}

/** The value of one property on a mail; undefined where it has none. */
export function extendedValue(mail: StoredMail, canonical: string): string | undefined {
  const kept = mail.extras[canonical];
  if (kept !== undefined) return typeof kept === 'string' ? kept : JSON.stringify(kept);
  return canonical === messageFlags ? String((mail.read ? 1 : 0) | (isDraft(mail) ? 8 : 0)) : undefined;
}

/** A draft stays one wherever it is moved; mail the store put into Drafts is one without saying so. */
export function isDraft(mail: StoredMail): boolean {
  const said = mail.extras['graph:draft'];
  return typeof said === 'boolean' ? said : mail.folder === 'drafts';
}

function hex(digits: string): string {
  return digits.replace(/^0+(?=.)/, '').toUpperCase();
}
