/**
 * Outlook on the web as far as an add-in can tell: puts the pane into a frame and holds Outlook's side of the message
 * protocol, so that Microsoft's own office.js runs in it unchanged. Runs in a browser; one code for the workbench page
 * and for the tests.
 */
import type { Shown, World } from './calls/call';
import { createFaults, type Fault } from './faults';
import { frameName, hostInfo, type PaneIdentity, paneAddress } from './frame';
import { createHolds } from './holds';
import { createNotifications, type Notification } from './notifications';
import { type CallRecord, createRecorder } from './record';
import { commandInvoked, createSession, itemChanged, type Session, selectedItemsChanged } from './session';
import { defaultSettings, type HostSettings } from './settings';
import type { OfficeMailboxPort, SelectedRow } from './types';
import { asObject, type Json } from './wire';

export interface OfficeHostOptions {
  /** Where the pane's frame is put. */
  container: HTMLElement;
  mailbox: OfficeMailboxPort;
  /** `id` as in the manifest; `url` of the task pane. */
  addIn: { id: string; name: string; url: string };
  settings?: Partial<HostSettings>;
  faults?: Fault[];
  /** The pane asked for a reply form, a message window … */
  onShow?(shown: Shown): void;
  /** `tab-out` and `tab-out-back` mean that the focus shall move on to the host. */
  onNotice?(notice: string, detail: Json): void;
  onNotifications?(item: string, notifications: Notification[]): void;
  /** The pane was closed, by itself or because it was not pinned. */
  onClose?(): void;
  /** The pane wants to hear of this event, by its wire name. */
  onListen?(event: string): void;
}

/**
 * How a change of selection reaches the pane: `event`, the rule for pinned ones; `null-first`, no item and then the item,
 * as classic Outlook does; `nothing`, as Outlook on the web does between messages of one thread at times; `reload`, the
 * rule for unpinned ones, and seen with pinned ones instead of the event; `close`.
 */
export type SelectionNews = 'event' | 'null-first' | 'nothing' | 'reload' | 'close';

export interface OfficeHost {
  readonly settings: HostSettings;
  /** The frame of the pane; null while none is open. */
  frame(): HTMLIFrameElement | null;
  selected(): string | null;
  /** Loads the pane anew, on the selected item. */
  open(): void;
  close(): void;
  /**
   * Opens another item, or none. `rows`: what is selected in the list, where that is not the item alone; while it is more
   * than one conversation no item is open. Ends when the pane has been told.
   */
  select(item: string | null, news?: SelectionNews, rows?: readonly SelectedRow[]): Promise<void>;
  /** Changes what can be set; a pane that is open learns of it as Outlook would tell it, most of it when loaded anew. */
  set(change: Partial<HostSettings>): void;
  /** Any other event by its wire name; false when the pane does not listen. */
  deliver(event: string, data: Json): boolean;
  /** Colours as `#rrggbb`, by the API's names. */
  changeTheme(colours: Record<string, string>): boolean;
  /** Runs a function the add-in associated; ends with what it gave to `event.completed`. */
  runCommand(functionName: string, event?: { [key: string]: Json }): Promise<Json>;
  /** Moves the focus into the pane as Tab (or Shift+Tab) on the host's side does. */
  tabIn(back?: boolean): void;
  inject(fault: Fault): void;
  clearFaults(): void;
  /** Lets go what a `hold` fault keeps; says how many calls there were. */
  release(hold: string): number;
  waiting(hold: string): number;
  calls(): CallRecord[];
  clearCalls(): void;
  notifications(item: string): Notification[];
  dispose(): void;
}

export function createOfficeHost(options: OfficeHostOptions): OfficeHost {
  const { container, addIn, mailbox } = options;
  const settings: HostSettings = { ...defaultSettings, ...options.settings };
  const faults = createFaults(options.faults);
  const holds = createHolds();
  const recorder = createRecorder(() => performance.now());
  const notifications = createNotifications((item) => options.onNotifications?.(item, notifications.on(item)));
  const commands = new Map<string, (outcome: Json) => void>();
  const paneOrigin = new URL(addIn.url).origin;
  let selected: string | null = null;
  let messages: readonly string[] = [];
  let frame: HTMLIFrameElement | null = null;
  let session: Session | null = null;
  let loads = 0;
  /** News of the selection go out one after the other, however long the mailbox takes. */
  let news: Promise<void> = Promise.resolve();

  const world: World = {
    mailbox,
    settings,
    addIn: addIn.id,
    notifications,
    savedDrafts: new Set(),
    sessionData: new Map(),
    selected: () => messages,
    show: (shown) => options.onShow?.(shown),
    // The answer has to leave before the frame goes.
    closePane: () => setTimeout(close),
    commandCompleted(id, data) {
      commands.get(id)?.(asObject(data)?.completedContext ?? null);
      commands.delete(id);
    },
  };

  function open(): void {
    close(false);
    loads += 1;
    const identity: PaneIdentity = {
      conversation: crypto.randomUUID(),
      controlId: crypto.randomUUID(),
      hostOrigin: location.origin,
      paneOrigin,
    };
    const info = hostInfo(settings.language, identity.conversation.replaceAll('-', ''));
    const opened = document.createElement('iframe');
    opened.name = frameName(identity, info);
    opened.title = addIn.name;
    opened.setAttribute('sandbox', sandbox);
    opened.src = paneAddress(addIn.url, info);
    frame = opened;
    session = createSession({
      world,
      identity,
      addInName: addIn.name,
      pane: loads,
      selected: () => selected,
      faults,
      holds,
      recorder,
      // A closed pane has no window: an answer that comes too late is lost, as it is in Outlook.
      post: (text) => opened.contentWindow?.postMessage(text, paneOrigin),
      noticed: (notice, detail) => options.onNotice?.(notice, detail),
      listening: (event) => options.onListen?.(event),
    });
    container.append(opened);
  }

  function close(told = true): void {
    if (frame === null) return;
    frame.remove();
    frame = null;
    session = null;
    if (told) options.onClose?.();
  }

  function receive(event: MessageEvent): void {
    if (frame === null || event.source !== frame.contentWindow || event.origin !== paneOrigin) return;
    session?.receive(event.data);
  }
  window.addEventListener('message', receive);

  const messagesOf = ({ messages: all, newestHere }: SelectedRow): readonly string[] =>
    settings.collapsed === 'all' ? all : [newestHere];

  async function tell(how: SelectionNews, others: boolean): Promise<void> {
    if (how === 'reload') open();
    if (how === 'close') close();
    if (how === 'null-first') session?.deliver(itemChanged, '');
    if (how === 'null-first' || how === 'event') await session?.deliverItem();
    // A pane that is loaded anew asks by itself.
    if (others && how !== 'reload') session?.deliver(selectedItemsChanged, null);
  }

  return {
    settings,
    frame: () => frame,
    selected: () => selected,
    open,
    close: () => close(),
    select(item, how = settings.pinned ? 'event' : 'reload', rows = alone(item)) {
      if (selected !== null && selected !== item) notifications.left(selected);
      selected = item;
      const before = messages.join(' ');
      messages = rows.flatMap(messagesOf).slice(0, selectedAtMost);
      const others = messages.join(' ') !== before;
      if (frame === null) return Promise.resolve();
      const told = news.then(() => tell(how, others));
      // A mailbox that failed once must not keep the next news back.
      news = told.catch(() => {});
      return told;
    },
    set(change) {
      Object.assign(settings, change);
    },
    deliver: (event, data) => session?.deliver(event, data) ?? false,
    changeTheme(colours) {
      const numbers = Object.entries(colours).map(([name, colour]) => [name, Number.parseInt(colour.slice(1), 16)]);
      return session?.deliver('officeThemeChanged', [JSON.stringify(Object.fromEntries(numbers))]) ?? false;
    },
    runCommand(functionName, event = { source: { id: 'button' } }) {
      const id = crypto.randomUUID();
      return new Promise((resolve, reject) => {
        commands.set(id, resolve);
        if (session?.deliver(commandInvoked, [id, functionName, JSON.stringify(event)])) return;
        commands.delete(id);
        reject(new Error('No pane listens for commands.'));
      });
    },
    tabIn: (back = false) => session?.tabIn(back),
    inject: faults.add,
    clearFaults: faults.clear,
    release: holds.release,
    waiting: holds.waiting,
    calls: recorder.all,
    clearCalls: recorder.clear,
    notifications: notifications.on,
    dispose() {
      close();
      window.removeEventListener('message', receive);
    },
  };
}

/** Doc: item-multi-select. Whoever selects more is told of the first ones; what Outlook does then is not documented. */
const selectedAtMost = 100;

const alone = (item: string | null): SelectedRow[] => (item === null ? [] : [{ messages: [item], newestHere: item }]);

/** As Outlook frames an add-in: scripts, forms, windows and files to save, nothing of the host's page. */
const sandbox =
  'allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';
