import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { together } from '../../../../workbench/server/together';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('changes of one moment are told as one, and what comes later is told again', () => {
  let told = 0;
  const changed = together(() => {
    told += 1;
  });
  for (let change = 0; change < 300; change++) changed();
  expect(told).toBe(0);
  jest.runAllTimers();
  expect(told).toBe(1);
  changed();
  jest.runAllTimers();
  expect(told).toBe(2);
});
