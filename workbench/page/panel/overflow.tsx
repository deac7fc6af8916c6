/** The three dots of the panel: actions of the card, then those the manifest offers everywhere. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../icons/icon';

export interface Entry {
  label: string;
  go(): void;
}

export function Overflow({ entries }: { entries: readonly Entry[] }) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  useEffect(() => {
    if (!open) return;
    const away = (event: Event) => {
      if (!place.current?.contains(event.target as Node)) setOpen(false);
    };
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close();
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('focusin', away);
    document.addEventListener('keydown', leave);
    return () => {
      document.removeEventListener('keydown', leave);
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('focusin', away);
    };
  }, [open]);
  if (entries.length === 0) return null;
  return (
    <span class="overflow" ref={place}>
      <button
        type="button"
        class="round"
        ref={opener}
        aria-label="More actions"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon picture="moreVertical" />
      </button>
      {open && (
        <ul class="overflow-list">
          {entries.map(({ label, go }, at) => (
            <li key={`${at} ${label}`}>
              <button
                type="button"
                onClick={() => {
                  close();
                  go();
                }}
              >
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </span>
  );
}
