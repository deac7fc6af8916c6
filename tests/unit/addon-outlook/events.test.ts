import { expect, it, jest } from '@jest/globals';
import { type EventSource, eventsOf } from '../../../addon-outlook/office/events';

/** Office.js with its habits: one callback a registration, handlers called in turn until one throws. */
function library(known: string[]) {
  const handlers = new Map<string, ((event: never) => void)[]>();
  const results: unknown[] = [];
  const source: EventSource = {
    addHandlerAsync(event: string, handler, callback) {
      if (!known.includes(event)) return callback({ status: 'failed', error: { code: 5007 } });
      handlers.set(event, [...(handlers.get(event) ?? []), handler]);
      results.push(event);
      callback({ status: 'succeeded' });
    },
  };
  const fire = (event: string, data: unknown) => {
    for (const handler of handlers.get(event) ?? []) handler(data as never);
  };
  return { source, fire, results };
}

it('tells every listener, and goes on telling the others when one has left', () => {
  const { source, fire, results } = library(['itemChanged']);
  const on = eventsOf(source);
  const told: unknown[] = [];
  const leave = on('itemChanged', (event) => told.push(['first', event]));
  on('itemChanged', (event) => told.push(['second', event]));
  fire('itemChanged', 1);
  leave();
  fire('itemChanged', 2);
  expect(told).toEqual([
    ['first', 1],
    ['second', 1],
    ['second', 2],
  ]);
  expect(results).toEqual(['itemChanged']);
});

it('a listener that throws keeps the news from nobody', () => {
  const reported = jest.fn();
  Object.assign(globalThis, { reportError: reported });
  const { source, fire } = library(['itemChanged']);
  const on = eventsOf(source);
  const told: unknown[] = [];
  on('itemChanged', () => {
    throw new Error('first');
  });
  on('itemChanged', (event) => told.push(event));
  expect(() => fire('itemChanged', 1)).not.toThrow();
  expect(told).toEqual([1]);
  expect(reported).toHaveBeenCalledWith(new Error('first'));
});

it('an event the client does not know, by its callback or by throwing, is no error', () => {
  expect(() => eventsOf(library([]).source)('newEvent', () => undefined)()).not.toThrow();
  const throwing: EventSource = {
    addHandlerAsync() {
      throw new Error('unknown');
    },
  };
  expect(() => eventsOf(throwing)('newEvent', () => undefined)()).not.toThrow();
});
