/** Reactions, invitations and reports, read from real mail on both hosts. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { rawMailOf } from '../support/automatic-mail';
import { type GmailWorld, gmailWorld, team } from '../support/gmail-world';
import { outlookWorld } from '../support/outlook-world';

const crlf = (text: string): string => text.replace(/\r?\n/g, '\r\n');

/** What a customer's program sends in answer to a mail, in parts. */
function mailOf(parts: string[], { to, answers, subject }: { to: string; answers: string; subject: string }): string {
  return crlf(
    [
      'From: Mira Anders <mira@customer.example>',
      `To: ${to}`,
      `Subject: Re: ${subject}`,
      `Message-ID: <tap-${parts.join('').length}@customer.example>`,
      `In-Reply-To: ${answers}`,
      `References: ${answers}`,
      'Date: Mon, 23 Nov 2026 12:00:00 +0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative; boundary="b1"',
      '',
      ...parts.flatMap((part) => ['--b1', part]),
      '--b1--',
      '',
    ].join('\n'),
  );
}

const text = (words: string) => `Content-Type: text/plain; charset="UTF-8"\n\n${words}\n`;
const reaction = [
  text('Mira Anders reacted via Gmail'),
  'Content-Type: text/vnd.google.email-reaction+json; charset="UTF-8"\n\n{"emoji":"x","version":1}\n',
];
const invitation = (status: string) => [
  text(''),
  `Content-Type: text/calendar; method=REPLY; charset="UTF-8"\n\nBEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nATTENDEE;PARTSTAT=${status}:mailto:mira@customer.example\nEND:VEVENT\nEND:VCALENDAR\n`,
];
/** A program's report, about the answer that was given here. */
const reportOn = (answer: string) =>
  crlf(
    rawMailOf('opensmtpd-2')
      .replace(/^Return-Path: .*\n/, '')
      .replaceAll('<answer-1@fernhill.example>', answer)
      .replace(/(Final-Recipient: rfc822; ?)\S+/g, '$1mira@customer.example')
      .replace(/^Message-ID: .*$/m, `In-Reply-To: ${answer}\n$&`),
  );

/** A mailbox in which Alice has taken and answered a customer's mail. */
interface Desk {
  team: string;
  conversation: string;
  /** Message-ID of the answer. */
  answer: string;
  close(): Promise<unknown>;
  arrives(raw: string): Promise<void>;
  /** Docket's names on the conversation's mail. */
  names(): string[];
  /** The list Automatic mail, as text. */
  listed(): Promise<string>;
  end(): Promise<void>;
}

const newest = ({ mailbox }: Pick<GmailWorld, 'mailbox'>, thread: readonly { uid: number }[]) =>
  mailbox.parsed([...thread].at(-1)!.uid);

async function onGmail(): Promise<Desk> {
  const world = await gmailWorld();
  await world.setUp();
  const conversation = await world.customerWrites();
  await world.sweep();
  await world.act(conversation, 'alice', { do: 'take' });
  await world.reply(conversation);
  await world.sweep();

  return {
    team,
    conversation,
    answer: newest(world, world.mailbox.thread(world.gmail.ids(team).uid(conversation)!)).messageId,
    close: () => world.act(conversation, 'alice', { do: 'close' }),
    async arrives(raw) {
      await world.gmail.deliver({ user: team, raw });
      world.pass(1);
      await world.sweep();
    },
    names: () => world.labels(conversation).flat(),
    listed: async () =>
      JSON.stringify(
        await world.run('onBoard', { commonEventObject: { parameters: { list: 'automatic', by: 'alice' } } }),
      ),
    end: () => world.close(),
  };
}

async function onOutlook(): Promise<Desk> {
  const world = await outlookWorld();
  const conversation = await world.customerWrites();
  await world.sweep();
  await world.act(conversation, 'alice', { do: 'take' });
  await world.reply(conversation, 'alice');
  await world.sweep();

  return {
    team,
    conversation,
    answer: world.mailbox.parsed(
      world.mailbox
        .all()
        .filter(({ folder }) => folder === 'sent')
        .at(-1)!.uid,
    ).messageId,
    close: () => world.act(conversation, 'alice', { do: 'close' }),
    async arrives(raw) {
      await world.graph.deliver({ to: team, at: world.now(), raw });
      world.pass(1);
      await world.sweep();
    },
    names: () => world.categories(conversation).flat(),
    listed: async () => JSON.stringify(await world.inbox('alice').board({ list: 'automatic' })),
    end: async () => undefined,
  };
}

describe.each([
  ['Gmail', onGmail],
  ['Outlook', onOutlook],
] as const)('%s', (_, begin) => {
  let desk: Desk;
  afterEach(() => desk.end());

  test.each<[string, string[], boolean, string]>([
    ['a reaction', reaction, true, 'a reaction'],
    ['an acceptance', invitation('ACCEPTED'), true, 'an invitation was accepted'],
    ['a refusal', invitation('DECLINED'), false, ''],
  ])('after closing: %s', async (_name, parts, staysClosed, sign) => {
    desk = await begin();
    await desk.close();
    await desk.arrives(mailOf(parts, { to: desk.team, answers: desk.answer, subject: 'Tent pole snapped' }));
    expect(desk.names().includes('@alice')).toBe(!staysClosed);
    const listed = await desk.listed();
    expect(listed.includes('Tent pole snapped')).toBe(staysClosed);
    expect(listed).toContain(sign);
  });

  test('a report that only its parts tell brings the answer back', async () => {
    desk = await begin();
    expect(desk.names()).toContain('~Waiting');
    await desk.arrives(reportOn(desk.answer).replace(/^Subject: .*$/m, 'Subject: Re: Tent pole snapped'));
    expect(desk.names()).toContain('@alice');
    expect(desk.names()).not.toContain('~Waiting');
  });
});
