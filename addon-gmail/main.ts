/** The entry points appsscript.json and the cards name, and nothing else. */

import { failed } from '../src/hosting/outcome';
import { problemView } from '../src/screens/problem';
import { type Strings, stringsFor } from '../src/strings';
import { inOneLine, inWords } from '../src/strings/errors';
import { type ErrorCode, type Failure, failureOf } from '../src/words/errors';
import type { CommandData, OpenOptions, Outcome, SharedInbox } from '../src/words/inbox';
import type { View } from '../src/words/screen';
import type { Person } from '../src/words/values';
import { type AddOnEvent, chosenIn, commandOf, entryIdOf, inputs, parameter, pressedAs } from './cards/action';
import { cardOf } from './cards/card';
import { note, onTop, show } from './cards/responses';
import { setUpView, withSetUp } from './cards/set-up-view';
import { mailboxChecks } from './check-up/checks';
import { logFindings } from './check-up/log';
import { checkUpView } from './check-up/screen';
import { requireConsent } from './consent';
import { createInbox, type DirectInbox, type InboxOptions } from './direct/inbox';
import { canSetUp, languagesFor, onScreen, openInbox } from './direct/open-inbox';
import { passIfGranted } from './direct/upkeep';

type Card = GoogleAppsScript.Card_Service.Card;
type ActionResponse = GoogleAppsScript.Card_Service.ActionResponse;
type UniversalActionResponse = GoogleAppsScript.Card_Service.UniversalActionResponse;

/** The home screen: My work, the overview or Asked of me, by role. */
export function homepage(event: AddOnEvent): Card {
  requireConsent();
  return cardOf(shown(event, (inbox) => inbox.board({ list: 'home' })));
}

/** A message was opened in Gmail. Runs for every one of them, so it asks for nothing it does not show. */
export function openMessage(event: AddOnEvent): Card {
  requireConsent();
  return cardOf(shown(event, (inbox) => inbox.open(onScreen(event, limitMs) ?? '')));
}

export function onOpen(event: AddOnEvent): ActionResponse {
  requireConsent();
  return show(
    event,
    shown(event, (inbox) => inbox.open(parameter(event, 'conversation'), openOptions(event))),
  );
}

export function onBoard(event: AddOnEvent): ActionResponse {
  requireConsent();
  const list = parameter(event, 'list') as 'home';
  const query = {
    list,
    of: parameter(event, 'of') || undefined,
    cursor: parameter(event, 'cursor') || undefined,
    chosen: chosenIn(event),
  };
  return show(
    event,
    shown(event, (inbox) => inbox.board(query)),
  );
}

/** A command. Where it fails the card stays as it is, so that nothing typed is lost. */
export function onAct(event: AddOnEvent): ActionResponse {
  requireConsent();
  const command: CommandData = commandOf(event);
  const outcome = inboxFor(event, entryIdOf(event)).act(parameter(event, 'conversation'), command);
  if (!outcome.ok) return noteOf(event, outcome.error);
  const response = CardService.newActionResponseBuilder()
    .setNavigation(CardService.newNavigation().updateCard(cardOf(outcome.view)))
    .setStateChanged(true);
  const text = outcome.view.notice?.text;
  return (text ? response.setNotification(CardService.newNotification().setText(text)) : response).build();
}

/** Many conversations at once, as far as time allows; the card says how to continue. */
export function onBulk(event: AddOnEvent): ActionResponse {
  requireConsent();
  const outcome = inboxFor(event, entryIdOf(event)).bulk(commandOf(event));
  if (!outcome.ok) return noteOf(event, outcome.error);
  return CardService.newActionResponseBuilder()
    .setNavigation(CardService.newNavigation().updateCard(cardOf(outcome.view)))
    .setStateChanged(true)
    .build();
}

export function onSetUp(event: AddOnEvent): ActionResponse {
  requireConsent();
  const outcome = createInbox(optionsFor(event)).setUp();
  if (!outcome.ok) return noteOf(event, outcome.error);
  const response = CardService.newActionResponseBuilder().setNavigation(
    CardService.newNavigation().updateCard(cardOf(outcome.view)),
  );
  return response
    .setNotification(CardService.newNotification().setText(outcome.view.notice?.text ?? words(event).setUp))
    .build();
}

/** Settings, after one of the person's own was changed there. */
export function onSettings(event: AddOnEvent): ActionResponse {
  requireConsent();
  const [language] = inputs(event, 'language');
  return show(event, settings(event, language));
}

/** The same from Gmail's own menu of the add-on. */
export function showSettings(event: AddOnEvent): UniversalActionResponse {
  requireConsent();
  return onTop(settings(event));
}

export function showHome(event: AddOnEvent): UniversalActionResponse {
  requireConsent();
  return onTop(shown(event, (inbox) => inbox.board({ list: 'home' })));
}

export function showOverview(event: AddOnEvent): UniversalActionResponse {
  requireConsent();
  return onTop(shown(event, (inbox) => inbox.board({ list: 'overview' })));
}

/** Goes on with the check-up, and shows how far it is. */
export function onCheckUp(event: AddOnEvent): ActionResponse {
  requireConsent();
  try {
    const seen = createInbox(optionsFor(event)).checkUp();
    return show(event, checkUpView(seen, mailboxChecks, ...languagesFor(optionsFor(event))));
  } catch (error) {
    return noteOf(event, failureOf(error));
  }
}

/** The same from the script editor or a trigger; run it again where a check is missing. */
export function checkUp(): void {
  requireConsent();
  logFindings(sweeper().checkUp());
}

/** The hourly trigger. */
export function sweepHourly(): void {
  passIfGranted(() => console.log(JSON.stringify(sweeper().sweep())));
}

/** Without anybody looking: a trigger has six minutes. */
const sweeper = (): DirectInbox => createInbox({ person: null, limitMs: 5 * 60_000 });

const inboxFor = (event: AddOnEvent, entryId?: string): SharedInbox => openInbox(event, optionsFor(event, entryId));

/** Milliseconds of the 30 seconds that Google gives an add-on. */
const limitMs = 28_000;

function optionsFor(event: AddOnEvent, entryId?: string): InboxOptions {
  const { userLocale, timeZone } = event.commonEventObject ?? {};
  const offset = timeZone?.offset;
  return {
    person: statedPerson(event),
    limitMs,
    onScreen: onScreenIfTold(event),
    named: event.gmail?.threadId || null,
    ...(entryId === undefined ? {} : { entryId }),
    ...(offset === undefined ? {} : { viewerOffset: offset / 60_000 }),
    ...(timeZone?.id === undefined ? {} : { viewerZone: timeZone.id }),
    ...(userLocale === undefined ? {} : { language: userLocale }),
  };
}

function onScreenIfTold(event: AddOnEvent): string | null {
  try {
    return onScreen(event, limitMs);
  } catch {
    // The card that shows it says why; to any other it is as if nothing were open.
    return null;
  }
}

/** Whether the account of the clocks was requested, and as of when. */
function openOptions(event: AddOnEvent): OpenOptions {
  const asOf = Number(inputs(event, 'asOf')[0]);
  return parameter(event, 'screen') === 'clocks' ? { screen: 'clocks', ...(asOf > 0 ? { asOf } : {}) } : {};
}

/** The name chosen under “Who are you?”; it travels with the card because the account does not say. */
function statedPerson(event: AddOnEvent): Person | null {
  const chosen = pressedAs(event) || inputs(event, 'by')[0];
  // Clearing the list signs this person out of the card: the name it carried is no longer theirs.
  const handle = chosen || (parameter(event, 'update') ? '' : parameter(event, 'by'));
  return handle ? { handle, sure: 'stated' } : null;
}

const mendedBySetUp: readonly ErrorCode[] = ['config-invalid', 'unknown-zone', 'mark-missing'];

function shown(event: AddOnEvent, ask: (inbox: SharedInbox) => Outcome): View {
  const outcome = answerOf(() => ask(inboxFor(event)));
  if (outcome.ok) return outcome.view;
  const strings = words(event);
  if (canSetUp && outcome.error.code === 'not-set-up') return setUpView(strings);
  const problem = problemView(inWords(outcome.error, strings.errors), { strings });
  return canSetUp && mendedBySetUp.includes(outcome.error.code) ? withSetUp(problem, strings) : problem;
}

function answerOf(ask: () => Outcome): Outcome {
  try {
    return ask();
  } catch (thrown) {
    return failed(thrown);
  }
}

/** For what is said where the core has made no screen; there it chooses. */
const words = (event: AddOnEvent): Strings => stringsFor(...languagesFor(optionsFor(event)));

const noteOf = (event: AddOnEvent, failure: Failure): ActionResponse => note(inOneLine(failure, words(event).errors));

const settings = (event: AddOnEvent, language?: string): View =>
  shown(event, () => createInbox(optionsFor(event)).settings(language));
