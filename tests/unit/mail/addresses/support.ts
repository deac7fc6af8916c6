/** Addresses for the tests of comparing them. */
import fc from 'fast-check';

const local = fc.string({ unit: fc.constantFrom(...'abcxyz019.+-_'), minLength: 1, maxLength: 12 });

export const hosts = [
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'gmx.de',
  't-online.de',
  'mail.t-online.de',
  'heron.example',
  'sales.heron.example',
  'heron.co.uk',
  'www.heron.co.uk',
  'heron.onmicrosoft.com',
  'swan.onmicrosoft.com',
  'onmicrosoft.com',
  'privaterelay.appleid.com',
  'x.mozmail.com',
  'marketplace.amazon.co.uk',
  'bund.de',
  'bmi.bund.de',
  'gov.cz',
  'mfcr.gov.cz',
  'localhost',
  '[192.0.2.1]',
  '192.0.2.1',
  'münchen.example',
];

export const anyAddress = fc.tuple(local, fc.constantFrom(...hosts)).map(([name, host]) => `${name}@${host}`);
