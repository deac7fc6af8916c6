import type { Label } from '../../server/wire';

/** A label as Gmail shows it in list and conversation. */
export function Chip({ label }: { label: Label }) {
  const colours = label.backgroundColor
    ? { backgroundColor: label.backgroundColor, color: label.textColor ?? '#000' }
    : undefined;
  return (
    <span class="chip" style={colours}>
      {label.name}
    </span>
  );
}

/** The chips of a conversation: user labels that ask to be seen, most telling first. */
export function chipsOf(ids: readonly string[], labels: readonly Label[]): Label[] {
  const order = '!~@✓?#';
  const place = ({ name }: Label) => (order.indexOf(name[0] ?? '') + order.length + 1) % (order.length + 1);
  return labels
    .filter(({ id, inMessageList }) => inMessageList && ids.includes(id))
    .sort((a, b) => place(a) - place(b) || a.name.localeCompare(b.name));
}
