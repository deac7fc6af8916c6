import { kindPresets, tagPresets } from '../../src/marks/colours/outlook';
import type { Chip } from '../../src/words/screen';

/** Marks in the colours of their Outlook categories; the style sheet has an accessible pair for every preset. */
export function Chips({ chips }: { chips: readonly Chip[] }) {
  return (
    <span class="chips">
      {chips.map(({ name, kind, colour }) => (
        <span key={name} class="chip" data-preset={colour ? tagPresets[colour] : kindPresets[kind]}>
          {name}
        </span>
      ))}
    </span>
  );
}
