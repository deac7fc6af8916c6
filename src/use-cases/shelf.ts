/**
 * Texts with a history, beside what is gathered for reports: one item a version, the newest counts, and one item lists a
 * kind. Two people may write at once: whoever was not certainly the first is told so, and nothing of theirs stays.
 */
import { indexIn, indexText, isThere, type ShelfIndex, withRow } from '../shelf/index';
import { isOvertaken, newestOf, type StoredVersion, versionsIn, versionText } from '../shelf/text';
import { DocketError } from '../words/errors';
import type { OwnText, OwnTexts, UseCase } from '../words/ports';
import {
  type ShelfKind,
  type ShelfList,
  type Shelved,
  type ShelvedTexts,
  type Shelving,
  shelfLimits,
} from '../words/shelf';
import { cut } from '../words/text';
import { asking } from './requests';

type Texts = Pick<OwnTexts, 'find' | 'file'>;

const ofTexts = asking<Texts>();
const find = (keys: readonly string[], atMost?: number) =>
  atMost === undefined ? ofTexts('find', 'shelf', keys) : ofTexts('find', 'shelf', keys, atMost);

const indexKey = (kind: ShelfKind) => `index.${kind}`;
const textKey = (kind: ShelfKind, id: string) => `${kind}.${id}`;

/** Versions of one text that are read: the newest, and those that somebody stored at the same time. */
const versionsRead = 5;

/** Lists that stay: should the newest be damaged, the one before it lacks one change. */
const listsKept = 2;

/** What lies on the shelf of a kind, in no order, without the texts. One reading. */
export function* shelf(kind: ShelfKind): UseCase<ShelfList, Texts> {
  const { index, broken } = indexIn(kind, yield* find([indexKey(kind)]));
  return { rows: [...index.values()].filter(isThere), broken };
}

/** The newest versions of some texts, whole; one that is not there, or no more, is left out. */
export function* shelved(kind: ShelfKind, ids: readonly string[]): UseCase<ShelvedTexts, Texts> {
  const items = yield* find(
    ids.map((id) => textKey(kind, id)),
    versionsRead,
  );
  const { versions, broken } = versionsIn(kind, items);
  const newest = ids.map((id) => newestOf(versions.filter((one) => one.id === id)));
  return { texts: newest.flatMap((one) => (one && one.text !== '' ? [publicPart(one)] : [])), broken };
}

export interface ToShelve extends Pick<Shelved, 'kind' | 'id' | 'by' | 'title' | 'keywords' | 'text'> {
  /** The version this one follows; 0: the text is new. */
  replaces: number;
  /** Chosen before the first attempt, as an entry's id is: trying again with it stores nothing twice. */
  writing: string;
}

/**
 * Stores the next version of a text, or takes the text off the shelf where `text` is empty.
 *
 * @throws DocketError `limit-reached` where a text is too long or the shelf is full, before anything is written
 */
export function* shelve(asked: ToShelve): UseCase<Shelving, Texts> {
  const { kind, id, replaces, writing } = asked;
  requireRoom(asked);
  const version = { ...asked, v: replaces + 1 };
  const before = yield* versionsOf(kind, id);
  if (!before.some((one) => one.writing === writing)) {
    const newest = newestOf(before);
    if ((newest?.v ?? 0) !== replaces) return stale(newest);
    const lists = yield* readLists(kind);
    if (replaces === 0 && [...lists.index.values()].filter(isThere).length >= shelfLimits.texts) {
      throw new DocketError('limit-reached', { why: 'shelf-full', limit: shelfLimits.texts });
    }
    yield* ofTexts('file', 'shelf', textKey(kind, id), [versionText(version)], []);
  }
  const after = yield* versionsOf(kind, id);
  const own = after.find((one) => one.writing === writing);
  if (own && isOvertaken(own, after)) {
    yield* ofTexts('file', 'shelf', textKey(kind, id), [], [own.item]);
    return stale(newestOf(after.filter((one) => one !== own)));
  }
  yield* list(version);
  return { done: true, v: version.v };
}

function requireRoom({ text }: ToShelve): void {
  const limit = shelfLimits.textChars;
  if (text.length > limit)
    throw new DocketError('limit-reached', { why: 'shelf-text', characters: text.length, limit });
}

const stale = (newest: StoredVersion | null): Shelving => ({
  done: false,
  stale: true,
  newest: newest && publicPart(newest),
});

const publicPart = ({ item: _item, writing: _writing, ...rest }: StoredVersion): Shelved => rest;

function* versionsOf(kind: ShelfKind, id: string): UseCase<StoredVersion[], Texts> {
  const { versions } = versionsIn(kind, yield* find([textKey(kind, id)], versionsRead));
  return versions.filter((one) => one.id === id);
}

function* readLists(kind: ShelfKind): UseCase<{ items: OwnText[]; index: ShelfIndex }, Texts> {
  const items = yield* find([indexKey(kind)]);
  return { items, index: indexIn(kind, items).index };
}

/** Puts a version on the list, as everybody else has left it by now. */
function* list({ kind, id, v, title, keywords, text }: ToShelve & { v: number }): UseCase<void, Texts> {
  const { items, index } = yield* readLists(kind);
  if ((index.get(id)?.v ?? 0) >= v) return;
  // A list's row without a title is that of a text taken off.
  const shown = {
    title: cut(title.trim() || id, shelfLimits.titleChars),
    keywords: keywords.slice(0, shelfLimits.keywords),
  };
  const row = { id, v, ...(text === '' ? { title: '', keywords: [] } : shown) };
  const old = items.slice(listsKept - 1).map((item) => item.id);
  yield* ofTexts('file', 'shelf', indexKey(kind), [indexText(kind, withRow(index, row))], old);
}
