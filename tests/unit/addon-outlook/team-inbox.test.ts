import { beforeEach, describe, expect, test } from '@jest/globals';
import type { GraphInbox } from '../../../addon-outlook/mailbox/inbox';
import { createTeamInbox } from '../../../addon-outlook/mailbox/team-inbox';
import { createOffice } from '../../../addon-outlook/office/office';
import { type OfficeItem, sampleMessage } from '../../../emulators/office';
import type { Outcome } from '../../../src/words/inbox';
import { type FakeOffice, fakeOffice } from '../../support/office-fake';

const sharedFrom = (targetMailbox: string): Partial<OfficeItem> => ({
  shared: { owner: 'Support', targetMailbox, targetRestUrl: '', delegatePermissions: 63 },
});

/** Which mailbox Docket works on, by what Outlook says. */
describe('the team’s mailbox', () => {
  let fake: FakeOffice;
  let asked: string[];
  let ok: boolean;
  beforeEach(async () => {
    asked = [];
    ok = true;
    fake = await fakeOffice({
      user: 'alice@fernhill.example',
      items: [
        sampleMessage('own'),
        sampleMessage('support', sharedFrom('Support@fernhill.example')),
        sampleMessage('sales', sharedFrom('sales@fernhill.example')),
        sampleMessage('draft', { mode: 'compose', composeType: 'reply' }),
      ],
    });
  });

  /** A pane opened anew; it shares nothing with the one before but what Outlook keeps. */
  function pane(): GraphInbox {
    const office = createOffice(fake.context, { answerWithinMs: 50, sleep: async () => undefined });
    return createTeamInbox({
      office,
      create: (mailbox) => {
        const answer = async (): Promise<Outcome> => {
          asked.push(mailbox);
          return ok
            ? { ok: true, view: { screen: 'home', title: '', sections: [] } }
            : { ok: false, error: { code: 'not-set-up', data: { why: 'mailbox' } } };
        };
        return { open: answer, act: answer, board: answer, setUp: answer } as unknown as GraphInbox;
      },
    });
  }

  async function look(inbox: GraphInbox, item: string): Promise<string> {
    fake.select(item);
    await inbox.board({ list: 'home' });
    // What is remembered is written behind the answer.
    await new Promise((go) => setTimeout(go, 5));
    return asked.at(-1)!;
  }

  test('is the one the open message is shared from, else the person’s own', async () => {
    expect(await look(pane(), 'own')).toBe('alice@fernhill.example');
    expect(await look(pane(), 'support')).toBe('support@fernhill.example');
    expect(await look(pane(), 'sales')).toBe('sales@fernhill.example');
  });

  test('stays where no message says otherwise, also in the next pane and beside a message being written', async () => {
    const inbox = pane();
    await look(inbox, 'support');
    expect(await look(inbox, 'own')).toBe('support@fernhill.example');
    expect(await look(pane(), 'draft')).toBe('support@fernhill.example');
    expect(await look(pane(), 'own')).toBe('support@fernhill.example');
    expect(await look(pane(), 'sales')).toBe('sales@fernhill.example');
    expect(await look(pane(), 'draft')).toBe('sales@fernhill.example');
  });

  test('is not remembered where Docket did not answer', async () => {
    ok = false;
    await look(pane(), 'support');
    expect(await look(pane(), 'draft')).toBe('alice@fernhill.example');
  });

  test('is settled by a set-up, whatever is open', async () => {
    fake.select('own');
    await pane().setUp(JSON.stringify({ mailbox: ' Team@fernhill.example ' }));
    expect(await look(pane(), 'sales')).toBe('team@fernhill.example');
    fake.calls.length = 0;
    await look(pane(), 'support');
    expect(fake.calls).toEqual([]);
  });

  test('is found where Outlook keeps no settings', async () => {
    fake.next('settings.save', { code: 9019 }, 10);
    expect(await look(pane(), 'support')).toBe('support@fernhill.example');
    expect(await look(pane(), 'sales')).toBe('sales@fernhill.example');
  });
});
