/**
 * The worker: holds the compiled script and gives every execution a context of its own. Scripts run here and block here;
 * the main thread answers what they ask. Bundled to text by `build.ts`.
 */
import v8 from 'node:v8';
import vm from 'node:vm';
import { type MessagePort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { local } from './local';
import type { FromWorker, LocalCall, Outcome, RealmConfig, ToWorker, WorkerData } from './protocol';

/** The services' side inside a context; see `realm/boot.ts`. */
interface Realm {
  /** Removes what scripts must not see and installs the services. */
  install(): void;
  /** Calls the entry function; the outcome as JSON. */
  enter(): string;
  /** What became of a promise that the entry function returned; the outcome as JSON. */
  settle(): string;
  /** Begins the next execution where a context is used again. */
  begin(config: string): void;
}
type Boot = (host: (request: string) => string, config: string) => Realm;

const { code, realm, port, signal, keepContext, compiled } = workerData as WorkerData;
const answered = new Int32Array(signal);
const cachedData = compiled === null ? {} : { cachedData: Buffer.from(compiled) };
const script = new vm.Script(code, { filename: 'Code.gs', ...cachedData });
const services = new vm.Script(realm, { filename: 'services' });
// A script's code runs only inside `runInContext`, where the time limit holds and microtasks are drained.
const step = 'docket step';
const enter = new vm.Script(
  `(() => { const f = globalThis['${step}']; delete globalThis['${step}']; return f(); })()`,
  {
    filename: 'enter',
  },
);

let calls = 0;
let runs = 0;
/** V8 compiles a function when it is first called: told after the first execution, and when most have been. */
const toldAfter = compiled === null ? [1, 8] : [];

let unhandled: string | null = null;
process.on('unhandledRejection', (reason) => {
  unhandled = describe(reason);
});

(port as MessagePort).on('message', (message: ToWorker) => {
  if (!('run' in message)) return;
  const outcome = run(message.config, message.cpuMs);
  // Rejections nobody handled are reported a turn later.
  setImmediate(() => {
    if (unhandled !== null && !outcome.error) {
      outcome.error = {
        name: 'UnhandledRejection',
        message: `A promise was rejected and nobody handled it: ${unhandled}`,
      };
    }
    unhandled = null;
    runs += 1;
    if (toldAfter.includes(runs)) say({ compiled: script.createCachedData(), whole: runs > 1 });
    say({ done: message.run, outcome });
  });
});

/** A context with the services and the script in it. */
interface Prepared {
  context: vm.Context;
  inside: Realm;
}

let kept: Prepared | null = null;

function run(config: RealmConfig, cpuMs: number): Outcome {
  let pending = 0;
  const stop = v8.promiseHooks.createHook({
    init: () => {
      pending += 1;
    },
    settled: () => {
      pending -= 1;
    },
  }) as unknown as () => void;
  try {
    const text = JSON.stringify(config);
    if (kept) kept.inside.begin(text);
    const { context, inside } = kept ?? prepare(text, cpuMs);
    if (keepContext) kept = { context, inside };
    const first = call(context, inside.enter, cpuMs);
    const last = first.result === undefined && !first.error ? call(context, inside.settle, cpuMs) : first;
    return { ...last, unsettled: pending };
  } catch (thrown) {
    if ((thrown as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      return { timeout: true, unsettled: pending };
    return { error: { name: 'Error', message: describe(thrown) }, unsettled: pending };
  } finally {
    stop();
  }
}

function prepare(config: string, cpuMs: number): Prepared {
  // A global object of its own: one made from an object of this realm would ask that object at every name.
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY, {
    microtaskMode: 'afterEvaluate',
    codeGeneration: { strings: false, wasm: false },
  });
  const boot = services.runInContext(context) as Boot;
  const inside = boot(host, config);
  inside.install();
  script.runInContext(context, { timeout: cpuMs });
  return { context, inside };
}

function call(context: vm.Context, f: () => string, cpuMs: number): Outcome {
  Object.defineProperty(context, step, { value: f, configurable: true, enumerable: false });
  return JSON.parse(enter.runInContext(context, { timeout: cpuMs }) as string) as Outcome;
}

/** The only function a context is given: a string in, a string out, and it never throws. */
function host(request: string): string {
  try {
    const { op, args } = JSON.parse(request) as { op: string; args: unknown[] };
    if (op === 'log') {
      say({ log: args[0] as 'info', text: String(args[1]) });
      return '{}';
    }
    if (op in local) return locally(op as LocalCall, args as string[]);
    return remotely(op, args);
  } catch {
    return '{"refused":"The service failed."}';
  }
}

function locally(op: LocalCall, args: string[]): string {
  try {
    return JSON.stringify({ value: local[op](args) });
  } catch (thrown) {
    return JSON.stringify({ refused: `Invalid argument: ${describe(thrown)}` });
  }
}

/** Asks the main thread and blocks until it has answered. An answer to an older call is dropped. */
function remotely(op: string, args: unknown[]): string {
  calls += 1;
  let seen = Atomics.load(answered, 0);
  say({ call: calls, op, args });
  for (;;) {
    Atomics.wait(answered, 0, seen);
    seen = Atomics.load(answered, 0);
    for (let next = receive(); next; next = receive()) {
      if ('answer' in next && next.answer === calls) return next.text;
    }
  }
}

function receive(): ToWorker | undefined {
  return receiveMessageOnPort(port as MessagePort)?.message as ToWorker | undefined;
}

function say(message: FromWorker): void {
  (port as MessagePort).postMessage(message);
}

function describe(thrown: unknown): string {
  try {
    return String((thrown as { message?: unknown }).message ?? thrown);
  } catch {
    return 'something that cannot be described';
  }
}
