import { readFileSync } from 'node:fs';
import { domainToASCII } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { getDomain } from 'tldts-icann';
import { registrableDomain } from '../../../../src/mail/addresses/registrable-domain';

describe('registrable domains', () => {
  test.each([
    ['heron.co.uk', 'heron.co.uk'],
    ['a.b.heron.co.uk', 'heron.co.uk'],
    ['co.uk', null],
    ['uk', null],
    ['heron.example', 'heron.example'],
    ['sales.heron.example', 'heron.example'],
    ['b.c.kobe.jp', 'b.c.kobe.jp'],
    ['c.kobe.jp', null],
    ['ward.city.kobe.jp', 'city.kobe.jp'],
    ['kobe.jp', 'kobe.jp'],
    ['mfcr.gov.cz', 'mfcr.gov.cz'],
    ['heron.github.io', 'github.io'],
    ['192.0.2.1', null],
    ['', null],
    ['heron..uk', null],
  ])('%j: %j', (host, domain) => expect(registrableDomain(host)).toBe(domain));
});

test('tldts says the same of every rule of the list, one label up and two', () => {
  const rules = readFileSync('tools/domains/public-suffix-list.txt', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('//'));
  expect(rules.length).toBeGreaterThan(6900);
  const hosts = rules.flatMap((rule) => {
    const name = domainToASCII(rule.replace(/^!/, '').replace(/^\*\./, 'any.'));
    return [name, `heron.${name}`, `mail.heron.${name}`, `a.b.c.${name}`, name.replace(/^[^.]+/, 'other')];
  });
  expect(hosts.filter((host) => registrableDomain(host) !== getDomain(host))).toEqual([]);
  expect(hosts.length).toBeGreaterThan(30_000);
});
