/** The table of calls against the library itself, so that a newer library with other calls does not go unnoticed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { callName } from '../call-table';

const dist = join(process.cwd(), 'node_modules/@microsoft/office-js/dist');
const library = readFileSync(join(dist, 'outlook-web-16.01.debug.js'), 'utf8');

/** Calendar, signatures, telemetry and consent: nothing an inbox needs. */
const left = [
  24, 25, 26, 27, 40, 45, 103, 104, 154, 155, 156, 163, 166, 167, 169, 170, 171, 172, 173, 175, 176, 193, 400, 401, 402,
];

test('every call the library makes of Outlook has a name here, or is left out on purpose', () => {
  const made = [...library.matchAll(/standardInvokeHostMethod\((\d+),/g)].map(([, id]) => Number(id));
  expect(made.length).toBeGreaterThan(70);
  expect(made.filter((id) => callName(id) === 'unknown' && !left.includes(id))).toEqual([]);
});

test.each([
  [157, 'categories.getAsync'],
  [158, 'categories.addAsync'],
  [159, 'categories.removeAsync'],
  [160, 'masterCategories.getAsync'],
  [161, 'masterCategories.addAsync'],
  [162, 'masterCategories.removeAsync'],
  [37, 'body.getAsync'],
  [108, 'item.getSharedPropertiesAsync'],
  [36, 'notificationMessages.removeAsync'],
])('%i is what the library sends for %s', (id, api) => {
  const from = library.indexOf(`"${api}")`);
  const sent = /standardInvokeHostMethod\((\d+),/.exec(library.slice(from));
  expect(Number(sent?.[1])).toBe(id);
  const [group, verb] = api.replace('Async', '').replace('notificationMessages', 'notifications').split('.');
  expect(callName(id)).toBe(`${group}.${verb}`);
});
