/** The link between copies of one message in different mailboxes. */

/**
 * A Message-ID without its brackets, exactly as written otherwise; or null where it holds anything a search, a filter or
 * a URL might understand as its own. A refused message cannot be linked, and nothing worse happens.
 */
export function messageLink(messageId: string | undefined): string | null {
  const id = (messageId ?? '').trim().replace(/^<([^<>]*)>$/, '$1');
  return id.length <= 250 && /^[A-Za-z0-9.!$&+/=_~-]+@[A-Za-z0-9.-]+$/.test(id) ? id : null;
}

/** The links of an In-Reply-To or References header, in order: some programs write words before the id. */
export const linksIn = (value = ''): string[] =>
  value
    .slice(0, 8000)
    .split('<')
    .slice(1)
    .flatMap((part) => messageLink(part.split('>')[0]) ?? []);
