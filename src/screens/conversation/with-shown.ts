/** Every act on a screen carries what the screen showed. */
import type { Button, Intent, Row, View } from '../../words/screen';

/** `shown`: the digest of the conversation as this view shows it. */
export function withShown(view: View, shown: string): View {
  const marked = (intent: Intent): Intent =>
    intent.to === 'act' ? { ...intent, command: { ...intent.command, shown } } : intent;
  const onButton = (button: Button): Button => ({ ...button, intent: marked(button.intent) });
  const onRow = (row: Row): Row => {
    if (row.row === 'buttons') return { ...row, buttons: row.buttons.map(onButton) };
    if (row.row === 'choice' && row.onChange) return { ...row, onChange: marked(row.onChange) };
    return (row.row === 'fact' || row.row === 'event') && row.button ? { ...row, button: onButton(row.button) } : row;
  };
  const { footer, ...rest } = view;
  return {
    ...rest,
    sections: view.sections.map((section) => ({ ...section, rows: section.rows.map(onRow) })),
    ...(footer
      ? {
          footer: {
            primary: onButton(footer.primary),
            ...(footer.secondary ? { secondary: onButton(footer.secondary) } : {}),
          },
        }
      : {}),
  };
}
