/**
 * The border of the renderer: JSON becomes a card or an Error that names every fault. A real client would drop silently
 * what it does not know; here a card with one wrong field is refused as a whole, so that nobody overlooks it.
 */
import { type CardContext, validateCard } from '../../../emulators/apps-script/cards/validate';
import type { Card, Field, Widget } from './types';

/** Throws an Error with one fault a line. */
export function parseCard(source: unknown, context: CardContext): Card {
  const faults = validateCard(source, context);
  if (faults.length > 0) throw new Error(`The card is wrong.\n${faults.join('\n')}`);
  return source as Card;
}

/** In reading order. */
export function widgetsOf(card: Card): Widget[] {
  return (card.sections ?? []).flatMap((section) => section.widgets);
}

/** In reading order; names are unique in a card. */
export function fieldsOf(card: Card): Field[] {
  return widgetsOf(card).flatMap(fieldOf);
}

function fieldOf(widget: Widget): Field[] {
  const { textInput, selectionInput, dateTimePicker, decoratedText } = widget;
  const control = decoratedText?.switchControl;
  if (textInput) return [{ kind: 'text', name: textInput.name, field: textInput }];
  if (selectionInput) return [{ kind: 'selection', name: selectionInput.name, field: selectionInput }];
  if (dateTimePicker) return [{ kind: 'moment', name: dateTimePicker.name, field: dateTimePicker }];
  return control ? [{ kind: 'switch', name: control.name, field: control }] : [];
}
