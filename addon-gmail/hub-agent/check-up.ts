/** The check-up an agent's add-on can make: whether it reaches the team's hub, and the hub takes it for whom it is. */

import type { AddOnEvent } from '../cards/action';
import { openThread } from '../cards/opened';
import type { Seen } from '../check-up/checks';
import { sightOf } from '../check-up/sight';
import { handedOver, zonesOfTheEngine } from '../check-up/surroundings';
import { newId } from '../direct/new-id';
import { hubNotNamed } from '../hub/protocol/refusals';
import { hubSettings } from '../hub/settings';
import { createClient } from '../mailbox/client';
import { bodyText } from '../mailbox/text';
import { callHub } from './call';

export function checkUpOfAgent(event: AddOnEvent, limitMs: number): Seen {
  const deadline = Date.now() + limitMs;
  return {
    client: sightOf<'client'>(() => ({ audience: ownAudience(), expected: named().clients })),
    hub: sightOf<'hub'>(() => {
      const outcome = callHub({ id: newId(), do: 'board', query: { list: 'home' } }, deadline);
      return outcome.ok ? { says: outcome.view.by ?? outcome.view.title } : { refused: outcome.error };
    }),
    anonymous: sightOf<'anonymous'>(() => ({ signIn: asksForSignIn(named().url) })),
    threadId: sightOf<'threadId'>(() =>
      handedOver(createClient(deadline, event.gmail?.accessToken), event.gmail?.threadId || null, openThread(event)),
    ),
    intl: sightOf<'intl'>(zonesOfTheEngine),
  };
}

function named() {
  if (!hubSettings) throw hubNotNamed();
  return hubSettings;
}

/** The audience of this add-on's identity token, read without judging it: that is the hub's to do. */
function ownAudience(): string {
  const [, claims = ''] = (ScriptApp.getIdentityToken() ?? '').split('.');
  const { aud } = JSON.parse(claims === '' ? '{}' : bodyText(claims)) as { aud?: unknown };
  return typeof aud === 'string' ? aud : '-';
}

/** A web app that may be called answers with a redirect to its text; one that may not, to Google's sign-in. */
function asksForSignIn(url: string): boolean {
  const response = UrlFetchApp.fetch(url, {
    method: 'post',
    contentType: 'application/json',
    payload: '{}',
    followRedirects: false,
    muteHttpExceptions: true,
  });
  const status = response.getResponseCode();
  const location = JSON.stringify(response.getHeaders());
  return status === 401 || status === 403 || /accounts\.google\.com/.test(location);
}
