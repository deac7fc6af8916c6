import { describe, expect, test } from '@jest/globals';
import type { Desk } from '../../../src/desk/desk';
import { automaticMail, mailOf, rawMailOf } from '../../support/automatic-mail';
import { conversation, hour, type MailTold, minute, type Story, scopes } from '../../support/core-world';

const policies = [
  {
    name: 'standard',
    calendar: 'office',
    targets: { firstResponse: '4h', nextResponse: '8h', resolution: '3d' },
    starts: '2026-10-01',
  },
];
const config = { policies };

/** A conversation in every state a mail can meet. */
const states: Record<string, (scope: (typeof scopes)[number]) => Story> = {
  new: (scope) => conversation({ scope, config }),
  owned: (scope) => states.new!(scope).acts('alice', { do: 'take' }),
  waiting: (scope) => states.owned!(scope).replies('alice').sweeps(),
  closed: (scope) => states.waiting!(scope).acts('alice', { do: 'close' }),
  snoozed: (scope) =>
    states.owned!(scope).acts('alice', { do: 'snooze', until: String(Date.parse('2026-11-26T08:00:00Z')) }),
};

const clocksOf = ({ clocks }: Desk) => clocks.map(({ clock, state, due }) => [clock, state, due]);
const standing = (story: Story) => {
  const desk = story.desk();
  return [story.reads, desk.waitingSince, desk.until, clocksOf(desk)];
};
/** How each state stands an hour later, had no mail come. */
const quiet = new Map<string, ReturnType<typeof standing>>();
const quietly = (name: string, scope: (typeof scopes)[number]) => {
  const key = `${name} ${scope}`;
  if (!quiet.has(key))
    quiet.set(
      key,
      standing(
        states[name]!(scope)
          .passes(hour + 1000)
          .sweeps(),
      ),
    );
  return quiet.get(key)!;
};
const reached = (name: string, scope: (typeof scopes)[number], mail: MailTold) =>
  states[name]!(scope).passes(hour).mail(mail).sweeps();

const silent = automaticMail.filter(({ sign }) => sign !== 'mail');
// A report of failure about a mail in a conversation takes the answer back; that is another test's.
const changesNothing = silent.map((mail) => ({ ...mail, told: withoutReport(mailOf(rawMailOf(mail.file))) }));
function withoutReport({ report: _, headers, ...told }: ReturnType<typeof mailOf>): MailTold {
  const { 'x-failed-recipients': _failed, ...others } = headers;
  return { ...told, headers: others };
}

// How a host keeps marks makes no difference to a verdict: of each sign one will do there.
const oneOfEach = changesNothing.filter(({ sign }, at) => silent.findIndex((mail) => mail.sign === sign) === at);

describe.each(scopes)('what machines write changes nothing, scope %s', (scope) => {
  test.each(scope === 'conversation' ? changesNothing : oneOfEach)('$file', ({ told }) => {
    const alone = conversation({ scope, config }, told).sweeps();
    expect([alone.reads, alone.stands, clocksOf(alone.desk())]).toEqual(['', '', []]);
    for (const name of Object.keys(states)) expect(standing(reached(name, scope, told))).toEqual(quietly(name, scope));
  });
});

describe('a reaction, in every status', () => {
  const parts = ['multipart/alternative', 'text/plain', 'text/vnd.google.email-reaction+json', 'text/html'];
  const alice = { name: 'Alice', address: 'alice@fernhill.example' };
  const vouched = { 'authentication-results': 'mx.host.example; dkim=pass header.d=fernhill.example' };
  const by: Record<string, MailTold> = {
    'the customer': {},
    'the team': { from: { name: '', address: 'support@fernhill.example' }, filed: 'sent' },
    'a member, sent': { from: alice, filed: 'sent' },
    'a member, received': { from: alice, headers: vouched },
  };
  test.each(Object.entries(by))('by %s is no word', (_, mail) => {
    for (const scope of scopes)
      for (const name of Object.keys(states))
        expect(standing(reached(name, scope, { ...mail, parts, text: '👍' }))).toEqual(quietly(name, scope));
  });
});

describe('mail no header could tell', () => {
  const pressed = automaticMail.filter((mail) => mail.pressed);
  const options = { config };

  test.each(pressed)('$file: one press gives back what was, undo brings it back', ({ file }) => {
    const told = mailOf(rawMailOf(file));
    for (const scope of scopes) {
      for (const name of Object.keys(states)) {
        const story = reached(name, scope, told);
        const without = quietly(name, scope);
        const before = standing(story);
        if (name !== 'owned' && name !== 'new') expect(before).not.toEqual(without);
        expect([name, ...standing(story.acts('bob', { do: 'automatic' }))]).toEqual([name, ...without]);
        expect([name, ...standing(story.sweeps())]).toEqual([name, ...without]);
        expect([name, ...standing(story.acts('bob', { do: 'undo' }))]).toEqual([name, ...before]);
      }
    }
  });

  test('as the first mail it is nobody’s work, and loses its marks', () => {
    const story = conversation(options, mailOf(rawMailOf('gnarwl-1'))).sweeps();
    expect(story.reads).toBe('@unassigned ~New');
    story.passes(6 * hour).acts('alice', { do: 'automatic' });
    expect([story.reads, story.stands]).toEqual(['', '']);
    expect(story.desk().clocks).toEqual([]);
    expect(story.acts('alice', { do: 'undo' }).reads).toContain('@unassigned ~New');
  });

  test('before anybody has sorted it, too', () => {
    for (const scope of scopes) {
      const story = states.closed!(scope)
        .passes(hour)
        .mail(mailOf(rawMailOf('musieve-1')));
      expect(story.reads).toContain('@alice');
      expect(story.acts('bob', { do: 'automatic' }).reads).toBe('✓alice');
    }
  });

  test('what people did since stays; a later mail of the customer opens as it would have', () => {
    const tagged = states.waiting!('conversation')
      .mail(mailOf(rawMailOf('gnarwl-1')))
      .sweeps();
    tagged.acts('bob', { do: 'tag', add: 'billing' }).acts('bob', { do: 'automatic' });
    expect(tagged.reads).toBe('#billing @alice ~Waiting');

    const again = states.closed!('conversation')
      .mail(mailOf(rawMailOf('gnarwl-1')))
      .sweeps();
    again.customerWrites().sweeps();
    const since = again.snapshot().messages.at(-1)!.at;
    const mail = again.snapshot().messages.at(-2)!.id;
    again.acts('bob', { do: 'automatic', message: mail });
    expect(again.reads).toBe('@alice');
    expect(again.desk().waitingSince).toBe(since);
  });

  test('reports are those without it: no reopening, no beginning, no second closing', () => {
    const closed = states.closed!('conversation')
      .passes(hour)
      .mail(mailOf(rawMailOf('gnarwl-1')))
      .sweeps();
    const reopening = closed.desk().entries.at(-1)!;
    expect(reopening.data.reopens).toBeDefined();
    closed.acts('bob', { do: 'automatic' });
    const pressed = closed.desk().entries.at(-1)!;
    expect(pressed.data).toMatchObject({ withdraws: [reopening.id] });
    expect(pressed.data.closing).toBeUndefined();
    closed.acts('bob', { do: 'undo' });
    expect(closed.desk().entries.at(-1)!.data.withdraws).toEqual([pressed.id]);

    const first = conversation(options, mailOf(rawMailOf('gnarwl-1')))
      .sweeps()
      .acts('bob', { do: 'automatic' });
    const [began, said] = first.desk().entries;
    expect(began!.data.began).toBeDefined();
    expect(said!.data.withdraws).toEqual([began!.id]);
  });

  test('only mail from outside can be said to be automatic', () => {
    expect(
      conversation({}, { headers: { 'auto-submitted': 'auto-replied' } }).refuses('bob', { do: 'automatic' }),
    ).toBe('message-gone');
    const story = states.waiting!('conversation');
    const reply = story.snapshot().messages.at(-1)!.id;
    expect(story.refuses('bob', { do: 'automatic', message: reply })).toBe('message-gone');
  });
});

describe('this is work', () => {
  const away = { headers: { 'auto-submitted': 'auto-replied' } };

  test('a mail that was left alone counts as a customer’s, from its own time', () => {
    for (const scope of scopes) {
      const story = conversation({ scope, config }, away).sweeps().passes(hour);
      const { at } = story.snapshot().messages[0]!;
      story.acts('bob', { do: 'work' });
      expect(story.reads).toBe('@unassigned ~New');
      expect(story.desk().waitingSince).toBe(at);
      expect(story.desk().clocks.find(({ clock }) => clock === 'firstResponse')).toMatchObject({ state: 'running' });
      expect(story.sweeps().reads).toBe('@unassigned ~New');
      expect(story.acts('bob', { do: 'undo' }).reads).toBe('');
    }
  });

  test('it opens what was closed, waiting or snoozed; the owner keeps it', () => {
    for (const name of ['waiting', 'closed', 'snoozed']) {
      const story = states[name]!('message').passes(hour).mail(away).sweeps();
      const quiet = story.reads;
      expect(story.acts('bob', { do: 'work' }).desk().facts).toMatchObject({ status: 'open', owner: 'alice' });
      expect(story.desk().waitingSince).not.toBeNull();
      expect(story.acts('bob', { do: 'undo' }).reads).toBe(quiet);
    }
  });

  test('an answer that came after it counts', () => {
    const story = states.waiting!('conversation').mail(away).passes(minute).replies('alice').sweeps();
    story.acts('bob', { do: 'work' });
    expect(story.reads).toBe('@alice ~Waiting');
    expect(story.desk().waitingSince).toBeNull();
  });

  test('there has to be a machine’s mail that arrived', () => {
    expect(conversation().refuses('bob', { do: 'work' })).toBe('message-gone');
    const acknowledged = conversation().mail({ ...away, filed: 'sent' });
    expect(acknowledged.refuses('bob', { do: 'work' })).toBe('message-gone');
  });
});
