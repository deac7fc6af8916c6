/** Cuts a text at a whole character, with a sign that it goes on. */
export function cut(text: string, length: number): string {
  // Only the beginning is taken apart: texts from mail can be very long.
  const characters = Array.from(text.slice(0, length * 2 + 2));
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : text;
}
