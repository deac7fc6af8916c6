/**
 * One account's mailbox in memory. Mails are frozen values that a change replaces; the indexes hold uids, so that no
 * question about a thread, a name or a Message-ID ever looks at the other mails.
 *
 * Reading what is not there answers with nothing, since things vanish in a shared mailbox; writing to what is not there
 * throws a `MailboxFault`, since that is the host's mistake.
 */
import { ChangeLog } from './change-log';
import { MailboxFault } from './fault';
import { Registry } from './names';
import { Order } from './order';
import { parseMail, parsePlain } from './parse';
import type { MailboxState } from './state';
import type {
  AddMail,
  ChangeRecord,
  EpochMs,
  Folder,
  Mailbox,
  ParsedMail,
  StoredFolder,
  StoredMail,
  StoredName,
} from './types';

export interface MailboxOptions {
  /** The workbench's clock, for the change log. */
  now?: () => EpochMs;
}

/** A mailbox that can be written down and opened again. */
export interface KeptMailbox extends Mailbox {
  state(): MailboxState;
}

type Change = Parameters<Mailbox['change']>[1];

const systemFolders: readonly string[] = ['inbox', 'archive', 'sent', 'drafts', 'trash', 'spam'];

/** An empty mailbox of this account. */
export function createMailbox(address: string, options: MailboxOptions = {}): KeptMailbox {
  return new Store(address, options);
}

/** The mailbox as it was when `state` was taken; parses every mail again. Throws a `MailboxFault` on contradictions. */
export async function openMailbox(state: MailboxState, options: MailboxOptions = {}): Promise<KeptMailbox> {
  const store = new Store(state.address, options);
  await store.restore(state);
  return store;
}

class Store implements KeptMailbox {
  readonly address: string;
  private nextUid = 1;
  private readonly mails = new Map<number, StoredMail>();
  private readonly parses = new Map<number, ParsedMail>();
  private readonly timeOf = (uid: number): EpochMs => this.mails.get(uid)!.at;
  private readonly order = new Order(this.timeOf);
  private readonly byThread = new Map<number, Order>();
  private readonly byName = new Map<string, Order>();
  private readonly byMessageId = new Map<string, Order>();
  private readonly labels = new Registry<StoredName>('name', 'n');
  private readonly made = new Registry<StoredFolder>('folder', 'f');
  private readonly log: ChangeLog;
  private lastAdd: Promise<unknown> = Promise.resolve();
  private adding = 0;
  private allCache: readonly StoredMail[] | null = null;

  constructor(address: string, options: MailboxOptions) {
    this.address = address.toLowerCase();
    this.log = new ChangeLog(options.now ?? Date.now);
  }

  get head(): number {
    return this.log.head;
  }

  /** Parses at once and takes effect in the order of the calls, so uids follow the order mail was handed in. */
  add(mail: AddMail): Promise<StoredMail> {
    const parsing = parseMail(mail.raw);
    this.adding += 1;
    const adding = this.lastAdd
      .then(async () => this.place(mail, await parsing))
      .finally(() => {
        this.adding -= 1;
      });
    this.lastAdd = adding.catch(() => undefined);
    return adding;
  }

  addNow(mail: AddMail): StoredMail | null {
    const parsed = this.adding === 0 ? parsePlain(mail.raw) : null;
    return parsed && this.place(mail, parsed);
  }

  change(uid: number, to: Change): StoredMail {
    const before = this.must(uid);
    this.checkFolder(to.folder ?? before.folder);
    for (const name of [...(to.addNames ?? []), ...(to.removeNames ?? [])]) this.labels.must(name);
    const removed = before.names.filter((name) => to.removeNames?.includes(name) && !to.addNames?.includes(name));
    const added = [...new Set(to.addNames ?? [])].filter((name) => !before.names.includes(name));
    const extras = to.extras === undefined ? before.extras : frozenCopy(to.extras);
    const { folder, read, starred, thread } = before;
    const after = { folder: to.folder ?? folder, read: to.read ?? read, starred: to.starred ?? starred };
    const ownChange =
      after.folder !== folder ||
      after.read !== read ||
      after.starred !== starred ||
      JSON.stringify(extras) !== JSON.stringify(before.extras);
    if (!ownChange && added.length === 0 && removed.length === 0) return before;

    if (ownChange) this.log.write({ what: 'mail-changed', uid, thread, before: { folder, read, starred } });
    if (added.length > 0) this.log.write({ what: 'names-added', uid, thread, names: added });
    if (removed.length > 0) this.log.write({ what: 'names-removed', uid, thread, names: removed });
    for (const name of added) this.indexOf(this.byName, name).insert(uid);
    for (const name of removed) this.byName.get(name)?.remove(uid);
    const names = [...before.names.filter((name) => !removed.includes(name)), ...added];
    const mail = this.keep({ ...before, ...after, extras, names, change: this.head });
    this.log.tell();
    return mail;
  }

  remove(uid: number): void {
    const mail = this.must(uid);
    this.order.remove(uid);
    this.dropFrom(this.byThread, mail.thread, uid);
    this.dropFrom(this.byMessageId, bareId(this.parsed(uid).messageId), uid);
    for (const name of mail.names) this.byName.get(name)?.remove(uid);
    this.mails.delete(uid);
    this.parses.delete(uid);
    this.allCache = null;
    this.log.write({ what: 'mail-deleted', uid, thread: mail.thread });
    this.log.tell();
  }

  get(uid: number): StoredMail | undefined {
    return this.mails.get(uid);
  }

  parsed(uid: number): ParsedMail {
    this.must(uid);
    return this.parses.get(uid)!;
  }

  thread(thread: number): readonly StoredMail[] {
    return this.byThread.get(thread)?.oldestFirst((uid) => this.must(uid)) ?? [];
  }

  all(): readonly StoredMail[] {
    this.allCache ??= Object.freeze(this.order.newestFirst((uid) => this.must(uid)));
    return this.allCache;
  }

  withName(id: string): readonly StoredMail[] {
    return this.byName.get(id)?.newestFirst((uid) => this.must(uid)) ?? [];
  }

  findByMessageId(messageId: string): readonly StoredMail[] {
    const id = bareId(messageId);
    return (id && this.byMessageId.get(id)?.oldestFirst((uid) => this.must(uid))) || [];
  }

  names(): readonly StoredName[] {
    return this.labels.all();
  }

  makeName(name: string, attributes: Record<string, unknown> = {}): StoredName {
    const made = this.labels.make(name, (id) => ({ id, name, attributes: frozenCopy(attributes) }));
    this.log.write({ what: 'name-made', name: made.id });
    this.log.tell();
    return made;
  }

  changeName(id: string, to: { name?: string; attributes?: Record<string, unknown> }): StoredName {
    const before = this.labels.must(id);
    const attributes = to.attributes === undefined ? before.attributes : frozenCopy(to.attributes);
    const after = this.labels.replace({ id, name: to.name ?? before.name, attributes });
    this.log.write({ what: 'name-changed', name: id });
    this.log.tell();
    return after;
  }

  removeName(id: string): void {
    this.labels.must(id);
    for (const { uid, thread, names, ...mail } of this.withName(id)) {
      this.log.write({ what: 'names-removed', uid, thread, names: [id] });
      this.keep({ ...mail, uid, thread, names: names.filter((name) => name !== id), change: this.head });
    }
    this.byName.delete(id);
    this.labels.drop(id);
    this.log.write({ what: 'name-removed', name: id });
    this.log.tell();
  }

  folders(): readonly StoredFolder[] {
    return this.made.all();
  }

  makeFolder(name: string, options: { hidden?: boolean; attributes?: Record<string, unknown> } = {}): StoredFolder {
    const { hidden = false, attributes = {} } = options;
    const made = this.made.make(name, (id) => ({ id, name, hidden, attributes: frozenCopy(attributes) }));
    this.log.tell();
    return made;
  }

  changes(since: number): readonly ChangeRecord[] {
    return this.log.after(since);
  }

  onChange(listener: () => void): () => void {
    return this.log.listen(listener);
  }

  state(): MailboxState {
    return {
      address: this.address,
      nextUid: this.nextUid,
      names: this.labels.state(),
      folders: this.made.state(),
      mails: [...this.mails.values()],
      changes: [...this.log.after(0)],
      head: this.head,
    };
  }

  async restore(state: MailboxState): Promise<void> {
    this.labels.restore(state.names);
    this.made.restore(state.folders);
    for (const mail of state.mails) {
      if (mail.uid >= state.nextUid || this.mails.has(mail.uid)) throw new MailboxFault(`uid ${mail.uid} is taken`);
      this.checkFolder(mail.folder);
      for (const name of mail.names) this.labels.must(name);
      this.file({ ...mail, extras: frozenCopy(mail.extras) }, await parseMail(mail.raw));
    }
    this.nextUid = state.nextUid;
    this.log.restore(state.changes, state.head);
  }

  private place(mail: AddMail, parsed: ParsedMail): StoredMail {
    if (!Number.isSafeInteger(mail.at))
      throw new MailboxFault(`a mail's time is not in whole milliseconds: ${mail.at}`);
    if (mail.thread !== undefined && !this.byThread.has(mail.thread))
      throw new MailboxFault(`no thread ${mail.thread}`);
    this.checkFolder(mail.folder);
    const names = [...new Set(mail.names ?? [])];
    for (const name of names) this.labels.must(name);
    const { raw, at, folder, read = false, starred = false } = mail;
    const uid = this.nextUid++;
    const thread = mail.thread ?? uid;
    this.log.write({ what: 'mail-added', uid, thread });
    const extras = frozenCopy(mail.extras ?? {});
    const stored = this.file({ uid, thread, raw, at, folder, read, starred, names, extras, change: this.head }, parsed);
    this.log.tell();
    return stored;
  }

  private file(mail: StoredMail, parsed: ParsedMail): StoredMail {
    const kept = this.keep(mail);
    this.parses.set(mail.uid, parsed);
    this.order.insert(mail.uid);
    this.indexOf(this.byThread, mail.thread).insert(mail.uid);
    for (const name of mail.names) this.indexOf(this.byName, name).insert(mail.uid);
    const id = bareId(parsed.messageId);
    if (id) this.indexOf(this.byMessageId, id).insert(mail.uid);
    return kept;
  }

  private keep(mail: StoredMail): StoredMail {
    const kept = Object.freeze({ ...mail, names: Object.freeze([...mail.names]) });
    this.mails.set(mail.uid, kept);
    this.allCache = null;
    return kept;
  }

  private must(uid: number): StoredMail {
    const mail = this.mails.get(uid);
    if (!mail) throw new MailboxFault(`no mail ${uid}`);
    return mail;
  }

  private checkFolder(folder: Folder): void {
    if (folder.startsWith('custom:')) this.made.must(folder.slice('custom:'.length));
    else if (!systemFolders.includes(folder)) throw new MailboxFault(`no folder ${folder}`);
  }

  private indexOf<K>(index: Map<K, Order>, key: K): Order {
    let order = index.get(key);
    if (!order) {
      order = new Order(this.timeOf);
      index.set(key, order);
    }
    return order;
  }

  private dropFrom<K>(index: Map<K, Order>, key: K, uid: number): void {
    const order = index.get(key);
    order?.remove(uid);
    if (order?.size === 0) index.delete(key);
  }
}

/** Callers ask with or without angle brackets. */
function bareId(messageId: string): string {
  return messageId.trim().replace(/^<|>$/g, '');
}

/** JSON in, JSON out: what cannot be written down must not live in the store either. */
function frozenCopy(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.freeze(JSON.parse(JSON.stringify(value)) as Record<string, unknown>);
}
