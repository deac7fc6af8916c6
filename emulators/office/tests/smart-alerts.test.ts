/** What Outlook says between Send and sending, by what the add-in answered and how the manifest has it asked. */
import { expect, test } from '@jest/globals';
import { type SendMode, smartAlert } from '..';
import type { Json } from '../wire';

const modes: SendMode[] = ['PromptUser', 'SoftBlock', 'Block'];
const stopped = (errorMessage?: string) => ({
  completed: { allowEvent: false, ...(errorMessage && { errorMessage }) },
});

test.each(modes)('%s: what the add-in allows goes, and nothing else does by itself', (mode) => {
  expect(smartAlert('Add-in', mode, { completed: { allowEvent: true } })).toBeNull();
  const others: Json[] = [null, {}, { allowEvent: false }, { allowEvent: 'true' }];
  for (const completed of others) expect(smartAlert('Add-in', mode, { completed })).not.toBeNull();
});

test('only a person who is asked may send anyway; an add-in that is not there blocks only where it shall', () => {
  const gos = (outcome: Parameters<typeof smartAlert>[2]) =>
    modes.map((mode) => smartAlert('Add-in', mode, outcome)?.go);
  expect(gos(stopped())).toEqual(['Send Anyway', null, null]);
  expect(gos('unavailable')).toEqual(['Send Anyway', 'Send Anyway', null]);
  expect(smartAlert('Add-in', 'PromptUser', 'unavailable')).toMatchObject({ title: 'Add-in', stay: 'Try Later' });
});

test('the add-in’s words are shown up to 500 characters, Outlook’s where it has none', () => {
  const text = (message?: string) => smartAlert('Add-in', 'PromptUser', stopped(message))?.text;
  expect(text('Bob has replied.')).toBe('Bob has replied.');
  expect(text('x'.repeat(501))).toBe('x'.repeat(500));
  expect(text()).toBe('Add-in is preventing this email from being sent.');
});
