/**
 * Esc in a field is the field's own affair. office.js takes it everywhere and gives the focus away; it comes back to the pane's
 * first button, which whatever is typed next would press.
 */
export function keepEscapeInFields(page: Document): void {
  // The library listens on the window, and the page comes before it.
  page.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && isField(event.target)) event.stopPropagation();
  });
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, select, textarea, [contenteditable]') !== null;
