import type { Intent, Row } from '../../words/screen';
import type { Look } from './look';

/**
 * The question who looks, where the account does not say. Nothing is preselected: a name that sits there by itself
 * would be signed by whoever comes next. Null where the account is one member's own.
 */
export function personRow({ strings, context }: Look, onChange: Intent): Row | null {
  const { person, config } = context;
  if (person?.sure === 'verified') return null;
  const options = config.members
    .filter((member) => !member.left)
    .map((member) => ({ value: member.handle, label: member.name, chosen: member.handle === person?.handle }));
  return {
    row: 'choice',
    field: 'by',
    label: strings.whoAreYou,
    kind: 'dropdown',
    options: [{ value: '', label: strings.chooseName, chosen: person === null }, ...options],
    onChange,
    asWho: strings.asWho,
  };
}
