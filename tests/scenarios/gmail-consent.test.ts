/** Permissions that somebody unticks when Google asks, or takes away later; and triggers that Google does not let anybody make. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { type Bundle, builtGmail } from '../support/bundle';
import { notificationOf, readable } from '../support/cards';
import { closedAfterEach } from '../support/closing';
import { gmailWorld } from '../support/gmail-world';
import { hubBundle } from '../support/hub-bundle';
import { hubWorld } from '../support/hub-world';

const google = 'https://www.googleapis.com/auth/';
const without = ({ manifest }: Bundle, name: string) => manifest.oauthScopes.filter((scope) => scope !== google + name);
const direct = builtGmail();
const hub = hubBundle('gmail-hub');
const agent = hubBundle('gmail-agent');

let granted: readonly string[] | undefined;
const opened = closedAfterEach();
afterEach(() => {
  granted = undefined;
});

/** What nobody sets off by hand, where Google could ask nobody. */
const unattended = ['sweepHourly', 'sweepEveryFiveMinutes', 'doPost', 'doGet'];
const entries = (code: string) =>
  [...code.matchAll(/^function (\w+)\(\) \{ return DocketAddOn/gm)]
    .map(([, name]) => name!)
    .filter((name) => !unattended.includes(name));

describe('every function that a person sets off asks for what was not granted, and does nothing else', () => {
  test.each(entries(direct.code))('direct: %s', async (name) => {
    const only = await opened(gmailWorld({ granted: () => without(direct, 'gmail.modify') }));
    const { error, calls, fetches } = await only.run(
      name,
      { commonEventObject: {} },
      name === 'checkUp' ? 'trigger' : undefined,
    );
    expect(error).toMatchObject({ ended: 'consent', message: expect.stringContaining('gmail.modify') });
    expect([calls.length, fetches.length]).toEqual([1, 0]);
  });

  test.each(entries(agent.code))('the agents’ add-on: %s', async (name) => {
    const only = await opened(hubWorld({ granted: () => without(agent, 'gmail.addons.current.message.metadata') }));
    const { error, calls, fetches } = await only.run('alice', name);
    expect(error).toMatchObject({ ended: 'consent', message: expect.stringContaining('message.metadata') });
    expect([calls.at(-1)!.call, fetches.length]).toEqual(['script.requireScopes', 0]);
  });

  test.each(entries(hub.code))('the hub’s editor: %s', async (name) => {
    const only = await opened(hubWorld({ granted: () => without(hub, 'script.scriptapp') }));
    const { error, calls } = await only.byHand(name);
    expect(error).toMatchObject({ ended: 'consent', message: expect.stringContaining('scriptapp') });
    expect(calls).toHaveLength(1);
  });
});

test('there are such functions in every script', () => {
  expect([direct, agent, hub].map(({ code }) => entries(code).length)).toEqual([13, 10, 2]);
});

test('the viewer’s language and zone are no condition', async () => {
  const here = await opened(gmailWorld({ granted: () => without(direct, 'script.locale') }));
  await here.setUp();
  expect(readable(await here.open(await here.customerWrites()))).toContain('Tent pole snapped');
});

describe('a pass that lacks permission', () => {
  test('does nothing, and the next card tells', async () => {
    const here = await opened(gmailWorld({ granted: () => granted }));
    await here.setUp();
    granted = without(direct, 'gmail.modify');
    const pass = await here.sweep();
    expect(pass.fetches).toEqual([]);
    expect(pass.logs.map(({ text }) => text)).toEqual(['{"notGranted":["gmail.modify"]}']);
    granted = undefined;
    const told = 'The last regular run did nothing, because Google had not granted gmail.modify.';
    expect(readable(await here.home('alice'))).toContain(told);
    expect(readable(await here.run('showSettings', { commonEventObject: {} }))).toContain(told);
    await here.sweep();
    expect(readable(await here.home('alice'))).not.toContain('regular run');
  });

  test('at the hub does nothing, agents are told, and requests are refused in so many words', async () => {
    const here = await opened(
      hubWorld({
        granted: (user) => (user.startsWith('support@') ? granted : undefined),
      }),
    );
    await here.setUp();
    granted = without(hub, 'gmail.modify');
    expect((await here.sweep()).fetches).toEqual([]);
    expect(readable(await here.home('alice'))).toContain(
      'Google has not granted the team’s hub what it needs: gmail.modify.',
    );
    granted = undefined;
    expect(readable(await here.home('alice'))).toContain('has to run setUp in its editor and grant everything');
    await here.sweep();
    expect(readable(await here.home('alice'))).not.toContain('regular run');
  });

  test('to make filters alone does everything else', async () => {
    const marking = hubBundle('gmail-hub', { markNewMail: true });
    const here = await opened(
      hubWorld({
        markNewMail: true,
        granted: (user) => (user.startsWith('support@') ? granted : undefined),
      }),
    );
    await here.setUp();
    const id = await here.customerWrites();
    here.filters.splice(0);
    granted = without(marking, 'gmail.settings.basic');
    const pass = await here.sweep();
    expect(pass.ok).toBe(true);
    expect(pass.logs.at(-1)!.text).toBe('{"notGranted":["gmail.settings.basic"]}');
    expect(here.labels(id)).toContain('@unassigned');
  });
});

describe('where Google lets nobody make a trigger', () => {
  const noTriggers = 'This deployment may not make triggers.';

  test('set-up makes all else and says so; setting up again where it may takes the word back', async () => {
    const here = await opened(gmailWorld({ noTriggers }));
    const made = await here.setUp();
    const told = `Nothing happens by itself: Google did not let Docket start its regular run (${noTriggers}).`;
    expect(notificationOf(made)).toContain('labels created');
    expect(notificationOf(made)).toContain(told);
    expect(readable(made)).toContain(told);
    expect(readable(await here.home('alice'))).toContain(told);
    expect(readable(await here.run('showSettings', { commonEventObject: {} }))).toContain(told);
    const later = await gmailWorld({ from: here.saved() });
    expect(notificationOf(await later.setUp())).not.toContain('Nothing happens by itself');
    expect(readable(await later.home('alice'))).not.toContain('Nothing happens by itself');
    await later.close();
  });

  test('the hub’s set-up says so in its log', async () => {
    const here = await opened(hubWorld({ noTriggers }));
    expect((await here.setUp()).logs.map(({ text }) => text).join()).toContain(`(${noTriggers})`);
  });
});

test('the hub’s address, opened in a browser, says which Docket answers there, and nothing else', async () => {
  const here = await opened(hubWorld());
  expect(JSON.parse(await here.get())).toEqual({ docket: 'hub', version: '0.1.0' });
});
