/**
 * Finds Docket's own messages again once somebody has deleted their label. Whatever came by mail is none of them, however
 * much it looks like one: Gmail writes what it made of a mail into its headers, and Docket's own were never on the way.
 */
import { type Call, type Client, path } from './client';
import { docketLabel } from './labels';
import { headerValue } from './messages';
import { keepText, keptText } from './store';
import { nowhere } from './stored-message';
import type { WireMessage, WireMessageList } from './wire';

const pageSize = 100;
const search = `from:${nowhere} -label:${docketLabel} -in:inbox -in:sent`;
const deliveredBy = ['Authentication-Results', 'Received', 'Delivered-To', 'Return-Path'];
const own = { from: /^[a-z0-9-]{1,40} <[a-z0-9-]{1,40}@notes\.invalid>$/, subject: /^Docket [a-z0-9]/ };

/**
 * Puts the label back on as many as there is time for; the rest stays owed. True: none is left.
 *
 * @param reserveMs how much of the time to leave
 */
export function labelOwnAgain(client: Client, labelId: string, reserveMs: number): boolean {
  keepText(owedKey, '1');
  for (let pageToken: string | undefined, isLast = false; !isLast; ) {
    if (client.timeLeft() <= reserveMs) return false;
    const list = client.one<WireMessageList>({
      method: 'get',
      path: path('messages', { q: search, maxResults: pageSize, pageToken }),
    });
    const found = (list.messages ?? []).map(({ id }) => id);
    const ids = ownAmong(client, found);
    if (ids.length > 0) {
      const body = { ids, addLabelIds: [labelId] };
      client.one({ method: 'post', path: path('messages', 'batchModify'), body });
    }
    // What has its label is not found any more, so the search begins anew; past what is none of ours it goes on.
    pageToken = ids.length === 0 ? list.nextPageToken : undefined;
    isLast = ids.length === 0 && pageToken === undefined;
  }
  keepText(owedKey, '');
  return true;
}

export const owesOwn = (): boolean => keptText(owedKey) !== null;

const owedKey = 'own.owed';

function ownAmong(client: Client, ids: readonly string[]): string[] {
  const calls = ids.map(
    (id): Call => ({
      method: 'get',
      path: path('messages', id, {
        format: 'metadata',
        metadataHeaders: ['From', 'Subject', ...deliveredBy],
        fields: 'id,payload/headers',
      }),
      orNull: true,
    }),
  );
  return (client.all(calls) as (WireMessage | null)[]).flatMap((wire) => (wire && isOwn(wire) ? [wire.id] : []));
}

function isOwn({ payload }: WireMessage): boolean {
  const headers = payload?.headers ?? [];
  const wasDelivered = deliveredBy.some((name) => headers.some((one) => one.name.toLowerCase() === name.toLowerCase()));
  return (
    !wasDelivered && own.from.test(headerValue(headers, 'from')) && own.subject.test(headerValue(headers, 'subject'))
  );
}
