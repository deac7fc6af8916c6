import { pictureOf } from '../icons/google';
import { Icon } from '../icons/icon';
import { useDoing } from './doing';
import type { Icon as IconData, Image } from './types';

/** A named icon drawn inline; one from an address is a placeholder, since the page loads nothing from elsewhere. */
export function CardIcon({ icon, size = 20, decorative }: { icon: IconData; size?: number; decorative?: boolean }) {
  const says = decorative ? undefined : icon.altText;
  const shape = icon.imageType === 'CIRCLE' ? ' circle' : '';
  if (icon.iconUrl) return <Picture url={icon.iconUrl} alt={says ?? ''} class={`card-icon${shape}`} />;
  const picture = pictureOf(icon);
  if (picture) return <Icon picture={picture} says={says} size={size} />;
  const name = icon.knownIcon ?? icon.materialIcon?.name ?? '';
  return (
    <span
      class="card-icon unknown"
      title={`The workbench does not draw the icon ${name}`}
      role="img"
      aria-label={says ?? name}
    >
      ?
    </span>
  );
}

export function Picture({ url, alt, class: name }: { url: string; alt: string; class: string }) {
  if (url.startsWith('data:')) return <img class={name} src={url} alt={alt} />;
  return (
    <span class={`${name} placeholder`} role={alt ? 'img' : undefined} aria-label={alt || undefined} title={url}>
      <Icon picture="image" size={16} />
    </span>
  );
}

export function CardImage({ image }: { image: Image }) {
  const { click } = useDoing();
  const { onClick } = image;
  const picture = <Picture url={image.imageUrl} alt={image.altText} class="card-image" />;
  if (!onClick) return picture;
  return (
    <button type="button" class="image-button" onClick={() => click(onClick)}>
      {picture}
    </button>
  );
}
