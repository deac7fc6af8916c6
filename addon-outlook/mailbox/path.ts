/** Addresses of Microsoft Graph. Text from people or mail is never part of one, except for ids that were checked first. */
/** `path('users', address, 'messages', { $top: 10 })`: every part encoded, undefined values left out. */
export function path(...parts: (string | Record<string, string | number | undefined>)[]): string {
  const names = parts.filter((part): part is string => typeof part === 'string');
  const query = parts.flatMap((part) => (typeof part === 'string' ? [] : Object.entries(part)));
  const pairs = query.flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`]));
  return `/${names.map(encodeURIComponent).join('/')}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`;
}

/** A string in a `$filter`: an apostrophe is doubled. */
export const quoted = (text: string): string => `'${text.replace(/'/g, "''")}'`;
