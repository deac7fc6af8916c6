/** How the sample's conversations are told, and how a story becomes raw mail with headers a real server would write. */
import type { Correspondent, Letter } from '../../emulators/mailbox/compose';
import { withoutReplyPrefix } from '../../emulators/mailbox/subject';
import type { EpochMs, Folder } from '../../emulators/mailbox/types';
import { members, type SampleHandle, team } from './people';

/** One mail of a story. `undefined` means the usual; null says that a real mail would have it and this one has not. */
export interface Line {
  from: Correspondent;
  at: EpochMs;
  sent: boolean;
  text?: string;
  html?: string;
  subject?: string;
  to?: Correspondent[];
  cc?: Correspondent[];
  headers?: Record<string, string>;
  attachments?: Letter['attachments'];
  messageId?: null;
  date?: null;
  /** Index of the line it answers; absent: the one before it; null: none. */
  answers?: number | null;
  /** The body as bytes on the wire, with its own Content-Type among `headers`: for what no mail program composes. */
  body?: string;
  starred?: boolean;
}

export interface SampleNote {
  by: SampleHandle;
  text: string;
  at: EpochMs;
}

export interface Story {
  /** Stable, for tests and for tours. */
  key: string;
  subject: string;
  lines: Line[];
  /** Docket's names on it, as a team that has used Docket for a while would find them. None: nobody has touched it. */
  marks?: string[];
  /** How many of the mails carry the marks, from the oldest. Absent: all. What came later is an arrival. */
  marked?: number;
  notes?: SampleNote[];
  snoozedUntil?: EpochMs;
}

/** One mail of the sample, before it is written out as bytes. */
export interface SampleMail {
  conversation: string;
  at: EpochMs;
  folder: Folder;
  read: boolean;
  starred: boolean;
  /** Carries the conversation's marks. */
  marked: boolean;
  letter: Letter;
  body?: string;
}

type More = Partial<Omit<Line, 'from' | 'at' | 'text' | 'sent'>>;

/** A mail from outside. */
export function writes(from: Correspondent, at: EpochMs, text: string | undefined, more: More = {}): Line {
  return { from, at, text, sent: false, ...more };
}

/** The team's answer, signed by a member, or by nobody in particular. */
export function answers(who: SampleHandle | 'team', at: EpochMs, text: string, more: More = {}): Line {
  const from = who === 'team' ? team : members[who];
  const name = who === 'team' ? 'The Fernhill team' : from.name.split(' ')[0];
  return { from, at, text: `${text}\n\n${name}\nFernhill Outdoor · fernhill.example`, sent: true, ...more };
}

/** The mails of a story, oldest first. */
export function mailsOf(story: Story): SampleMail[] {
  const { key, lines, marks = [], marked = marks.length > 0 ? lines.length : 0 } = story;
  const ids = lines.map((line, index) =>
    line.messageId === null ? '' : `<${key}.${index + 1}@${domainOf(line.from)}>`,
  );
  const resting = marks.some((mark) => mark.startsWith('✓') || mark === '~Snoozed');
  const customer = lines.find((line) => !line.sent)?.from ?? team;
  return lines.map((line, index) => {
    const isMarked = index < marked;
    const answered = line.answers === undefined ? index - 1 : (line.answers ?? -1);
    const reply = answered >= 0;
    const lastOutside =
      lines
        .slice(0, index)
        .reverse()
        .find((other) => !other.sent)?.from ?? customer;
    const letter: Letter = {
      from: line.from,
      to: line.to ?? [line.sent ? lastOutside : team],
      cc: line.cc,
      subject: line.subject ?? (reply ? `Re: ${withoutReplyPrefix(story.subject)}` : story.subject),
      text: line.html === undefined ? (line.text ?? '') : line.text,
      html: line.html,
      messageId: ids[index] || null,
      inReplyTo: reply ? ids[answered] || undefined : undefined,
      references: reply ? chainTo(answered, lines, ids) : undefined,
      date: line.date === null ? null : line.at,
      headers: { ...(line.sent ? {} : arrivalHeaders(line.from, line.at)), ...line.headers },
      attachments: line.attachments,
    };
    return {
      conversation: key,
      at: line.at,
      folder: line.sent ? 'sent' : resting && isMarked ? 'archive' : 'inbox',
      read: line.sent || isMarked,
      starred: line.starred ?? false,
      marked: isMarked,
      letter,
      body: line.body,
    };
  });
}

/** The Message-IDs from the first mail of the chain to this one. */
function chainTo(index: number, lines: readonly Line[], ids: readonly string[]): string[] {
  const before = lines[index]!.answers === undefined ? index - 1 : (lines[index]!.answers ?? -1);
  const chain = before >= 0 ? chainTo(before, lines, ids) : [];
  return ids[index] ? [...chain, ids[index]!] : chain;
}

/** What the team's own server writes on mail whose sender it could verify. */
function arrivalHeaders({ address }: Correspondent, at: EpochMs): Record<string, string> {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const results = [
    'mx.fernhill.example',
    `dkim=pass header.d=${domain}`,
    `spf=pass smtp.mailfrom=${address}`,
    `dmarc=pass header.from=${domain}`,
  ];
  return {
    'Return-Path': `<${address}>`,
    'Authentication-Results': results.join('; '),
    Received: `from mail.${domain} by mx.fernhill.example with ESMTPS; ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
  };
}

function domainOf({ address }: Correspondent): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
