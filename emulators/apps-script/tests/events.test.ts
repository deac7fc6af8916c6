import { expect, test } from '@jest/globals';
import { actionEvent, homepageEvent, type IdForm, messageEvent, postEvent } from '..';
import { idOf } from '../event-ids';

test('a homepage knows where it is opened', () => {
  const at = Date.parse('2026-07-01T00:00:00Z');
  expect(homepageEvent({ userLocale: 'de', timeZone: 'Europe/Berlin', at, platform: 'ANDROID' })).toEqual({
    commonEventObject: {
      hostApp: 'GMAIL',
      platform: 'ANDROID',
      userLocale: 'de',
      timeZone: { id: 'Europe/Berlin', offset: 2 * 3_600_000 },
    },
  });
});

test.each([
  ['UTC', 0],
  ['America/New_York', -300],
  ['Asia/Kolkata', 330],
  ['America/St_Johns', -210],
])('%s is %p minutes from UTC in winter', (timeZone, minutes) => {
  const { commonEventObject } = homepageEvent({ timeZone, at: Date.parse('2026-01-01T00:00:00Z') });
  expect(commonEventObject.timeZone).toEqual({ id: timeZone, offset: minutes * 60_000 });
});

test('an open message is named', () => {
  const event = messageEvent({ messageId: 'm', threadId: 't' });
  expect(event.gmail).toMatchObject({ messageId: 'm', threadId: 't', accessToken: expect.any(String) });
});

test.each<[IdForm, string, string]>([
  ['hexadecimal', '18d0c1a5b2e3f405', '18d0c1a5b2e3f406'],
  ['decimal', 'thread-f:1788141969481135109', 'msg-f:1788141969481135110'],
  ['single', 'thread-f:1788141969481135109|msg-f:1788141969481135110', '#msg-f:1788141969481135110'],
  ['window', 'thread-a:r-4761334752555688560', 'msg-a:r-4761334752555688557'],
  ['answered', 'thread-a:r-4761334752555688560', 'msg-f:1788141969481135110'],
])('an open message may be named in %s form', (form, threadId, messageId) => {
  const ids = { threadId: '18d0c1a5b2e3f405', messageId: '18d0c1a5b2e3f406' };
  const { gmail } = messageEvent({ ...ids, form });
  expect(gmail).toMatchObject({ threadId, messageId });
  expect(idOf(gmail.messageId)).toBe(ids.messageId);
});

test('a click carries parameters and what was entered; empty fields are missing', () => {
  const event = actionEvent({
    parameters: { a: '1' },
    inputs: {
      text: { texts: ['x'] },
      empty: { texts: [] },
      day: { date: 5 },
      moment: { dateTime: 6 },
      time: { hours: 7, minutes: 8 },
    },
  });
  expect(event.commonEventObject).toMatchObject({
    parameters: { a: '1' },
    formInputs: {
      text: { stringInputs: { value: ['x'] } },
      day: { dateInput: { msSinceEpoch: '5' } },
      moment: { dateTimeInput: { hasDate: true, hasTime: true, msSinceEpoch: '6' } },
      time: { timeInput: { hours: 7, minutes: 8 } },
    },
  });
  expect(JSON.stringify(event)).not.toContain('empty');
  expect(actionEvent({ inputs: { empty: { texts: [] } } }).commonEventObject).not.toHaveProperty('formInputs');
});

test('a web app is posted a text with its length in bytes', () => {
  expect(postEvent('{"é":1}').postData).toEqual({
    contents: '{"é":1}',
    length: 8,
    name: 'postData',
    type: 'application/json',
  });
});
