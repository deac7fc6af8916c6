import { describe, expect, test } from '@jest/globals';
import { rememberedIn } from '../../addon-outlook/office/remembered';
import { configurationIn } from '../../src/hosting/stored-configuration';
import { outlookWorld, readable } from '../support/outlook-world';

describe('in Outlook, as on any host', () => {
  test('what came since a person last looked is set apart', async () => {
    const world = await outlookWorld();
    const conversation = await world.customerWrites();
    await world.act(conversation, 'alice', { do: 'take' });
    await world.open(conversation, 'alice');
    world.pass(5);
    await world.customerWrites({ in: conversation, text: 'It broke again.' });
    expect(readable(await world.open(conversation, 'alice'))).toContain('"fresh"');
    world.pass(5);
    expect(readable(await world.open(conversation, 'alice'))).not.toContain('"fresh"');
  });

  test('a person chooses a language of their own, and finds the way there on their first screen', async () => {
    const world = await outlookWorld();
    expect(readable(await world.home('alice'))).toContain('{"to":"settings"}');
    expect(readable(await world.inbox('alice').settings('de'))).toContain('Einstellungen');
    expect(readable(await world.home('alice'))).toContain('Meine Arbeit');
    expect(readable(await world.home('bob'))).toContain('My work');
    expect(readable(await world.inbox('alice').settings('client'))).toContain('Settings');
  });

  test('settings say why there is no check-up', async () => {
    const world = await outlookWorld();
    const said = readable(await world.inbox('dana').settings());
    expect(said).toContain('There is no check-up here');
    expect(said).not.toContain('"checkUp"');
  });

  test('a spoilt configuration is told on every list, and work goes on with the last good one', async () => {
    const world = await outlookWorld();
    const conversation = await world.customerWrites();
    await world.home('alice');
    const stored = world.mailbox
      .all()
      .find(({ extras }) => Object.keys(extras).some((key) => key.endsWith('DocketConfiguration')))!;
    world.mailbox.change(stored.uid, {
      extras: { ...stored.extras, 'graph:edits': { body: { contentType: 'text', content: '{ "mailbox": 1 }' } } },
    });
    world.pass(11);
    expect(readable(await world.home('alice'))).toMatch(/configuration[\s\S]*"tone":"warning"/);
    expect((await world.act(conversation, 'alice', { do: 'take' })).ok).toBe(true);
    // Whoever comes new has no good copy.
    expect(readable(await world.home('bob'))).toContain('config-invalid');
    const edits = { body: { contentType: 'text', content: configurationIn(world.mailbox.parsed(stored.uid).text) } };
    expect(edits.body.content).toContain('"mailbox"');
    world.mailbox.change(stored.uid, { extras: { ...stored.extras, 'graph:edits': edits } });
    world.pass(11);
    expect(readable(await world.home('alice'))).not.toContain('"tone":"warning"');
  });
});

describe('what the pane remembers', () => {
  const outlooks = () => {
    const kept = new Map<string, unknown>();
    return {
      get: (name: string) => kept.get(name),
      save: async (name: string, value: unknown) => void kept.set(name, value),
    };
  };
  const browsers = () => {
    const texts = new Map<string, string>();
    return {
      texts,
      getItem: (key: string) => texts.get(key) ?? null,
      setItem: (key: string, text: string) => void texts.set(key, text),
    };
  };

  test('a choice goes with the person; the rest stays in the browser, one mailbox’s apart from another’s', async () => {
    const [settings, here, elsewhere] = [outlooks(), browsers(), browsers()];
    const support = rememberedIn({ storage: here, settings, mailbox: 'support@fernhill.example' });
    await support.set('own.alice.language', 'de');
    await support.set('looks.alice', 'one');
    expect([...here.texts.keys()]).toEqual(['docket.support@fernhill.example.looks.alice']);
    const sales = rememberedIn({ storage: here, settings, mailbox: 'sales@fernhill.example' });
    expect([await sales.get('own.alice.language'), await sales.get('looks.alice')]).toEqual(['de', '']);
    const other = rememberedIn({ storage: elsewhere, settings, mailbox: 'support@fernhill.example' });
    expect([await other.get('own.alice.language'), await other.get('looks.alice')]).toEqual(['de', '']);
  });

  test('without a browser’s storage it lasts as long as the pane', async () => {
    const remembered = rememberedIn({ storage: null, settings: outlooks(), mailbox: 'support@fernhill.example' });
    await remembered.set('looks.alice', 'one');
    expect(await remembered.get('looks.alice')).toBe('one');
  });
});
