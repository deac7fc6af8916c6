import { expect, test } from '@jest/globals';
import { problemOf } from '../../../pane/error-words';
import { errors as german } from '../../../src/strings/de/errors';
import { first as germanFirst } from '../../../src/strings/de/first';
import { errors as english } from '../../../src/strings/en/errors';
import { first } from '../../../src/strings/en/first';
import type { Failure } from '../../../src/words/errors';

const busy: Failure = { code: 'busy', data: { why: 'host', host: 'Microsoft' } };
const loads = { en: async () => english, de: async () => german };

test.each([
  [['de-AT', 'en'], /^Microsoft ist überlastet/],
  [['fr-FR', 'de'], /^Microsoft ist überlastet/],
  [['fr-FR', undefined, 'en'], /^Microsoft is busy/],
  [[], /^Microsoft is busy/],
])('%j', async (languages, says) => {
  expect(await problemOf(busy, languages, first, loads)).toMatchObject({
    code: 'busy',
    message: expect.stringMatching(says),
  });
});

test('where the sentences cannot be loaded, that is said in the pane’s own words', async () => {
  const never = async () => {
    throw new Error('offline');
  };
  const said = await problemOf(busy, ['de'], germanFirst, { en: never, de: never });
  expect(said).toEqual({ code: 'busy', ...germanFirst.notLoaded });
  expect((await problemOf(busy, ['de'], germanFirst, loads)).message).toMatch(/überlastet/);
});
