import { limits } from '../../addon-gmail/direct/limits';
import { DocketError, type ErrorCode, type Failure } from '../../src/words/errors';
import type { Asked, Mailbox, UseCase } from '../../src/words/ports';
import { builtGmail } from '../support/bundle';
import { contextOf } from '../support/core-world';
import { gmailWorld, type SavedWorld, team } from '../support/gmail-world';
import { mailboxContract, type Subject } from './mailbox.contract';

/** The Gmail adapter in the Apps Script runtime, over the strict service; each request is an execution of its own. */
mailboxContract({ name: 'Gmail', limits, create, costs: { list: 20 } });

const bundle = builtGmail({ entry: 'tests/contract/gmail-entry.ts' });

let prepared: Promise<SavedWorld> | undefined;

/** An empty mailbox with the labels in it. */
async function setUp(): Promise<SavedWorld> {
  const world = await gmailWorld({ bundle });
  await world.setUpQuietly();
  const saved = world.saved();
  await world.close();
  return saved;
}

async function create(): Promise<Subject> {
  let writesLeft = Number.POSITIVE_INFINITY;
  prepared ??= setUp();
  const world = await gmailWorld({
    from: await prepared,
    bundle,
    intercept: ({ method, url }) => {
      if (method !== 'POST' || url.includes('/batch/')) return undefined;
      writesLeft -= 1;
      return writesLeft < 0 ? { kill: true } : undefined;
    },
  });
  const { vocabulary, config } = contextOf();
  const ids = world.gmail.ids(team);
  const mails = (conversation: string) => world.mailbox.thread(ids.uid(conversation)!);

  async function ask(request: Asked<Mailbox>): Promise<unknown> {
    const asked = JSON.stringify({ request, handles: vocabulary.handles, since: config.since });
    const { ok, error, result } = await world.run('serveRequest', { asked }, 'trigger');
    if (!ok) throw new Error(`the execution was ended: ${error?.message}`);
    const { answer, failure } = JSON.parse(String(result?.value)) as { answer: unknown; failure?: Failure };
    if (failure) throw thrownAs(failure);
    return answer;
  }

  return {
    async run<T>(useCase: UseCase<T>): Promise<T> {
      let step = useCase.next();
      while (!step.done) {
        let answer: unknown;
        try {
          answer = await ask(step.value);
        } catch (thrown) {
          if (!(thrown instanceof DocketError)) throw thrown;
          step = useCase.throw(thrown);
          continue;
        }
        step = useCase.next(answer);
      }
      return step.value;
    },
    context: (by) => ({
      ...contextOf({ by, now: world.now() }),
      limits,
      authentication: { authservId: 'mx.google.com' },
    }),
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
    byHand: (conversation, { add = [], remove = [] }) => {
      for (const name of add)
        if (!world.mailbox.names().some((known) => known.name === name)) world.mailbox.makeName(name);
      world.label(conversation, { add, remove });
    },
    names: (conversation) => world.labels(conversation),
    inInbox: (conversation) => mails(conversation).some(({ folder }) => folder === 'inbox'),
    deleteConversation: (conversation) => {
      for (const { uid } of mails(conversation)) world.mailbox.remove(uid);
    },
    deleteName: (name) => world.mailbox.removeName(world.mailbox.names().find((known) => known.name === name)!.id),
    spoilEntry: async (conversation) => {
      const newest = world.mailbox.all().find(({ raw }) => raw.includes(`Subject: Docket dk${conversation}`))!;
      const raw = newest.raw.replace(/\r\n\r\n[\s\S]*$/, '\r\n\r\nbm90aGluZw==\r\n');
      world.mailbox.remove(newest.uid);
      await world.mailbox.add({ raw, at: newest.at, folder: newest.folder, names: [...newest.names] });
      world.forgetCaches();
    },
    interruptAfter: (writes) => {
      writesLeft = writes ?? Number.POSITIVE_INFINITY;
    },
    forgetChanges: () => {
      // Gmail's newest position never expires, so something has to happen first.
      const [mail] = world.mailbox.all();
      if (mail) world.mailbox.change(mail.uid, { read: !mail.read });
      world.gmail.forgetHistory(team);
    },
    spent: () => world.gmail.ledger.reduce((sum, { units }) => sum + units, 0),
    close: () => world.close(),
  };
}

/** As it was thrown on the other side; a failure has the data of its own code. */
const thrownAs = ({ code, data, retryAfterMs }: Failure): DocketError =>
  new (DocketError as new (code: ErrorCode, data: object, retryAfterMs?: number) => DocketError)(
    code,
    data,
    retryAfterMs,
  );
