/** What a mail with a calendar part means: RFC 5546. Subject, summary and the words of the mail never tell. */

/**
 * Programs that put a sentence of their own into the mail ("Jana has accepted") and whatever a person wrote into COMMENT.
 * Of anybody else's answer the text is the person's.
 */
const writesItself = /mozilla|google|microsoft|exchange|outlook|apple|sabre|nextcloud|zimbra|open-xchange|kerio/i;

const answers: readonly string[] = ['REPLY', 'COUNTER'];
/** What an organiser sends: an invitation, its end, a proposal turned down. A person reads it. */
const sentByOrganiser: readonly string[] = ['REQUEST', 'ADD', 'CANCEL', 'DECLINECOUNTER'];
/** Answers that leave everything as it was agreed. */
const agreeing: readonly string[] = ['ACCEPTED', 'TENTATIVE'];

/**
 * `silent`: an acceptance or a tentative answer without a word of the person's own. `mail`: an invitation, or an answer that
 * wants to be read. Null: neither.
 *
 * @param calendar text of the calendar part; what the part's header says of the method is a hint only
 * @param text of the mail itself
 */
export function calendarAnswer(calendar: string, text: string): 'silent' | 'mail' | null {
  const lines = unfolded(calendar);
  const method = propertyIn(lines, 'METHOD').toUpperCase();
  if (sentByOrganiser.includes(method)) return 'mail';
  if (!answers.includes(method)) return null;
  const says = lines.flatMap((line) => partStatIn(line));
  const agrees = method === 'REPLY' && says.length > 0 && says.every((status) => agreeing.includes(status));
  const comments = propertyIn(lines, 'COMMENT') !== '';
  const writes = text.trim() !== '' && !writesItself.test(propertyIn(lines, 'PRODID'));
  return agrees && !comments && !writes ? 'silent' : 'mail';
}

/** Content lines; one that begins with a blank goes on with the line before it. */
const unfolded = (calendar: string): string[] =>
  calendar
    .replace(/^\ufeff/, '')
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/);

/** A property's value, the first that is not empty; parameters may stand between its name and the colon. */
function propertyIn(lines: readonly string[], name: string): string {
  for (const line of lines) {
    if (!line.toUpperCase().startsWith(name) || !/[:;]/.test(line[name.length] ?? '')) continue;
    const value = line.slice(colonOf(line) + 1).trim();
    if (value !== '') return value;
  }
  return '';
}

/** The colon that ends the parameters; one within quotes belongs to them. */
function colonOf(line: string): number {
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') quoted = !quoted;
    else if (line[at] === ':' && !quoted) return at;
  }
  return line.length;
}

function partStatIn(line: string): string[] {
  if (!/^ATTENDEE[;:]/i.test(line)) return [];
  const found = /;PARTSTAT="?([A-Z-]+)/i.exec(line.slice(0, colonOf(line)));
  return found ? [found[1]!.toUpperCase()] : ['NEEDS-ACTION'];
}
