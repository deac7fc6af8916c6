/** The hub's entry points: a web app for the agents' add-ons, upkeep every five minutes, and set-up by hand. */
import { createInbox } from '../inbox';
import { serve } from './serve';

interface PostEvent {
  postData?: { contents?: string; length?: number };
}

/** A request of an agent's add-on. Google answers with a redirect to the text; its status is always 200. */
export function doPost(event: PostEvent): GoogleAppsScript.Content.TextOutput {
  const { contents = '', length = 0 } = event.postData ?? {};
  return ContentService.createTextOutput(serve(contents, length)).setMimeType(ContentService.MimeType.JSON);
}

/** The time trigger. */
export function sweepEveryFiveMinutes(): void {
  const result = createInbox({ person: null, limitMs: 4 * 60_000, hub: 'upkeep' }).sweep();
  console.log(JSON.stringify(result));
}

/** Run once from the editor by the team mailbox's own account: labels, configuration, trigger. Repeating it is safe. */
export function setUp(): string {
  const outcome = createInbox({ person: null, limitMs: 5 * 60_000, hub: 'upkeep' }).setUp();
  const said = outcome.ok ? (outcome.view.notice?.text ?? '') : `${outcome.error.message} ${outcome.error.advice}`;
  console.log(said);
  if (!outcome.ok) throw new Error(said);
  return said;
}
