/**
 * Judges every request that leaves a bundle: notes go where nobody outside can read them and nowhere else, and nothing
 * that was read in mail becomes part of an address, a search or a header.
 */
import type { FetchRequest } from '../../emulators/apps-script';
import { readMultipart } from '../../emulators/gmail/http/multipart';

export interface Secrets {
  /** A word of every note. */
  note: RegExp;
  /** A word of every text of a mail: subject, names, body, odd headers. */
  mail: RegExp;
  /** Ids of conversations with customers, in whatever mailbox. */
  conversations: ReadonlySet<string>;
  /** Id of the label that holds Docket's own messages. */
  ownLabel(): string | undefined;
}

interface Asked {
  method: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** What Docket asks of Gmail, and of whom else it asks anything. */
const methods =
  /^(GET|POST) (labels|messages|threads|history|profile|settings\/filters)$|^(GET|PUT|PATCH) labels\/Label_\d+$|^GET (messages|threads)\/[0-9a-f]{16}$|^POST threads\/[0-9a-f]{16}\/modify$|^DELETE settings\/filters\/[\w-]+$|^POST messages\/[0-9a-f]{16}\/trash$|^POST messages\/batchModify$/;
const searches =
  /^(from:notes\.invalid -label:Docket -in:inbox -in:sent|subject:"dk[0-9a-f]{1,34}"|subject:[a-z0-9]{1,40}|to:facts@notes\.invalid after:\d{1,12} before:\d{1,12}|after:\d{1,12}|rfc822msgid:[A-Za-z0-9.!$&+/=_~-]+@[A-Za-z0-9.-]+)$/;
const hub = /^https:\/\/script\.google(usercontent)?\.com\//;
const checksTokens = 'https://oauth2.googleapis.com/tokeninfo';
const googleKeys = 'https://www.googleapis.com/oauth2/v3/certs';

/** Every fault in a sentence. */
export function leaksIn(request: FetchRequest, secrets: Secrets): string[] {
  return faultsOf({ ...request, body: request.body }, secrets).map(
    (fault) => `${request.method} ${request.url}: ${fault}`,
  );
}

function faultsOf(asked: Asked, secrets: Secrets): string[] {
  const outside = [decoded(asked.url), ...Object.values(asked.headers).map(decoded)].join('\n');
  const faults = spoken(outside, secrets, 'its address or a header');
  if (hub.test(asked.url)) return [...faults, ...ofHub(asked.body, secrets)];
  if (asked.url.startsWith(checksTokens) || asked.url === googleKeys) return faults;
  if (!asked.url.startsWith('https://gmail.googleapis.com/')) return [...faults, 'nobody Docket may talk to'];
  if (asked.url.startsWith('https://gmail.googleapis.com/batch/')) return [...faults, ...ofBatch(asked, secrets)];
  return [...faults, ...ofGmail(asked, secrets)];
}

function spoken(text: string, { note, mail }: Secrets, where: string): string[] {
  return [
    ...(note.test(text) ? [`a note's text stands in ${where}`] : []),
    ...(mail.test(text) ? [`a mail's text stands in ${where}`] : []),
  ];
}

/** Commands may carry a note to the hub, which is the team's own; nothing of a mail but its Message-ID. */
function ofHub(body: string, { mail }: Secrets): string[] {
  const text = decoded(Buffer.from(body, 'latin1').toString('utf8'));
  return mail.test(text) ? ["a mail's text goes to the hub"] : [];
}

function ofBatch({ headers, body }: Asked, secrets: Secrets): string[] {
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  return readMultipart(type, body).flatMap((part) => {
    const line = /^\s*([A-Z]+) (\S+) HTTP/.exec(part.body);
    const gap = /\r?\n\r?\n/.exec(part.body.trimStart());
    const inner = gap ? part.body.trimStart().slice(gap.index + gap[0].length) : '';
    const own = Object.values(part.headers).join('\n');
    const asked = {
      method: line?.[1] ?? '',
      url: `https://gmail.googleapis.com${line?.[2] ?? ''}`,
      headers: {},
      body: inner,
    };
    return [...spoken(decoded(own), secrets, 'a header of a batch'), ...faultsOf(asked, secrets)];
  });
}

function ofGmail({ method, url, body }: Asked, secrets: Secrets): string[] {
  const { pathname, searchParams } = new URL(url);
  const path = pathname.replace(/^\/gmail\/v1\/users\/me\//, '');
  const faults = methods.test(`${method} ${path}`) ? [] : [`${method} ${path} is nothing Docket does`];
  const q = searchParams.get('q');
  if (q !== null && !searches.test(q)) faults.push(`an unknown search: ${q}`);
  const text = Buffer.from(body, 'latin1').toString('utf8');
  if (method === 'POST' && path === 'messages') return [...faults, ...ofInsert(text, secrets)];
  return [...faults, ...spoken(decoded(text), secrets, 'a body that is no entry')];
}

interface Inserted {
  raw?: string;
  threadId?: string;
  labelIds?: string[];
}

/** A message of Docket's own: under its own label alone, in a thread of its own, from and to nobody. */
function ofInsert(text: string, secrets: Secrets): string[] {
  const { raw = '', threadId, labelIds = [], ...more } = JSON.parse(text) as Inserted;
  const mail = Buffer.from(raw, 'base64url').toString('latin1');
  const head = mail.split('\r\n\r\n')[0]!;
  const lines = head.split('\r\n');
  const faults = spoken(decoded(head), secrets, 'a header of an entry');
  if (Object.keys(more).length > 0) faults.push(`an entry with ${Object.keys(more).join(', ')}`);
  if (labelIds.join() !== secrets.ownLabel()) faults.push(`an entry under the labels ${labelIds.join(', ')}`);
  if (threadId !== undefined && secrets.conversations.has(threadId))
    faults.push("an entry in a customer's conversation");
  for (const line of lines) {
    if (!/^[A-Za-z-]+: [\x20-\x7e]+$/.test(line)) faults.push(`a header that is none: ${line}`);
    for (const address of line.match(/[^\s<>,;:"]+@[^\s<>,;:"]+/g) ?? [])
      if (!address.endsWith('.invalid')) faults.push(`an entry with the address ${address}`);
  }
  for (const required of ['From', 'To', 'Subject', 'Message-ID'])
    if (lines.filter((line) => line.startsWith(`${required}: `)).length !== 1)
      faults.push(`${required} is not there once`);
  return faults;
}

/** The text, and what is hidden in it: percent signs, base64 of both alphabets, header words. */
function decoded(text: string): string {
  const found = [text];
  try {
    found.push(decodeURIComponent(text));
  } catch {
    // Not every text with a percent sign is encoded.
  }
  for (const piece of text.match(/[A-Za-z0-9+/_-]{16,}={0,2}/g) ?? [])
    found.push(Buffer.from(piece, 'base64').toString('utf8'));
  return found.join('\n');
}
