/** What a mailbox cannot do is not offered, and the reason stands where somebody would look for it. */

import type { Button, Row, Section, View } from '../../words/screen';
import type { Look } from '../parts/look';

export function offered(view: View, { strings, context: { limits } }: Look): View {
  const { lists } = limits;
  if (lists === true) return view;
  const [head, ...others] = view.sections.map(withoutNext);
  const reason: Row = { row: 'text', text: strings.gaps[lists], tone: 'quiet' };
  const { footer, ...rest } = view;
  const kept = footer && [footer.primary, footer.secondary].filter((button): button is Button => staysHere(button));
  return {
    ...rest,
    sections: head ? [{ ...head, rows: [...head.rows, reason] }, ...others] : others,
    ...(kept?.[0] ? { footer: { primary: { ...kept[0], primary: true } } } : {}),
  };
}

/** Going on to the next conversation needs a list to take it from. */
const staysHere = (button: Button | undefined): boolean =>
  button !== undefined && !(button.intent.to === 'act' && button.intent.command.next);

const withoutNext = (section: Section): Section => ({
  ...section,
  rows: section.rows.map((row) => (row.row === 'buttons' ? { ...row, buttons: row.buttons.filter(staysHere) } : row)),
});
