/** More than this is no address, whatever it says (RFC 5321: 254). */
const longest = 320;

/** Whether a text is an address as far as that can be seen: something, an at sign, something, no blank. */
export function isAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  return at > 0 && at < text.length - 1 && text.length <= longest && !/[\s<>]/.test(text);
}
