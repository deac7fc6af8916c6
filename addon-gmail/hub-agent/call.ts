/** One question to the hub and its answer. The one place that retries; every request may be sent twice. */
import { failed } from '../../src/hosting/outcome';
import type { ErrorCode } from '../../src/words/errors';
import type { Outcome } from '../../src/words/inbox';
import { hubNotNamed, hubUnreachable, identityRefused } from '../hub/protocol/refusals';
import { type HubRequest, readAnswer } from '../hub/protocol/wire';
import { hubSettings } from '../hub/settings';

/** A request without what every request has. */
export type Question = DistributiveOmit<HubRequest, 'v' | 'token'>;
type DistributiveOmit<T, K extends keyof never> = T extends unknown ? Omit<T, K> : never;

const tries = 3;
/** Milliseconds kept for a last answer and for drawing the card. */
const reserve = 8_000;
/** Refusals that pass by themselves. */
const passing: readonly ErrorCode[] = ['busy', 'hub-unreachable'];

/** `deadline`: the moment the host ends the execution, epoch ms. */
export function callHub(question: Question, deadline: number): Outcome {
  try {
    for (let attempt = 1; ; attempt++) {
      const outcome = callOnce(question);
      if (outcome.ok || attempt === tries || !passing.includes(outcome.error.code)) return outcome;
      const wait = Math.max(Math.random() * 500 * 2 ** attempt, outcome.error.retryAfterMs ?? 0);
      if (deadline - Date.now() - wait < reserve) return outcome;
      Utilities.sleep(Math.ceil(wait));
    }
  } catch (thrown) {
    return failed(thrown);
  }
}

function callOnce(question: Question): Outcome {
  if (!hubSettings) throw hubNotNamed();
  const token = ScriptApp.getIdentityToken();
  if (!token) throw identityRefused({ why: 'none-given' });
  const request = { v: 1, token, ...question } as HubRequest;
  let text: string;
  try {
    // The answer lies behind a redirect, which UrlFetchApp follows.
    text = UrlFetchApp.fetch(hubSettings.url, {
      method: 'post',
      contentType: 'application/json',
      payload: JSON.stringify(request),
      muteHttpExceptions: true,
    }).getContentText();
  } catch {
    return failed(hubUnreachable());
  }
  const answer = readAnswer(text, question.id);
  if (answer === null) return failed(hubUnreachable());
  return answer.ok ? { ok: true, view: answer.view } : { ok: false, error: answer.error };
}
