import { listField } from '../desk/fields';
import type { Context } from '../team/context';
import { DocketError } from '../words/errors';
import { cut } from '../words/text';
import type { Verb } from './verb';

/**
 * Fields: `add` and `remove`, or `tags` with `replace` for the complete choice, to which `add` may add. Retired tags can be taken off, not put
 * on. A conversation can be tagged without being managed.
 */
export const tag: Verb = ({ facts }, command, context) => {
  const kept = command.replace ? listField(command, 'tags') : facts.tags;
  const wanted = new Set([...kept, ...listField(command, 'add').map(withoutSign)]);
  for (const name of listField(command, 'remove').map(withoutSign)) wanted.delete(name);
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
