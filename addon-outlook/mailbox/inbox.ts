/** The shared inbox over Microsoft Graph, the normal depth: whole conversations, lists and counts. */

import type { SweepHost, SweepResult } from '../../src/board/sweep';
import type { BulkHost } from '../../src/bulk/job';
import { requireConfig } from '../../src/config/require';
import { entrySentence } from '../../src/screens/conversation/entry-sentence';
import { lookOf } from '../../src/screens/parts/look';
import { stringsFor } from '../../src/strings';
import type { Context } from '../../src/team/context';
import { actView } from '../../src/use-cases/act';
import { type Crossed, crossedAtSend } from '../../src/use-cases/at-send';
import { bulkAct } from '../../src/use-cases/bulk';
import { openView } from '../../src/use-cases/open';
import { boardView } from '../../src/use-cases/show-list';
import { sweep } from '../../src/use-cases/sweep';
import { failureOf } from '../../src/words/errors';
import type { BoardQuery, Outcome } from '../../src/words/inbox';
import type { Limits } from '../../src/words/limits';
import type { UseCase } from '../../src/words/ports';
import type { View } from '../../src/words/screen';
import type { EpochMs } from '../../src/words/values';
import { type ClientOptions, createClient } from './client';
import { liveConfig } from './config';
import { contextOf, createQueue, type InboxOptions, type OutlookInbox, type Team, teamOf } from './context';
import { conversationId } from './exchange';
import { createMailbox, type GraphMailbox } from './mailbox';
import { completeList, type MasterList, missingIn } from './master-list';
import { newestItem } from './newest-item';
import { run } from './run';
import { noReplySeen } from './sent-items';
import { createSession } from './session';
import { setUp } from './set-up';
import { askingForCopies, setUpDoneNotice } from './set-up-view';

/** What a mailbox on Exchange can hold. An entry is one item; a note of 20,000 characters is a long letter. */
export const graphLimits: Limits = {
  scope: 'message',
  journal: 'items',
  entryChars: 20_000,
  createNames: 'names-by-admin-only',
  counts: true,
  lists: true,
  undo: true,
  files: 'download',
};

export interface GraphInbox extends OutlookInbox {
  /** One pass of upkeep; for `enoughForMs` after a colleague's there is nothing to do. */
  sweep(options?: Pick<SweepHost, 'enoughForMs'>): Promise<SweepResult>;
  /** What a colleague did in a conversation since the person saw it; null: nothing. Fails where nobody can know. */
  crossed(conversation: string, since: EpochMs): Promise<Crossed | null>;
  /** The id by which Outlook itself opens a conversation's newest message; null: it is not to be had. */
  itemIn(conversation: string): Promise<string | null>;
}

export interface GraphInboxOptions extends InboxOptions, ClientOptions {
  /** Address of the team mailbox. */
  mailbox: string;
  /** The open mailbox's list of categories; null where it cannot be reached. */
  masterList?: MasterList | null;
}

/** How long a configuration counts as read; a change by the lead shows after that. */
const configForMs = 10 * 60_000;
/** How long a pass of upkeep may take while somebody looks at the pane. */
const sweepForMs = 20_000;

/** Steps of a bulk between two looks at the pane: it shows how far it has come, and whoever wants to can stop it. */
const stepsAtOnce = 5;

function slice(): BulkHost {
  let left = stepsAtOnce;
  return { goOn: () => --left > 0 };
}

export function createGraphInbox(options: GraphInboxOptions): GraphInbox {
  const { zones, now, newId, tokens } = options;
  const session = createSession(createClient(options), options.mailbox);
  let known: (Team & { at: EpochMs }) | null = null;
  const inTurn = createQueue();

  async function configured(): Promise<Team> {
    if (!known || now() - known.at > configForMs) known = { ...teamOf(await liveConfig(session, zones)), at: now() };
    return known;
  }

  /** What a use case needs. `done` is known once the conversation has been read, and nobody asks before. */
  async function prepared(conversation?: string): Promise<{ context: Context; mailbox: GraphMailbox }> {
    const [account, team] = await Promise.all([tokens.account(), configured()]);
    const plain = contextOf(team, { ...account, sure: 'verified' }, graphLimits, options);
    const look = lookOf(plain);
    const mailbox = createMailbox({
      session,
      vocabulary: plain.vocabulary,
      sentence: (entry) => entrySentence(entry, look),
      since: team.config.since,
      now: plain.now,
    });
    const context = {
      ...plain,
      get done() {
        return conversation === undefined ? undefined : mailbox.doneOf(conversation);
      },
    };
    return { context, mailbox };
  }

  async function answer(useCase: (context: Context) => UseCase<View>, conversation?: string): Promise<Outcome> {
    try {
      const { context, mailbox } = await prepared(conversation);
      return { ok: true, view: await run(useCase(context), mailbox) };
    } catch (error) {
      return { ok: false, error: failureOf(error) };
    }
  }

  async function sweepNow(asked: Pick<SweepHost, 'enoughForMs'> = {}): Promise<SweepResult> {
    const { context, mailbox } = await prepared();
    const end = now() + sweepForMs;
    return run(sweep({ ...asked, goOn: () => now() < end }, context), mailbox);
  }

  /** The overview shows a lead which names have no colour; asking Outlook for its list costs Graph nothing. */
  async function board(query: BoardQuery): Promise<Outcome> {
    const { masterList } = options;
    const told = { colourless: [] as readonly string[] };
    const tell = async (list: MasterList) => {
      told.colourless = (await missingIn(list, (await configured()).config)) ?? [];
    };
    // No screen waits for it; what is wrong with the mailbox the question itself will say.
    if (masterList && (query.list === 'home' || query.list === 'overview')) tell(masterList).catch(() => undefined);
    return answer((context) =>
      boardView(query, {
        ...context,
        get colourless() {
          return told.colourless;
        },
      }),
    );
  }

  const withId = (conversation: string, ask: (id: string) => Promise<Outcome>): Promise<Outcome> => {
    try {
      return ask(conversationId(conversation));
    } catch (error) {
      return Promise.resolve({ ok: false, error: failureOf(error) });
    }
  };

  return {
    open: (conversation, asked) => withId(conversation, (id) => answer((context) => openView(id, context, asked), id)),
    act: (conversation, command) =>
      withId(conversation, (id) => inTurn(() => answer((context) => actView(id, command, newId(), context), id))),
    board,
    bulk: (command) => inTurn(() => answer((context) => bulkAct(command, newId(), slice(), context))),
    setUp: (configuration) =>
      inTurn(async () => {
        try {
          const given = configuration?.trim() ? configuration : undefined;
          const config = given === undefined ? await liveConfig(session, zones) : requireConfig(given, { zones });
          await setUp(session, config, given);
          const listed = await completeList(options.masterList ?? null, config);
          known = { ...teamOf(config), at: now() };
          await sweepNow();
          const home = await answer((context) => boardView({ list: 'home' }, context));
          const strings = stringsFor(options.language, config.locale);
          const view = home.ok && { ...home.view, notice: setUpDoneNotice(listed, strings) };
          if (!view) return home;
          return { ok: true, view: (await noReplySeen(session)) ? askingForCopies(view, config, strings) : view };
        } catch (error) {
          return { ok: false, error: failureOf(error) };
        }
      }),
    sweep: sweepNow,
    async crossed(conversation, since) {
      const { context, mailbox } = await prepared();
      return run(crossedAtSend(conversationId(conversation), since, context), mailbox);
    },
    async itemIn(conversation) {
      try {
        return await newestItem(session, conversationId(conversation));
      } catch {
        return null;
      }
    },
  };
}
