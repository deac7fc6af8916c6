/**
 * Docket's own items: messages in its own folder, made with no recipient and marked as not being drafts, so that nobody
 * can send one. Each is found by a string property.
 */
import { fingerprint } from '../../src/words/fingerprint';
import type { Call } from './client';
import { ownTitles } from './exchange';
import { quoted } from './path';
import type { Session } from './session';
import { timeOf, type WireList, type WireMessage } from './wire';

export type ItemKind = keyof typeof ownTitles;

export interface Item {
  id: string;
  etag: string | undefined;
  /**
   * The host's time of its making, epoch ms. Exchange tells whole seconds; the milliseconds say how many items of its
   * kind the writer had seen, so that what was written within one second stands in the order of its writing.
   */
  at: number;
  /** What it is about: a conversation's id, a part of the board, a month. */
  value: string;
  text: string;
}

const propertyNames: Record<ItemKind, string> = {
  conversation: 'DocketConversation',
  configuration: 'DocketConfiguration',
  board: 'DocketBoard',
  facts: 'DocketFacts',
  report: 'DocketReport',
  shelf: 'DocketShelf',
};

/** The property set of named string properties; the name distinguishes ours from others. */
const propertyOf = (kind: ItemKind): string =>
  `String {00020329-0000-0000-C000-000000000046} Name ${propertyNames[kind]}`;

/** How many items about the same thing the writer had seen. */
const orderProperty = 'String {00020329-0000-0000-C000-000000000046} Name DocketOrder';

/** What `itemOf` needs besides an item's usual members to order items created within one second. */
export const withOrder = `singleValueExtendedProperties($filter=id eq ${quoted(orderProperty)})`;

/** Message flags "read" and not "unsent". */
export const notADraft = { id: 'Integer 0x0E07', value: '1' };

/** Which members come with an item: everything, or only what says that it is there. */
export type Detail = 'text' | 'presence';

/** All items of a kind, or those about one value. Null in answer to it: ask again, the session has learnt. */
export function listCall(session: Session, folder: string, kind: ItemKind, value: string | null, detail: Detail): Call {
  const property = propertyOf(kind);
  const wanted = value === null ? 'ep/value ne null' : `ep/value eq ${quoted(value)}`;
  const subject =
    value === null
      ? `startswith(subject,${quoted(subjectOf(kind, null))})`
      : `subject eq ${quoted(subjectOf(kind, value))}`;
  return {
    method: 'GET',
    path: session.at('mailFolders', folder, 'messages', {
      $filter: session.filtersProperties
        ? `singleValueExtendedProperties/Any(ep: ep/id eq ${quoted(property)} and ${wanted})`
        : subject,
      $select: detail === 'text' ? 'id,createdDateTime,body' : 'id',
      $expand: `singleValueExtendedProperties($filter=id eq ${quoted(property)} or id eq ${quoted(orderProperty)})`,
      $top: 100,
    }),
    orNoFilter: session.filtersProperties,
  };
}

/** The items of an answer to `listCall`. Exchange compares values without regard to case; here every letter counts. */
export async function itemsIn(
  session: Session,
  answer: WireList<WireMessage> | null,
  again: () => Call,
  value: string | null,
): Promise<Item[]> {
  let page = answer;
  if (page === null) {
    session.filtersProperties = false;
    page = await session.client.one<WireList<WireMessage>>(again());
  }
  const { value: found } = await session.client.rest(page);
  return found.map(itemOf).filter((item) => value === null || item.value === value);
}

export async function readItems(session: Session, kind: ItemKind, value: string | null): Promise<Item[]> {
  const folder = await session.ownFolder();
  const call = () => listCall(session, folder, kind, value, 'text');
  return itemsIn(session, await session.client.one<WireList<WireMessage> | null>(call()), call, value);
}

export function itemOf(wire: WireMessage): Item {
  const properties = wire.singleValueExtendedProperties ?? [];
  const order = properties.find(({ id }) => id.endsWith(' DocketOrder'));
  const value = properties.find((one) => one !== order);
  return {
    id: wire.id,
    etag: wire['@odata.etag'],
    at: timeOf(wire.createdDateTime) + Math.min(Number(order?.value ?? 0) || 0, 999),
    value: value?.value ?? '',
    text: wire.body?.content ?? '',
  };
}

export interface Making {
  kind: ItemKind;
  value: string;
  text: string;
  /** How many items about the same thing have been seen. */
  order?: number;
  /** An item whose text is written anew again and again has to stay a draft; it has no recipient either. */
  changeable?: boolean;
}

export function makeCall(
  session: Session,
  folder: string,
  { kind, value, text, order = 0, changeable = false }: Making,
): Call {
  return {
    method: 'POST',
    // A double harms nobody: entries of one id are one, configurations of one text too, and parts of the board are merged.
    repeats: true,
    path: session.at('mailFolders', folder, 'messages'),
    body: {
      subject: subjectOf(kind, value),
      isRead: true,
      body: { contentType: 'text', content: text },
      singleValueExtendedProperties: [
        { id: propertyOf(kind), value },
        ...(order > 0 ? [{ id: orderProperty, value: String(order) }] : []),
        ...(changeable ? [] : [notADraft]),
      ],
    },
  };
}

/**
 * A second way to find an item, where filters on properties are not served; two values that share it are told apart by
 * the property. Says nothing about anybody.
 */
function subjectOf(kind: ItemKind, value: string | null): string {
  const title = ownTitles[kind];
  return value === null ? title : `${title} ${fingerprint(value)}`;
}
