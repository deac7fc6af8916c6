/** Cuts a text at a whole character, with a sign that it goes on. */
export function cut(text: string, length: number): string {
  // Only the beginning is taken apart: texts from mail can be very long.
  const characters = Array.from(text.slice(0, length * 2 + 2));
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : text;
}

/**
 * The text without any of these characters at its end; a blank among them stands for all white space. It looks at each once; an expression that is looked for, such as
 * `/[.!]+$/`, begins anew at every character of a run.
 */
export function withoutEnd(text: string, characters: string): string {
  const blank = characters.includes(' ');
  const isDropped = (one: string) => characters.includes(one) || (blank && one.trim() === '');
  let end = text.length;
  while (end > 0 && isDropped(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}
