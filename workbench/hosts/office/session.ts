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
import type { Recorder } from './record';
import { OfficeFault } from './types';
import { answerTo, asObject, eventFor, type Json, type PaneRequest, parseRequest, requestOf, transport } from './wire';

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
/** The event behind function commands. */
export const commandInvoked = 'appCommandInvoked';

const tabInCodes = { forward: 11, back: 12 };

/** One request on its way to an answer. */
interface Task {
  request: PaneRequest;
  call: CallName;
  detail?: string;
  params: Json;
  /** Gives `_data` of the answer; `item` is the one the call means. */
  work(item: string | null): Promise<Json>;
  /** `_data` of a success with this value. */
  succeeded(data: Json): Json;
  /** The answer of a failure with this code. */
  failed(errorCode: number): Outcome;
}

interface Outcome {
  data: Json;
  transport: number;
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
    const outcome =
      fault === null ? await carryOut() : await spoil(fault.effect, fault.carriedOut === true, task, carryOut);
    if (outcome === null) return;
    if (world.settings.latencyMs > 0) await holds.pause(world.settings.latencyMs);
    recorder.close(record, outcome.data, outcome.transport);
    const { conversation, hostOrigin } = identity;
    parts.post(answerTo(request, outcome.data, conversation, hostOrigin, outcome.transport));
  }

  async function carry(task: Task, arrivedOn: string | null): Promise<Outcome> {
    const { binding } = world.settings;
    try {
      if (binding === 'refuse' && selected() !== arrivedOn) throw new OfficeFault(code.itemChanged);
      return answered(await task.work(binding === 'current' ? selected() : arrivedOn));
    } catch (thrown) {
      return task.failed(thrown instanceof OfficeFault ? thrown.code : code.serverError);
    }
  }

  /** Null: no answer at all. */
  async function spoil(
    effect: NonNullable<ReturnType<Faults['take']>>['effect'],
    carriedOut: boolean,
    task: Task,
    carryOut: () => Promise<Outcome>,
  ): Promise<Outcome | null> {
    if ('delayMs' in effect || 'hold' in effect) {
      const wait = () => ('hold' in effect ? holds.until(effect.hold) : holds.pause(effect.delayMs));
      if (!carriedOut) await wait();
      const outcome = await carryOut();
      if (carriedOut) await wait();
      return outcome;
    }
    if (carriedOut) await carryOut();
    if ('silence' in effect) return null;
    if ('error' in effect) return task.failed(effect.error);
    if ('data' in effect) return answered(task.succeeded(effect.data));
    if ('raw' in effect) return answered(effect.raw);
    return { data: {}, transport: effect.transport };
  }

  function route(request: PaneRequest): Task | null {
    const plain = { request, succeeded: (data: Json) => data, failed: () => unanswerable };
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
        return { ...plain, call: 'initialData', params: null, work: (item) => dataOf(item) };
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
        if (listen) registrations.set(request.action, request.correlation);
        else registrations.delete(request.action);
        return { Error: 0 };
      },
      succeeded: (data) => data,
      failed: (errorCode) => answered({ Error: errorCode }),
    };
  }

  function methodCall(request: PaneRequest, dispatchId: number, params: Json, form: typeof wrapped): Task {
    const call = callName(dispatchId);
    const handler = handlers[call];
    return {
      request,
      call,
      ...(call === 'unknown' && { detail: String(dispatchId) }),
      params,
      async work(item) {
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

const answered = (data: Json): Outcome => ({ data, transport: transport.ok });

/** For requests whose answer has no form for a failure of its own. */
const unanswerable: Outcome = { data: {}, transport: transport.errorHandlingRequest };

async function refuse(): Promise<Json> {
  throw new OfficeFault(code.operationNotSupported);
}

/** Outlook's own calls. */
const wrapped = {
  succeeded: (data: Json): Json => ({ error: false, data }),
  failed: (errorCode: number) => answered({ error: true, errorCode }),
};

/** Calls older than Outlook's own, common to all Office applications. */
const classic = {
  succeeded: (data: Json): Json => ({ Version: 1, Error: 0, ...asObject(data) }),
  failed: (errorCode: number) => answered({ Version: 1, Error: errorCode }),
};

function isGap({ call }: Task): boolean {
  const own: CallName[] = ['appContext', 'initialData', 'event.listen', 'event.unlisten'];
  return !own.includes(call) && handlers[call] === undefined;
}
