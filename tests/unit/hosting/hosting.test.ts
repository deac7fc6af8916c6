import { describe, expect, test } from '@jest/globals';
import { contextOf, teamOf } from '../../../src/hosting/context';
import { driveAsync } from '../../../src/hosting/drive-async';
import { driveSync } from '../../../src/hosting/drive-sync';
import { inOwnLanguage, settings } from '../../../src/hosting/language';
import { oneByOne, oneByOneSync } from '../../../src/hosting/one-by-one';
import { outcomeOf, promisedOutcome } from '../../../src/hosting/outcome';
import { personAt } from '../../../src/hosting/person';
import { rememberedForNow } from '../../../src/hosting/remembered';
import { openVisited } from '../../../src/hosting/visits';
import { rosterOf } from '../../../src/team/roster';
import { actOn } from '../../../src/use-cases/act';
import { openConversation } from '../../../src/use-cases/open';
import { readMany } from '../../../src/use-cases/requests';
import { DocketError } from '../../../src/words/errors';
import type { Person } from '../../../src/words/values';
import { allLimits, checkedConfig, conversation, contextOf as coreContext, monday } from '../../support/core-world';
import { deeplyFrozen } from '../../support/frozen';
import { seed } from '../config/seed';
import { recallAfter } from './recall-after';

describe('who is at work', () => {
  const members = seed().members.map((member) =>
    member.handle === 'femi' ? { ...member, left: true as const } : member,
  );
  const roster = rosterOf(checkedConfig({ members }));
  const stated = (handle: string): Person => ({ handle, sure: 'stated' });
  const address = (handle: string) => members.find((member) => member.handle === handle)!.addresses[0]!;
  test.each([
    ['an account the host vouches for goes before what is said', 'alice', 'verified', 'bob', 'alice', 'verified'],
    ['what is said goes before an account nobody vouches for', 'alice', 'stated', 'bob', 'bob', 'stated'],
    ['an account nobody vouches for is better than nothing', 'alice', 'stated', null, 'alice', 'stated'],
    ['somebody who has left is nobody by their account', 'femi', 'verified', null, null, null],
    ['and is whoever they say', 'femi', 'verified', 'bob', 'bob', 'stated'],
    ['a name that is not on the roster is nobody', 'support', 'verified', 'mallory', null, null],
  ] as const)('%s', (_, account, sure, said, who, how) => {
    const given = { address: account === 'support' ? 'support@fernhill.example' : address(account), sure };
    const person = personAt(roster, given, said && stated(said));
    expect(person).toEqual(who && { handle: who, sure: how });
  });
});

describe('the context', () => {
  test('leaves out what the host does not know', () => {
    const team = teamOf(checkedConfig());
    const context = contextOf(team, {
      limits: allLimits(),
      person: null,
      now: monday,
      language: undefined,
      onScreen: null,
      viewerOffset: 60,
    });
    expect(context).toMatchObject({ ...team, onScreen: null, viewerOffset: 60, person: null });
    expect(Object.keys(context)).not.toContain('language');
  });

  test('does not change while a use case runs: frozen to the bottom, everything still works', () => {
    const story = conversation().customerWrites();
    const context = story.world.context('alice');
    expect(() => {
      (context as { now: number }).now = 1;
    }).toThrow(TypeError);
    expect(Object.isFrozen(context.config.members[0])).toBe(true);
    story.acts('alice', { do: 'take' }).acts('alice', { do: 'close' }).sweeps();
    expect(story.opens('bob').desk.facts.status).toBe('closed');
  });

  test('a member that is asked anew each time is no value', () => {
    expect(() =>
      deeplyFrozen({
        get done() {
          return null;
        },
      }),
    ).toThrow('done would be asked anew');
  });
});

describe('a driver', () => {
  const story = () => conversation();

  test('gives a use case the one port it needs, and no other', async () => {
    const one = story();
    const { read, bodies, apply, list, counts, conversationsWith, headlines, changed, names } = one.world.mailbox.ports;
    const conversations = { read, bodies, apply, list, counts, conversationsWith, headlines, changed, names };
    const context = one.world.context('alice');
    const acted = driveSync(actOn(one.id, { do: 'take' }, 'aliceTakes', context), conversations);
    expect(acted.desk.facts.owner).toBe('alice');
    const opened = await driveAsync(openConversation(one.id, context), {
      ...conversations,
      read: async (id: string) => read(id),
    });
    expect(opened.desk.facts.owner).toBe('alice');
  });

  test('tells the use case what a port throws, which may go on with it', async () => {
    const refusing = {
      ...rememberedForNow(),
      set: () => {
        throw new Error('full');
      },
    };
    expect(driveSync(recallAfter('kept'), refusing)).toBe('full');
    expect(await driveAsync(recallAfter('kept'), { ...refusing, set: () => Promise.reject(new Error('full')) })).toBe(
      'full',
    );
    expect(driveSync(recallAfter('kept'), rememberedForNow())).toBe('kept');
  });

  test('questions asked together are asked one by one where there is nothing to save', async () => {
    const [one, gone] = [story(), 'c-gone'];
    const { read, list, counts, board } = one.world.mailbox.ports;
    const single = { read, list, counts, board };
    const ids = [gone, one.id];
    const found = (snapshots: { conversation: string }[]) => snapshots.map((snapshot) => snapshot.conversation);
    expect(found(driveSync(readMany(ids), oneByOneSync(single)))).toEqual([one.id]);
    expect(found(await driveAsync(readMany(ids), oneByOne(single)))).toEqual([one.id]);
    const failing = {
      ...single,
      read: () => {
        throw new DocketError('busy', { why: 'writing' });
      },
    };
    expect(() => driveSync(readMany(ids), oneByOneSync(failing))).toThrow('busy');
    await expect(driveAsync(readMany(ids), oneByOne(failing))).rejects.toThrow('busy');
  });
});

test('what goes wrong is an outcome like any other', async () => {
  const wrong = () => {
    throw new DocketError('busy', { why: 'writing' });
  };
  expect(outcomeOf(wrong)).toMatchObject({ ok: false, error: { code: 'busy' } });
  expect(await promisedOutcome(async () => wrong())).toMatchObject({ ok: false, error: { code: 'busy' } });
});

describe('a language of one’s own', () => {
  const german = () => ({ ...coreContext({ by: 'alice' }), language: 'de' });

  test('goes before the mail client’s, until the client’s is chosen again', () => {
    const remembered = rememberedForNow();
    const spoken = () => driveSync(inOwnLanguage(german()), remembered).language;
    expect(spoken()).toBe('de');
    expect(driveSync(settings(german(), 'en'), remembered).title).toBe('Settings');
    expect(spoken()).toBe('en');
    expect(driveSync(settings(german(), 'client'), remembered).title).toBe('Einstellungen');
    expect(spoken()).toBe('de');
  });

  test('is one person’s, whoever else uses the account; nobody has none', () => {
    const remembered = rememberedForNow();
    driveSync(settings(german(), 'en'), remembered);
    expect(driveSync(inOwnLanguage({ ...coreContext({ by: 'bob' }), language: 'de' }), remembered).language).toBe('de');
    expect(driveSync(settings(coreContext(), 'de'), remembered).title).toBe('Settings');
  });
});

describe('when a person last looked', () => {
  const isFresh = (view: object) => JSON.stringify(view).includes('"fresh"');
  const visit = (story: ReturnType<typeof conversation>, by: string) =>
    story.world.mailbox.run(openVisited(story.id, story.world.context(by)));

  test('what came since is set apart, once, and for each person by themselves', () => {
    const story = conversation().acts('alice', { do: 'take' });
    visit(story, 'alice');
    visit(story, 'bob');
    story.passes(60_000).customerWrites();
    story.passes(60_000);
    expect(isFresh(visit(story, 'alice'))).toBe(true);
    story.passes(60_000);
    expect(isFresh(visit(story, 'alice'))).toBe(false);
    expect(isFresh(visit(story, 'bob'))).toBe(true);
  });

  test('a host that cannot remember it says so in its limits, and nothing is asked of it', () => {
    const story = conversation().acts('alice', { do: 'take' });
    const { ports } = story.world.mailbox;
    const refusing = {
      ...ports,
      get: () => {
        throw new Error('asked');
      },
    };
    const context = story.world.context('alice');
    expect(() => driveSync(openVisited(story.id, context), refusing)).toThrow('asked');
    const without = { ...context, limits: { ...context.limits, visits: 'one-message-only' as const } };
    expect(driveSync(openVisited(story.id, without), refusing).conversation).toBe(story.id);
  });
});
