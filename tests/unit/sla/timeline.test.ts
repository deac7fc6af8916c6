import { expect, test } from '@jest/globals';
import { timelineOf } from '../../../src/sla/timeline';
import { at, told } from '../desk/desk-world';

test('nothing has happened yet', () => {
  expect(timelineOf([], at('mon 09:00'))).toEqual({
    begins: null,
    asked: null,
    rounds: [],
    pauses: [],
    closings: [],
    status: 'open',
  });
});

test('a conversation in full', () => {
  const history = told(
    'mon 09:00 reply',
    'mon 10:00 customer',
    'mon 11:00 waiting',
    'mon 11:00 closed',
    'mon 12:00 reopened',
    'mon 13:00 reply',
    'mon 14:00 closed',
    'mon 15:00 customer',
    'mon 16:00 waiting',
  );
  expect(timelineOf(history, at('tue 09:00'))).toEqual({
    begins: at('mon 09:00'),
    asked: at('mon 10:00'),
    rounds: [
      { clock: 'firstResponse', from: at('mon 10:00'), to: at('mon 13:00'), answered: true },
      { clock: 'nextResponse', from: at('mon 15:00'), to: null, answered: false },
    ],
    // Waiting for no time at all is no pause.
    pauses: [
      { from: at('mon 11:00'), to: at('mon 12:00'), why: 'closed' },
      { from: at('mon 14:00'), to: at('mon 15:00'), why: 'closed' },
      { from: at('mon 16:00'), to: Number.POSITIVE_INFINITY, why: 'waiting' },
    ],
    closings: [at('mon 11:00'), at('mon 14:00')],
    status: 'waiting',
  });
});
