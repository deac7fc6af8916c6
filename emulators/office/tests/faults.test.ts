import { expect, test } from '@jest/globals';
import { createFaults, type Fault } from '../faults';

const fault = (change: Partial<Fault> = {}): Fault => ({ call: 'categories.get', effect: { error: 1 }, ...change });

test('a fault hits its own call, once', () => {
  const faults = createFaults([fault()]);
  expect(faults.take('categories.add')).toBeNull();
  expect(faults.take('categories.get')).toEqual(fault());
  expect(faults.take('categories.get')).toBeNull();
});

test('it lets pass what it shall skip, and hits as often as said', () => {
  const faults = createFaults([fault({ skip: 2, times: 2 })]);
  const hits = Array.from({ length: 6 }, () => faults.take('categories.get') !== null);
  expect(hits).toEqual([false, false, true, true, false, false]);
});

test('for any call and for ever, until cleared', () => {
  const faults = createFaults();
  faults.add(fault({ call: '*', times: 0 }));
  for (let call = 0; call < 50; call++) expect(faults.take('body.get')).not.toBeNull();
  faults.clear();
  expect(faults.take('body.get')).toBeNull();
});

test('the one added first hits first; one that still skips lets the next have the call', () => {
  const faults = createFaults([fault({ skip: 1 }), fault({ effect: { silence: true } })]);
  expect(faults.take('categories.get')?.effect).toEqual({ silence: true });
  expect(faults.take('categories.get')?.effect).toEqual({ error: 1 });
});
