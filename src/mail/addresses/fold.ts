/** Addresses made comparable: two that fold alike are one mailbox. */

import { cutsPlus, sharesDots } from './providers';
import { aLabel } from './punycode';

/** More is no address (RFC 5321 says 254), and bounds the work on what a stranger writes. */
const longestAddress = 320;
const longestLabel = 63;
const longestHost = 253;

/** Soft hyphen, zero-width space and joiners, word joiner, byte order mark: nobody sees them, so nobody means them. */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/**
 * The form of an address in which equal ones are equal: lower case, NFC, A-labels, without needless quotes and without a
 * dot at the end; at Gmail without dots and under its first name; without a plus part where the provider has those.
 * Empty where it is no address. Folding twice changes nothing.
 *
 * @param address as mail or people write it, without a name or angle brackets
 */
export function fold(address: string): string {
  const text = address.trim().replace(invisible, '');
  const at = text.lastIndexOf('@');
  if (at < 1 || text.length > longestAddress) return '';
  const host = foldHost(text.slice(at + 1));
  const local = foldLocal(text.slice(0, at));
  if (host === '' || local === '') return '';
  const short = cutsPlus(host) ? withoutPlus(local) : local;
  return sharesDots(host) ? `${withoutDots(short)}@gmail.com` : `${short}@${host}`;
}

/** The host of a folded address. */
export const hostOf = (folded: string): string => folded.slice(folded.lastIndexOf('@') + 1);

/** A host name in lower-case A-labels without a dot at the end, or an address literal in brackets; empty where it is neither. */
export function foldHost(host: string): string {
  if (/^\[[0-9a-f:.]{2,60}\]$|^\[ipv6:[0-9a-f:.]{2,60}\]$/i.test(host)) return host.toLowerCase();
  if (host.length > longestAddress) return '';
  const plain = isPlain.test(host) ? host : unified(host);
  const labels = plain.replace(/\.$/, '').split('.');
  if (labels.some((label) => label === '' || label.length > longestLabel)) return '';
  const ascii = labels.map(aLabel);
  const isHost = ascii.every(
    (label) => label.length <= longestLabel && /^(?!-)[a-z0-9_-]+$/.test(label) && !label.endsWith('-'),
  );
  const name = ascii.join('.');
  return isHost && name.length <= longestHost ? name : '';
}

/** Nearly every host name: nothing in it has another form. */
const isPlain = /^[a-z0-9._-]+$/;

const unified = (host: string): string =>
  host
    .replace(invisible, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/\u3002/g, '.');

/** By their codes: one of the engines that read addresses knows no names of Unicode's properties. */
const control = String.raw`\u0000-\u001f\u007f-\u009f`;
/** What does not stand in a local part without quotes. */
const apart = new RegExp(String.raw`[\s${control}"<>(),;:@\\[\]]`);

function foldLocal(local: string): string {
  const plain = local.normalize('NFC').toLowerCase().normalize('NFC');
  const quoted = /^"((?:[^"\\]|\\[\s\S])*)"$/.exec(plain);
  if (!quoted) return apart.test(plain) ? '' : plain;
  const meant = quoted[1]!.replace(/\\([\s\S])/g, '$1');
  // Quotes are needed only around what would not be read as one word.
  return meant !== '' && !apart.test(meant) ? meant : `"${meant.replace(/["\\]/g, '\\$&')}"`;
}

/** Up to the first plus; a local part that is nothing else stays. */
function withoutPlus(local: string): string {
  const at = local.startsWith('"') ? -1 : local.indexOf('+');
  return at > 0 ? local.slice(0, at) : local;
}

function withoutDots(local: string): string {
  const plain = local.startsWith('"') ? local : local.replace(/\./g, '');
  return plain === '' ? local : plain;
}
