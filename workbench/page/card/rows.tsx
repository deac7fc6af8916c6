/** Decorated text and grid: the two widgets that can be clicked as a whole. */
import type { ComponentChildren } from 'preact';
import { CardButton } from './button';
import { useDoing } from './doing';
import { CardIcon, Picture } from './image';
import { SwitchInput } from './selection';
import { parseText, type TextNode } from './text';
import { MarkupText } from './text-view';
import type { DecoratedText, Grid, GridItem, OnClick } from './types';

export function DecoratedRow({ row }: { row: DecoratedText }) {
  const { startIcon, topLabel, text, wrapText, bottomLabel, onClick, button, switchControl, endIcon } = row;
  const says = [topLabel, plain(parseText(text)), bottomLabel].filter(Boolean).join(', ');
  const end = button ? (
    <CardButton button={button} />
  ) : switchControl ? (
    <SwitchInput control={switchControl} says={says} />
  ) : endIcon ? (
    <CardIcon icon={endIcon} />
  ) : null;
  const body = (
    <>
      {startIcon && (
        <span class="start-icon">
          <CardIcon icon={startIcon} />
        </span>
      )}
      <span class="row-text">
        {topLabel && <span class="label">{topLabel}</span>}
        <span class={wrapText ? 'text wrap' : 'text'} title={wrapText ? undefined : plain(parseText(text))}>
          <MarkupText text={text} />
        </span>
        {bottomLabel && <span class="label wrap">{bottomLabel}</span>}
      </span>
    </>
  );
  return (
    <div class={onClick ? 'decorated clickable' : 'decorated'}>
      {onClick ? <Clickable onClick={onClick}>{body}</Clickable> : body}
      {end && <span class="row-end">{end}</span>}
    </div>
  );
}

/** A real button around the text, beside the row's own button: two targets, neither inside the other. */
function Clickable({
  onClick,
  children,
  extra,
}: {
  onClick: OnClick;
  children: ComponentChildren;
  extra?: Record<string, string>;
}) {
  const { click, busy } = useDoing();
  return (
    <button
      type="button"
      class="row-button"
      aria-disabled={busy || undefined}
      onClick={() => {
        if (!busy) click(onClick, extra);
      }}
    >
      {children}
    </button>
  );
}

export function plain(nodes: readonly TextNode[]): string {
  return nodes
    .map((node) => (typeof node === 'string' ? node : node.tag === 'br' ? ' ' : plain(node.children)))
    .join('');
}

export function GridRows({ grid }: { grid: Grid }) {
  return (
    <div class="grid-widget">
      {grid.title && <div class="label">{grid.title}</div>}
      <ul class="grid" style={{ gridTemplateColumns: `repeat(${grid.columnCount ?? 1}, 1fr)` }}>
        {grid.items.map((item, at) => (
          <li key={item.id ?? at}>
            {grid.onClick ? (
              // Google hands the clicked item's identifier over under this name.
              <Clickable onClick={grid.onClick} extra={{ grid_item_identifier: item.id ?? '' }}>
                <GridCell item={item} />
              </Clickable>
            ) : (
              <GridCell item={item} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function GridCell({ item }: { item: GridItem }) {
  return (
    <span class={item.layout === 'TEXT_ABOVE' ? 'grid-cell above' : 'grid-cell'}>
      {item.image && <Picture url={item.image.imageUri} alt={item.image.altText ?? ''} class="grid-image" />}
      <span>
        {item.title && <span class="text">{item.title}</span>}
        {item.subtitle && <span class="label">{item.subtitle}</span>}
      </span>
    </span>
  );
}
