/** A list people pick one thing from: as a drop-down while it is short, else typed with suggestions. */
import type { Option, Row } from '../../words/screen';

/** More than this nobody scrolls through; a card takes a hundred at most. */
export const pickAtMost = 40;

/** `written`: what a suggestion reads as, distinct from every other one; fields read it like the value. */
export function pickRow(field: string, label: string, options: Option[], written: (option: Option) => string): Row {
  if (options.length <= pickAtMost) return { row: 'choice', field, label, kind: 'dropdown', options };
  const suggest = options.filter(({ value }) => value !== '').map(written);
  const chosen = options.find((option) => option.chosen && option.value !== '');
  return {
    row: 'input',
    field,
    label,
    lines: 'one',
    limit: 120,
    suggest,
    ...(chosen ? { value: written(chosen) } : {}),
  };
}

/** "Alice Moreau @alice". */
export const memberWritten = ({ label, value }: Option): string => `${label} @${value}`;

export const tagWritten = ({ value }: Option): string => `#${value}`;
