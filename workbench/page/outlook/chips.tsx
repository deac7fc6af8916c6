import type { Category } from '../../server/outlook/wire';

/** Categories as Outlook draws them, most telling first. */
export function Chips({ categories }: { categories: readonly Category[] }) {
  const order = '!~@✓?#';
  const place = ({ name }: Category) => (order.indexOf(name[0] ?? '') + order.length + 1) % (order.length + 1);
  const sorted = [...categories].sort((a, b) => place(a) - place(b) || a.name.localeCompare(b.name));
  return (
    <>
      {sorted.map(({ name, preset }) => (
        <span key={name} class="chip" data-preset={preset ?? undefined}>
          {name}
        </span>
      ))}
    </>
  );
}
