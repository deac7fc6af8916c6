import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { createWorld, shared, team, type World } from '../../../emulators/graph/tests/world';
import {
  categoryLines,
  type MakeOptions,
  madeSentence,
  makeInMailbox,
  teamCategories,
} from '../../../tools/categories/index';
import { graphFetch } from '../../support/outlook-world';
import { zones } from '../config/seed';

const { mailbox, categories } = teamCategories(readFileSync('docket.config.json', 'utf8'), zones);
const list = `${shared}/outlook/masterCategories`;

let world: World;
let token: string;

beforeEach(() => {
  world = createWorld();
  token = world.as(null, ['MailboxSettings.ReadWrite']);
});

const make = (options: Partial<MakeOptions> = {}) =>
  makeInMailbox({
    mailbox: team,
    categories,
    token,
    recolour: false,
    fetch: graphFetch(world.graph),
    sleep: async () => undefined,
    random: () => 0,
    ...options,
  });

const listed = async (): Promise<{ displayName: string; color: string }[]> =>
  (await world.get(`${list}?$top=500`, { token })).body.value;

describe('the list of categories', () => {
  it('is the whole team with colours, for the team mailbox', () => {
    expect(mailbox).toBe('support@fernhill.example');
    const lines = categoryLines(categories);
    expect(lines).toHaveLength(categories.length);
    expect(lines).toEqual(
      expect.arrayContaining([
        '!Overdue     dark red',
        '@unassigned  dark green',
        '✓erin        gray',
        '#defect      cranberry',
      ]),
    );
  });

  it('is printed by the command, which wants no token for that', () => {
    const { status, stdout } = spawnSync(process.execPath, ['tools/categories/cli.mjs'], { encoding: 'utf8' });
    expect([status, stdout.trim().split('\n')]).toEqual([0, categoryLines(categories)]);
  });

  it('is not made without a token, nor with options nobody knows', () => {
    const run = (...args: string[]) =>
      spawnSync(process.execPath, ['tools/categories/cli.mjs', ...args], {
        encoding: 'utf8',
        env: { ...process.env, DOCKET_GRAPH_TOKEN: '' },
      });
    expect(run('--create').stderr).toContain('DOCKET_GRAPH_TOKEN');
    expect([run('--create').status, run('--token', 'x').status]).toEqual([1, 1]);
  });
});

describe('making them in a mailbox', () => {
  it('makes every one with its colour, and a second time none', async () => {
    const made = await make();
    expect(made).toEqual({ made: categories.map(({ name }) => name), coloured: [], otherwise: [], kept: 0 });
    const wanted = categories.map(({ name, preset }) => ({ displayName: name, color: `preset${preset}` }));
    expect((await listed()).map(({ displayName, color }) => ({ displayName, color }))).toEqual(
      expect.arrayContaining(wanted),
    );
    expect(await make()).toEqual({ made: [], coloured: [], otherwise: [], kept: categories.length });
    expect(await listed()).toHaveLength(categories.length);
  });

  it('leaves foreign categories alone, and colours as they are unless asked', async () => {
    await world.ask('POST', list, { token, body: { displayName: 'Red', color: 'preset0' } });
    await world.ask('POST', list, { token, body: { displayName: '~new', color: 'preset5' } });
    const first = await make();
    expect([first.otherwise, first.coloured]).toEqual([['~New'], []]);
    expect(madeSentence(first)).toContain('1 wear another colour and keep it (--recolour changes that): ~New.');
    expect((await make({ recolour: true })).coloured).toEqual(['~New']);
    const after = await listed();
    expect(after).toHaveLength(categories.length + 1);
    expect(after.find(({ displayName }) => displayName === '~new')?.color).toBe('preset22');
    expect(after.find(({ displayName }) => displayName === 'Red')?.color).toBe('preset0');
  });

  it('is refused in words without the permission, and with a token that has run out', async () => {
    await expect(make({ token: world.as(null, ['Mail.Read']) })).rejects.toMatchObject({ code: 'not-permitted' });
    world.clock.now += 2 * 3_600_000;
    await expect(make()).rejects.toMatchObject({ code: 'signed-out' });
  });
});
