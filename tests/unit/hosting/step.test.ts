import { describe, expect, test } from '@jest/globals';
import { requireConfig } from '../../../src/config/require';
import { driveSync } from '../../../src/hosting/drive-sync';
import { settings } from '../../../src/hosting/language';
import { step } from '../../../src/hosting/step';
import { keptConfiguration, storeConfiguration } from '../../../src/hosting/team-configuration';
import { openProposals } from '../../../src/use-cases/not-for-us';
import { boardView } from '../../../src/use-cases/show-list';
import { DocketError } from '../../../src/words/errors';
import type { Limits } from '../../../src/words/limits';
import type { View } from '../../../src/words/screen';
import { day, type Story, World } from '../../support/core-world';
import { seed, zones } from '../config/seed';

const sales = 'sales@pills.example';

/** A desk that is set up, and somebody's mail that is not for it. */
function desk(source = seed()) {
  const world = new World();
  const text = JSON.stringify(source);
  driveSync(storeConfiguration(text, requireConfig(text, { zones }), world.now), world.mailbox.ports);
  world.sweeps();
  const story = world.conversation({ from: { name: 'Pills', address: sales } }).acts('alice', { do: 'dismiss' });
  const press = (by: string, command: { do: string } & Record<string, string>, limits: Partial<Limits> = {}): View => {
    const context = world.context(by);
    const here = { ...context, limits: { ...context.limits, ...limits } };
    return world.mailbox.run(step(story.id, command, world.newId(), here, zones));
  };
  const config = () => driveSync(keptConfiguration(zones), world.mailbox.ports)!;
  const shown = (by: string): string => {
    const context = world.context(by);
    const proposals = world.mailbox.run(openProposals(context));
    return JSON.stringify(driveSync(settings(context, undefined, proposals), world.mailbox.ports).sections);
  };
  return { world, story, press, config, shown };
}

const refusal = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    if (error instanceof DocketError) return error.data;
    throw error;
  }
  return 'not refused';
};

const offered = (view: View): string[] =>
  view.sections
    .flatMap(({ rows }) => rows)
    .flatMap((row) => (row.row === 'buttons' ? row.buttons : []))
    .flatMap(({ intent }) => (intent.to === 'act' ? [intent.command.do ?? ''] : []));

describe('always from this sender', () => {
  test('is a lead’s press, and puts the sender among the machines of the stored configuration', () => {
    const { story, press, config, world } = desk({ ...seed(), people: [sales, 'real@person.example'] });
    const view = press('dana', { do: 'always', address: sales.toUpperCase() });
    expect(config()).toMatchObject({ machines: [sales], people: ['real@person.example'] });
    expect(view.notice).toEqual({ text: 'From now on, mail from this sender is never work.', tone: 'done' });
    expect(offered(view)).not.toContain('always');
    expect(story.desk().entries.map(({ kind }) => kind)).toEqual(['dismiss', 'always']);
    expect(world.mailbox.ports.find('configuration', ['live'])).toHaveLength(2);
    // Once is enough.
    press('dana', { do: 'always', address: sales });
    expect(world.mailbox.ports.find('configuration', ['live'])).toHaveLength(2);
    // The dismissal can still be taken back by whoever said so.
    expect(story.acts('alice', { do: 'undo' }).stands).toBe('@unassigned ~New');
  });
  test('everything else in the configuration stays as it was', () => {
    const { press, config } = desk();
    const { machines: _before, ...before } = config();
    press('dana', { do: 'always', address: sales });
    const { machines, ...after } = config();
    expect(machines).toEqual([sales]);
    expect(after).toEqual(before);
  });
  test('nobody else’s press changes anything', () => {
    const { press, config, story } = desk();
    expect(refusal(() => press('alice', { do: 'always', address: sales }))).toEqual({
      why: 'configuration-is-for-leads',
    });
    expect(refusal(() => press('dana', { do: 'always', address: 'nobody' }))).not.toBe('not refused');
    expect(refusal(() => story.world.acts(story.id, 'dana', { do: 'always', address: sales }))).toEqual({
      why: 'configured-elsewhere',
    });
    expect(config().machines).toEqual([]);
    expect(story.desk().entries.map(({ kind }) => kind)).toEqual(['dismiss']);
  });
  test('is offered to leads where the configuration can be changed, and as a proposal to agents', () => {
    const { press } = desk();
    const note = { do: 'note', text: 'Again.' };
    expect(offered(press('dana', note))).toContain('always');
    expect(offered(press('bob', note))).toContain('propose-always');
    expect(offered(press('bob', note))).not.toContain('always');
    const { configures: _here, ...elsewhere } = desk().world.mailbox.limits;
    const bare = { ...elsewhere, configures: undefined } as unknown as Partial<Limits>;
    expect(offered(press('dana', note, bare))).not.toContain('always');
  });
  test.each(['alice@fernhill.example', 'support@fernhill.example', 'somebody@fernhill.example'])(
    'is not offered of the team’s own %s',
    (address) => {
      const { world } = desk();
      const own: Story = world.conversation({ from: { address } }).acts('dana', { do: 'dismiss' });
      const view = world.mailbox.run(
        step(own.id, { do: 'note', text: 'Odd.' }, world.newId(), world.context('dana'), zones),
      );
      expect(offered(view)).not.toContain('always');
    },
  );
});

describe('a proposal', () => {
  test('stands in a lead’s settings and on the list until it is decided', () => {
    const { story, press, config, shown, world } = desk();
    const proposed = press('alice', { do: 'propose-always', address: sales });
    expect(offered(proposed)).not.toContain('propose-always');
    const list = (by: string) =>
      JSON.stringify(world.mailbox.run(boardView({ list: 'dismissed' }, world.context(by))).sections);
    const says = 'sales@pills.example, proposed by Alice 10:42';
    expect([shown('dana'), list('dana')].every((text) => text.includes(says))).toBe(true);
    expect([shown('bob'), list('bob')].some((text) => text.includes(says))).toBe(false);
    world.passes(2 * day);
    world.sweeps();
    expect(shown('dana')).toContain('proposed by Alice');
    const { id } = story.desk().entries.find(({ kind }) => kind === 'propose-always')!;
    press('dana', { do: 'always', address: sales, of: id });
    world.sweeps();
    expect(config().machines).toEqual([sales]);
    expect(shown('dana')).not.toContain('proposed by');
  });
  test('is gone once it is declined, or taken back', () => {
    const { story, press, config, shown } = desk();
    press('alice', { do: 'propose-always', address: sales });
    const { id } = story.desk().entries.find(({ kind }) => kind === 'propose-always')!;
    expect(refusal(() => press('alice', { do: 'decline-always', of: id }))).toEqual({
      why: 'configuration-is-for-leads',
    });
    press('dana', { do: 'decline-always', of: id });
    expect(shown('dana')).not.toContain('proposed by');
    press('bob', { do: 'propose-always', address: sales });
    expect(shown('dana')).toContain('proposed by Bob');
    press('bob', { do: 'undo' });
    expect(shown('dana')).not.toContain('proposed by');
    expect(config().machines).toEqual([]);
  });
});
