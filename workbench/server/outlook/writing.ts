/** Mail that people write by the toolbar: customers from outside, members from Outlook on behalf of the team. */
import { composeMail, replyTo } from '../../../emulators/mailbox/compose';
import type { StoredMail } from '../../../emulators/mailbox/types';
import { answers, newLetters } from '../letters';
import type { World } from './world';

export async function customerWrites(world: World): Promise<number> {
  const { name, address, subject, text } = newLetters[world.turn % newLetters.length]!;
  return arrive(world, { from: { name, address }, to: [team(world)], subject, text });
}

/** Null where the conversation holds no mail from outside that could be answered. */
export async function customerAnswers(world: World, thread: number): Promise<number | null> {
  const { mailbox } = world;
  const customer = newestFromOutside(world, thread);
  const newest = mailbox.thread(thread).at(-1);
  if (!customer || !newest) return null;
  // Exchange tells whole seconds; people are slower than that.
  world.clock.atLeast(newest.at + 1000);
  const { subject, inReplyTo, references } = replyTo(mailbox.parsed(newest.uid));
  const { from } = mailbox.parsed(customer.uid);
  const text = answers[world.turn % answers.length]!;
  return arrive(world, { from, to: [team(world)], subject, text, inReplyTo, references });
}

/** A member's reply to the newest mail from outside. Null where there is nobody to answer. */
export async function memberReplies(world: World, thread: number, text: string, by: string): Promise<number | null> {
  const { mailbox, graph, clock } = world;
  const customer = newestFromOutside(world, thread);
  const newest = mailbox.thread(thread).at(-1);
  if (!customer || !newest) return null;
  clock.atLeast(newest.at + 1000);
  const { to } = replyTo(mailbox.parsed(customer.uid));
  const { subject, inReplyTo, references } = replyTo(mailbox.parsed(newest.uid));
  const now = clock.now();
  const letter = { from: team(world), to, subject, text, inReplyTo, references, date: now };
  const { team: filed } = await graph.fileSent({ letter, at: now, by, onBehalf: true });
  return filed?.thread ?? null;
}

async function arrive({ mailbox, graph, clock }: World, letter: Parameters<typeof composeMail>[0]): Promise<number> {
  const domain = letter.from.address.slice(letter.from.address.indexOf('@') + 1);
  const verdict = `spf=pass smtp.mailfrom=${domain}; dkim=pass header.d=${domain}; dmarc=pass header.from=${domain}`;
  const raw = await composeMail({
    ...letter,
    date: clock.now(),
    headers: { 'Authentication-Results': verdict },
  });
  return (await graph.deliver({ to: mailbox.address, raw, at: clock.now() })).thread;
}

const team = ({ mailbox }: World) => ({ name: '', address: mailbox.address });

function newestFromOutside({ mailbox, seats }: World, thread: number): StoredMail | undefined {
  const own = new Set([mailbox.address, ...seats.map(({ address }) => address)]);
  return mailbox
    .thread(thread)
    .filter(({ folder, uid }) => folder !== 'sent' && !own.has(mailbox.parsed(uid).from.address))
    .at(-1);
}
