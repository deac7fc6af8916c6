/**
 * Proves who calls. Apps Script can sign with RSA and not verify, so Google itself is asked about every token that could be
 * one of this hub's callers, once (in a flood of false ones the signature is checked here, see `signature.ts`): its answer is kept by the token's digest until the token expires. Whatever cannot be
 * proven is refused.
 */

import { digest } from '../direct/digest';
import { cache, cached } from '../mailbox/store';
import { bodyText } from '../mailbox/text';
import { identityRefused, identityUnchecked } from './protocol/refusals';
import { type Claims, checkClaims, claimsIn, vouches } from './protocol/token';
import { mayAsk, noteRefusal } from './refused-tokens';
import { isSignedByGoogle } from './signature';

/** Takes the token as a form, so that it stands in no address and no log. */
const tokenInfo = 'https://oauth2.googleapis.com/tokeninfo';
const retryAfterMs = 60_000;

/**
 * What `admit` makes of the claims, once they are proven. It is asked before Google is, so that whoever it turns away costs
 * no question.
 *
 * @throws DocketError `identity-refused`, `identity-expired`, `identity-unchecked`, and what `admit` throws
 */
export function proven<T>(token: string, clients: readonly string[], now: number, admit: (claims: Claims) => T): T {
  const claims = claimsIn(token, bodyText);
  checkClaims(claims, clients, now);
  const key = `identity.${digest(token)}`;
  const known = cached<'yes' | 'no'>(key);
  if (known === 'no') throw forged();
  const admitted = admit(claims);
  if (known === 'yes') return admitted;
  // After a flood of false tokens nobody is asked any more; what Google signed is known all the same.
  const genuine = mayAsk(claims.email, now) ? askGoogle(token, claims) : isSignedByGoogle(token);
  if (genuine === null) throw identityUnchecked(retryAfterMs);
  const seconds = Math.floor((claims.expires - now) / 1000);
  if (seconds > 0) cache(key, genuine ? 'yes' : 'no', seconds);
  if (genuine) return admitted;
  noteRefusal(claims.email, now);
  throw forged();
}

const forged = () => identityRefused({ why: 'not-known' });

/** Whether Google vouches for the token. @throws DocketError `identity-unchecked` where it did not say */
function askGoogle(token: string, claims: Claims): boolean {
  let status = 0;
  let text = '';
  try {
    const response = UrlFetchApp.fetch(tokenInfo, {
      method: 'post',
      payload: { id_token: token },
      muteHttpExceptions: true,
      followRedirects: false,
    });
    status = response.getResponseCode();
    text = response.getContentText();
  } catch {
    throw identityUnchecked(retryAfterMs);
  }
  if (status === 400) return false;
  if (status !== 200) throw identityUnchecked(retryAfterMs);
  try {
    return vouches(JSON.parse(text), claims);
  } catch {
    throw identityUnchecked(retryAfterMs);
  }
}
