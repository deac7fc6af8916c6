/**
 * Events of Outlook's, for any number of listeners. Office.js takes off every handler of an event at once, calls none after
 * one that throws, and reports an event it does not know to the callback: so each event gets one handler, once.
 */

export interface EventSource {
  addHandlerAsync(event: never, handler: (event: never) => void, callback: (result: unknown) => void): void;
}

/** `event`: a member of `Office.EventType`. */
export type OnEvent = <T>(event: unknown, listener: (event: T) => void) => () => void;

/** Where the client does not know an event, its listeners hear nothing and have to look by themselves. */
export function eventsOf(source: EventSource): OnEvent {
  const listeners = new Map<unknown, Set<(event: never) => void>>();

  function listen(event: unknown): Set<(event: never) => void> {
    const added = new Set<(event: never) => void>();
    listeners.set(event, added);
    try {
      source.addHandlerAsync(
        event as never,
        (happened) => tell(added, happened),
        () => undefined,
      );
    } catch {
      // Older clients throw at an event they do not know.
    }
    return added;
  }

  return (event, listener) => {
    const added = listeners.get(event) ?? listen(event);
    // Of its own, so that a listener added twice is told twice.
    const own = (happened: never) => listener(happened);
    added.add(own);
    return () => void added.delete(own);
  };
}

function tell(listeners: Iterable<(event: never) => void>, happened: never): void {
  for (const listener of [...listeners]) {
    try {
      listener(happened);
    } catch (error) {
      // Seen in the console as any other, and no reason to keep the news from the rest.
      reportError(error);
    }
  }
}
