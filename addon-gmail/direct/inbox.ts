import type { SweepResult } from '../../src/board/sweep';
import type { BulkHost } from '../../src/bulk/job';
import type { Config } from '../../src/config/types';
import { entrySentence } from '../../src/screens/conversation/entry-sentence';
import { lookOf } from '../../src/screens/parts/look';
import { settingsView } from '../../src/screens/settings';
import { serviceLevelsOf } from '../../src/sla/service-levels';
import type { Context } from '../../src/team/context';
import { type Roster, rosterOf } from '../../src/team/roster';
import { actView } from '../../src/use-cases/act';
import { bulkAct } from '../../src/use-cases/bulk';
import { openView } from '../../src/use-cases/open';
import { boardView } from '../../src/use-cases/show-list';
import { sweep } from '../../src/use-cases/sweep';
import { failureOf } from '../../src/words/errors';
import type { CommandData, Outcome, SharedInbox } from '../../src/words/inbox';
import type { UseCase } from '../../src/words/ports';
import type { Section, View } from '../../src/words/screen';
import type { Person } from '../../src/words/values';
import { afterSetUp } from '../cards/set-up-view';
import { checkUp } from '../check-up/check-up';
import { mailboxChecks, type Seen } from '../check-up/checks';
import { requireDirect } from '../hub/protocol/require-direct';
import { type Client, createClient } from '../mailbox/client';
import { keepFault, keptFault, refreshConfig, requireLiveConfig, seedConfig } from '../mailbox/config';
import { createMailbox } from '../mailbox/mailbox';
import { isTight } from '../mailbox/rate';
import { keepOwnLanguage, keepSweep, keepVisit, lastVisit, ownLanguage, storedDone } from '../mailbox/store';
import { limits, limitsFromAfar } from './limits';
import { newId } from './new-id';
import { run } from './run';
import { every, setUp, vocabularyOf } from './set-up';

/**
 * The pause between two conversations of a pass. Gmail gives a mailbox 6,000 units a minute for everything: without it
 * a pass over a hundred conversations would leave the people at work nothing (`npm run bench -- load`).
 */
const restMs = { hub: 2_500, direct: 500 };

/** The name Gmail writes into the Authentication-Results it adds itself. */
const authentication = { authservId: 'mx.google.com' };

export interface DirectInbox extends SharedInbox {
  setUp(): Outcome;
  sweep(): SweepResult;
  /** `language`: what the person has just chosen, a tag or `client`. */
  settings(language?: string): Outcome;
  /** Goes on with a check-up as far as time allows. @throws DocketError `not-set-up` */
  checkUp(): Seen;
}

export interface InboxOptions {
  /** Who the card says is looking; the account itself goes first where it is one member's own. */
  person: Person | null;
  /** Minutes the person's own clock is ahead of UTC, where Gmail says. */
  viewerOffset?: number;
  /** IANA name of the zone Gmail is set to. */
  viewerZone?: string;
  /** Tag of the language Gmail speaks to the person. */
  language?: string;
  /** The conversation Gmail itself shows; null: none. */
  onScreen?: string | null;
  /** The id of the entry a command leaves; absent: a fresh one. */
  entryId?: string;
  /** Milliseconds this execution may take. */
  limitMs: number;
  /** This is the hub, for one of its callers or by itself. */
  hub?: HubCaller | 'upkeep';
}

/** Who has been proven to call, and what the hub knows besides. The account it runs in says nothing about them. */
export interface HubCaller extends Pick<Context, 'commandDigest' | 'presence'> {
  config: Config;
  person: Person;
}

export function createInbox(options: InboxOptions): DirectInbox {
  const { person: stated, limitMs, viewerOffset, viewerZone, language, onScreen, entryId, hub } = options;
  const caller = hub === 'upkeep' ? undefined : hub;
  const passHere = hub ? every.fiveMinutes : every.hour;
  const now = Date.now();
  const client = createClient(now + limitMs);

  function contextOf(config: Config, conversation?: string): Context {
    const roster = rosterOf(config);
    const person = hub ? (caller?.person ?? null) : personAt(roster, stated);
    const vocabulary = vocabularyOf(config);
    // What a person has chosen for themselves goes before what Gmail says.
    const spoken = (person && ownLanguage(person.handle)) || language;
    const done = conversation === undefined ? undefined : storedDone(conversation, vocabulary.handles);
    return {
      config,
      roster,
      vocabulary,
      serviceLevels: serviceLevelsOf(config),
      limits: caller ? limitsFromAfar : limits,
      authentication,
      person,
      now,
      ...(onScreen === undefined ? {} : { onScreen }),
      ...(viewerOffset === undefined ? {} : { viewerOffset }),
      ...(viewerZone === undefined ? {} : { viewerZone }),
      ...(spoken ? { language: spoken } : {}),
      ...(done === undefined ? {} : { done }),
      ...(caller ? { elsewhere: true } : {}),
      ...(caller?.commandDigest === undefined ? {} : { commandDigest: caller.commandDigest }),
      ...(caller?.presence === undefined ? {} : { presence: caller.presence }),
    };
  }

  function mailboxFor(context: Context) {
    const look = lookOf(context);
    return createMailbox({
      client,
      handles: context.vocabulary.handles,
      sentence: (entry) => entrySentence(entry, look),
      since: context.config.since,
      now,
    });
  }

  function configured(): Config {
    const config = caller?.config ?? requireLiveConfig(client);
    if (!hub) requireDirect(config);
    return config;
  }

  function answer(useCase: (context: Context) => UseCase<View>, conversation?: string): Outcome {
    return outcomeOf(() => {
      const context = contextOf(configured(), conversation);
      const view = run(useCase(context), mailboxFor(context));
      // For whoever wants to know what Docket wrote: shown in the execution log, nothing of the mail's text in it.
      if (view.plan) console.log(JSON.stringify({ plan: view.plan }));
      return view;
    });
  }

  /** The stored configuration; where somebody has spoilt it, the last good copy, and the faults are kept for the home. */
  function refreshed(): Config {
    try {
      const config = refreshConfig(client) ?? configured();
      keepFault('');
      return config;
    } catch (error) {
      keepFault(failureOf(error).message);
      return configured();
    }
  }

  /** What does not fit into the time is left for the next pass. */
  function sweepNow(reserveMs: number, restMs = 0): SweepResult {
    const config = refreshed();
    if (!hub) requireDirect(config);
    const context = contextOf(config);
    let begun = false;
    const goOn = () => {
      if (client.timeLeft() <= reserveMs + restMs || isTight()) return false;
      if (begun && restMs > 0) Utilities.sleep(restMs);
      begun = true;
      return true;
    };
    return run(sweep({ goOn }, context), mailboxFor(context));
  }

  return {
    open(conversation, options) {
      const outcome = answer(
        (context) => openView(conversation, withLook(context, conversation), options),
        conversation,
      );
      if (outcome.ok && outcome.view.by && !options?.screen) keepVisit(conversation, outcome.view.by, now);
      return outcome;
    },
    act: (conversation, command: CommandData) =>
      answer((context) => actView(conversation, command, entryId ?? newId(), context), conversation),
    bulk: (command) => answer((context) => bulkAct(command, entryId ?? newId(), slice(client), context)),
    board: (query) => withFault(answer((context) => boardView(query, context))),
    setUp: () =>
      outcomeOf(() => {
        const config = seedConfig();
        if (!hub) requireDirect(config);
        const result = setUp(client, config, newId, passHere);
        sweepNow(10_000);
        const context = contextOf(config);
        const home = run(boardView({ list: 'home' }, context), mailboxFor(context));
        return afterSetUp(home, result, lookOf(context).strings);
      }),
    sweep() {
      const result = sweepNow(15_000, hub ? restMs.hub : restMs.direct);
      keepSweep(now);
      return result;
    },
    settings: (language) =>
      outcomeOf(() => {
        const config = configured();
        const { person } = contextOf(config);
        if (person && language !== undefined) keepOwnLanguage(person.handle, language === 'client' ? '' : language);
        return settingsView(lookOf(contextOf(config)), person ? ownLanguage(person.handle) : '');
      }),
    checkUp: () =>
      checkUp(mailboxChecks, {
        client,
        config: configured(),
        newId,
        signedIn: !hub,
        pass: passHere.handler,
        opened: onScreen ?? null,
        viewer: { zone: viewerZone, offset: viewerOffset },
      }),
  };
}

/** An account on the roster is that member; a shared one says nothing, and the person has to. */
function personAt(roster: Roster, stated: Person | null): Person | null {
  const account = roster.byAddress(Session.getActiveUser().getEmail());
  if (account && !account.left) return { handle: account.handle, sure: 'verified' };
  return stated && roster.byHandle(stated.handle) ? stated : null;
}

/**
 * Steps of a bulk within one press: what fits the time, and two thirds of what Google lets a person ask for in a minute,
 * at about 85 units a step.
 */
const stepsAtMost = 45;

function slice(client: Client): BulkHost {
  let left = stepsAtMost;
  return { goOn: () => --left > 0 && client.timeLeft() > 10_000 };
}

function outcomeOf(view: () => View): Outcome {
  try {
    return { ok: true, view: view() };
  } catch (error) {
    const failure = failureOf(error);
    if (failure.code === 'internal')
      console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return { ok: false, error: failure };
  }
}

function withLook(context: Context, conversation: string): Context {
  const visit = context.person ? lastVisit(conversation, context.person.handle) : undefined;
  return visit === undefined ? context : { ...context, lastVisit: visit };
}

/** A damaged configuration is reported on every list, while work goes on with the last good one. */
function withFault(outcome: Outcome): Outcome {
  const fault = keptFault();
  if (!fault || !outcome.ok) return outcome;
  const section: Section = { id: 'configuration', rows: [{ row: 'text', text: fault, tone: 'warning' }] };
  return { ok: true, view: { ...outcome.view, sections: [section, ...outcome.view.sections] } };
}
