import { describe, expect, test } from '@jest/globals';
import { notificationOf, readable } from '../support/cards';
import { gmailWorld } from '../support/gmail-world';

describe('settings', () => {
  test('say what is configured, and lead to the check-up', async () => {
    const world = await gmailWorld();
    await world.setUp();
    const card = await world.run('showSettings', { commonEventObject: { userLocale: 'en' } });
    const said = readable(card);
    expect(said).toContain('support@fernhill.example');
    expect(said).toMatch(/Europe\/Berlin \(rules of \d{4}[a-z]\)/);
    const texts = world.mailbox.all().map(({ uid }) => world.mailbox.parsed(uid).text);
    expect(texts.find((text) => text.includes('docket configuration'))).toMatch(
      /"tzdata".*"Europe\/Berlin".*"changes"/s,
    );
    expect(said).toContain('Who are you?');
    expect(JSON.stringify(card.result)).toContain('onCheckUp');
    expect(said).not.toContain('Set up again');
    const lead = await world.run('onSettings', { commonEventObject: { parameters: { by: 'dana' } } });
    expect(readable(lead)).toContain('Set up again');
    await world.close();
  });

  test('tell a lead whose own clock, set to the team’s zone, disagrees', async () => {
    const world = await gmailWorld();
    await world.setUp();
    const seen = async (by: string, hours: number) => {
      const timeZone = { id: 'Europe/Berlin', offset: hours * 3_600_000 };
      return readable(await world.run('onSettings', { commonEventObject: { parameters: { by }, timeZone } }));
    };
    expect(await seen('dana', 5)).toContain('Your clock in Europe/Berlin says UTC+05:00');
    expect(await seen('alice', 5)).not.toContain('Your clock');
    await world.close();
  });

  test('before set-up there is only set-up', async () => {
    const world = await gmailWorld();
    expect(readable(await world.run('showSettings', { commonEventObject: {} }))).toContain('Set up Docket');
    await world.close();
  });

  test('the ways of the add-on’s own menu lead home and to the overview', async () => {
    const world = await gmailWorld();
    await world.setUp();
    expect(readable(await world.run('showHome', { commonEventObject: {} }))).toContain('My work');
    expect(readable(await world.run('showOverview', { commonEventObject: {} }))).toContain('Who owns what');
    await world.close();
  });
});

describe('setting up again', () => {
  test('gives labels the colours and places of the configuration, and leaves the rest alone', async () => {
    const world = await gmailWorld();
    const first = await world.setUp();
    expect(JSON.stringify(first.result)).toContain('onCheckUp');
    const { mailbox } = world;
    const name = (wanted: string) => mailbox.names().find((label) => label.name === wanted)!;
    mailbox.makeName('Invoices', { color: { backgroundColor: '#000000', textColor: '#ffffff' } });
    const before = mailbox.names();
    const { attributes } = name('@unassigned');
    mailbox.changeName(name('@unassigned').id, {
      name: '@unassigned',
      attributes: { ...attributes, labelListVisibility: 'labelHide' },
    });
    mailbox.changeName(name('#press').id, { name: '#press', attributes: {} });
    expect(notificationOf(await world.setUp())).toContain('2 recoloured');
    expect(mailbox.names()).toEqual(before);
    expect(notificationOf(await world.setUp())).not.toContain('coloured');
    await world.close();
  });
});
