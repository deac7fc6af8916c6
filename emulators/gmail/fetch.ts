/** Gmail as the only thing UrlFetchApp can reach; other hosts do not exist. */
import { NoAnswer } from './errors';
import type { Gmail } from './gmail';
import type { GmailAnswer, GmailRequest } from './types';

/** What the Apps Script runtime wants to hear: an answer, a time-out, or null for no such host. */
export async function fetchFrom(gmail: Gmail, request: GmailRequest): Promise<GmailAnswer | { timeout: true } | null> {
  if (!request.url.startsWith('https://gmail.googleapis.com/')) return null;
  try {
    return await gmail.handle(request);
  } catch (thrown) {
    if (thrown instanceof NoAnswer) return { timeout: true };
    throw thrown;
  }
}
