import { describe, expect, test } from '@jest/globals';
import { conversationView } from '../../../src/screens/conversation/conversation';
import type { DeliveryReport } from '../../../src/words/conversation';
import {
  anna,
  conversation,
  hour,
  type MailTold,
  minute,
  type Story,
  scopes,
  type WorldOptions,
} from '../../support/core-world';
import { PowerCut } from '../../support/memory-mailbox';

const policies = [{ name: 'standard', calendar: 'office', targets: { firstResponse: '4h' }, starts: '2026-10-01' }];
const link = 'answer-1@fernhill.example';

const bounce = (report: DeliveryReport | null, headers: Record<string, string> = {}): MailTold => ({
  from: { name: '', address: 'mailer-daemon@mx.host.example' },
  headers,
  ...(report ? { report } : {}),
});
const failed = (address = anna.address, about: string | undefined = link): MailTold =>
  bounce({ recipients: [{ address, action: 'failed' }], ...(about === undefined ? {} : { link: about }) });

const answered = (options: WorldOptions = {}): Story =>
  conversation({ config: { policies }, ...options })
    .acts('alice', { do: 'take' })
    .passes(hour)
    .mail({
      from: { name: 'alice', address: 'alice@fernhill.example' },
      to: [anna],
      filed: 'sent',
      headers: { 'message-id': `<${link}>` },
    })
    .sweeps();
const shownOf = (story: Story) => conversationView(story.desk(), story.world.look());
const firstResponse = (story: Story) => story.desk().clocks.find(({ clock }) => clock === 'firstResponse')?.state;

describe('a report that the answer has not reached the customer', () => {
  test('takes it back: open, the owner’s, the customer waits since their own mail, nothing is met', () => {
    const story = answered();
    expect([story.reads, firstResponse(story)]).toEqual(['@alice ~Waiting', 'met']);
    const asked = story.snapshot().messages[0]!.at;
    story.mail(failed());
    expect([story.reads, firstResponse(story), story.desk().waitingSince]).toEqual(['@alice', 'running', asked]);
    story.sweeps();
    expect([story.reads, firstResponse(story), story.desk().waitingSince]).toEqual(['@alice', 'running', asked]);
  });

  test('opens what is closed or snoozed', () => {
    const asked = (story: Story) => story.snapshot().messages[0]!.at;
    const closed = answered().acts('alice', { do: 'close' }).mail(failed()).sweeps();
    expect([closed.reads, closed.desk().waitingSince]).toEqual(['@alice', asked(closed)]);
    const until = String(Date.parse('2026-11-26T08:00:00Z'));
    const snoozed = answered().acts('alice', { do: 'snooze', until }).mail(failed()).sweeps();
    expect([snoozed.reads, snoozed.desk().waitingSince]).toEqual(['@alice', asked(snoozed)]);
  });

  test('is known by the id it names, by its threading, or as the one about the newest answer', () => {
    const named = (mail: MailTold) => answered().mail(mail).sweeps().reads;
    const threaded = { references: `<question-1@x.example> <${link}>`, 'x-failed-recipients': anna.address };
    expect(named(bounce(null, threaded))).toBe('@alice');
    expect(named(bounce({ recipients: [{ address: anna.address, action: 'failed' }] }))).toBe('@alice');
    expect(named(bounce({ recipients: [], link }))).toBe('@alice');
    expect(named(failed(anna.address, 'another-1@fernhill.example'))).toBe('@alice ~Waiting');
  });

  test('of a colleague of theirs takes it back, of somebody else’s does not', () => {
    const to = (address: string) => answered().mail(failed(address)).sweeps().reads;
    expect(to('bo@customer.example')).toBe('@alice');
  });

  test('of a colleague of ours, or of somebody in another matter, takes nothing back', () => {
    const story = conversation({ config: { policies } }).acts('alice', { do: 'take' }).replies('alice').sweeps();
    for (const address of ['carol@fernhill.example', 'support@fernhill.example'])
      expect(story.mail(failed(address, undefined)).sweeps().reads).toBe('@alice ~Waiting');
    expect(firstResponse(story)).toBe('met');
  });

  test.each(['delayed', 'delivered', 'relayed', 'expanded', 'other'] as const)('%s takes nothing back', (action) => {
    const story = answered()
      .mail(bounce({ recipients: [{ address: anna.address, action }], link }))
      .sweeps();
    expect([story.reads, firstResponse(story)]).toEqual(['@alice ~Waiting', 'met']);
  });

  test('a person who writes such headers is none: only a machine’s mail reports', () => {
    const story = answered().mail({ report: { recipients: [{ address: anna.address, action: 'failed' }], link } });
    expect(story.desk().messages.some(({ undelivered }) => undelivered)).toBe(false);
  });

  test('after another answer it opens nothing, and that answer counts', () => {
    const story = answered().passes(hour).replies('alice').mail(failed()).sweeps();
    expect([story.reads, firstResponse(story)]).toEqual(['@alice ~Waiting', 'met']);
    const answers = story.desk().messages.filter(({ kind }) => kind.who === 'member');
    expect(answers.map(({ undelivered }) => undelivered === true)).toEqual([true, false]);
  });

  test('a new answer settles it', () => {
    const story = answered().mail(failed()).sweeps().passes(hour).replies('alice').sweeps();
    expect([story.reads, firstResponse(story), story.desk().waitingSince]).toEqual(['@alice ~Waiting', 'met', null]);
  });

  test('of a third party’s mail, or of a word to one, takes nothing back, whatever they have written here', () => {
    const carrier = { name: 'Claims', address: 'claims@carrier.example' };
    const asked = answered()
      .passes(hour)
      .mail({
        from: { name: 'alice', address: 'alice@fernhill.example' },
        to: [carrier],
        filed: 'sent',
        headers: { 'message-id': '<word-1@fernhill.example>' },
      });
    asked.mail({ from: carrier, text: 'Which parcel?' }).acts('alice', { do: 'wait' });
    asked.mail(failed(carrier.address, 'word-1@fernhill.example')).sweeps();
    expect([asked.reads, firstResponse(asked)]).toEqual(['@alice ~Waiting', 'met']);
    const unnamed = bounce({ recipients: [{ address: carrier.address, action: 'failed' }] });
    expect(asked.mail(unnamed).sweeps().reads).toBe('@alice ~Waiting');
  });

  test('of a new mail to the customer of a forward takes it back', () => {
    const helen = { name: '', address: 'helen@gmx.de' };
    const story = conversation(
      { config: { policies } },
      {
        from: { name: 'Bob Okafor', address: 'bob@fernhill.example' },
        headers: { 'authentication-results': 'mx.host.example; dmarc=pass header.from=fernhill.example' },
        subject: 'Fwd: Jacket',
        text: '---------- Forwarded message ---------\nFrom: Helen Marsh <helen@gmx.de>\nDate: Mon, 23 Nov 2026\nSubject: Jacket\nTo: Bob <bob@fernhill.example>\n\nIt is torn.',
      },
    ).sweeps();
    const next = story.world.conversation({
      from: { name: 'alice', address: 'alice@fernhill.example' },
      to: [helen],
      filed: 'sent',
      headers: { 'message-id': `<${link}>` },
    });
    story.world.sweeps();
    expect([next.reads, story.reads]).toEqual(['@alice ~Waiting', '✓alice']);
    expect(next.mail(failed(helen.address)).sweeps().reads).toBe('@alice');
  });

  test('where Docket does not look after the conversation nothing begins', () => {
    const story = conversation({}, failed()).sweeps();
    expect(story.reads).toBe('');
  });
});

describe.each(scopes)('a report that begins a conversation of its own, marks by %s', (scope) => {
  const asked = (options: WorldOptions = {}): Story => answered({ ...options, scope });
  const elsewhere = (story: Story, mail: MailTold = failed()): Story => {
    story.passes(minute);
    const report = story.world.conversation({ subject: 'Undelivered Mail Returned to Sender', ...mail });
    story.sweeps();
    return report;
  };
  const told = (story: Story) => story.snapshot().entries.filter(({ kind }) => kind === 'returned');

  test('takes the answer back where it was given, and begins no work itself', () => {
    const story = asked();
    const [question] = story.snapshot().messages;
    const report = elsewhere(story);
    expect([story.reads, report.reads, firstResponse(story)]).toEqual(['@alice', '', 'running']);
    expect(story.desk().waitingSince).toBe(question!.at);
    expect(told(story).map(({ data }) => [data.link, data.to])).toEqual([
      [{ other: report.id, as: 'reported by' }, [anna.address]],
    ]);
    expect(JSON.stringify(shownOf(story))).toContain('The answer was not delivered to anna@customer.example');
    expect(JSON.stringify(shownOf(story))).toContain('Show the report');
  });

  test('is told once, however often it is looked at', () => {
    const story = asked();
    const report = elsewhere(story);
    const once = told(story);
    report.mail(failed());
    story.sweeps().sweeps();
    story.world.mailbox.deleteBoard();
    story.sweeps();
    expect(told(story)).toEqual(once);
    expect(story.reads).toBe('@alice');
  });

  test('is found by In-Reply-To, and by References where the newest id is not the team’s', () => {
    for (const headers of [{ 'in-reply-to': `<${link}>` }, { references: `<${link}> <unknown-1@x.example>` }] as Record<
      string,
      string
    >[]) {
      const story = asked();
      elsewhere(story, bounce({ recipients: [{ address: anna.address, action: 'failed' }] }, headers));
      expect(story.reads).toBe('@alice');
    }
  });

  test('brings back what was closed since, to the same owner', () => {
    const story = asked().acts('alice', { do: 'close' });
    const [question] = story.snapshot().messages;
    elsewhere(story);
    expect([story.reads, story.desk().waitingSince]).toEqual(['@alice', question!.at]);
    expect(story.snapshot().messages.some(({ inInbox }) => inInbox)).toBe(true);
    story.replies('alice').sweeps();
    expect([story.reads, story.desk().waitingSince]).toEqual(['@alice ~Waiting', null]);
  });

  test('opens nothing that has been answered again by then', () => {
    const story = asked().passes(hour).replies('alice').sweeps();
    elsewhere(story);
    expect([story.reads, firstResponse(story), told(story).length]).toEqual(['@alice ~Waiting', 'met', 1]);
  });

  test('of a word to others stands in the history, and changes nothing else', () => {
    const story = asked()
      .passes(minute)
      .mail({
        from: { name: 'alice', address: 'alice@fernhill.example' },
        to: [{ name: '', address: 'claims@carrier.example' }],
        filed: 'sent',
        headers: { 'message-id': '<word-1@fernhill.example>' },
      })
      .sweeps();
    elsewhere(story, failed('claims@carrier.example', 'word-1@fernhill.example'));
    expect([story.reads, firstResponse(story)]).toEqual(['@alice ~Waiting', 'met']);
    const shown = JSON.stringify(shownOf(story));
    expect(shown).toContain('a message was not delivered to claims@carrier.example');
    expect(shown).toContain('Not delivered to claims@carrier.example, as reported');
  });

  test.each([
    ['a delay', bounce({ recipients: [{ address: anna.address, action: 'delayed' }], link })],
    ['a mail nobody here knows', failed(anna.address, 'other-1@fernhill.example')],
    ['a mail that a customer wrote', failed(anna.address, 'question-1@x.example')],
    ['no mail at all', failed(anna.address, '')],
  ])('about %s changes nothing', (_what, mail) => {
    const story = asked()
      .mail({ headers: { 'message-id': '<question-1@x.example>' } })
      .acts('alice', { do: 'wait' });
    elsewhere(story, mail);
    expect([story.reads, told(story)]).toEqual(['@alice ~Waiting', []]);
  });

  test('by a person, or in a conversation that was dismissed, tells nobody', () => {
    const story = asked();
    elsewhere(story, { report: { recipients: [{ address: anna.address, action: 'failed' }], link } });
    expect(told(story)).toEqual([]);
    const report = elsewhere(story);
    expect(report.acts('alice', { do: 'dismiss' }).sweeps().reads).toBe('');
    expect(told(story).length).toBe(1);
  });

  test('cut off anywhere it is told by a later pass, once', () => {
    for (let writes = 0; writes < 8; writes++) {
      const story = asked();
      story.passes(minute);
      story.world.conversation(failed());
      story.world.mailbox.powerFor(writes);
      try {
        story.world.sweeps();
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(PowerCut);
      }
      story.world.mailbox.powerFor(null);
      story.sweeps().sweeps();
      expect([story.reads, told(story).length]).toEqual(['@alice', 1]);
    }
  });

  test('while a colleague writes it waits for the next pass', () => {
    const story = asked();
    story.passes(minute);
    story.world.conversation(failed());
    let first = true;
    story.world.mailbox.meanwhile(() => {
      if (!first) return;
      first = false;
      story.world.mailbox.byHand(story.id, { add: ['Invoices 2026'] });
    });
    story.sweeps();
    expect(told(story)).toEqual([]);
    story.sweeps();
    expect([story.reads, told(story).length]).toEqual(['@alice', 1]);
  });
});
