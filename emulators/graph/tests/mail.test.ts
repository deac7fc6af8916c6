import { beforeEach, describe, expect, it } from '@jest/globals';
import { alice, bob, createWorld, start, team, type World } from './world';

const customer = { name: 'Carl', address: 'carl@customer.example' };
const us = { name: 'Acme Support', address: team };
let world: World;

beforeEach(() => {
  world = createWorld();
});

interface Given {
  messageId?: string;
  inReplyTo?: string;
  references?: string[];
  at?: number;
}

function arrive(subject: string, { at = start, ...letter }: Given = {}, categories?: string[]) {
  return world.graph.deliver({ to: team, at, letter: { from: customer, to: [us], subject, ...letter }, categories });
}

describe('conversations', () => {
  it('follow In-Reply-To and References while the topic stays', async () => {
    const first = await arrive('Printer', { messageId: '<1@x>' });
    expect((await arrive('Re: Printer', { messageId: '<2@x>', inReplyTo: '<1@x>' })).thread).toBe(first.thread);
    expect((await arrive('AW: printer', { references: ['<1@x>', '<9@x>'] })).thread).toBe(first.thread);
  });

  it('part where the subject was changed', async () => {
    const first = await arrive('Printer', { messageId: '<1@x>' });
    const other = await arrive('Invoice', { messageId: '<2@x>' });
    const changed = await arrive('Re: Invoice', { inReplyTo: '<1@x>' });
    expect([first.thread, other.thread]).not.toContain(changed.thread);
  });

  it('begin anew with replies from outside the tenant, where the service does that', async () => {
    world = createWorld({ unsettled: { repliesFromElsewhere: 'apart' } });
    const first = await arrive('Printer', { messageId: '<1@x>' });
    expect((await arrive('Re: Printer', { inReplyTo: '<1@x>' })).thread).not.toBe(first.thread);
    const ours = { from: { name: 'Alice', address: alice }, to: [us], subject: 'Re: Printer', inReplyTo: '<1@x>' };
    expect((await world.graph.deliver({ to: team, at: start, letter: ours })).thread).toBe(first.thread);
  });

  it('find a reply without references by its topic, and nothing else', async () => {
    const first = await arrive('Help');
    expect((await arrive('Help', { at: start + 1 })).thread).not.toBe(first.thread);
    const [newest] = world.team.all();
    expect((await arrive('Re: help', { at: start + 2 })).thread).toBe(newest!.thread);
    expect((await arrive('Re: Other')).thread).not.toBe(newest!.thread);
    expect((await arrive('Re:')).thread).not.toBe((await arrive('Re:')).thread);
  });

  it('arrive unread in the inbox, categories of the sender’s included', async () => {
    const mail = await arrive('x', {}, ['@alice']);
    expect([mail.folder, mail.read]).toEqual(['inbox', false]);
    const { body } = await world.get(`/users/${team}/messages/${world.id(mail)}`);
    expect(body.categories).toEqual(['@alice']);
  });
});

describe('mail sent as the team', () => {
  const reply = { from: us, to: [customer], subject: 'Re: Printer', messageId: '<r@x>', inReplyTo: '<1@x>' };

  it('lies in the agent’s own Sent Items and not in the team’s', async () => {
    await arrive('Printer', { messageId: '<1@x>' });
    const sent = await world.graph.fileSent({ letter: reply, at: start, by: alice });
    expect([sent.own?.folder, sent.team]).toEqual(['sent', null]);
    expect(world.team.all()).toHaveLength(1);
    expect(world.alice.all()).toHaveLength(1);
  });

  it('is copied to the team’s only for the kind that was set', async () => {
    const options = { by: alice, at: start, letter: reply };
    world = createWorld({ settings: { [team]: { copySentAs: true } } });
    const first = await arrive('Printer', { messageId: '<1@x>' });
    const sent = await world.graph.fileSent(options);
    expect([sent.team?.folder, sent.team?.thread]).toEqual(['sent', first.thread]);
    expect((await world.graph.fileSent({ ...options, onBehalf: true })).team).toBeNull();
    world = createWorld({ settings: { [team]: { copySentOnBehalf: true } } });
    expect((await world.graph.fileSent({ ...options, onBehalf: true })).team?.folder).toBe('sent');
    expect((await world.graph.fileSent(options)).team).toBeNull();
  });

  it('names the agent when sent on behalf, and the team alone when sent as', async () => {
    world = createWorld({ settings: { [team]: { copySentAs: true, copySentOnBehalf: true } } });
    const shown = async (onBehalf: boolean) => {
      const { team: copy } = await world.graph.fileSent({ letter: reply, at: start, by: alice, onBehalf });
      const { body } = await world.get(`/users/${team}/messages/${world.id(copy!)}`);
      return [body.from!.emailAddress!.address, body.sender!.emailAddress!.address];
    };
    expect(await shown(false)).toEqual([team, team]);
    expect(await shown(true)).toEqual([team, alice]);
  });

  it('loses its categories on the way to others, unless the organisation keeps them', async () => {
    const letter = { ...reply, cc: [{ name: '', address: bob }] };
    const options = { letter, at: start, by: alice, categories: ['@alice'] };
    const sent = await world.graph.fileSent(options);
    expect(sent.arrived[bob]!.names).toEqual([]);
    expect(sent.own!.names).toHaveLength(1);
    world = createWorld({ clearCategories: false });
    expect((await world.graph.fileSent(options)).arrived[bob]!.names).toHaveLength(1);
  });

  it('is never noted as sent by the add-in', async () => {
    await world.graph.fileSent({ letter: reply, at: start, by: alice });
    expect(world.graph.ledger.violations).toEqual([]);
  });
});
