/**
 * Graph's ids. They look like the real ones (152 characters, case-sensitive, `-` and `_` where Office.js has `/` and
 * `+`), and nothing but this file can read them. An id of the default kind names the place a message is in: after a
 * move it finds nothing. An immutable one survives moves inside the mailbox.
 */
import type { Folder } from '../mailbox/types';
import type { History } from './history';

const kinds = { message: 1, immutable: 2, conversation: 3, folder: 4 } as const;
type Kind = keyof typeof kinds;

const systemFolders = ['inbox', 'archive', 'sent', 'drafts', 'trash', 'spam'] as const;
/** Folders every mailbox has and the store below has no use for. */
export const emptyFolders = ['root', 'outbox', 'history'] as const;
export type AnyFolder = Folder | (typeof emptyFolders)[number];

const places: readonly string[] = [...systemFolders, ...emptyFolders];

export class Ids {
  private readonly made = new Map<string, string>();
  private readonly guid: string;

  constructor(
    address: string,
    private readonly history: History,
  ) {
    this.guid = guidOf(address);
  }

  message(uid: number, immutable: boolean): string {
    return immutable ? this.make('immutable', uid, 0) : this.messageAfter(uid, this.history.moves(uid));
  }

  /** The default id a message had when it had been moved `moves` times. */
  messageAfter(uid: number, moves: number): string {
    return this.make('message', uid, moves);
  }

  conversation(thread: number): string {
    return this.make('conversation', thread, 0);
  }

  folder(folder: AnyFolder): string {
    const custom = /^custom:\D*(\d+)$/.exec(folder);
    return this.make('folder', custom ? Number(custom[1]) : 0, custom ? 0 : places.indexOf(folder) + 1);
  }

  /** The mail an id of either kind names, null if none ever had it; whether it is still there is not asked. */
  findMessage(id: string): { uid: number; immutable: boolean; current: boolean } | null {
    const read = this.read(id);
    if (!read || (read.kind !== 'message' && read.kind !== 'immutable')) return null;
    const immutable = read.kind === 'immutable';
    return { uid: read.number, immutable, current: immutable || read.extra === this.history.moves(read.number) };
  }

  findConversation(id: string): number | null {
    const read = this.read(id);
    return read?.kind === 'conversation' ? read.number : null;
  }

  /** Any spelling that is not an id answers null. */
  findFolder(id: string, custom: readonly string[]): AnyFolder | null {
    const read = this.read(id);
    if (read?.kind !== 'folder') return null;
    if (read.extra > 0) return (places[read.extra - 1] as AnyFolder | undefined) ?? null;
    const found = custom.find((one) => one.replace(/^\D*/, '') === String(read.number));
    return found === undefined ? null : `custom:${found}`;
  }

  private make(kind: Kind, number: number, extra: number): string {
    const key = `${kind}:${number}:${extra}`;
    let id = this.made.get(key);
    if (id === undefined) {
      id = restForm(encode(this.guid, kind, number, extra));
      this.made.set(key, id);
    }
    return id;
  }

  /** Reads an id and makes it anew: only the very same letters count, so case and foreign mailboxes are told apart. */
  private read(id: string): { kind: Kind; number: number; extra: number } | null {
    // Most texts that are no ids are told apart here: what atob throws takes long to make.
    if (id.length % 4 !== 0 || !/^[\w=-]+$/.test(id)) return null;
    let bytes: string;
    try {
      bytes = atob(ewsForm(id));
    } catch {
      return null;
    }
    const tail = bytes.slice(-8);
    const kind = (Object.keys(kinds) as Kind[]).find((one) => kinds[one] === tail.charCodeAt(0));
    if (bytes.length < 20 || !kind) return null;
    let number = 0;
    for (let at = 1; at < 6; at++) number = number * 256 + tail.charCodeAt(at);
    const extra = tail.charCodeAt(6) * 256 + tail.charCodeAt(7);
    return this.make(kind, number, extra) === id ? { kind, number, extra } : null;
  }
}

/** What Office.js's `convertToRestId` does, and its reverse. */
export function restForm(ewsId: string): string {
  return ewsId.replaceAll('/', '-').replaceAll('+', '_');
}

export function ewsForm(restId: string): string {
  return restId.replaceAll('-', '/').replaceAll('_', '+');
}

/**
 * A conversation's id as the mailbox of this address spells it: an id carries the GUID of its mailbox. Whether what follows
 * the GUID is the `same` in all mailboxes or each one's `own` is not documented.
 */
export function conversationIdIn(address: string, restId: string, rest: 'own' | 'same' = 'own'): string {
  const bytes = atob(ewsForm(restId));
  const guid = guidOf(address);
  const end = 4 + guid.length;
  const tail = rest === 'same' ? bytes.slice(end) : noise(`${guid}|${restId}`, bytes.length - end);
  return restForm(btoa(bytes.slice(0, 4) + guid + tail));
}

/** Opaque letters that change with every change of a message. */
export function changeKey(address: string, uid: number, change: number): string {
  return btoa(
    `\x09\0\0\0\x16\0\0\0${noise(`${address}#${uid}`, 10)}${noise(`${uid}:${change}`, 4)}${number(change, 4)}`,
  );
}

/** A GUID that is always the same for the same text. */
export function guidOf(text: string): string {
  const hex = [...noise(text, 16)].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5');
}

function encode(guid: string, kind: Kind, value: number, extra: number): string {
  const head = {
    message: '\0\x03\x24\0',
    immutable: '\0\x09\0\0',
    conversation: '\0\x04\x24\0',
    folder: '\0\x03\x24\0',
  }[kind];
  const padding = noise(`${guid}|${kind}|${value}|${extra}`, kind === 'message' || kind === 'immutable' ? 65 : 42);
  return btoa(`${head}${guid}${padding}${String.fromCharCode(kinds[kind])}${number(value, 5)}${number(extra, 2)}`);
}

/** Big-endian bytes, one character each. */
function number(value: number, bytes: number): string {
  let text = '';
  for (let rest = value, left = bytes; left > 0; left--, rest = Math.floor(rest / 256)) {
    text = String.fromCharCode(rest % 256) + text;
  }
  return text;
}

/** Bytes that look random and are always the same for the same seed (FNV-1a, then xorshift). */
export function noise(seed: string, bytes: number): string {
  let state = 0x811c9dc5;
  for (let at = 0; at < seed.length; at++) state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193) >>> 0;
  let text = '';
  for (let at = 0; at < bytes; at++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state = (state ^ (state << 5)) >>> 0 || 1;
    text += String.fromCharCode((state >>> 11) & 0xff);
  }
  return text;
}
