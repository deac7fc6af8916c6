/** What mail providers make of a local part. As of 30 November 2026, by their own help pages. */

const gmail = ['gmail.com', 'googlemail.com'];

/** Providers where what follows a plus sign is the owner's own business. Elsewhere, and at every relay, it may name another person. */
const withPlus = [
  ...gmail,
  'fastmail.com',
  'fastmail.fm',
  'icloud.com',
  'mac.com',
  'mailbox.org',
  'me.com',
  'msn.com',
  'pm.me',
  'proton.me',
  'protonmail.ch',
  'protonmail.com',
  'ya.ru',
];

/** Those with a domain in each country. */
const withPlusAnywhere = /^(hotmail|live|outlook|yandex)\.[a-z]{2,3}(\.[a-z]{2})?$/;

/** Dots in the local part mean nothing, and both names are one domain. @param host as `foldHost` gives it */
export const sharesDots = (host: string): boolean => gmail.includes(host);

/** A plus sign and what follows are no part of the mailbox's name. @param host as `foldHost` gives it */
export const cutsPlus = (host: string): boolean => withPlus.includes(host) || withPlusAnywhere.test(host);
