import { useEffect, useRef } from 'preact/hooks';
import { CardButton } from './button';
import { Picture } from './image';
import { SectionView } from './section';
import type { Card, Header } from './types';

/** One card of the side panel. `id` tells cards apart: a new one takes the reading position to its title. */
export function CardView({ card, id, takeFocus }: { card: Card; id: number; takeFocus: boolean }) {
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takeFocus) top.current?.focus({ preventScroll: true });
    top.current?.scrollIntoView({ block: 'nearest' });
  }, [id]);
  return (
    <div class={card.sectionDividerStyle === 'NO_DIVIDER' ? 'card undivided' : 'card'}>
      <div class="card-scroll" tabIndex={0} role="group" aria-label={card.header?.title ?? 'Card'}>
        <div ref={top} tabIndex={-1} class="card-top">
          {card.header && <CardHeader header={card.header} />}
        </div>
        {(card.sections ?? []).map((section, at) => (
          <SectionView key={`${id} ${at} ${section.header ?? ''}`} section={section} />
        ))}
      </div>
      {card.fixedFooter && (
        <div class="card-footer">
          {card.fixedFooter.secondaryButton && <CardButton button={card.fixedFooter.secondaryButton} />}
          <CardButton button={card.fixedFooter.primaryButton} />
        </div>
      )}
    </div>
  );
}

function CardHeader({ header }: { header: Header }) {
  const shape = header.imageType === 'CIRCLE' ? 'header-image circle' : 'header-image';
  return (
    <div class="card-header">
      {header.imageUrl && <Picture url={header.imageUrl} alt={header.imageAltText ?? ''} class={shape} />}
      <div>
        <h2>{header.title}</h2>
        {header.subtitle && <p>{header.subtitle}</p>}
      </div>
    </div>
  );
}
