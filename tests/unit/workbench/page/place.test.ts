import { describe, expect, test } from '@jest/globals';
import { hashOf, placeOf } from '../../../../workbench/page/place';
import { opening, seatIn, tabAddress, windowAddress } from '../../../../workbench/page/tab';
import type { Label } from '../../../../workbench/server/wire';

describe('addresses in Gmail', () => {
  test('labels, searches and conversations, with and without an account in the address', () => {
    const at = (hash: string) => placeOf(hashOf(`https://mail.google.com/mail/?authuser=a%40b.example#${hash}`)!);
    expect(at('label/%40alice')).toEqual({ label: '@alice' });
    expect(at('label/%7EDue+soon')).toEqual({ label: '~Due soon' });
    expect(at('search/rfc822msgid%3A%3Ca%2Bb%40c.example%3E')).toEqual({ search: 'rfc822msgid:<a+b@c.example>' });
    expect(at('all/18c0ffee00000001')).toEqual({ thread: '18c0ffee00000001' });
    expect(hashOf('https://mail.google.com/mail/u/0/#inbox/18c0')).toBe('#inbox/18c0');
    expect(hashOf('https://mail.google.com/mail/#inbox/18c0')).toBe('#inbox/18c0');
  });

  test('what is none of them leads nowhere', () => {
    for (const url of ['https://elsewhere.example/#label/x', 'https://mail.google.com.example/mail/#label/x'])
      expect(hashOf(url)).toBeNull();
    for (const hash of ['', '#inbox', '#label/', '#label/a/b', '#label/%E0%A4%A', '#all/not-hex'])
      expect(placeOf(hash)).toBeNull();
  });
});

test('a tab says in its address who sits where, and begins there', () => {
  const people = [
    { handle: 'alice', name: 'Alice', role: '' },
    { handle: 'bob', name: 'Bob', role: '' },
  ];
  const labels = [{ id: 'Label_3', name: '@bob' }] as Label[];
  const at = (address: string, hub = true) => opening(new URL(address, 'http://localhost'), { people, labels, hub });
  expect(at('/')).toEqual({ person: 'alice', way: 'direct', box: 'inbox', search: '', open: null, item: null });
  const address = tabAddress({ person: 'bob', way: 'hub' }, '#label/%40bob');
  expect(at(address)).toMatchObject({ person: 'bob', way: 'hub', box: 'label:Label_3' });
  expect(at(address, false)).toMatchObject({ way: 'direct' });
  expect(at('/?as=nobody#label/%40gone')).toMatchObject({ person: 'alice', box: 'label:' });
  expect(at('/#search/a+b')).toMatchObject({ box: 'search', search: 'a b' });
  expect(at('/#all/18c0')).toMatchObject({ open: '18c0' });
  expect(at(windowAddress('bob', 'A+/='))).toMatchObject({ person: 'bob', item: 'A+/=' });
  expect([seatIn('?as=bob&way=hub'), seatIn('?as=bob&way=direct')]).toEqual(['bob', null]);
});
