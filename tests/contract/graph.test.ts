import { createClient, type Fetch } from '../../addon-outlook/mailbox/client';
import { authentication } from '../../addon-outlook/mailbox/exchange';
import { graphLimits } from '../../addon-outlook/mailbox/inbox';
import { createMailbox } from '../../addon-outlook/mailbox/mailbox';
import { createSession } from '../../addon-outlook/mailbox/session';
import { setUp } from '../../addon-outlook/mailbox/set-up';
import { driveAsync } from '../../src/hosting/drive-async';
import { rememberedForNow } from '../../src/hosting/remembered';
import { contextOf } from '../support/core-world';
import { graphFetch, outlookWorld, team } from '../support/outlook-world';
import { mailboxContract, type Subject } from './mailbox.contract';

/** The Graph adapter over the strict service; each use case has a mailbox of its own, as in the add-in. */
mailboxContract({
  name: 'Microsoft Graph',
  limits: graphLimits,
  create,
  costs: { list: 1 },
  cannot: { forgetChanges: 'a position is a time, and no time is forgotten' },
  differs: {
    unlisted: 'categories are plain texts on a message; the mailbox’s list only gives them colours',
    moments: 'the store tells whole seconds',
  },
});

async function create(): Promise<Subject> {
  const world = await outlookWorld({ setUp: false });
  const { vocabulary, config } = contextOf();
  let writesLeft = Number.POSITIVE_INFINITY;
  const session = createSession(
    createClient({
      tokens: world.tokens('dana'),
      fetch: cutOff(graphFetch(world.graph), (wanted) => {
        const granted = Math.min(wanted, writesLeft);
        writesLeft -= granted;
        return granted;
      }),
      now: world.now,
      sleep: async () => undefined,
      random: () => 0,
    }),
    team,
  );
  await setUp(session, config);
  const remembered = rememberedForNow();
  const mails = (conversation: string) =>
    world.mailbox.thread(world.graph.account(team).ids.findConversation(conversation)!);

  return {
    run: (useCase) =>
      driveAsync(useCase, {
        ...createMailbox({ session, vocabulary, sentence: ({ kind }) => kind, since: config.since, now: world.now() }),
        ...remembered,
      }),
    context: (by) => ({ ...contextOf({ by, now: world.now() }), limits: graphLimits, authentication }),
    now: world.now,
    pass: (ms) => world.pass(ms / 60_000),
    // The world lets a minute pass after each mail; the contract keeps its own time.
    deliver: async (mail) => {
      const conversation = await world.customerWrites(mail);
      world.pass(-1);
      return conversation;
    },
    reply: async (conversation) => {
      await world.reply(conversation);
      world.pass(-1);
    },
    byHand: (conversation, change) => world.categorise(conversation, change),
    names: (conversation) => world.categories(conversation),
    inInbox: (conversation) => world.folders(conversation).includes('inbox'),
    deleteConversation: (conversation) => {
      for (const { uid } of mails(conversation)) world.mailbox.remove(uid);
    },
    deleteName: (name) => world.mailbox.removeName(world.mailbox.names().find((known) => known.name === name)!.id),
    spoilEntry: (conversation) => {
      const [newest] = world.mailbox
        .all()
        .filter(({ extras }) =>
          Object.entries(extras).some(([key, value]) => /DocketConversation$/.test(key) && value === conversation),
        );
      world.mailbox.change(newest!.uid, {
        extras: { ...newest!.extras, 'graph:edits': { body: { contentType: 'text', content: 'nothing' } } },
      });
    },
    interruptAfter: (writes) => {
      writesLeft = writes ?? Number.POSITIVE_INFINITY;
    },
    spent: () => world.graph.ledger.requests,
  };
}

/** Lets only as many writes through as `grant` gives; the rest of a request, and its answer, are lost on the way. */
function cutOff(fetch: Fetch, grant: (writes: number) => number): Fetch {
  return async (url, init) => {
    const { requests } = (url.endsWith('/$batch') ? JSON.parse(init.body!) : {}) as { requests?: { method: string }[] };
    if (!requests) {
      if (init.method !== 'GET' && grant(1) === 0) throw new Error('lost');
      return fetch(url, init);
    }
    const isWrite = ({ method }: { method: string }) => method !== 'GET';
    const granted = grant(requests.filter(isWrite).length);
    const first = requests.findIndex((_, at) => requests.slice(0, at + 1).filter(isWrite).length > granted);
    if (first < 0) return fetch(url, init);
    if (first > 0) await fetch(url, { ...init, body: JSON.stringify({ requests: requests.slice(0, first) }) });
    throw new Error('lost');
  };
}
