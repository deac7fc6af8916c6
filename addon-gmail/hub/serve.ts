/** One request of the hub, from text to text: read it, prove who calls, do it as the core does. Never throws. */

import { rosterOf } from '../../src/team/roster';
import { DocketError, failureOf } from '../../src/words/errors';
import type { Outcome } from '../../src/words/inbox';
import type { Person } from '../../src/words/values';
import { missingConsent } from '../consent';
import { requireLiveConfig } from '../direct/configuration';
import { digest } from '../direct/digest';
import { createInbox, type HubCaller, type InboxOptions } from '../direct/inbox';
import { createClient } from '../mailbox/client';
import { cache, cached } from '../mailbox/store';
import { findConversation, forgetConversation } from './find';
import { proven } from './identity';
import { callerOf } from './protocol/caller';
import { hubNotNamed, idReused } from './protocol/refusals';
import { answerId, canonical, type HubAnswer, type HubRequest, parseBody, readRequest } from './protocol/wire';
import { hubSettings } from './settings';
import { comeIn } from './visits';

/** The caller has 30 seconds in all; some of them are for the way and for drawing the card. */
const limitMs = 24_000;

/** `bytes`: the body's length as Google counted it. */
export function serve(text: string, bytes: number): string {
  let id = '';
  let outcome: Outcome;
  try {
    const scopes = missingConsent();
    if (scopes.length > 0) throw new DocketError('not-permitted', { why: 'hub-not-granted', scopes });
    const body = parseBody(text, bytes);
    id = answerId(body);
    outcome = carryOut(readRequest(body));
  } catch (thrown) {
    outcome = { ok: false, error: failureOf(thrown) };
    if (outcome.error.code === 'internal') console.error(thrown instanceof Error ? thrown.stack : 'no reason');
  }
  const answer: HubAnswer = { v: 1, id, ...outcome };
  return JSON.stringify(answer);
}

type Located = Extract<HubRequest, { do: 'open' | 'act' }>;

/** A bulk goes on under the ids it began with, each time with more of it done; its steps are one wish. */
const bulkWish = 'bulk';

function carryOut(request: HubRequest): Outcome {
  if (!hubSettings) throw hubNotNamed();
  const now = Date.now();
  const client = createClient(now + limitMs);
  const caller = proven(request.token, hubSettings.clients, now, (claims): HubCaller => {
    const config = requireLiveConfig(client);
    return { config, person: callerOf(claims, config, rosterOf(config)) };
  });
  if (request.do === 'board') return inboxFor(request, caller).board(request.query);
  if (request.do === 'bulk') return inboxFor(request, { ...caller, commandDigest: bulkWish }).bulk(request.command);

  const located = (conversation: string): Outcome => {
    const presence = comeIn(conversation, caller.person.handle, now, request.do);
    if (request.do === 'open')
      return inboxFor(request, { ...caller, presence }, conversation).open(conversation, request.query);
    const commandDigest = digest(JSON.stringify([conversation, canonical(request.command)])).slice(0, 16);
    requireFresh(request.id, caller.person, commandDigest);
    return inboxFor(request, { ...caller, presence, commandDigest }, conversation).act(conversation, request.command);
  };
  if (request.conversation !== undefined) return located(request.conversation);
  const found = findConversation(client, request.message);
  const outcome = located(found.conversation);
  if (outcome.ok || outcome.error.code !== 'conversation-gone' || !found.remembered) return outcome;
  forgetConversation(request.message);
  return located(findConversation(client, request.message).conversation);
}

function inboxFor(request: HubRequest, hub: HubCaller, conversation?: string) {
  const { offset, language } = request;
  const options: InboxOptions = {
    person: null,
    limitMs,
    hub,
    entryId: request.id,
    // Who names a mail has it before them; who names a conversation has come from a list.
    onScreen: ((request as Located).message !== undefined && conversation) || null,
    ...(offset === undefined ? {} : { viewerOffset: offset }),
    ...(language === undefined ? {} : { language }),
  };
  return createInbox(options);
}

/**
 * The journal knows the ids of one conversation; this remembers, as long as Google keeps it, that an id was for another
 * one. @throws DocketError `id-reused`
 */
function requireFresh(id: string, { handle }: Person, commandDigest: string): void {
  const key = `command.${id}`;
  const wish = `${handle} ${commandDigest}`;
  const known = cached<string>(key);
  if (known !== null && known !== wish) throw idReused();
  if (known === null) cache(key, wish);
}
