/**
 * Where every mail has been: the store's change log, read as it grows. Default ids count moves, and a folder's delta
 * asks which folder a mail was in some changes ago.
 */
import type { ChangeRecord, EpochMs, Folder, Mailbox } from '../mailbox/types';

interface Move {
  change: number;
  from: Folder;
}

interface Track {
  /** The folder it is in, or was in when it went. */
  folder: Folder | null;
  moves: Move[];
  bornAt: number;
  lastAt: EpochMs;
}

export class History {
  private readonly tracks = new Map<number, Track>();
  private seen = 0;

  constructor(private readonly mailbox: Mailbox) {
    this.catchUp();
    mailbox.onChange(() => this.catchUp());
  }

  /** How often it was moved, up to the change given. */
  moves(uid: number, until = Number.POSITIVE_INFINITY): number {
    return this.tracks.get(uid)?.moves.filter((move) => move.change <= until).length ?? 0;
  }

  /** The folder it was in right after that change; null if it was not there yet, or had gone. */
  folderAt(uid: number, change: number): Folder | null {
    const track = this.tracks.get(uid);
    if (!track || track.bornAt > change) return null;
    return track.moves.find((move) => move.change > change)?.from ?? track.folder;
  }

  changedAt(uid: number): EpochMs | undefined {
    return this.tracks.get(uid)?.lastAt;
  }

  private catchUp(): void {
    const records = this.mailbox.changes(this.seen);
    this.seen = this.mailbox.head;
    for (const record of records) if ('uid' in record) this.follow(record);
    for (const record of records) if ('uid' in record) this.settle(record);
  }

  private follow(record: ChangeRecord & { uid: number }): void {
    const { uid, change, at } = record;
    let track = this.tracks.get(uid);
    if (!track) {
      track = { folder: null, moves: [], bornAt: record.what === 'mail-added' ? change : 0, lastAt: at };
      this.tracks.set(uid, track);
    }
    track.lastAt = at;
    if (record.what !== 'mail-changed') return;
    // A record says where the mail was before; where it went is known from the next record, or from the store.
    const previous = track.moves[track.moves.length - 1];
    if (previous && track.folder === null && previous.from === record.before.folder) track.moves.pop();
    track.folder = null;
    track.moves.push({ change, from: record.before.folder });
  }

  private settle({ uid }: { uid: number }): void {
    const track = this.tracks.get(uid)!;
    const mail = this.mailbox.get(uid);
    if (track.folder !== null && !mail) return;
    const last = track.moves[track.moves.length - 1];
    const folder = mail?.folder ?? last?.from ?? 'inbox';
    if (track.folder === null && last?.from === folder) track.moves.pop();
    track.folder = folder;
  }
}
