import { describe, expect, test } from '@jest/globals';
import { decode } from '../../../src/desk/decode/decode';
import { contextOf, conversation, minute, type Story, scopes } from '../../support/core-world';

describe.each(scopes)('replies from members’ own mailboxes, marks by %s', (scope) => {
  const taken = () =>
    conversation({ scope })
      .acts('alice', { do: 'take' })
      .passes(10 * minute);
  /** As an add-on tells it. */
  const tells = (story: Story, by: string, { ago = 0, id = 'r1@own.example' } = {}) =>
    story.acts(by, { do: 'replied', message: `<${id}>`, at: String(story.world.now - ago) });

  test('a reply does what its copy would have done', () => {
    const story = tells(taken(), 'alice');
    expect(story.stands).toBe('@alice ~Waiting');
    expect(story.desk().waitingSince).toBeNull();
    expect(tells(conversation({ scope }), 'bob').stands).toBe('@bob ~Waiting');
  });

  test('reported to others alone it is a word to them, and the address is kept', () => {
    const story = taken();
    const fields = { do: 'replied', message: '<r1@own.example>', at: String(story.world.now) };
    story.acts('alice', { ...fields, to: ['claims@carrier.example', 'carol@fernhill.example', 'no address'] });
    expect(story.stands).toBe('@alice');
    expect(story.desk().waitingSince).not.toBeNull();
    expect(story.desk().messages[1]!.verdict).toEqual({ is: 'word', to: ['claims@carrier.example'] });
    expect(story.snapshot().entries.pop()!.data.to).toEqual(['claims@carrier.example']);
  });

  test('what is said of a report holds for its copy', () => {
    const story = taken();
    const at = story.world.now;
    story.acts('alice', { do: 'replied', message: '<r1@own.example>', at: String(at), to: ['claims@carrier.example'] });
    story.acts('alice', { do: 'answer', about: 'reported r1@own.example' });
    expect(story.reads).toBe('@alice ~Waiting');
    story.mail({
      from: { address: 'alice@fernhill.example' },
      to: [{ name: '', address: 'claims@carrier.example' }],
      filed: 'sent',
      at,
      headers: { 'message-id': '<r1@own.example>' },
    });
    expect(story.desk().messages[1]!.verdict).toMatchObject({ is: 'answer', why: 'said' });
  });

  test('it counts from when it was sent', () => {
    const story = taken();
    const sent = story.world.now - 5 * minute;
    tells(story, 'alice', { ago: 5 * minute });
    const reply = story.desk().messages.find(({ reported }) => reported);
    expect(reply).toMatchObject({ at: sent, kind: { who: 'member', handle: 'alice' } });
  });

  test('told again it writes nothing, by whomever and whatever mail has come', () => {
    const story = tells(taken(), 'alice');
    const written = story.world.mailbox.writes.length;
    expect(tells(story, 'alice', { ago: minute }).last?.plan).toBeNull();
    expect(tells(story.customerWrites(), 'bob').last?.plan).toBeNull();
    expect(story.world.mailbox.writes).toHaveLength(written);
  });

  test('a copy that comes later takes the report’s place', () => {
    const story = tells(taken(), 'alice');
    story.mail({
      from: { address: 'alice@fernhill.example' },
      filed: 'sent',
      headers: { 'message-id': '<r1@own.example>' },
    });
    expect(story.desk().messages.filter(({ kind }) => kind.who === 'member')).toHaveLength(1);
    expect(story.desk().messages.some(({ reported }) => reported)).toBe(false);
  });

  test('a customer who has written since keeps it open, and waits from then on', () => {
    const story = taken().customerWrites('And?');
    const wrote = story.world.now;
    tells(story.passes(10 * minute), 'alice', { ago: 15 * minute });
    expect(story.stands).toBe('@alice');
    expect(story.desk().waitingSince).toBe(wrote);
  });

  test('what somebody has decided since stands', () => {
    const story = taken()
      .acts('alice', { do: 'close' })
      .passes(5 * minute);
    expect(tells(story, 'alice', { ago: 10 * minute }).stands).toBe('✓alice');
    const reopened = tells(taken(), 'alice').acts('bob', { do: 'reopen' }).passes(minute);
    expect(tells(reopened, 'alice', { ago: 3 * minute, id: 'r0@own.example' }).stands).toBe('@alice');
  });

  test('marks by hand after a report are believed', () => {
    const story = tells(taken(), 'alice')
      .passes(10 * minute)
      .marksByHand({ remove: ['~Waiting'] });
    expect(story.reads).toBe('@alice');
    expect(story.sweeps().stands).toBe('@alice');
  });

  test('upkeep finds nothing to do after it', () => {
    const story = tells(taken(), 'alice').passes(10 * minute);
    const before = story.stands;
    expect(story.sweeps().stands).toBe(before);
    expect(story.desk().entries).toHaveLength(2);
  });

  test('nobody takes a mail back: undo passes it over', () => {
    const story = tells(taken(), 'alice').acts('alice', { do: 'undo' });
    expect(story.last?.plan?.entry?.undoes).toBe(story.desk().entries[0]!.id);
    expect(story.desk().messages.some(({ reported }) => reported)).toBe(true);
  });

  test.each([
    ['older than the mail it answers', -24 * 60 * minute],
    ['from the future', minute],
  ])('%s: refused', (_what, ahead) => {
    const story = taken();
    expect(
      story.refuses('alice', { do: 'replied', message: 'r@own.example', at: String(story.world.now + ahead) }),
    ).toBe('bad-moment');
  });

  test.each(['', 'x', '<a b@c>', 'a@b" OR x', `<${'a'.repeat(300)}@b>`])(
    '%p is no Message-ID and changes nothing',
    (message) => {
      const story = taken();
      expect(story.acts('alice', { do: 'replied', message, at: String(story.world.now) }).last?.plan).toBeNull();
    },
  );

  test('mail Docket does not look after is left alone', () => {
    const story = conversation({ scope, config: { since: '2027-01-01' } });
    expect(tells(story, 'alice').last?.plan).toBeNull();
  });
});

test('a damaged report is passed over', () => {
  const story = conversation();
  const snapshot = story.snapshot();
  const entry = {
    id: 'abcdefgh',
    at: 1,
    kind: 'replied',
    by: 'alice',
    sure: 'verified' as const,
    conversation: story.id,
  };
  const odd = { ...snapshot, entries: [{ ...entry, data: {}, set: [], removed: [] }] };
  expect(decode(odd, contextOf()).messages).toHaveLength(1);
});
