/** The check-up where there is a hub: the hub's own from the editor, the agents' from their cards; and the filter. */
import { describe, expect, test } from '@jest/globals';
import { strings as english } from '../../addon-gmail/check-up/strings/en';
import type { FetchAnswer, FetchRequest } from '../../emulators/apps-script';
import { readable } from '../support/cards';
import { hubBundle } from '../support/hub-bundle';
import { type HubWorld, hubWorld } from '../support/hub-world';

const { words } = english;
const lines = async (world: HubWorld) => (await world.byHand('checkUp')).logs.map(({ text }) => text);

async function worldWith(intercept?: (request: FetchRequest) => FetchAnswer | undefined): Promise<HubWorld> {
  const world = await hubWorld(intercept ? { intercept } : {});
  await world.setUp();
  return world;
}

describe('a check-up', () => {
  test('of the hub looks at the team’s mailbox and its own trigger', async () => {
    const world = await worldWith();
    await world.sweep();
    const said = await lines(world);
    expect(said).toHaveLength(20);
    expect(said.filter((line) => line.startsWith('wrong'))).toEqual([]);
    expect(said.join('\n')).toContain('Ran 1 min ago.');
    await world.close();
  });

  test('of an agent finds the hub, and that it knows her', async () => {
    const world = await worldWith();
    const card = await world.checkUp('alice', await world.customerWrites());
    const said = readable(card);
    expect(said).toContain('5 things checked; nothing is wrong.');
    expect(said).toContain(words.hubFine('alice'));
    expect(said).toContain(words.anonymousFine);
    await world.close();
  });

  test('of an agent says that the organisation forbids anonymous web apps', async () => {
    const world = await worldWith(({ url }) =>
      url.startsWith('https://script.google.com/')
        ? { status: 302, headers: { Location: 'https://accounts.google.com/ServiceLogin' } }
        : undefined,
    );
    const said = readable(await world.checkUp('alice', await world.customerWrites()));
    expect(said).toContain(words.anonymousRefused.found);
    expect(said).toContain('2 need fixing');
    await world.close();
  });
});

describe('the filter for new mail', () => {
  test('is made at set-up where the configuration wants it, made whole again by the pass, and seen by the check-up', async () => {
    const world = await hubWorld({ markNewMail: true });
    expect((await world.setUp()).logs.at(-1)!.text).toBe('{"filters":2}');
    expect((await world.setUp()).logs.at(-1)!.text).not.toContain('filters');
    expect((await lines(world)).join('\n')).toContain(`${words.titles.filter}. ${words.filterFine}`);
    world.filters.shift();
    expect((await lines(world)).join('\n')).toContain(words.filterPart(1, 2).found);
    expect((await world.sweep()).logs.at(-1)!.text).toBe('{"filters":1}');
    expect((await lines(world)).join('\n')).toContain(words.filterFine);
    await world.close();
  });

  test('is the only reason to ask for the right to make filters', () => {
    const right = 'https://www.googleapis.com/auth/gmail.settings.basic';
    expect(hubBundle('gmail-hub').manifest.oauthScopes).not.toContain(right);
    expect(hubBundle('gmail-hub', { markNewMail: true }).manifest.oauthScopes).toContain(right);
    expect(hubBundle('gmail-agent', { markNewMail: true }).manifest.oauthScopes).not.toContain(right);
  });

  test('without it being asked for no pass makes one', async () => {
    const world = await worldWith();
    await world.sweep();
    expect((await lines(world)).join('\n')).toContain(words.filterNone.found);
    await world.close();
  });

  test('stamps what arrives, and every state comes out as without it', async () => {
    const world = await hubWorld({ markNewMail: true });
    await world.setUp();
    const id = await world.customerWrites();
    expect(world.labels(id)).toEqual(['~New']);
    await world.sweep();
    expect(world.labels(id).sort()).toEqual(['@unassigned', '~New']);
    await world.act('alice', id, { do: 'take' });
    await world.customerWrites({ in: id, text: 'Are you still there?' });
    expect(readable(await world.open('alice', id))).toContain('You have owned this');
    expect(readable(await world.open('alice', id))).not.toContain('stand together');
    await world.sweep();
    expect(world.labels(id)).toEqual(['@alice']);
    await world.act('alice', id, { do: 'close' });
    await world.customerWrites({ in: id, text: 'It broke again, what now?' });
    await world.sweep();
    expect(world.labels(id)).toEqual(['@alice']);
    await world.close();
  });
});
