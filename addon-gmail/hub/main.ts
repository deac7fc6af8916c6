/** The hub's entry points: a web app for the agents' add-ons, upkeep every five minutes, and set-up by hand. */
import { stringsFor } from '../../src/strings';
import { inOneLine } from '../../src/strings/errors';
import { logFindings } from '../check-up/log';
import { requireConsent } from '../consent';
import { createInbox, type DirectInbox } from '../direct/inbox';
import { seed } from '../direct/seed';
import { passIfGranted } from '../direct/upkeep';
import { serve } from './serve';
import { stampNewMail } from './stamp';

/** Docket's own, from package.json. */
declare const DOCKET_VERSION: string;

interface PostEvent {
  postData?: { contents?: string; length?: number };
}

/** A request of an agent's add-on. Google answers with a redirect to the text; its status is always 200. */
export function doPost(event: PostEvent): GoogleAppsScript.Content.TextOutput {
  const { contents = '', length = 0 } = event.postData ?? {};
  return ContentService.createTextOutput(serve(contents, length)).setMimeType(ContentService.MimeType.JSON);
}

/** For whoever opens the address to see whether it may be called: which Docket answers there, and nothing else. */
export function doGet(): GoogleAppsScript.Content.TextOutput {
  const said = JSON.stringify({ docket: 'hub', version: DOCKET_VERSION });
  return ContentService.createTextOutput(said).setMimeType(ContentService.MimeType.JSON);
}

/** The time trigger. */
export function sweepEveryFiveMinutes(): void {
  passIfGranted(() => {
    console.log(JSON.stringify(upkeep(4).sweep()));
    stampNewMail();
  });
}

/** Run from the editor: looks whether all Docket relies on holds in this mailbox. Again where a check is missing. */
export function checkUp(): void {
  requireConsent();
  logFindings(upkeep(5).checkUp());
}

const upkeep = (minutes: number): DirectInbox =>
  createInbox({ person: null, limitMs: minutes * 60_000, hub: 'upkeep' });

/** Run once from the editor by the team mailbox's own account: labels, configuration, trigger. Repeating it is safe. */
export function setUp(): string {
  requireConsent();
  const outcome = upkeep(5).setUp();
  const said = outcome.ok
    ? (outcome.view.notice?.text ?? '')
    : inOneLine(outcome.error, stringsFor(seed.source.locale).errors);
  console.log(said);
  if (!outcome.ok) throw new Error(said);
  stampNewMail();
  return said;
}
