import type { SweepResult } from '../../src/board/sweep';
import type { BulkHost } from '../../src/bulk/job';
import type { Config } from '../../src/config/types';
import { contextOf, type Team, teamOf } from '../../src/hosting/context';
import { driveSync } from '../../src/hosting/drive-sync';
import { inOwnLanguage, settings } from '../../src/hosting/language';
import { outcomeOf } from '../../src/hosting/outcome';
import { type Account, personAt } from '../../src/hosting/person';
import { step } from '../../src/hosting/step';
import { withFault } from '../../src/hosting/team-configuration';
import { openVisited } from '../../src/hosting/visits';
import { entrySentence } from '../../src/screens/conversation/entry-sentence';
import { lookOf } from '../../src/screens/parts/look';
import type { Strings } from '../../src/strings';
import type { Context } from '../../src/team/context';
import { bulkAct } from '../../src/use-cases/bulk';
import { openProposals } from '../../src/use-cases/not-for-us';
import { boardView } from '../../src/use-cases/show-list';
import { sweep } from '../../src/use-cases/sweep';
import { failureOf } from '../../src/words/errors';
import type { CommandData, Outcome, SharedInbox } from '../../src/words/inbox';
import type { UseCase } from '../../src/words/ports';
import type { View } from '../../src/words/screen';
import type { Person } from '../../src/words/values';
import { afterSetUp } from '../cards/set-up-view';
import { checkUp } from '../check-up/check-up';
import { mailboxChecks, type Seen } from '../check-up/checks';
import { requireDirect } from '../hub/protocol/require-direct';
import { type Client, createClient } from '../mailbox/client';
import { docketLabel, labelsAreBack, owesLabels, readLabels } from '../mailbox/labels';
import { createMailbox } from '../mailbox/mailbox';
import { labelOwnAgain, owesOwn } from '../mailbox/own-again';
import { sinceRefusal } from '../mailbox/rate';
import { remembered } from '../mailbox/remembered';
import { keepSweep } from '../mailbox/store';
import { refreshConfig, requireLiveConfig, seedConfig } from './configuration';
import { limits, limitsFromAfar } from './limits';
import { newId } from './new-id';
import { seed } from './seed';
import { every, setUp } from './set-up';
import { stoppedText, withStopped } from './upkeep';

/**
 * The pause between two conversations of a pass. Gmail gives a mailbox 6,000 units a minute for everything: without it
 * a pass over a hundred conversations would leave the people at work nothing (`npm run bench -- load`).
 */
const restMs = { hub: 2_500, direct: 1_000 };

/**
 * How long a pass leaves the mailbox alone once Gmail has refused anybody for asking too much. The hub's next pass comes
 * in five minutes, so it ends; without a hub the next is an hour away, so it waits until the minute's units are back, and
 * then leaves two in five of them to people.
 */
const refusedMs = { hub: 300_000, direct: 60_000 };
const restAfterRefusalMs = 1_500;

/** The name Gmail writes into the Authentication-Results it adds itself. */
const authentication = { authservId: 'mx.google.com' };

const nothingSwept: SweepResult = { examined: 0, wrote: 0, left: 0, failures: [] };

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
  /** What Gmail's event calls it. */
  named?: string | null;
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
  const { person: stated, limitMs, viewerOffset, viewerZone, language, onScreen, named, entryId, hub } = options;
  const caller = hub === 'upkeep' ? undefined : hub;
  const atHub = hub !== undefined;
  const passHere = hub ? every.fiveMinutes : every.hour;
  const now = Date.now();
  const client = createClient(now + limitMs);

  const contextFor = (team: Team): Context => driveSync(inOwnLanguage(circumstances(team)), remembered);

  /** In the language Gmail speaks. */
  function circumstances(team: Team): Context {
    const person = hub ? (caller?.person ?? null) : personAt(team.roster, signedIn(), stated);
    return contextOf(team, {
      limits: caller ? limitsFromAfar : limits,
      authentication,
      person,
      now,
      onScreen,
      viewerOffset,
      viewerZone,
      language,
      elsewhere: caller ? true : undefined,
      commandDigest: caller?.commandDigest,
      presence: caller?.presence,
    });
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

  const configured = (): Team => teamFrom(caller?.config ?? requireLiveConfig(client));

  function teamFrom(config: Config): Team {
    if (!hub) requireDirect(config);
    return teamOf(config);
  }

  function answer(useCase: (context: Context) => UseCase<View>): Outcome {
    return traced(() => {
      const context = contextFor(configured());
      const view = driveSync(useCase(context), mailboxFor(context));
      // For whoever wants to know what Docket wrote: shown in the execution log, nothing of the mail's text in it.
      if (view.plan) console.log(JSON.stringify({ plan: view.plan }));
      return view;
    });
  }

  /** What does not fit into the time is left for the next pass. */
  function sweepNow(reserveMs: number, restMs = 0): SweepResult {
    const context = contextFor(teamFrom(refreshConfig(client)));
    let begun = false;
    let refused = false;
    const goOn = () => {
      const pauseMs = Math.max(0, (atHub ? refusedMs.hub : refusedMs.direct) - sinceRefusal());
      refused ||= pauseMs > 0;
      const waitMs = pauseMs + (!begun || restMs === 0 ? 0 : refused ? Math.max(restMs, restAfterRefusalMs) : restMs);
      if (client.timeLeft() <= reserveMs + waitMs) return false;
      if (waitMs > 0) Utilities.sleep(waitMs);
      begun = true;
      return true;
    };
    // Without its journal nothing can be sorted rightly.
    if (owesOwn() && !labelOwnAgain(client, readLabels(client).need(docketLabel), reserveMs)) return nothingSwept;
    const again = owesLabels();
    const result = driveSync(sweep({ goOn, ...(again !== null && { again }) }, context), mailboxFor(context));
    if (again !== null && result.left + result.failures.length === 0) labelsAreBack();
    return result;
  }

  return {
    open: (conversation, options) => answer((context) => openVisited(conversation, context, options)),
    act: (conversation, command: CommandData) =>
      answer((context) => step(conversation, command, entryId ?? newId(), context, seed.zones)),
    bulk: (command) => answer((context) => bulkAct(command, entryId ?? newId(), slice(client), context)),
    board: (query) =>
      answer(function* (context) {
        const { strings } = lookOf(context);
        const view = yield* withFault(boardView(query, context), strings.errors);
        if (query.list !== 'home') return view;
        return withStopped(
          context.person === null && !atHub ? withManyShare(view, context, strings) : view,
          strings,
          atHub,
        );
      }),
    setUp: () =>
      traced(() => {
        const team = teamFrom(seedConfig());
        const result = setUp(client, team.config, passHere, now);
        sweepNow(10_000);
        const context = contextFor(team);
        const home = driveSync(boardView({ list: 'home' }, context), mailboxFor(context));
        const { strings } = lookOf(context);
        return withStopped(afterSetUp(home, result, stoppedText(strings, atHub), strings), strings, atHub);
      }),
    sweep() {
      const result = sweepNow(15_000, hub ? restMs.hub : restMs.direct);
      keepSweep(now);
      return result;
    },
    settings: (chosen) =>
      traced(() => {
        const context = circumstances(configured());
        const proposals = driveSync(openProposals(context), mailboxFor(context));
        const view = driveSync(settings(context, chosen, proposals), remembered);
        return withStopped(view, lookOf(context).strings, atHub);
      }),
    checkUp: () =>
      checkUp(mailboxChecks, {
        client,
        config: configured().config,
        newId,
        signedIn: !hub,
        pass: passHere.handler,
        named: named ?? null,
        opened: onScreen ?? null,
        viewer: { zone: viewerZone, offset: viewerOffset },
      }),
  };
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

/** Where so many share an account that nobody vouches for, the other way is better for them. */
const shareAtMost = 3;

function withManyShare(view: View, { config }: Context, strings: Strings): View {
  if (config.members.filter(({ left }) => !left).length <= shareAtMost) return view;
  return {
    ...view,
    sections: [...view.sections, { id: 'hub', rows: [{ row: 'text', text: strings.manyShare, tone: 'quiet' }] }],
  };
}

/** Empty where Google does not say, as in a shared account. */
export const signedIn = (): Account => ({ address: Session.getActiveUser().getEmail(), sure: 'verified' });

/** A fault of Docket's own is logged with its place, for whoever reads the execution log. */
const traced = (view: () => View): Outcome =>
  outcomeOf(() => {
    try {
      return view();
    } catch (thrown) {
      if (failureOf(thrown).code === 'internal')
        console.error(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
      throw thrown;
    }
  });
