/** Whole numbers in few characters: 64 digits, none of which parts the fields of a row or means none. */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_~';

/** @param value a whole number, 0 or more  @param width at least so many digits */
export function inDigits(value: number, width = 1): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / digits.length)) text = digits[rest % digits.length]! + text;
  return text.padStart(width, '0');
}

/** The number, or null where the text is none. */
export function fromDigits(text: string): number | null {
  if (!/^[0-9A-Za-z_~]+$/.test(text)) return null;
  return [...text].reduce((value, digit) => value * digits.length + digits.indexOf(digit), 0);
}
