/** Reply and forward marks in the languages our sample's customers write, a count as in `Re[2]:` included. */
const prefix = /^\s*(re|aw|sv|vs|antw|odp|rif|r|fwd?|wg|tr|rv|enc|doorst)(?:\s*\[\d+\])?\s*[:：]\s*/i;

/** One tag a mailing list puts in front, such as `[list-name]`. */
const listTag = /^\s*\[[^\]]{1,60}\]\s*/;

/** The subject as first written, letter case kept; list tags stay. */
export function withoutReplyPrefix(subject: string): string {
  let rest = subject.trim();
  while (prefix.test(rest)) rest = rest.replace(prefix, '');
  return rest;
}

/**
 * What two mails of one thread have in common: no reply marks, no list tags, no difference in case or white space. A
 * subject that is nothing but tags keeps them.
 */
export function normalSubject(subject: string): string {
  let rest = subject.replace(/\s+/g, ' ').trim();
  for (let before = ''; rest !== before; ) {
    before = rest;
    rest = rest.replace(prefix, '');
    const untagged = rest.replace(listTag, '');
    if (untagged !== '') rest = untagged;
  }
  return rest.trim().toLowerCase();
}
