/** The hub's entry points: a web app for the agents' add-ons, upkeep every five minutes, and set-up by hand. */
import { stringsFor } from '../../src/strings';
import { inOneLine } from '../../src/strings/errors';
import { logFindings } from '../check-up/log';
import { createInbox, type DirectInbox } from '../direct/inbox';
import { seed } from '../direct/seed';
import { serve } from './serve';
import { repairStamp, wantStamp } from './stamp';

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
  console.log(JSON.stringify(upkeep(4).sweep()));
  const filters = repairStamp(30_000);
  if (filters > 0) console.log(JSON.stringify({ filters }));
}

/** Run once from the editor, where the team wants `~New` on mail the moment it arrives. Repeating it is safe. */
export function stampNewMail(): void {
  console.log(JSON.stringify({ filters: wantStamp(30_000) }));
}

/** Run from the editor: looks whether all Docket relies on holds in this mailbox. Again where a check is missing. */
export function checkUp(): void {
  logFindings(upkeep(5).checkUp());
}

const upkeep = (minutes: number): DirectInbox =>
  createInbox({ person: null, limitMs: minutes * 60_000, hub: 'upkeep' });

/** Run once from the editor by the team mailbox's own account: labels, configuration, trigger. Repeating it is safe. */
export function setUp(): string {
  const outcome = upkeep(5).setUp();
  const said = outcome.ok
    ? (outcome.view.notice?.text ?? '')
    : inOneLine(outcome.error, stringsFor(seed.source.locale).errors);
  console.log(said);
  if (!outcome.ok) throw new Error(said);
  return said;
}
