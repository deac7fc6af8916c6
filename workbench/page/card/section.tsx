import { useState } from 'preact/hooks';
import { Icon } from '../icons/icon';
import { MarkupText } from './text-view';
import type { Section } from './types';
import { WidgetView } from './widget';

/** A collapsible section begins folded, with as many widgets in sight as it asks for. */
export function SectionView({ section }: { section: Section }) {
  const [open, setOpen] = useState(false);
  const { header, widgets, collapsible = false, uncollapsibleWidgetsCount = 0 } = section;
  const folded = collapsible && !open;
  const seen = folded ? widgets.slice(0, uncollapsibleWidgetsCount) : widgets;
  const hidden = widgets.length - uncollapsibleWidgetsCount;
  return (
    <section class="card-section">
      {header && (
        <h3>
          <MarkupText text={header} />
        </h3>
      )}
      {seen.map((widget, at) => (
        <WidgetView key={keyOf(widget, at)} widget={widget} />
      ))}
      {collapsible && hidden > 0 && (
        <button type="button" class="fold" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon picture={open ? 'chevronUp' : 'chevronDown'} />
          {open ? 'Show less' : `Show more (${hidden})`}
        </button>
      )}
    </section>
  );
}

/** Fields keep their element, and so the focus, when rows come or go before them. */
function keyOf(
  { textInput, selectionInput, dateTimePicker, ...widget }: Section['widgets'][number],
  at: number,
): string {
  const field = textInput ?? selectionInput ?? dateTimePicker;
  return field ? `field ${field.name}` : `${at} ${Object.keys(widget)[0]}`;
}
