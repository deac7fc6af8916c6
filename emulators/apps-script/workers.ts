/** Worker threads that run one script's executions, one at a time each; idle ones are kept for the next execution. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers';
import { cachedDataVersionTag } from 'node:v8';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { digest, foundOnce, once } from '../once';
import type { Programs } from './build';
import type { FromWorker, OfExecution, ToWorker, WorkerData } from './protocol';

/** What V8 made of a script is of use to every later worker of it: compiling an add-on takes longer than running it. */
const compiled = new Map<string, Uint8Array>();
const scriptsKept = 8;

/** Characters; a smaller script is compiled sooner than what was made of it is found. */
const large = 20_000;

/** V8 takes back only what the same V8 with the same flags made. */
const compiledFrom = (code: string, root: string | undefined) => ({
  name: 'compiled',
  from: digest(code, String(cachedDataVersionTag())),
  ...(root === undefined ? {} : { root }),
});

function compiledOf(code: string, root: string | undefined): Uint8Array | null {
  const known = compiled.get(code);
  if (known || code.length < large) return known ?? null;
  const folder = foundOnce(compiledFrom(code, root));
  if (folder === null) return null;
  keepCompiled(code, readFileSync(join(folder, 'data')));
  return compiled.get(code) ?? null;
}

/** `whole`: the script has run often enough that most of it is compiled; this is what other processes find. */
function keepCompiled(code: string, data: Uint8Array, whole = false, root?: string): void {
  if (compiled.size >= scriptsKept) compiled.clear();
  compiled.set(code, data);
  if (whole && code.length >= large)
    once(compiledFrom(code, root), (folder) => writeFileSync(join(folder, 'data'), data));
}

export class ScriptWorker {
  readonly #worker: Worker;
  readonly #port: MessagePort;
  readonly #answered: Int32Array;
  #listener: (message: OfExecution) => void = () => {};
  #failed: (error: Error) => void = () => {};
  dead = false;

  constructor(programs: Programs, code: string, keepContext: boolean) {
    const signal = new SharedArrayBuffer(4);
    const { port1, port2 } = new MessageChannel();
    this.#answered = new Int32Array(signal);
    this.#port = port1;
    const workerData: WorkerData = {
      code,
      realm: programs.realm,
      signal,
      port: port2,
      keepContext,
      compiled: compiledOf(code, programs.root),
    };
    this.#worker = new Worker(programs.worker, {
      eval: true,
      workerData,
      transferList: [port2],
      // Scripts see nothing of this process's environment even if they broke out.
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
    this.#port.on('message', (message: FromWorker) => {
      if ('compiled' in message) keepCompiled(code, message.compiled, message.whole, programs.root);
      else this.#listener(message);
    });
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('The worker is gone.')));
    this.rest();
  }

  /** While busy the worker keeps the process alive. */
  use(listener: (message: OfExecution) => void, failed: (error: Error) => void): void {
    this.#listener = listener;
    this.#failed = failed;
    this.#worker.ref();
    this.#port.ref();
  }

  rest(): void {
    this.#listener = () => {};
    this.#failed = () => {};
    this.#worker.unref();
    this.#port.unref();
  }

  run(message: Extract<ToWorker, { run: number }>): void {
    this.#port.postMessage(message);
  }

  answer(call: number, text: string): void {
    this.#port.postMessage({ answer: call, text } satisfies ToWorker);
    Atomics.add(this.#answered, 0, 1);
    Atomics.notify(this.#answered, 0);
  }

  async discard(): Promise<void> {
    this.dead = true;
    this.rest();
    this.#port.close();
    await this.#worker.terminate();
  }

  #fail(error: Error): void {
    this.dead = true;
    this.#failed(error);
  }
}

/** Threads without an owner. One takes longer to start than most executions take to run. */
let spares: { programs: Programs; code: string; worker: ScriptWorker }[] = [];
const sparesKept = 2;
const spareForMs = 500;

/** Until somebody takes it, for a moment; then it ends. False: it is one too many. */
function keepSpare(programs: Programs, code: string, worker: ScriptWorker): boolean {
  if (spares.length >= sparesKept) return false;
  const spare = { programs, code, worker };
  spares.push(spare);
  // Node's own timer: a test's false clock must not keep threads. It holds up nobody who wants to end.
  setTimeout(() => {
    if (!spares.includes(spare)) return;
    spares = spares.filter((one) => one !== spare);
    void worker.discard();
  }, spareForMs).unref();
  return true;
}

function takeSpare(programs: Programs, code: string): ScriptWorker | undefined {
  const found = spares.find((one) => one.programs === programs && one.code === code && !one.worker.dead);
  spares = spares.filter((one) => one !== found);
  return found?.worker;
}

export class Workers {
  readonly #idle: ScriptWorker[] = [];
  readonly #busy = new Set<ScriptWorker>();

  /** `keepContext`: see `WorkerData`. `kept`: how many idle ones stay. */
  constructor(
    private readonly programs: Programs,
    private readonly code: string,
    private readonly keepContext: boolean,
    private readonly kept: number,
  ) {}

  take(): ScriptWorker {
    let worker = this.#idle.pop();
    while (worker?.dead) worker = this.#idle.pop();
    // One that has kept a context is somebody's; any other begins with a new one.
    if (!this.keepContext) worker ??= takeSpare(this.programs, this.code);
    worker ??= new ScriptWorker(this.programs, this.code, this.keepContext);
    this.#busy.add(worker);
    return worker;
  }

  async giveBack(worker: ScriptWorker, usable: boolean): Promise<void> {
    this.#busy.delete(worker);
    worker.rest();
    if (usable && !worker.dead && this.#idle.length < this.kept) this.#idle.push(worker);
    else await worker.discard();
  }

  async close(): Promise<void> {
    const idle = this.#idle
      .splice(0)
      .filter((worker) => this.keepContext || !keepSpare(this.programs, this.code, worker));
    await Promise.all([...idle, ...this.#busy].map((worker) => worker.discard()));
  }
}
