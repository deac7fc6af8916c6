/**
 * How it must not be done, as a control: the whole list of categories and the whole journal are read, changed and
 * written back, without looking whether somebody else has written meanwhile. Everything else is Docket.
 */

import { createClient } from '../../../addon-outlook/mailbox/client';
import { contextFor } from '../../../addon-outlook/mailbox/context';
import { type GraphInbox, graphLimits } from '../../../addon-outlook/mailbox/inbox';
import { itemsIn, listCall, makeCall } from '../../../addon-outlook/mailbox/items';
import { messageFields, messageOf } from '../../../addon-outlook/mailbox/messages';
import { createSession } from '../../../addon-outlook/mailbox/session';
import type { WireList, WireMessage } from '../../../addon-outlook/mailbox/wire';
import { messagesCall } from '../../../addon-outlook/mailbox/writing';
import { requireConfig } from '../../../src/config/require';
import { teamOf } from '../../../src/hosting/context';
import { driveAsync } from '../../../src/hosting/drive-async';
import { entriesIn, entryText } from '../../../src/journal/text';
import { allNames } from '../../../src/marks/names';
import { afterPlan } from '../../../src/plan/simulate';
import { actView } from '../../../src/use-cases/act';
import { openView } from '../../../src/use-cases/open';
import type { Snapshot } from '../../../src/words/conversation';
import { failureOf } from '../../../src/words/errors';
import type { Outcome } from '../../../src/words/inbox';
import type { Plan } from '../../../src/words/plan';
import type { Applied, Mailbox, Promised, UseCase } from '../../../src/words/ports';
import type { View } from '../../../src/words/screen';
import type { Traffic } from '../../support/outlook-world';
import { configuration, graphFetch, type OutlookWorld, team } from '../../support/outlook-world';
import { zones } from '../../unit/config/seed';

/** Between two entries of the one journal item. */
export const between = '\n=====\n';

export type Pane = Pick<GraphInbox, 'open' | 'act' | 'sweep'>;

export function naivePane(by: string, world: OutlookWorld, lane: Traffic, newId: () => string): Pane {
  const tokens = world.tokens(by);
  const client = createClient({
    tokens,
    fetch: graphFetch(world.graph),
    now: world.now,
    sleep: lane.sleep,
    random: lane.random,
  });
  const session = createSession(client, team);
  const config = requireConfig(configuration, { zones });
  const known = teamOf(config);

  async function answer(useCase: (context: ReturnType<typeof contextFor>) => UseCase<View>): Promise<Outcome> {
    const account = { ...(await tokens.account()), sure: 'verified' } as const;
    const context = contextFor(known, account, graphLimits, { now: world.now });
    let snapshot: Snapshot | null = null;
    let item: string | null = null;

    async function read(conversation: string): Promise<Snapshot> {
      const journal = () => listCall(session, folder, 'conversation', conversation, 'text');
      const [places, folder] = [await session.places(), await session.ownFolder()];
      const page = await client.one<WireList<WireMessage>>(messagesCall(session, conversation, messageFields));
      const items = await itemsIn(session, await client.one(journal()), journal, conversation);
      item = items[0]?.id ?? null;
      const texts = items.flatMap(({ at, text }) =>
        text.split(between).map((one, id) => ({ id: `${id}`, at: at + id, text: one })),
      );
      const messages = page.value.map((wire) => messageOf(wire, places)).sort((a, b) => a.at - b.at);
      const names = allNames(context.vocabulary).map(({ name }) => name);
      return { conversation, messages, ...entriesIn(texts), names, version: '' };
    }

    async function apply(plan: Plan): Promise<Applied> {
      const folder = await session.ownFolder();
      for (const { id, names } of afterPlan(snapshot!, plan, 0).messages) {
        const path = session.at('messages', id);
        await client.one({ method: 'PATCH', path, body: { categories: names } });
      }
      const text = [...snapshot!.entries, ...(plan.entry ? [plan.entry] : [])]
        .map((one) => entryText(one, ''))
        .join(between);
      const body = { body: { contentType: 'text', content: text } };
      const making = { kind: 'conversation', value: plan.conversation, text, changeable: true } as const;
      if (item === null) await client.one(makeCall(session, folder, making));
      else await client.one({ method: 'PATCH', path: session.at('messages', item), body });
      return { done: true, entryAt: world.now() };
    }

    const ports = {
      apply,
      async read(conversation: string) {
        snapshot = await read(conversation);
        return snapshot;
      },
      // Nobody keeps a board here.
      keep: () => undefined,
    } as Partial<Promised<Mailbox>> as Promised<Mailbox>;
    try {
      return { ok: true, view: await driveAsync(useCase(context), ports) };
    } catch (error) {
      return { ok: false, error: failureOf(error) };
    }
  }

  return {
    open: (conversation) => answer((context) => openView(conversation, context)),
    act: (conversation, command) => answer((context) => actView(conversation, command, newId(), context)),
    sweep: async () => ({ examined: 0, wrote: 0, left: 0, failures: [] }),
  };
}
