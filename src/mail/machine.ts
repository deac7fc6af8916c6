/** Whether a machine wrote it, by headers alone: a subject proves nothing, and customers quote all sorts of them. */

type Headers = Readonly<Record<string, string>>;

/** The first word of a structured header, lower case, without comments and parameters. */
const token = (value = ''): string =>
  value
    .replace(/\([^()]*\)/g, ' ')
    .split(';')[0]!
    .trim()
    .toLowerCase();

/**
 * Auto-replies (RFC 3834 and its forerunners), delivery and read reports (RFC 3462), mail without a return address.
 * X-Auto-Response-Suppress is no sign: it asks others not to answer by machine, and people's mail carries it too.
 */
export function isMachine(headers: Headers): boolean {
  const submitted = token(headers['auto-submitted']);
  return (
    (submitted !== '' && submitted !== 'no') ||
    ['x-autoreply', 'x-autorespond'].some((name) => !['', 'no'].includes(token(headers[name]))) ||
    token(headers['x-failed-recipients']) !== '' ||
    token(headers['content-type']) === 'multipart/report' ||
    /^<\s*>$/.test(headers['return-path']?.trim() ?? '') ||
    isBulk(headers)
  );
}

/**
 * `list` is people writing to a list, maybe the very list the team's address is. Some list software calls that `bulk`;
 * an address to post to distinguishes it from a newsletter.
 */
function isBulk(headers: Headers): boolean {
  const precedence = token(headers.precedence);
  if (precedence === 'bulk') return !/^<mailto:/i.test(headers['list-post']?.trim() ?? '');
  return precedence === 'junk' || precedence === 'auto_reply';
}
