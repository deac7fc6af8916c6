import type { SampleClock } from '../clock';
import { members, team } from '../people';
import { answers, type Story, writes } from '../story';

const peter = { name: 'Peter Lang', address: 'peter.lang@briefkasten.example' };
const agnes = { name: 'Agnes Holt', address: 'agnes.holt@oldmill.example' };
const viktor = { name: 'Viktor Sandberg', address: 'viktor@sandberg.example' };
const postmaster = { name: 'Mail Delivery Subsystem', address: 'mailer-daemon@mx.fernhill.example' };
const wanderers = { name: 'Elsie Marr via Wanderers', address: 'wanderers@lists.hillfolk.example' };
const anna = { name: 'Anna Sjöberg', address: 'anna.sjoberg@skogsmail.example' };
const benedict = { name: 'Benedict Cole', address: 'benedict.cole@hearthmail.example' };

const automatic = { 'Auto-Submitted': 'auto-replied', 'Return-Path': '<>', 'X-Auto-Response-Suppress': 'All' };

/** Mail nobody wrote by hand, a list, a liar, and a newsletter that two people answered. */
export function machineStories(clock: SampleClock): Story[] {
  return [
    {
      key: 'auto-reply-in-thread',
      subject: 'Spare buckle for the Heron daypack',
      marks: ['@alice', '~Waiting'],
      marked: 2,
      lines: [
        writes(
          peter,
          clock.on(4, '13:01'),
          `Hello, I stepped on the chest buckle. Can I buy just that part?\n\nPeter Lang`,
        ),
        answers(
          'alice',
          clock.on(3, '10:26'),
          `Hi Peter,\n\nyou can have it for nothing; everybody steps on it once. Black or grey? And is the address of your last order still right?`,
        ),
        writes(
          peter,
          clock.on(3, '10:27'),
          `Vielen Dank für Ihre Nachricht. Ich bin bis 30.11. nicht im Büro und lese Ihre Mail danach.\n\nThank you for your message. I'm away until 30 November.`,
          { headers: automatic, subject: 'Automatische Antwort: Spare buckle for the Heron daypack' },
        ),
      ],
    },
    {
      key: 'out-of-office',
      subject: 'Out of office: Your Fernhill order has been dispatched',
      lines: [
        writes(
          agnes,
          clock.on(2, '09:00'),
          `I am walking the coast path and have no signal worth mentioning. For anything urgent about the mill please ring Tom.\n\nAgnes Holt`,
          { headers: { ...automatic, Precedence: 'auto_reply' } },
        ),
      ],
    },
    {
      key: 'bounce',
      subject: 'Your question about the Larkspur bag',
      marks: ['@bob', '~Waiting'],
      marked: 2,
      lines: [
        writes(viktor, clock.on(4, '16:44'), `Does the Larkspur come in a left-hand zip?\n\nViktor`, {
          subject: 'Your question about the Larkspur bag',
        }),
        answers(
          'bob',
          clock.on(3, '11:11'),
          `Hi Viktor,\n\nit does, and it can then be joined with a right-hand one. Shall I put one aside?`,
        ),
        writes(postmaster, clock.on(3, '11:13'), undefined, {
          subject: 'Undelivered: Re: Your question about the Larkspur bag',
          headers: {
            'Return-Path': '<>',
            'Auto-Submitted': 'auto-replied',
            'X-Failed-Recipients': viktor.address,
            'Authentication-Results': 'mx.fernhill.example; none',
            'Content-Type': 'multipart/report; report-type=delivery-status; boundary="report-48"',
          },
          body: bounceOf(viktor.address),
        }),
      ],
    },
    {
      key: 'spoofed-member',
      subject: 'New bank details for refunds - please update today',
      lines: [
        // Claims to be a member and comes from outside: the server says so, and nobody should take it for Alice's.
        writes(
          members.alice,
          clock.on(1, '03:17'),
          `Hi team,\n\nour bank has changed. Please send all refunds of this week to the account in the attached file. I'm in meetings all day so no need to call.\n\nAlice Moreau`,
          {
            headers: {
              'Return-Path': '<billing@cheap-host.test>',
              'Authentication-Results':
                'mx.fernhill.example; dkim=none; spf=pass smtp.mailfrom=billing@cheap-host.test; dmarc=fail (p=none) header.from=fernhill.example',
              Received: 'from cheap-host.test by mx.fernhill.example with ESMTP',
            },
            attachments: [
              { filename: 'account.html', mimeType: 'text/html', content: '<form action="https://phish.test">' },
            ],
          },
        ),
      ],
    },
    {
      key: 'newsletter-two-answers',
      subject: 'Fernhill letter: what to wear when it cannot decide',
      lines: [
        answers(
          'team',
          clock.on(4, '07:00'),
          `Dear friends of the hills,\n\nNovember has three kinds of weather before lunch. Our three rules: a thin layer more than you think, a hood you can find in the dark, and a dry pair of socks that you never touch until you need them.\n\nThe Tarn shell is back in all sizes, and the repair workshop takes rucksacks again.`,
          {
            to: [team],
            answers: null,
            headers: { 'List-Unsubscribe': '<https://fernhill.example/letter/leave>', Precedence: 'bulk' },
          },
        ),
        writes(
          anna,
          clock.on(4, '08:26'),
          `What a nice letter. Is the Tarn shell also back in the women's cut? In the shop I see only men's.\n\nAnna`,
          { answers: 0 },
        ),
        writes(
          benedict,
          clock.on(2, '18:33'),
          `Please take me off this list, I've asked twice now. Though I liked the bit about the socks.\n\nBenedict Cole`,
          { answers: 0 },
        ),
      ],
    },
    {
      key: 'mailing-list',
      subject: '[wanderers] Group order: who wants gaiters?',
      lines: [
        // People wrote this, through a list: it wants an answer.
        writes(
          wanderers,
          clock.on(2, '20:45'),
          `Hello Fernhill (and everybody),\n\nwe are eleven so far who would like your knee-high gaiters. Is there a price for a dozen? Answer to the list please, then all can read it.\n\nElsie Marr\n_______________________________________________\nwanderers mailing list`,
          {
            to: [{ name: '', address: 'wanderers@lists.hillfolk.example' }],
            cc: [team],
            headers: {
              Precedence: 'list',
              'List-Id': 'Hill walkers of the north <wanderers.lists.hillfolk.example>',
              'List-Post': '<mailto:wanderers@lists.hillfolk.example>',
            },
          },
        ),
      ],
    },
  ];
}

/** A delivery report as RFC 3464 has it: words for people, fields for machines, the headers that came back. */
function bounceOf(address: string): string {
  return `--report-48
Content-Type: text/plain; charset=utf-8

Your message could not be delivered to ${address}.
The mailbox is full. Nobody needs to do anything but the owner.

--report-48
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.fernhill.example

Final-Recipient: rfc822; ${address}
Action: failed
Status: 5.2.2
Diagnostic-Code: smtp; 552 5.2.2 mailbox full

--report-48
Content-Type: text/rfc822-headers

From: Bob Okafor <bob@fernhill.example>
To: ${address}
Subject: Re: Your question about the Larkspur bag

--report-48--
`;
}
