/** Domains under which people or companies write that have nothing to do with each other. As of 30 November 2026. */

/** One label more than these is the company: `heron` of heron.onmicrosoft.com. */
const tenants = [
  'atlassian.net',
  'bitrix24.de',
  'freshdesk.com',
  'odoo.com',
  'onmicrosoft.com',
  'service-now.com',
  'user.fastmail.com',
  'zendesk.com',
  'zohodesk.com',
];

/** Relays that hide an address, and marketplaces that write for buyers: every address, to the letter, is one person. */
const relays = [
  'privaterelay.appleid.com',
  'mozmail.com',
  'duck.com',
  // SimpleLogin and Proton Pass.
  'simplelogin.com',
  'simplelogin.co',
  'simplelogin.fr',
  'aleeas.com',
  'slmail.me',
  'slmails.com',
  'silomails.com',
  '8alias.com',
  '8shield.net',
  'dralias.com',
  'passmail.net',
  'passmail.com',
  'passinbox.com',
  'passfwd.com',
  // addy.io.
  'addy.io',
  'addymail.com',
  'anonaddy.com',
  'anonaddy.me',
  'guest.airbnb.com',
  'guest.booking.com',
  'mail.kleinanzeigen.de',
  'reply.github.com',
];

/** The same of marketplaces with a domain in each country. */
const relaysAnywhere = /(?:^|\.)(?:marketplace\.amazon|members\.ebay)\.[a-z]{2,3}(?:\.[a-z]{2})?$/;

/** A host is a domain or lies below it. */
export const isWithin = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/** @param host as `foldHost` gives it */
export const isRelay = (host: string): boolean =>
  relays.some((relay) => isWithin(host, relay)) || relaysAnywhere.test(host);

/** The company's own part of a host that many share, like `heron.onmicrosoft.com`; null where the host is none of those. */
export function tenantOf(host: string): string | null {
  const tenant = tenants.find((domain) => host.endsWith(`.${domain}`));
  return tenant === undefined
    ? null
    : host
        .split('.')
        .slice(-tenant.split('.').length - 1)
        .join('.');
}
