/**
 * Event-based activation, as Outlook on the web does it: for each event a page nobody sees is loaded, runs the function the
 * manifest names, and goes. What an add-in keeps in a draft's session data stays until the draft is gone.
 */
import { createOfficeHost, type OfficeHostOptions } from './host';
import { commandInvoked } from './session';
import type { SendOutcome } from './smart-alerts';

export interface LaunchOptions extends Pick<OfficeHostOptions, 'mailbox' | 'addIn' | 'settings' | 'faults'> {
  /** The draft. */
  item: string;
  /** Milliseconds after which a page that has not begun counts as unavailable. Default: 30 000. */
  startsWithin?: number;
}

export interface Launches {
  /** One after the other; ends with what the function gave to `event.completed`, or when the draft is gone. */
  run(functionName: string): Promise<SendOutcome>;
  /** The draft is sent, thrown away, or left. */
  end(): void;
}

export function createLaunches({ item, startsWithin = 30_000, ...options }: LaunchOptions): Launches {
  const container = document.createElement('div');
  container.hidden = true;
  document.body.append(container);
  let listening = () => {};
  let isOver = false;
  let ended = () => {};
  const over = new Promise<'unavailable'>((resolve) => {
    ended = () => resolve('unavailable');
  });
  const host = createOfficeHost({
    ...options,
    container,
    onListen: (event) => {
      if (event === commandInvoked) listening();
    },
  });
  void host.select(item);
  let before: Promise<unknown> = Promise.resolve();

  async function launch(functionName: string): Promise<SendOutcome> {
    if (isOver) return 'unavailable';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const inVain = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), startsWithin);
    });
    // The answer to its asking has to leave before the event.
    const listens = new Promise<void>((resolve) => {
      listening = () => setTimeout(resolve);
    });
    host.open();
    // Loaded: the script after the library has named its functions.
    const loaded = new Promise((resolve) => host.frame()?.addEventListener('load', resolve));
    const started = Promise.all([listens, loaded]).then(() => true);
    try {
      return (await Promise.race([started, inVain]))
        ? { completed: await host.runCommand(functionName) }
        : 'unavailable';
    } finally {
      clearTimeout(timer);
      host.close();
    }
  }

  return {
    run(functionName) {
      const outcome = before.then(() => Promise.race([launch(functionName), over]));
      before = outcome.catch(() => undefined);
      return outcome;
    },
    end() {
      isOver = true;
      ended();
      host.dispose();
      container.remove();
    },
  };
}
