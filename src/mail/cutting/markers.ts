/**
 * The lines with which programs announce a mail they quote or forward. Stems rather than whole phrases: every program has
 * a wording of its own, and a line of dashes around such a word is nobody's sentence.
 */

/** A forward says so; "original message" stands over replies as well. */
export type Marker = 'forwarded' | 'original';

const forwardedStems =
  /forward|fwd|weitergeleitet|transf[eé]r[eé]|transmis|r[eé]exp[eé]di|reenviad|reenvío|redirigid|inoltra|doorgestuurd|encaminha|przekaz|przesłan|przesyłan|vidarebefordra|videresend|välitet|edelleenlähet|přepos[lí]|předan|пересыл|пересла|переслать|переадрес|перенаправ|転送|转发|轉寄|轉發/;
const originalStems =
  /original|ursprüngliche|urspr[uü]ngligt|d'origine|d’origine|oorspronkelijk|oryginaln|opprinnelig|oprindelig|alkuperäi|původní|исходн|元の|元メール|原始|原邮件|原文/;

const dashes = /^[-_–—=*]{3,60} ?/;
const dashesEnd = / ?[-_–—=*]{2,60}$/;
const longestWords = 90;

/** A line of dashes around words that say "forwarded" or "original message". @param line as `plainLine` gives it */
export function markerOf(line: string): Marker | null {
  if (line.length > 200 || !dashes.test(line) || !dashesEnd.test(line)) return null;
  const words = line.replace(dashes, '').replace(dashesEnd, '').trim().toLowerCase();
  if (words === '' || words.length > longestWords) return null;
  if (forwardedStems.test(words)) return 'forwarded';
  return originalStems.test(words) ? 'original' : null;
}

/** `Begin forwarded message:`: words alone, so that only what follows can tell whether they are a program's. */
export const announcesForward = (line: string): boolean =>
  line.length <= 60 && /[:：]$/.test(line) && forwardedStems.test(line.toLowerCase());

/** aerc: `Forwarded message from NAME on DATE:`, with nothing else about the sender. */
export function forwardedFrom(line: string): string | null {
  if (line.length > 200) return null;
  return (
    /^Forwarded message from (.{1,100}) on \p{L}{3} .{0,40}\d{4} at \d{1,2}:\d\d.{0,12}:$/u.exec(line)?.[1] ?? null
  );
}

/** Outlook's line over a header block; it means nothing by itself. */
export const isRule = (line: string): boolean => /^[_-]{5,}$/.test(line);

/** Yahoo's whole block on one line: `----- Forwarded Message ----- From: A <a>To: B <b>`. */
export function markerThenFields(line: string): string | null {
  const parts = /^-{3,12} ([^-]{3,60}) -{3,12} (.*)$/.exec(line);
  return parts && markerOf(`----- ${parts[1]} -----`) === 'forwarded' ? parts[2]! : null;
}
