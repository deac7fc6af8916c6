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

/** Whether work on 100 kB takes the time of a few passes over them; a quadratic way takes minutes. One of three tries counts. */
export const isQuick = (work: () => unknown): boolean =>
  [1, 2, 3].some(() => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return user + system < 1_000_000;
  });
