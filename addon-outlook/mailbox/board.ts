/**
 * The board, in a few items of Docket's folder. Rows are spread over them by their conversation, so that a command
 * rewrites a small part of the board and two colleagues seldom the same one. Every part can be deleted at any time.
 */
import { decodeRow, encodeRow } from '../../src/board/row';
import type { BoardRow, StoredBoard } from '../../src/words/board';
import type { Handle } from '../../src/words/values';
import type { Call } from './client';
import { type Item, itemOf, itemsIn, listCall, makeCall } from './items';
import type { Parts } from './parts';
import type { Session } from './session';
import type { WireList, WireMessage } from './wire';

/** 10,000 rows of some 90 characters are 60 KB a part. */
const parts = 16;
const divider = '-- docket board --';
const people = 'Docket derives this list from the mail. It may be deleted; Docket makes it anew.';
/** How often a part is merged anew because a colleague wrote it meanwhile. */
const attempts = 3;

export interface BoardStore {
  /** Reads every part; `finish` takes the answer. */
  readCall(folder: string): Call;
  finish(folder: string, answer: WireList<WireMessage> | null): Promise<StoredBoard>;
  /**
   * One conversation's row; null where its part of the board has none; undefined where there is no such part, so that
   * nobody knows. Without `anew`, a part that has been read is not asked for again: then there are no calls.
   */
  rowParts(folder: string, conversation: string, anew: boolean): Parts<BoardRow | null | undefined>;
  keep(rows: readonly BoardRow[], drop: readonly string[], position: string | undefined): Promise<void>;
}

interface Part {
  items: Item[];
  lines: Map<string, string>;
  position: string | null;
}

export function createBoardStore(session: Session, handles: readonly Handle[]): BoardStore {
  /** Parts as last seen in this act; what is written says which etag it expects. */
  const seen = new Map<string, Part>();

  const partCall = (folder: string, part: string | null) => listCall(session, folder, 'board', part, 'text');

  async function take(folder: string, part: string | null, answer: WireList<WireMessage> | null): Promise<void> {
    const items = await itemsIn(session, answer, () => partCall(folder, part), part);
    for (const name of part === null ? partNames : [part]) {
      seen.set(name, partOf(items.filter(({ value }) => value === name)));
    }
  }

  async function write(folder: string, name: string, rows: readonly BoardRow[], gone: Set<string>, position?: string) {
    for (let attempt = 0; attempt < attempts; attempt++) {
      if (!seen.has(name)) await take(folder, name, await session.client.one(partCall(folder, name)));
      const part = seen.get(name)!;
      const before = textOf(part);
      for (const conversation of gone) part.lines.delete(conversation);
      for (const row of rows) part.lines.set(row.conversation, encodeRow(row, handles));
      if (position !== undefined) part.position = position;
      const text = textOf(part);
      // A part is made even where it stays empty: that it has no row says something, too.
      if (text === before && part.items.length === 1) return;
      if (await stored(folder, name, part, text)) return;
      seen.delete(name);
    }
    // The board is derived: the next pass finds what is missing here.
  }

  async function stored(folder: string, name: string, part: Part, text: string): Promise<boolean> {
    const [first, ...doubles] = part.items;
    if (!first) {
      const made = makeCall(session, folder, { kind: 'board', value: name, text, changeable: true });
      part.items = [itemOf(await session.client.one<WireMessage>(made))];
      return true;
    }
    const body = { body: { contentType: 'text', content: text } };
    const call: Call = { method: 'PATCH', path: session.at('messages', first.id), body, orNull: [404, 409, 412] };
    const written = await session.client.one<WireMessage | null>({
      ...call,
      ...(first.etag ? { ifMatch: first.etag } : {}),
    });
    if (written === null) return false;
    // Two people can have made the same part at once; its rows are in the first one now.
    await session.client.all(
      doubles.map(({ id }): Call => ({ method: 'DELETE', path: session.at('messages', id), orNull: [404] })),
    );
    part.items = [{ ...first, etag: written['@odata.etag'] }];
    return true;
  }

  return {
    readCall: (folder) => partCall(folder, null),
    async finish(folder, answer) {
      await take(folder, null, answer);
      const all = [...seen.values()];
      const rows = all.flatMap(({ lines }) => [...lines.values()]).map((line) => decodeRow(line, handles));
      const position = seen.get(positionPart)?.position ?? null;
      return { rows: rows.filter((row): row is BoardRow => row !== null), position };
    },
    rowParts(folder, conversation, anew) {
      const name = partFor(conversation);
      return {
        calls: seen.has(name) && !anew ? [] : [partCall(folder, name)],
        async finish(answers) {
          if (answers.length > 0) await take(folder, name, answers[0] as WireList<WireMessage> | null);
          const part = seen.get(name)!;
          if (part.items.length === 0) return undefined;
          const line = part.lines.get(conversation);
          return line === undefined ? null : decodeRow(line, handles);
        },
      };
    },
    async keep(rows, drop, position) {
      const folder = await session.ownFolder();
      const gone = [...drop, ...rows.map(({ conversation }) => conversation)];
      const touched = new Set([...gone.map(partFor), ...(position === undefined ? [] : [positionPart])]);
      for (const name of touched) {
        const here = (conversation: string) => partFor(conversation) === name;
        await write(
          folder,
          name,
          rows.filter(({ conversation }) => here(conversation)),
          new Set(gone.filter(here)),
          name === positionPart ? position : undefined,
        );
      }
    },
  };
}

const partNames = Array.from({ length: parts }, (_, index) => `part-${index}`);
const positionPart = partNames[0]!;

function partFor(conversation: string): string {
  let hash = 0;
  for (let at = 0; at < conversation.length; at++) hash = (hash * 31 + conversation.charCodeAt(at)) % 65_521;
  return partNames[hash % parts]!;
}

/** Ids of one mailbox begin alike; what they share is stored once. */
function textOf({ lines, position }: Part): string {
  const rows = [...lines.values()].sort();
  const shared = commonStart(rows);
  const short = rows.map((row) => row.slice(shared.length));
  return [people, '', divider, `position ${position ?? ''}`, `shared ${shared}`, ...short, ''].join('\n');
}

/** The rows of every item of a part; an item that was made later has the last word. */
function partOf(items: Item[]): Part {
  const part: Part = {
    items: [...items].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
    lines: new Map(),
    position: null,
  };
  for (const { text } of part.items) {
    const all = text.split(/\r?\n/);
    const start = all.lastIndexOf(divider);
    const position = all[start + 1]?.replace(/^position /, '') ?? '';
    const shared = all[start + 2]?.replace(/^shared /, '') ?? '';
    if (start < 0 || !all[start + 2]?.startsWith('shared ')) continue;
    for (const line of all.slice(start + 3)) {
      if (line !== '') part.lines.set((shared + line).split(',')[0]!, shared + line);
    }
    if (position !== '') part.position = position;
  }
  return part;
}

/** Never reaches beyond the first field. */
function commonStart(rows: readonly string[]): string {
  if (rows.length < 2) return '';
  let shared = rows[0]!.split(',')[0]!;
  for (const row of rows) while (!row.startsWith(shared)) shared = shared.slice(0, -1);
  return shared;
}
