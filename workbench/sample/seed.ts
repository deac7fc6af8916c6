/** Puts the sample's mail into a mailbox. Marks and notes are only reported: putting them on is what Docket is for. */
import { composeMail } from '../../emulators/mailbox/compose';
import type { EpochMs, Mailbox } from '../../emulators/mailbox/types';
import { sampleStories } from './stories';
import { mailsOf, type SampleMail, type SampleNote } from './story';

/** What became of one conversation of the sample, and what a team would have put on it. */
export interface SeededConversation {
  key: string;
  thread: number;
  /** Every mail of it, oldest first. */
  uids: number[];
  /** The mails that carry the marks, oldest first; what is not among them arrived since. */
  markedUids: number[];
  marks: string[];
  notes: SampleNote[];
  /** Where the marks say snoozed. */
  snoozedUntil?: EpochMs;
}

/** Every mail of the sample, as data, in the order it arrived. */
export function sampleMail(now: EpochMs): SampleMail[] {
  return sampleStories(now)
    .flatMap(mailsOf)
    .sort((one, other) => one.at - other.at);
}

/** Adds the sample's mail in the order it arrived. The result is by the conversation's key. */
export async function seedSample(mailbox: Mailbox, now: EpochMs): Promise<Map<string, SeededConversation>> {
  const seeded = new Map<string, SeededConversation>();
  for (const mail of sampleMail(now)) {
    const { at, folder, read, starred, marked } = mail;
    const known = seeded.get(mail.conversation);
    const raw = await rawOfSample(mail);
    const { uid, thread } = await mailbox.add({ raw, at, folder, read, starred, thread: known?.thread });
    const conversation = known ?? { key: mail.conversation, thread, uids: [], markedUids: [], marks: [], notes: [] };
    conversation.uids.push(uid);
    if (marked) conversation.markedUids.push(uid);
    seeded.set(mail.conversation, conversation);
  }
  for (const { key, marks = [], notes = [], snoozedUntil } of sampleStories(now)) {
    const conversation = seeded.get(key)!;
    Object.assign(conversation, { marks, notes }, snoozedUntil === undefined ? {} : { snoozedUntil });
  }
  return seeded;
}

/** One mail of the sample as bytes, one character each. */
export async function rawOfSample({ letter, body }: SampleMail): Promise<string> {
  if (body === undefined) return composeMail(letter);
  // A body of its own brings its own content headers; the composer's would contradict them.
  const composed = await composeMail({ ...letter, text: '' });
  const headers = composed
    .slice(0, composed.indexOf('\r\n\r\n'))
    .split(/\r\n(?![ \t])/)
    .filter((field, index, all) => !/^content-/i.test(field) || all.findIndex((one) => sameField(one, field)) === index)
    .filter((field) => !/^content-transfer-encoding/i.test(field));
  return `${headers.join('\r\n')}\r\n\r\n${body.replace(/\r?\n/g, '\r\n')}`;
}

function sameField(one: string, other: string): boolean {
  return one.split(':')[0]!.toLowerCase() === other.split(':')[0]!.toLowerCase();
}
