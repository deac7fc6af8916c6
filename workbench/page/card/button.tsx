import { Icon } from '../icons/icon';
import { useDoing } from './doing';
import { CardIcon } from './image';
import type { Button, Color } from './types';

/** Text, outlined or filled button, or an icon to click. */
export function CardButton({ button }: { button: Button }) {
  const { click, busy } = useDoing();
  const { text, icon, type = 'OUTLINED', altText, disabled = false, color } = button;
  const says = altText ?? (text ? undefined : icon?.altText);
  return (
    <button
      type="button"
      class={`card-button ${text ? kindOf(type, color) : 'icon-only'}`}
      style={color && text ? { backgroundColor: cssColor(color), color: textOn(color) } : undefined}
      disabled={disabled}
      // While something runs the button keeps the focus; a second click does nothing.
      aria-disabled={busy || undefined}
      aria-label={says}
      title={text ? undefined : says}
      onClick={(event) => {
        event.stopPropagation();
        if (!busy) click(button.onClick);
      }}
    >
      {icon && <CardIcon icon={icon} size={text ? 18 : 20} decorative />}
      {text}
      {button.onClick.openLink && text && <Icon picture="open" size={14} />}
    </button>
  );
}

function kindOf(type: NonNullable<Button['type']>, color: Color | undefined): string {
  return color ? 'filled' : type.toLowerCase().replace('_', '-');
}

function cssColor({ red = 0, green = 0, blue = 0 }: Color): string {
  return `rgb(${[red, green, blue].map((share) => Math.round(share * 255)).join(' ')})`;
}

/** Black or white, whichever is easier to read on the colour (WCAG's relative luminance). */
export function textOn({ red = 0, green = 0, blue = 0 }: Color): '#000' | '#fff' {
  const linear = (share: number) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
  const luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  return luminance > 0.179 ? '#000' : '#fff';
}
