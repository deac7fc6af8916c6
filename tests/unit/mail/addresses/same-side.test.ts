import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { usualAddressOnly } from '../../../../src/config/address-only';
import { fold, foldHost } from '../../../../src/mail/addresses/fold';
import { freemailNames, isFreemail } from '../../../../src/mail/addresses/freemail';
import { sameSide as sameSideBy, sideOf } from '../../../../src/mail/addresses/same-side';
import { anyAddress } from './support';

const usual = { addressOnly: usualAddressOnly };
const sameSide = (a: string, b: string) => sameSideBy(a, b, usual);

describe('the same side', () => {
  test.each([
    ['Ada.Heron+shop@GoogleMail.com', 'adaheron@gmail.com', 'Gmail’s rules'],
    ['ada.heron@firma.example', 'adaheron@firma.example', 'a company’s domain'],
    ['a@city.kawasaki.jp', 'b@ward.city.kawasaki.jp', 'an exception of the list'],
    ['a@sales.heron.co.uk', 'b@heron.co.uk', 'a subdomain'],
    ['INFO@Heron.Example.', '"info"@heron.example', 'letter case, dot and quotes'],
    ['a@heron.onmicrosoft.com', 'b@heron.onmicrosoft.com', 'one tenant'],
    ['a@mail.heron.zendesk.com', 'b@heron.zendesk.com', 'with a subdomain'],
    ['a@münchen.example', 'b@mail.xn--mnchen-3ya.example', 'a name in letters'],
    ['ada+a@outlook.com', 'ada@outlook.com', 'a plus part of one person'],
    ['a@bt.com', 'b@bt.com', 'a company that sells mail to others under another name'],
    ['a@gov.cz', 'b@gov.cz', 'a public suffix that writes itself'],
    ['ada@[192.0.2.1]', 'ADA@[192.0.2.1]', 'the same mailbox, wherever it is'],
  ])('%s and %s: %s', (a, b) => expect(sameSide(a, b)).toBe(true));

  test.each([
    ['ada.heron@gmx.de', 'adaheron@gmx.de', 'dots count there'],
    ['ada@mail.t-online.de', 'bo@t-online.de', 'freemail by registrable domain'],
    ['lee@post.mzcr.gov.cz', 'kim@mfcr.gov.cz', 'two ministries'],
    ['a@heron.co.uk', 'a@heron.com', 'a second domain only a person knows'],
    ['heron@heron.onmicrosoft.com', 'swan@swan.onmicrosoft.com', 'two tenants'],
    ['u7k2@privaterelay.appleid.com', 'p9x1@privaterelay.appleid.com', 'a relay'],
    ['ann-lee@yahoo.com', 'ann-kim@yahoo.com', 'hyphens are never cut'],
    ['a+1@mozmail.com', 'a+2@mozmail.com', 'a plus part of a relay is a person'],
    ['x@a.mozmail.com', 'y@a.mozmail.com', 'below a relay, too'],
    ['a@marketplace.amazon.de', 'b@marketplace.amazon.de', 'a marketplace'],
    ['a@members.ebay.co.uk', 'b@members.ebay.co.uk', 'in any country'],
    ['reply+1@reply.github.com', 'reply+2@reply.github.com', 'answers by mail'],
    ['a@legalmail.it', 'b@legalmail.it', 'certified mail'],
    ['a@bmi.bund.de', 'b@bmf.bund.de', 'large public bodies'],
    ['a@heron.bank.in', 'b@swan.bank.in', 'two banks'],
    ['ada@[192.0.2.1]', 'bo@[192.0.2.1]', 'an address literal'],
    ['ada@192.0.2.1', 'bo@192.0.2.1', 'a bare one'],
    ['ada@localhost', 'bo@localhost', 'a single label'],
    ['ada@heron..example', 'ada@heron..example', 'a bad domain equals nothing, not even itself'],
    ['', '', 'nor does no address'],
  ])('%s and %s: not, %s', (a, b) => expect(sameSide(a, b)).toBe(false));

  test('which domains count by address is for the team to say', () => {
    expect(sameSideBy('a@bmi.bund.de', 'b@bmf.bund.de', { addressOnly: [] })).toBe(true);
    expect(sameSideBy('a@mail.heron.example', 'b@heron.example', { addressOnly: ['heron.example'] })).toBe(false);
    expect(sameSideBy('a@noheron.example', 'b@noheron.example', { addressOnly: ['heron.example'] })).toBe(true);
  });

  test('says what an address counts by', () => {
    expect(sideOf('Ada@Sales.Heron.co.uk', usual)).toEqual({ by: 'domain', of: 'heron.co.uk' });
    expect(sideOf('Ada@gmx.de', usual)).toEqual({ by: 'address', of: 'ada@gmx.de' });
    expect(sideOf('undisclosed', usual)).toBeNull();
  });
});

describe('laws', () => {
  test('reflexive, symmetric and transitive', () => {
    fc.assert(
      fc.property(anyAddress, anyAddress, anyAddress, (a, b, c) => {
        expect(sameSide(a, a)).toBe(true);
        expect(sameSide(a, b)).toBe(sameSide(b, a));
        if (sameSide(a, b) && sameSide(b, c)) expect(sameSide(a, c)).toBe(true);
      }),
      { numRuns: process.env.DOCKET_LONG ? 2000 : 500 },
    );
  });

  test('what folds alike is on one side', () => {
    fc.assert(
      fc.property(anyAddress, anyAddress, (a, b) => fold(a) !== fold(b) || sameSide(a, b)),
      { numRuns: 2000 },
    );
  });

  const relays = [
    ...[
      'privaterelay.appleid.com',
      'mozmail.com',
      'duck.com',
      'simplelogin.com',
      'anonaddy.me',
      'marketplace.amazon.fr',
    ],
    ...['members.ebay.com', 'guest.airbnb.com', 'guest.booking.com', 'mail.kleinanzeigen.de', 'reply.github.com'],
  ];
  test.each(relays)('%s never joins two addresses', (relay) => {
    const word = fc.stringMatching(/^[a-z0-9+._-]{1,10}$/);
    const host = fc.constantFrom(relay, `x.${relay}`);
    fc.assert(fc.property(word, word, host, (a, b, at) => sameSide(`${a}@${at}`, `${b}@${at}`) === (a === b)));
  });
});

describe('freemail', () => {
  const names = freemailNames();

  test('about three to five hundred names, each once and in the form hosts are compared in', () => {
    expect(names.length).toBeGreaterThan(300);
    expect(names.filter((name) => foldHost(name) !== name)).toEqual([]);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  test('every name is found, and by its registrable domain', () => {
    expect(names.filter((name) => !isFreemail(name, null) || !isFreemail(`mail.${name}`, name))).toEqual([]);
  });

  test.each(['tuta.com', 'vodafone.de', 'sunrise.ch', 'bbox.fr', 'movistar.es', 'drei.at', 'pec.it', 'de-mail.de'])(
    '%s is one',
    (name) => expect(isFreemail(name, name)).toBe(true),
  );

  test.each(['bt.com', 'att.com', 'verizon.com', 'comcast.com', 'telekom.de', 'com', 'mail', 'constructor.com', ''])(
    '%j is none',
    (name) => expect(isFreemail(name, name)).toBe(false),
  );
});
