/** The shared inbox over Microsoft Graph, the normal depth: whole conversations, lists and counts. */

import type { MailItem } from '../../pane/inbox';
import type { SweepHost, SweepResult } from '../../src/board/sweep';
import type { BulkHost } from '../../src/bulk/job';
import { requireConfig } from '../../src/config/require';
import type { Config } from '../../src/config/types';
import { configurationText, textToStore } from '../../src/hosting/configuration-text';
import { type Team, teamOf } from '../../src/hosting/context';
import { driveAsync } from '../../src/hosting/drive-async';
import { entryIds } from '../../src/hosting/entry-ids';
import { inOwnLanguage, settings } from '../../src/hosting/language';
import { failed, promisedOutcome } from '../../src/hosting/outcome';
import { rememberedForNow } from '../../src/hosting/remembered';
import { step } from '../../src/hosting/step';
import { refreshedConfiguration, storeConfiguration, withFault } from '../../src/hosting/team-configuration';
import { openVisited } from '../../src/hosting/visits';
import { entrySentence } from '../../src/screens/conversation/entry-sentence';
import { withColourless } from '../../src/screens/lists/overview';
import { lookOf } from '../../src/screens/parts/look';
import { stringsFor } from '../../src/strings';
import type { Context } from '../../src/team/context';
import { bulkAct } from '../../src/use-cases/bulk';
import { openProposals } from '../../src/use-cases/not-for-us';
import { boardView } from '../../src/use-cases/show-list';
import { sweep } from '../../src/use-cases/sweep';
import type { BoardQuery, Outcome } from '../../src/words/inbox';
import type { Limits } from '../../src/words/limits';
import type { Mailbox, Promised, UseCase } from '../../src/words/ports';
import type { View } from '../../src/words/screen';
import type { EpochMs } from '../../src/words/values';
import type { Draft } from '../office/office';
import { type ClientOptions, createClient } from './client';
import { contextFor, createQueue, type InboxOptions, type OutlookInbox } from './context';
import { conversationOfDraft } from './draft';
import { conversationGone, conversationId, conversationIdOrNull } from './ids';
import type { KeptPlaces } from './kept-places';
import { createMailbox } from './mailbox';
import { completeList, type MasterList, missingIn } from './master-list';
import { newestItem } from './newest-item';
import { createTexts } from './own-texts';
import { noReplySeen } from './sent-items';
import { createSession, notSetUp } from './session';
import { setUp } from './set-up';
import { askingForCopies, isLead, setUpDoneNotice, withConfiguration } from './set-up-view';

/** What a mailbox on Exchange can hold. An entry is one item; a note of 20,000 characters is a long letter. */
export const graphLimits: Limits = {
  scope: 'message',
  journal: 'items',
  parts: true,
  entryChars: 20_000,
  createNames: 'names-by-admin-only',
  counts: true,
  lists: true,
  undo: true,
  files: 'download',
  configures: true,
  configuration: 'text',
  checkUp: 'no-check-up',
};

export interface GraphInbox extends OutlookInbox {
  /** One pass of upkeep; for `enoughForMs` after a colleague's there is nothing to do. */
  sweep(options?: Pick<SweepHost, 'enoughForMs'>): Promise<SweepResult>;
  /** A conversation's newest message, for Outlook to open; null: nothing is left of it. */
  itemIn(conversation: string): Promise<MailItem | null>;
}

export interface GraphInboxOptions extends InboxOptions, ClientOptions {
  /** Address of the team mailbox. */
  mailbox: string;
  /** Where the ids of its folders are kept for whoever has no time to ask. */
  places?: KeptPlaces;
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

/** A clock this far off is wrong; less is the way an answer takes, and the second it is cut to. */
const believedMs = 60_000;

/** This device's clock, set right by what the host says: what is written for everybody must not hang on one device. */
function hostClock(now: () => EpochMs) {
  let ahead = 0;
  return {
    now: () => now() + ahead,
    heard(hostTime: EpochMs) {
      const off = hostTime - now();
      ahead = Math.abs(off) > believedMs ? off : 0;
    },
  };
}

export function createGraphInbox(options: GraphInboxOptions): GraphInbox {
  const { zones, now, newId, tokens } = options;
  const clock = hostClock(now);
  const session = createSession(createClient({ ...options, heard: clock.heard }), options.mailbox, options.places?.set);
  const remembered = options.remembered ?? rememberedForNow();
  const configuration = { ...createTexts(session), ...remembered };
  let known: { team: Team; at: EpochMs } | null = null;
  let spoken = options.language;
  /** The configuration as text, as the settings last showed it. */
  let shown: string | null = null;
  /** The team's conversations of drafts, by the drafts' own. */
  const answered = new Map<string, string>();
  const inTurn = createQueue();
  const ids = entryIds(newId);

  async function configured(): Promise<Team> {
    if (known && now() - known.at <= configForMs) return known.team;
    const config = await driveAsync(refreshedConfiguration(zones), configuration);
    if (!config) throw notSetUp();
    return use(config);
  }

  function use(config: Config): Team {
    known = { team: teamOf(config), at: now() };
    return known.team;
  }

  /** In the language Outlook speaks. */
  async function circumstances(): Promise<Context> {
    const [account, team] = await Promise.all([tokens.account(), configured()]);
    const draft = options.answering?.();
    const answering = draft ? answered.get(draft.conversationId) : undefined;
    return contextFor(team, { ...account, sure: 'verified' }, graphLimits, { ...options, now: clock.now, answering });
  }

  async function prepared(): Promise<{ context: Context; mailbox: Promised<Mailbox> }> {
    const context = await driveAsync(inOwnLanguage(await circumstances()), remembered);
    spoken = context.language;
    const look = lookOf(context);
    const mailbox = createMailbox({
      session,
      vocabulary: context.vocabulary,
      sentence: (entry) => entrySentence(entry, look),
      since: context.config.since,
      now: context.now,
    });
    return { context, mailbox: { ...mailbox, ...remembered } };
  }

  const answer = (useCase: (context: Context) => UseCase<View>): Promise<Outcome> =>
    promisedOutcome(async () => {
      const { context, mailbox } = await prepared();
      return driveAsync(useCase(context), mailbox);
    });

  async function sweepNow(asked: Pick<SweepHost, 'enoughForMs'> = {}): Promise<SweepResult> {
    const { context, mailbox } = await prepared();
    const end = now() + sweepForMs;
    return driveAsync(sweep({ ...asked, goOn: (busy) => !busy && now() < end }, context), mailbox);
  }

  const board = (query: BoardQuery): Promise<Outcome> =>
    promisedOutcome(async () => {
      const colourless = askColourless(query);
      const { context, mailbox } = await prepared();
      const view = await driveAsync(withFault(boardView(query, context), lookOf(context).strings.errors), mailbox);
      return withColourless(view, colourless.names, lookOf(context));
    });

  /**
   * The overview shows a lead which names have no colour; asking Outlook for its list costs Graph nothing. No screen waits
   * for it: the names are there when they are there. What is wrong with the mailbox the question itself will say.
   */
  function askColourless({ list }: BoardQuery): { names: readonly string[] } {
    const told: { names: readonly string[] } = { names: [] };
    const tell = async (categories: MasterList) => {
      told.names = (await missingIn(categories, (await configured()).config)) ?? [];
    };
    const { masterList } = options;
    if (masterList && (list === 'home' || list === 'overview')) tell(masterList).catch(() => undefined);
    return told;
  }

  async function conversationOf(draft: Draft): Promise<string | null> {
    const known = answered.get(draft.conversationId);
    if (known !== undefined) return known;
    const found = await conversationOfDraft(session, draft);
    if (found !== null) answered.set(draft.conversationId, found);
    return found;
  }

  /** The pane knows an answer being written by the draft's own id. Whatever is no id was not made by Exchange. */
  async function idOf(conversation: string): Promise<string> {
    const draft = options.answering?.();
    const id = conversationId(conversation);
    const own = draft && conversationIdOrNull(draft.conversationId) === id ? await conversationOf(draft) : id;
    if (own === null) throw conversationGone();
    return own;
  }

  const withId = async (conversation: string, ask: (id: string) => Promise<Outcome>): Promise<Outcome> => {
    try {
      return await ask(await idOf(conversation));
    } catch (error) {
      return failed(error);
    }
  };

  return {
    open: (conversation, asked) => withId(conversation, (id) => answer((context) => openVisited(id, context, asked))),
    act: (conversation, command) =>
      withId(conversation, (id) =>
        inTurn(async () => {
          const entryId = ids.idFor(id, command);
          const outcome = await answer((context) => step(id, command, entryId, context, zones));
          if (outcome.ok) ids.done(entryId);
          // That step has changed the configuration.
          if (command.do === 'always') known = null;
          return outcome;
        }),
      ),
    board,
    bulk: (command) => inTurn(() => answer((context) => bulkAct(command, newId(), slice(), context))),
    settings: (language) =>
      promisedOutcome(async () => {
        const { context, mailbox } = await prepared();
        const proposals = await driveAsync(openProposals(context), mailbox);
        const view = await driveAsync(settings(await circumstances(), language, proposals), remembered);
        if (!isLead(context)) return view;
        shown = await driveAsync(configurationText(), configuration);
        return withConfiguration(view, shown, stringsFor(spoken, context.config.locale));
      }),
    setUp: (text) =>
      inTurn(async () => {
        try {
          // A colleague may have stored another one since.
          known = null;
          const given = await driveAsync(textToStore(text, shown), configuration);
          const config = given === null ? (await configured()).config : requireConfig(given, { zones });
          await setUp(session, config);
          if (given !== null) await driveAsync(storeConfiguration(given, config, now()), configuration);
          shown = null;
          const listed = await completeList(options.masterList ?? null, config);
          use(config);
          await sweepNow();
          const home = await answer((context) =>
            withFault(boardView({ list: 'home' }, context), lookOf(context).strings.errors),
          );
          const strings = stringsFor(options.language, config.locale);
          const view = home.ok && { ...home.view, notice: setUpDoneNotice(listed, strings) };
          if (!view) return home;
          return { ok: true, view: (await noReplySeen(session)) ? askingForCopies(view, config, strings) : view };
        } catch (error) {
          return failed(error);
        }
      }),
    languages: () => [spoken, known?.team.config.locale],
    sweep: sweepNow,
    itemIn: async (conversation) => newestItem(session, conversationId(conversation)),
  };
}
