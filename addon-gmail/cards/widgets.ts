/** Rows as widgets. Text fields of Google's cards either read HTML or do not; each line below knows which it is. */
import type { Button, Chip, Icon, Row } from '../../src/words/screen';
import { actionOf, boxName, type Carried, isLink } from './action';
import { buttonOf, buttonsOf, isAct } from './button';
import { escaped, toned } from './text';

type Widget = GoogleAppsScript.Card_Service.Widget;
type Of<K extends Row['row']> = Extract<Row, { row: K }>;

/** Google's names for the pictures. */
const icons: Record<Icon, string> = {
  person: 'person',
  unassigned: 'person_off',
  waiting: 'hourglass_empty',
  snoozed: 'snooze',
  closed: 'check_circle',
  new: 'fiber_new',
  open: 'radio_button_unchecked',
  note: 'sticky_note_2',
  mail: 'mail',
  sent: 'send',
  clock: 'schedule',
  tag: 'label',
  alert: 'error',
  ask: 'alternate_email',
  list: 'list',
  undo: 'undo',
};

export function widgetsOf(row: Row, carried: Carried): Widget[] {
  switch (row.row) {
    case 'text':
      return [CardService.newTextParagraph().setText(toned(row.text, row.tone))];
    case 'figure':
      return [figure(row, carried)];
    case 'chart':
      return chart(row, carried);
    case 'file':
      // Cards hand nothing over; where files go into the mailbox the row is a link.
      return [];
    case 'fact':
      return withAct(fact(row, carried), row.button, carried);
    case 'conversation':
      return [conversation(row, carried)];
    case 'progress':
      return [CardService.newTextParagraph().setText(toned(row.label, 'strong'))];
    case 'event':
      return withAct(event(row, carried), row.button, carried);
    case 'buttons':
      return buttonsOf(row.buttons, carried);
    case 'count':
      return [count(row, carried)];
    case 'choice':
      return [choice(row, carried)];
    case 'input':
      return [input(row)];
    case 'moment':
      return [moment(row)];
  }
}

/** An act that has to ask who presses it does not fit beside a line. */
const isAskedBelow = (button: Button, { ask }: Carried): boolean => ask !== undefined && isAct(button);

const withAct = (line: Widget, button: Button | undefined, carried: Carried): Widget[] =>
  button && isAskedBelow(button, carried) ? [line, ...buttonsOf([button], carried)] : [line];

const iconOf = (name: Icon) =>
  CardService.newIconImage().setMaterialIcon(CardService.newMaterialIcon().setName(icons[name]));

/** Chips in a field that cannot be coloured: their names are what people know. Plain text. */
const chipText = (chips: readonly Chip[]): string => chips.map(({ name }) => name).join('  ');

function fact({ label, text, tone, icon, chips = [], button }: Of<'fact'>, carried: Carried): Widget {
  // topLabel and bottomLabel are plain text, text reads HTML.
  const widget = CardService.newDecoratedText().setTopLabel(label).setText(toned(text, tone)).setWrapText(true);
  if (icon) widget.setStartIcon(iconOf(icon));
  if (chips.length > 0) widget.setBottomLabel(chipText(chips));
  if (button && !isAskedBelow(button, carried)) widget.setButton(buttonOf(button, carried));
  return widget;
}

function conversation(
  { conversation: id, who, subject, when, also, tone, chips, icon, choose, value = id }: Of<'conversation'>,
  carried: Carried,
): Widget {
  const widget = CardService.newDecoratedText()
    .setTopLabel(`${who} · ${when}`)
    .setText(toned(subject, tone))
    .setWrapText(true)
    .setOnClickAction(actionOf({ to: 'open', conversation: id }, carried));
  if (icon) widget.setStartIcon(iconOf(icon));
  const below = [also, chipText(chips)].filter(Boolean).join(' · ');
  if (below) widget.setBottomLabel(below);
  if (choose)
    widget.setSwitchControl(
      CardService.newSwitch()
        .setFieldName(boxName(choose, id))
        .setValue(value)
        .setControlType(CardService.SwitchControlType.CHECK_BOX),
    );
  return widget;
}

function event({ who, when, text, tone, icon, fresh, button }: Of<'event'>, carried: Carried): Widget {
  const widget = CardService.newDecoratedText()
    .setTopLabel(fresh ? `${who} · ${when} · ${fresh}` : `${who} · ${when}`)
    .setText(toned(text, tone === 'strong' ? 'normal' : tone))
    .setWrapText(true)
    .setStartIcon(iconOf(icon));
  if (button && !isAskedBelow(button, carried)) widget.setButton(buttonOf(button, carried));
  return widget;
}

function count({ label, count: value, of, tone, icon, intent }: Of<'count'>, carried: Carried): Widget {
  const figure = value === null ? '' : of === undefined ? String(value) : `${value} / ${of}`;
  const widget = CardService.newDecoratedText().setText(
    figure === '' ? toned(label, tone) : `${toned(label, tone)}  <b>${escaped(figure)}</b>`,
  );
  if (icon) widget.setStartIcon(iconOf(icon));
  if (intent && !isLink(intent)) widget.setOnClickAction(actionOf(intent, carried));
  return widget;
}

function figure({ label, value, details, about, intent }: Of<'figure'>, carried: Carried): Widget {
  const lines = [`<b>${escaped(value)}</b>`, ...details.map(escaped), `<i>${escaped(about)}</i>`];
  const widget = CardService.newDecoratedText().setTopLabel(label).setText(lines.join('<br>')).setWrapText(true);
  if (intent && !isLink(intent)) widget.setOnClickAction(actionOf(intent, carried));
  return widget;
}

/** Characters of the longest bar; a phone shows some thirty in a line. */
const barChars = 16;

/** Each bar is a line of its own, with its name above and its value before it, so that it reads well however narrow. */
function chart({ label, about, bars }: Of<'chart'>, carried: Carried): Widget[] {
  const longest = Math.max(1, ...bars.map(({ value }) => value));
  const head = CardService.newTextParagraph().setText(`<b>${escaped(label)}</b><br><i>${escaped(about)}</i>`);
  const lines = bars.map((bar): Widget => {
    const drawn = bar.value > 0 ? '█'.repeat(Math.max(1, Math.round((barChars * bar.value) / longest))) : '';
    const widget = CardService.newDecoratedText()
      .setTopLabel(bar.label)
      .setText(`${drawn} ${escaped(bar.text)}`.trim())
      .setWrapText(true);
    if (bar.intent && !isLink(bar.intent)) widget.setOnClickAction(actionOf(bar.intent, carried));
    return widget;
  });
  return [head, ...lines];
}

const selectionTypes = { dropdown: 'DROPDOWN', radio: 'RADIO_BUTTON', checks: 'CHECK_BOX' } as const;

function choice({ field, label, kind, options, onChange }: Of<'choice'>, carried: Carried): Widget {
  const widget = CardService.newSelectionInput()
    .setFieldName(field)
    .setTitle(label)
    .setType(CardService.SelectionInputType[selectionTypes[kind]]);
  for (const option of options) widget.addItem(option.label, option.value, option.chosen);
  if (onChange && !isLink(onChange)) widget.setOnChangeAction(actionOf(onChange, carried, true));
  return widget;
}

function input({ field, label, hint, lines, limit, value, suggest }: Of<'input'>): Widget {
  const widget = CardService.newTextInput()
    .setFieldName(field)
    .setTitle(label)
    .setMultiline(lines === 'many')
    .setValidation(CardService.newValidation().setCharacterLimit(limit));
  if (hint) widget.setHint(hint);
  if (value) widget.setValue(value);
  if (suggest) widget.setSuggestions(CardService.newSuggestions().addSuggestions(suggest));
  return widget;
}

function moment({ field, label, value }: Of<'moment'>): Widget {
  const widget = CardService.newDateTimePicker().setFieldName(field).setTitle(label);
  if (value !== undefined) widget.setValueInMsSinceEpoch(value);
  return widget;
}
