import { listField, textField } from '../desk/fields';
import { readShown } from '../desk/shown';
import type { Context } from '../team/context';
import { DocketError } from '../words/errors';
import { cut } from '../words/text';
import type { Verb } from './verb';

/**
 * Fields: `add` and `remove`, or `tags` with `replace` for the complete choice on a screen, to which `add` may add: of that
 * choice the difference to what the screen showed counts, so that a colleague's tag stays. Retired tags can be taken off, not
 * put on. A conversation can be tagged without being managed.
 */
export const tag: Verb = ({ facts }, command, context) => {
  const add = listField(command, 'add').map(withoutSign);
  const remove = listField(command, 'remove').map(withoutSign);
  if (command.replace) {
    const chosen = listField(command, 'tags');
    // Where nobody knows what the screen showed, nothing can have been meant to go.
    const shown = readShown(textField(command, 'shown'), context.vocabulary)?.tags ?? [];
    add.push(...chosen.filter((name) => !shown.includes(name)));
    remove.push(...shown.filter((name) => !chosen.includes(name)));
  }
  const wanted = new Set([...facts.tags, ...add]);
  for (const name of remove) wanted.delete(name);
  for (const name of wanted) if (!facts.tags.includes(name)) requireTag(name, context);
  return { facts: { ...facts, tags: [...wanted].sort() } };
};

/** People write a tag as they read it. */
const withoutSign = (name: string): string => name.replace(/^#/, '');

function requireTag(name: string, { config }: Context): void {
  const known = config.tags.find((candidate) => candidate.name === name);
  if (known && !known.retired) return;
  throw new DocketError('unknown-tag', { why: known ? 'retired' : 'not-on-list', tag: cut(name, 40) });
}
