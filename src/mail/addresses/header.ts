/** Address headers as RFC 5322 allows them, in time that grows with their length alone. */
import type { Address } from '../../words/values';
import { isAddress } from './is-address';
import { type Mailbox, mailboxes } from './mailboxes';

/** Makes a name of what a header says; the host's way to decode encoded words. */
export type Decode = (text: string) => string;

const asItIs: Decode = (text) => text;

/**
 * The addresses of a To, Cc or Reply-To header: with names, in comments' old style (`jo@kunde.example (Jo)`), in groups.
 * What is no address (`undisclosed-recipients:;`, a directory's name) keeps its text as the name and has none.
 */
export const addressesIn = (header: string, decode: Decode = asItIs): Address[] =>
  mailboxes(header).map((mailbox) => readable(mailbox, decode));

/**
 * The author of a From or Sender header: the first address in angle brackets, else the first of all. A decoded header no
 * longer says which commas and addresses were part of a name, and a name stands before its brackets.
 */
export function authorIn(header: string, decode: Decode = asItIs): Address {
  const found = mailboxes(header);
  const isGood = ({ address }: Mailbox) => isAddress(address.trim());
  const author = found.find((mailbox) => mailbox.inAngles && isGood(mailbox)) ?? found.find(isGood) ?? found[0];
  return author ? readable(author, decode) : { name: '', address: '' };
}

/** A header that `addressesIn` reads as these again. Names are written as they read, not encoded. */
export const addressHeader = (addresses: readonly Address[]): string =>
  addresses
    .filter(({ address }) => address !== '')
    .map(({ name, address }) => (name === '' ? address : `"${name.replace(/["\\]/g, '\\$&')}" <${address}>`))
    .join(', ');

function readable({ name, address }: Mailbox, decode: Decode): Address {
  const plain = address.trim().toLowerCase();
  return isAddress(plain)
    ? { name: decode(name), address: plain }
    : { name: decode(name || address.trim()), address: '' };
}
