/** What the page shows of the mailbox: folders, lists and conversations, as Outlook on the web makes them. */
import { categoriesOf, isDraft, masterList } from '../../../emulators/graph';
import type { Mailbox, StoredMail } from '../../../emulators/mailbox/types';
import type { SelectedRow } from '../../../emulators/office/types';
import type { Mail } from '../wire';
import { officeItemId } from './port';
import {
  answerId,
  type Category,
  type OutlookConversation,
  type OutlookFolder,
  type OutlookLine,
  type OutlookPage,
} from './wire';
import type { World } from './world';

export const pageSize = 50;
const snippetLength = 160;

const folders: readonly { box: StoredMail['folder']; name: string }[] = [
  { box: 'inbox', name: 'Inbox' },
  { box: 'drafts', name: 'Drafts' },
  { box: 'sent', name: 'Sent Items' },
  { box: 'trash', name: 'Deleted Items' },
  { box: 'spam', name: 'Junk Email' },
  { box: 'archive', name: 'Archive' },
];

export function foldersOf(mailbox: Mailbox): OutlookFolder[] {
  const made = mailbox.folders().filter(({ hidden }) => !hidden);
  const all = [...folders, ...made.map(({ id, name }) => ({ box: `custom:${id}` as const, name }))];
  const unread = new Map<string, number>();
  for (const { folder, read } of mailbox.all()) if (!read) unread.set(folder, (unread.get(folder) ?? 0) + 1);
  return all.map(({ box, name }) => ({ box, name, unread: unread.get(box) ?? 0 }));
}

/** Conversations with a message in this folder, newest first. `search`: words that all occur, or category:NAME. */
export function listOf(
  world: World,
  { box, search, from }: { box: string; search: string; from: number },
): OutlookPage {
  const { mailbox } = world;
  const wanted = search.trim() === '' ? (mail: StoredMail) => mail.folder === box : matcher(mailbox, search);
  const threads = new Set<number>();
  for (const mail of mailbox.all()) if (wanted(mail)) threads.add(mail.thread);
  const all = [...threads];
  const seen = all.slice(from, from + pageSize);
  return { lines: seen.map((thread) => lineOf(world, thread)), total: all.length, from };
}

function matcher(mailbox: Mailbox, search: string): (mail: StoredMail) => boolean {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return (mail) => {
    if (mail.folder === 'trash' || mail.folder === 'spam' || mail.folder.startsWith('custom:')) return false;
    const { subject, from, text } = mailbox.parsed(mail.uid);
    const hay = `${subject} ${from.name} ${from.address} ${text}`.toLowerCase();
    const names = categoriesOf(mailbox, mail).map((name) => name.toLowerCase());
    return words.every((word) => {
      const category = /^category:"?([^"]+)"?$/.exec(word)?.[1];
      return category === undefined ? hay.includes(word) : names.includes(category);
    });
  };
}

/** Deleted mail and what lies in folders of programs is shown only where nothing else of the conversation is left. */
function shownOf(mailbox: Mailbox, thread: number): readonly StoredMail[] {
  const mails = mailbox.thread(thread);
  const shown = mails.filter(({ folder }) => folder !== 'trash' && folder !== 'spam');
  return shown.length > 0 ? shown : mails;
}

function lineOf({ mailbox }: World, thread: number): OutlookLine {
  const mails = shownOf(mailbox, thread);
  const newest = mails[mails.length - 1]!;
  const parsed = mails.map(({ uid }) => mailbox.parsed(uid));
  const people = parsed.map(({ from }) => from.name || from.address || '(unknown sender)');
  return {
    thread,
    people: [...new Set(people.reverse())].join('; '),
    messages: mails.length,
    subject: parsed[0]!.subject,
    snippet: snippet(mailbox, newest),
    at: newest.at,
    unread: mails.some(({ read }) => !read),
    hasAttachment: parsed.some(({ attachments }) => attachments.length > 0),
    categories: categoriesOn(mailbox, mails),
  };
}

/** Every category of the conversation once. */
function categoriesOn(mailbox: Mailbox, mails: readonly StoredMail[]): Category[] {
  const colours = new Map(masterList(mailbox).map(({ name, attributes }) => [name, attributes.color]));
  const names = new Set(mails.flatMap((mail) => categoriesOf(mailbox, mail)));
  return [...names].map((name) => {
    const number = /^preset(\d+)$/i.exec(String(colours.get(name)))?.[1];
    return { name, preset: number === undefined ? null : Number(number) };
  });
}

function snippet(mailbox: Mailbox, { uid }: StoredMail): string {
  const text = mailbox.parsed(uid).text.slice(0, 4 * snippetLength);
  return text.replace(/\s+/g, ' ').trim().slice(0, snippetLength);
}

/** Null where there is no such conversation. */
export function conversationOf({ mailbox, account }: World, thread: number): OutlookConversation | null {
  const mails = shownOf(mailbox, thread);
  const newest = mails.filter((mail) => !isDraft(mail)).at(-1) ?? mails.at(-1);
  if (!newest) return null;
  return {
    thread,
    subject: mailbox.parsed(mails[0]!.uid).subject,
    categories: categoriesOn(mailbox, mails),
    messages: mails.map((mail) => mailShown(mailbox, mail)).reverse(),
    item: officeItemId(account, newest.uid),
    answer: answerId(newest.uid),
  };
}

/** What is selected with a collapsed conversation in this list. Null where there is no such conversation. */
export function rowOf({ mailbox, account }: World, thread: number, box: string): SelectedRow | null {
  const mails = [...shownOf(mailbox, thread)].reverse();
  const here = mails.find(({ folder }) => folder === box) ?? mails[0];
  if (!here) return null;
  return {
    messages: mails.map(({ uid }) => officeItemId(account, uid)),
    newestHere: officeItemId(account, here.uid),
  };
}

function mailShown(mailbox: Mailbox, mail: StoredMail): Mail {
  const { from, to, cc, text, html, attachments } = mailbox.parsed(mail.uid);
  return {
    id: String(mail.uid),
    from,
    to,
    cc,
    at: mail.at,
    text: bodyEdited(mail) ?? text,
    hasHtml: html !== null,
    snippet: snippet(mailbox, mail),
    unread: !mail.read,
    sent: mail.folder === 'sent',
    attachments,
  };
}

/** An item that was written through Graph has its newest body beside its first one. */
function bodyEdited({ extras }: StoredMail): string | undefined {
  return (extras['graph:edits'] as { body?: { content: string } } | undefined)?.body?.content;
}
