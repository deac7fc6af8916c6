/**
 * Outlook's side of the conversation with one load of the pane: takes posted texts, answers or stays silent, delivers
 * events. Knows no browser; `host.ts` gives it a frame.
 */
import { type CallName, callName, noticeNames } from './call-table';
import { handlers } from './calls';
import { type Answer, code, type World } from './calls/call';
import type { Faults } from './faults';
import { appContext, type PaneIdentity } from './frame';
import type { Holds } from './holds';
import { initialData } from './initial-data';
import { answered, bare, classic, type Form, type Outcome, registered, wrapped } from './outcome';
import type { Recorder } from './record';
import { spoil } from './spoil';
import { OfficeFault } from './types';
import { answerTo, asObject, eventFor, type Json, type PaneRequest, parseRequest, requestOf } from './wire';

export interface SessionParts {
  world: World;
  identity: PaneIdentity;
  addInName: string;
  /** Which load of the pane this is. */
  pane: number;
  /** The item open in Outlook at this moment. */
  selected(): string | null;
  faults: Faults;
  holds: Holds;
  recorder: Recorder;
  post(text: string): void;
  /** Focus, Tab at the pane's end, Escape …: see `noticeNames`; other codes come as their number. */
  noticed(notice: string, detail: Json): void;
  /** The pane has asked for this event. */
  listening?(event: string): void;
}

export interface Session {
  /** A posted message; foreign ones are ignored. */
  receive(posted: unknown): void;
  /** False when the pane has not asked for this event: nothing is sent. */
  deliver(event: string, data: Json): boolean;
  /** Sends the open item as Outlook does when the selection moved. */
  deliverItem(): Promise<boolean>;
  listens(event: string): boolean;
  /** Puts the focus on the pane's first control, or its last. */
  tabIn(back: boolean): void;
}

/** The event behind `Office.EventType.ItemChanged`. */
export const itemChanged = 'olkItemSelectedChanged';
/** The event behind `Office.EventType.SelectedItemsChanged`; newer than the package, so that the name is ours. */
export const selectedItemsChanged = 'olkSelectedItemsChanged';
/** The event behind function commands. */
export const commandInvoked = 'appCommandInvoked';

const tabInCodes = { forward: 11, back: 12 };

/** One request on its way to an answer. */
interface Task extends Form {
  request: PaneRequest;
  call: CallName;
  detail?: string;
  params: Json;
  /** Gives `_data` of the answer; `arrivedOn` is the item open when the request came. */
  work(arrivedOn: string | null): Promise<Json>;
}

export function createSession(parts: SessionParts): Session {
  const { world, identity, selected, faults, holds, recorder, pane } = parts;
  const registrations = new Map<string, number>();

  async function serve(task: Task): Promise<void> {
    const { call, params, request } = task;
    const item = selected();
    const fault = faults.take(call);
    const record = recorder.open({
      pane,
      call,
      params,
      item,
      ...(task.detail !== undefined && { detail: task.detail }),
      ...(fault && { faulted: true as const }),
      ...(isGap(task) && { unhandled: true as const }),
    });
    const carryOut = () => carry(task, item);
    const outcome = fault === null ? await carryOut() : await spoil(fault, task, carryOut, holds);
    if (outcome === null) return;
    if (world.settings.latencyMs > 0) await holds.pause(world.settings.latencyMs);
    recorder.close(record, outcome.data, outcome.transport);
    const { conversation, hostOrigin } = identity;
    parts.post(answerTo(request, outcome.data, conversation, hostOrigin, outcome.transport));
  }

  async function carry(task: Task, arrivedOn: string | null): Promise<Outcome> {
    try {
      return answered(await task.work(arrivedOn));
    } catch (thrown) {
      return task.failed(thrown instanceof OfficeFault ? thrown.code : code.serverError);
    }
  }

  /** Calls carry no item id; see `HostSettings.binding`. */
  function itemMeant(arrivedOn: string | null): string | null {
    const { binding } = world.settings;
    if (binding === 'current') return selected();
    if (binding === 'refuse' && selected() !== arrivedOn) throw new OfficeFault(code.itemChanged);
    return arrivedOn;
  }

  function route(request: PaneRequest): Task | null {
    const plain = { request, ...bare };
    if (request.type !== 'call') return registration(request);
    switch (request.action) {
      case 'ContextActivationManager_getAppContextAsync':
        return {
          ...plain,
          call: 'appContext',
          params: request.data,
          work: async () =>
            appContext(identity, world.settings, await world.mailbox.roamingSettings(world.addIn), parts.addInName),
        };
      case 'GetInitialData':
        return { ...plain, call: 'initialData', params: null, work: dataOf };
      case 'ExecuteMethod': {
        const data = asObject(request.data) ?? {};
        const dispatchId = Number(asObject(data.MethodData)?.DispatchId);
        return methodCall(request, dispatchId, data.ApiParams ?? null, wrapped);
      }
      case 'executeMethod': {
        const { DdaMethod, ...params } = asObject(request.data) ?? {};
        return methodCall(request, Number(asObject(DdaMethod)?.DispatchId), params, classic);
      }
      case 'ContextActivationManager_notifyHost':
        notice(request.data);
        return null;
      case 'ContextActivationManager_openWindowInHost':
        recorder.open({ pane, call: 'openWindow', params: request.data, item: selected() });
        world.show({ form: 'window', item: selected(), params: request.data });
        return null;
      default:
        return { ...plain, call: 'unknown', detail: request.action, params: request.data, work: refuse };
    }
  }

  function registration(request: PaneRequest): Task {
    const listen = request.type === 'listen';
    return {
      request,
      call: listen ? 'event.listen' : 'event.unlisten',
      detail: request.action,
      params: request.data,
      async work() {
        if (!listen) registrations.delete(request.action);
        else {
          registrations.set(request.action, request.correlation);
          parts.listening?.(request.action);
        }
        return { Error: 0 };
      },
      ...registered,
    };
  }

  function methodCall(request: PaneRequest, dispatchId: number, params: Json, form: Form): Task {
    const call = callName(dispatchId);
    const handler = handlers[call];
    return {
      request,
      call,
      ...(call === 'unknown' && { detail: String(dispatchId) }),
      params,
      async work(arrivedOn) {
        const item = itemMeant(arrivedOn);
        if (handler === undefined) throw new OfficeFault(code.operationNotSupported);
        const list = Array.isArray(params) ? params : [];
        const answer: Answer = await handler({ params: asObject(params) ?? {}, list, item, world });
        return 'raw' in answer ? answer.raw : form.succeeded(answer.data);
      },
      ...form,
    };
  }

  function notice(data: Json): void {
    const [, action, detail = null] = Array.isArray(data) ? data : [];
    const name = noticeNames[Number(action)] ?? String(action);
    recorder.open({ pane, call: 'notice', detail: name, params: detail, item: selected() });
    parts.noticed(name, detail);
  }

  async function dataOf(item: string | null): Promise<Json> {
    return initialData(item === null ? null : await world.mailbox.item(item), world.settings);
  }

  function deliver(event: string, data: Json): boolean {
    const correlation = registrations.get(event);
    if (correlation === undefined) return false;
    parts.post(eventFor(event, correlation, data, identity.conversation, identity.hostOrigin));
    return true;
  }

  return {
    receive(posted) {
      const request = parseRequest(posted, identity.conversation);
      const task = request && route(request);
      if (task) void serve(task);
    },
    deliver,
    async deliverItem() {
      const item = selected();
      // An empty text says that no item is open.
      return deliver(itemChanged, item === null ? '' : await dataOf(item));
    },
    listens: (event) => registrations.has(event),
    tabIn(back) {
      const { conversation, hostOrigin } = identity;
      parts.post(
        requestOf('Office_notifyAgave', [back ? tabInCodes.back : tabInCodes.forward], conversation, hostOrigin),
      );
    },
  };
}

async function refuse(): Promise<Json> {
  throw new OfficeFault(code.operationNotSupported);
}

function isGap({ call }: Task): boolean {
  const own: CallName[] = ['appContext', 'initialData', 'event.listen', 'event.unlisten'];
  return !own.includes(call) && handlers[call] === undefined;
}
