/**
 * Which mails are one conversation. Like Gmail, as its API documents it: a mail joins by `References` or `In-Reply-To`
 * only when the subjects agree too, reply marks, list tags, case and white space aside. A mail nothing refers to, and
 * that refers to nothing, stays alone, whatever its subject.
 */
import { normalSubject } from '../subject';
import type { Mailbox, ParsedMail } from '../types';

type Threaded = Pick<ParsedMail, 'messageId' | 'inReplyTo' | 'references' | 'subject'> & {
  /** Takeout's X-GM-THRID; where there is one it decides. */
  gmailThread?: string;
};

/**
 * One key per mail, equal for mails of one conversation. The order of the mails does not matter, and two replies to a
 * mail that is not in the archive still meet.
 */
export function threadKeys(mails: readonly Threaded[]): string[] {
  const parent = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let next = parent.get(root); next !== undefined; next = parent.get(root)) root = next;
    // Point everything on the way at the root, so that long chains stay short.
    for (let step = key; step !== root; ) {
      const next = parent.get(step)!;
      parent.set(step, root);
      step = next;
    }
    return root;
  };
  const own = mails.map((mail, index) => {
    const keys = keysOf(mail, index);
    for (const key of keys.slice(1)) {
      const [one, other] = [rootOf(keys[0]!), rootOf(key)];
      if (one !== other) parent.set(other, one);
    }
    return keys[0]!;
  });
  return own.map(rootOf);
}

/** The conversation of the mailbox a newly arrived mail belongs to, undefined: a new one. The nearest reference first. */
export function threadOf(mailbox: Mailbox, mail: Threaded): number | undefined {
  const subject = normalSubject(mail.subject);
  for (const id of [mail.inReplyTo, ...[...mail.references].reverse()]) {
    for (const known of id ? mailbox.findByMessageId(id) : []) {
      if (normalSubject(mailbox.parsed(known.uid).subject) === subject) return known.thread;
    }
  }
  return undefined;
}

function keysOf(mail: Threaded, index: number): string[] {
  if (mail.gmailThread) return [`gmail ${mail.gmailThread}`];
  const subject = normalSubject(mail.subject);
  const ids = [mail.messageId, mail.inReplyTo, ...mail.references].filter((id) => id !== '');
  return ids.length > 0 ? ids.map((id) => `${id} ${subject}`) : [`alone ${index}`];
}
