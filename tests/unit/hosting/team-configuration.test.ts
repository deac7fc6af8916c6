import { describe, expect, test } from '@jest/globals';
import { withLastDays } from '../../../src/config/leavers';
import { requireConfig } from '../../../src/config/require';
import { storedText } from '../../../src/config/zones';
import { driveSync } from '../../../src/hosting/drive-sync';
import { keys } from '../../../src/hosting/remembered';
import { configurationIn } from '../../../src/hosting/stored-configuration';
import {
  faultIn,
  keptConfiguration,
  namesIn,
  refreshedConfiguration,
  storeConfiguration,
  withFault,
} from '../../../src/hosting/team-configuration';
import { strings as german } from '../../../src/strings/de';
import { strings } from '../../../src/strings/en';
import { boardView } from '../../../src/use-cases/show-list';
import { DocketError } from '../../../src/words/errors';
import { World } from '../../support/core-world';
import { seed, zones } from '../config/seed';

const good = JSON.stringify(seed());
const other = JSON.stringify({ ...seed(), aliases: ['help@fernhill.example'] });

function mailbox() {
  const world = new World();
  const { ports } = world.mailbox;
  return {
    world,
    ports,
    store: (text: string) =>
      driveSync(storeConfiguration(text, requireConfig(text, { zones }), Date.parse('2026-11-30T12:00:00Z')), ports),
    /** As somebody spoils it by hand. */
    spoil: (text: string) => ports.file('configuration', 'live', [text], []),
    refreshed: () => driveSync(refreshedConfiguration(zones), ports),
    kept: () => driveSync(keptConfiguration(zones), ports),
    home: (errors = strings.errors) =>
      world.mailbox.run(withFault(boardView({ list: 'home' }, world.context('alice')), errors)),
  };
}

describe('the stored configuration', () => {
  test('is none before set-up', () => {
    const { kept, refreshed } = mailbox();
    expect([kept(), refreshed()]).toEqual([null, null]);
  });

  test('the newest counts, after a word to people', () => {
    const { ports, store, refreshed } = mailbox();
    store(good);
    store(other);
    expect(refreshed()?.aliases).toEqual(['help@fernhill.example']);
    const [newest] = ports.find('configuration', ['live']);
    expect(newest!.text).toMatch(/^This is the configuration of Docket\./);
    expect(configurationIn(newest!.text).trim()).toBe(
      storedText(withLastDays(other, null, '2026-11-30'), requireConfig(other, { zones })),
    );
  });

  test('the copy is used until somebody looks anew', () => {
    const { spoil, store, kept, refreshed } = mailbox();
    store(good);
    spoil(other);
    expect(kept()?.aliases).toEqual(seed().aliases);
    expect(refreshed()?.aliases).toEqual(['help@fernhill.example']);
    expect(kept()?.aliases).toEqual(['help@fernhill.example']);
  });

  test('spoilt, the last good copy goes on, and every list says so until it is mended', () => {
    const { spoil, store, refreshed, home, world } = mailbox();
    store(good);
    spoil('{ "mailbox": 1 }');
    expect(refreshed()?.mailbox).toBe(world.config.mailbox);
    expect(home().sections[0]).toMatchObject({ id: 'configuration', rows: [{ tone: 'warning' }] });
    expect(home().sections[0]!.rows[0]).toMatchObject({
      text: expect.stringMatching(/^The configuration has \d+ faults\./),
    });
    expect(home(german.errors).sections[0]!.rows[0]).toMatchObject({
      text: expect.stringMatching(/^Die Konfiguration hat \d+ Fehler\./),
    });
    spoil(good);
    expect(refreshed()?.mailbox).toBe(world.config.mailbox);
    expect(home().sections[0]!.id).not.toBe('configuration');
  });

  test('a sentence an earlier version remembered is no fault, and the next pass replaces it', () => {
    const { store, spoil, refreshed, home, ports } = mailbox();
    store(good);
    ports.set(keys.fault, 'members: too few. Name at least one.');
    expect(home().sections[0]!.id).not.toBe('configuration');
    spoil('{');
    refreshed();
    expect(faultIn(ports.get(keys.fault) as string)).toMatchObject({ code: 'config-invalid' });
  });

  test('spoilt without a good copy is refused', () => {
    const { spoil, refreshed, ports } = mailbox();
    spoil('{}');
    expect(refreshed).toThrow(DocketError);
    expect(ports.get(keys.fault)).toBe('');
  });

  test('a mailbox that cannot be read says nothing about it', () => {
    const { store, ports } = mailbox();
    store(good);
    const busy = {
      ...ports,
      find: () => {
        throw new DocketError('busy', { why: 'writing' });
      },
    };
    expect(() => driveSync(refreshedConfiguration(zones), busy)).toThrow('busy');
    expect(ports.get(keys.fault)).toBe('');
  });

  test('without room for a copy it still counts', () => {
    const { store, ports } = mailbox();
    store(good);
    const full = {
      ...ports,
      get: () => '',
      set: () => {
        throw new Error('full');
      },
    };
    expect(driveSync(refreshedConfiguration(zones), full)).not.toBeNull();
  });

  test('names are told of one that is not valid, too', () => {
    expect(namesIn(JSON.stringify({ members: [{ handle: 'zoe' }], tags: [{ name: 'old' }] }))).toEqual(
      expect.arrayContaining(['@zoe', '✓zoe', '#old']),
    );
    expect(namesIn('no JSON')).toEqual([]);
  });
});
