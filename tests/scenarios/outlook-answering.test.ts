/** A mail being written lies in the mailbox of the member who writes it: the pane beside it finds the team's conversation. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Draft } from '../../addon-outlook/office/office';
import { conversationIdIn, ewsForm } from '../../emulators/graph';
import { type OutlookWorld, outlookWorld, readable } from '../support/outlook-world';

const alice = 'alice@fernhill.example';
let world: OutlookWorld;
let conversation: string;
let draft: Draft | null;

beforeEach(async () => {
  draft = null;
  world = await outlookWorld({ answering: () => draft });
  conversation = await world.customerWrites();
  await world.act(conversation, 'bob', { do: 'take' });
});

/** What the pane shows beside this draft, in Alice's Outlook. */
async function beside(what: Draft): Promise<string> {
  draft = what;
  return readable(await world.reload('alice').open(what.conversationId, {}));
}

const answer = (change: Partial<Draft> = {}): Draft => ({ ...world.draft(conversation), ...change });
const filters = () =>
  world.graph.ledger.rows.map(({ url }) => decodeURIComponent(url)).filter((url) => url.includes('$filter'));

describe('beside an answer', () => {
  test('in the member’s own mailbox, the mail it answers names the conversation', async () => {
    const shown = await beside(answer());
    expect(shown).toContain('Bob has owned this');
    expect(shown).toContain('You are writing a reply.');
  });

  test('the view is the team’s conversation, and steps go there', async () => {
    draft = answer();
    const outcome = await world.inbox('alice').open(draft.conversationId);
    expect(outcome.ok && outcome.view.conversation).toBe(conversation);
    const noted = await world.inbox('alice').act(draft.conversationId, { do: 'note', text: 'In stock again.' });
    expect(noted.ok).toBe(true);
    expect(world.journal().at(-1)).toContain('In stock again.');
  });

  test('where Outlook does not say what is answered, the id itself is put into the team’s mailbox', async () => {
    const id = conversationIdIn(alice, conversation, 'same');
    expect(await beside({ conversationId: ewsForm(id), inReplyTo: undefined })).toContain('You are writing a reply.');
  });

  test.each([undefined, '<deleted@customer.example>'])(
    'a draft filed in the team’s mailbox is found by its own id (%s)',
    async (inReplyTo) => {
      expect(await beside({ conversationId: ewsForm(conversation), inReplyTo })).toContain('You are writing a reply.');
    },
  );

  test('an answer to mail the team never had is none of its conversations', async () => {
    const shown = await beside(answer({ inReplyTo: '<private@friend.example>' }));
    expect(shown).toContain('conversation-gone');
    expect(shown).toContain('not in the team mailbox');
  });

  test('without what is answered, and with an end of its own, nothing is found and nothing wrong', async () => {
    expect(await beside(answer({ inReplyTo: undefined }))).toContain('conversation-gone');
  });

  test('a Message-ID that could mean something in a filter enters none', async () => {
    world.graph.ledger.clear();
    await beside(answer({ inReplyTo: "<x' or startswith(subject,'')@evil.example>" }));
    expect(filters().filter((url) => url.includes('startswith'))).toEqual([]);
  });

  test('the mail is looked for once', async () => {
    await beside(answer());
    await world.inbox('alice').open(answer().conversationId);
    expect(filters().filter((url) => url.includes('internetMessageId eq'))).toHaveLength(1);
  });
});
