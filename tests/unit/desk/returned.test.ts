import { describe, expect, test } from '@jest/globals';
import type { DeliveryReport } from '../../../src/words/conversation';
import { anna, conversation, hour, type MailTold, type Story } from '../../support/core-world';

const policies = [{ name: 'standard', calendar: 'office', targets: { firstResponse: '4h' }, starts: '2026-10-01' }];
const link = 'answer-1@fernhill.example';

const bounce = (report: DeliveryReport | null, headers: Record<string, string> = {}): MailTold => ({
  from: { name: '', address: 'mailer-daemon@mx.host.example' },
  headers,
  ...(report ? { report } : {}),
});
const failed = (address = anna.address, about: string | undefined = link): MailTold =>
  bounce({ recipients: [{ address, action: 'failed' }], ...(about === undefined ? {} : { link: about }) });

const answered = (): Story =>
  conversation({ config: { policies } })
    .acts('alice', { do: 'take' })
    .passes(hour)
    .mail({
      from: { name: 'alice', address: 'alice@fernhill.example' },
      to: [anna],
      filed: 'sent',
      headers: { 'message-id': `<${link}>` },
    })
    .sweeps();
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

  test('where Docket does not look after the conversation nothing begins', () => {
    const story = conversation({}, failed()).sweeps();
    expect(story.reads).toBe('');
  });
});
