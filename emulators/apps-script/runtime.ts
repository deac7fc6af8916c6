/**
 * The Apps Script runtime. The main thread stays asynchronous and answers; every execution runs in a worker, in a context
 * made for it alone, on a virtual clock that only requests, waiting and sleeping move.
 */
import { programs } from './build';
import { publishedFaults } from './cards/published';
import { responseFaults, validateCard } from './cards/validate';
import { checkBundle } from './check/bundle';
import { checkManifest } from './check/manifest';
import { RunningExecution } from './execution';
import { limits } from './limits';
import { eventFor } from './locale';
import type { OfExecution, Outcome, RealmConfig } from './protocol';
import { createState, type State } from './services/state';
import type { EntryKind, Execution, ExecutionError, Manifest, Result, RunOptions, RuntimeOptions } from './types';
import { type ScriptWorker, Workers } from './workers';

export interface Runtime {
  /** Runs one top-level function. Rejects only when the runtime itself is at fault or closed. */
  run(functionName: string, event: unknown, options: RunOptions): Promise<Execution>;
  /** Runs the time triggers that are due, one after the other. */
  runDueTriggers(): Promise<Execution[]>;
  readonly state: State;
  /** The bundle's top-level functions. */
  readonly functions: readonly string[];
  /** Ends every execution and lets the process go. */
  close(): Promise<void>;
}

/** Throws when script or manifest has a fault, naming all of them. */
export function createRuntime(options: RuntimeOptions): Runtime {
  const { code, manifest } = options;
  const bundle = checkBundle(code, options.root);
  const faults = [...bundle.faults, ...checkManifest(manifest, bundle.functions)];
  if (faults.length > 0) throw new Error(`The add-on cannot be run:\n${faults.join('\n')}`);
  const state = options.state ?? createState();
  const built = programs(options.root);
  const warm = options.warmWorkers !== undefined;
  const workers = new Workers(built, code, warm, options.warmWorkers ?? 2);
  const running = new Set<RunningExecution>();
  let made = 0;
  let closed = false;

  async function run(functionName: string, event: unknown, run: RunOptions): Promise<Execution> {
    if (closed) throw new Error('The runtime is closed.');
    made += 1;
    const as = run.as ?? kindOf(functionName, manifest);
    const activeUser = run.activeUser ?? run.user;
    const at = run.at ?? options.now();
    const killAfterMs = run.killAfterMs ?? Number.POSITIVE_INFINITY;
    const execution = new RunningExecution(
      { id: made, as, user: run.user, activeUser, at, killAfterMs },
      options,
      state,
    );
    const began = performance.now();
    const refused = refusal(functionName, execution);
    const ended = refused
      ? { error: { name: 'Exception', message: refused }, unsettled: 0 }
      : await perform(functionName, event, execution);
    return recordOf(functionName, execution, ended, performance.now() - began);
  }

  /** Why an execution may not even begin. */
  function refusal(functionName: string, execution: RunningExecution): string | undefined {
    const { user, as, clock } = execution;
    if (!bundle.functions.includes(functionName)) return `Script function not found: ${functionName}`;
    const simultaneous = [...running].filter((other) => other.user === user).length;
    if (simultaneous >= (options.simultaneous ?? limits.simultaneous))
      return 'There are too many scripts running simultaneously for this Google user account.';
    if (as !== 'trigger') return undefined;
    const spent = state.quotas.left(user, 'trigger run time', options.plan ?? 'consumer', clock.now()) <= 0;
    return spent ? 'Service using too much computer time for one day.' : undefined;
  }

  async function perform(functionName: string, event: unknown, execution: RunningExecution): Promise<Ended> {
    const worker = workers.take();
    running.add(execution);
    state.locks.begin(execution.clock);
    let usable = false;
    try {
      const ended = await new Promise<Ended>((resolve, reject) => {
        execution.onEnd((error) => resolve({ error, unsettled: 0 }));
        worker.use(
          (message) => void hear(message, worker, execution, resolve).catch(reject),
          (error) => resolve({ error: failure(error), unsettled: 0 }),
        );
        worker.run({
          run: execution.id,
          config: configOf(functionName, event, execution),
          cpuMs: options.cpuMs ?? 30_000,
        });
      });
      usable = !ended.error?.ended;
      return ended;
    } finally {
      running.delete(execution);
      // The thread is gone before its locks are: nothing it did can come after somebody else's turn began.
      await workers.giveBack(worker, usable);
      state.locks.end(execution.clock);
      if (execution.as === 'trigger')
        state.quotas.add(execution.user, 'trigger run time', execution.clock.elapsed, execution.clock.now());
    }
  }

  async function hear(
    message: OfExecution,
    worker: ScriptWorker,
    execution: RunningExecution,
    resolve: (ended: Ended) => void,
  ): Promise<void> {
    if (execution.ended) return;
    if ('log' in message) {
      execution.logs.push({ level: message.log, text: message.text, at: execution.clock.elapsed });
    } else if ('done' in message) {
      const { outcome } = message;
      resolve({ result: outcome.result, error: execution.errorOf(outcome), unsettled: outcome.unsettled });
    } else {
      const text = await execution.answer(message);
      if (text !== null) worker.answer(message.call, text);
    }
  }

  function configOf(functionName: string, event: unknown, execution: RunningExecution): RealmConfig {
    return {
      function: functionName,
      event: JSON.stringify(eventFor(event, manifest) ?? null),
      as: execution.as,
      base: execution.clock.base,
      timeZone: manifest.timeZone,
      locale: options.locale ?? 'en',
      scriptId: options.scriptId ?? 'script-of-the-workbench',
      user: execution.user,
      functions: bundle.functions,
      openLinkUrlPrefixes: manifest.addOns?.common.openLinkUrlPrefixes ?? [],
      addOn: manifest.addOns !== undefined,
      seed: options.seed === undefined ? null : options.seed + execution.id,
      intl: options.intl ?? false,
    };
  }

  function recordOf(functionName: string, execution: RunningExecution, ended: Ended, realMs: number): Execution {
    const { id, as, user, clock, fetches, calls, logs } = execution;
    const faults = ended.error ? [] : faultsOf(as, ended.result as Result, bundle.functions, manifest);
    const error = faults.length > 0 ? { name: 'CardFault', message: faults.join('\n') } : ended.error;
    return {
      ...{ id, function: functionName, as, user, startedAt: clock.base, ok: error === undefined },
      ...(error ? { error } : { result: ended.result as Result }),
      ...{ fetches, calls, logs, virtualMs: clock.elapsed, realMs, unsettled: ended.unsettled },
    };
  }

  return {
    run,
    async runDueTriggers() {
      const executions: Execution[] = [];
      for (const trigger of state.triggers.due(options.now())) {
        const event = { authMode: 'FULL', triggerUid: trigger.id, timezone: 'UTC' };
        executions.push(await run(trigger.handler, event, { user: trigger.user, as: 'trigger' }));
      }
      return executions;
    },
    state,
    functions: bundle.functions,
    async close() {
      closed = true;
      for (const execution of running) execution.kill();
      await workers.close();
    },
  };
}

interface Ended extends Omit<Outcome, 'error' | 'timeout'> {
  error?: ExecutionError;
}

/** What the manifest or Google's naming rules make of a function. */
function kindOf(functionName: string, manifest: Manifest): EntryKind {
  const { common, gmail } = manifest.addOns ?? {};
  const openers = [
    common?.homepageTrigger?.runFunction,
    gmail?.homepageTrigger?.runFunction,
    ...(gmail?.contextualTriggers ?? []).map((trigger) => trigger.onTriggerFunction),
  ];
  if (openers.includes(functionName)) return 'card';
  if (common?.universalActions?.some((one) => 'runFunction' in one && one.runFunction === functionName))
    return 'universal';
  return functionName === 'doGet' || functionName === 'doPost' ? 'web' : 'action';
}

function failure(error: Error & { code?: string }): ExecutionError {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return { name: 'OutOfMemory', message: 'Out of memory error.', ended: 'memory' };
  return { name: 'WorkerFailed', message: error.message, ended: 'killed' };
}

/** Every card that leaves the runtime is checked again here, where scripts cannot reach. */
function faultsOf(as: EntryKind, result: Result, functions: readonly string[], manifest: Manifest): string[] {
  const context = { functions, openLinkUrlPrefixes: manifest.addOns?.common.openLinkUrlPrefixes ?? [] };
  const published = cardsIn(result).flatMap(publishedFaults);
  if (as === 'card') return [...(result.cards ?? []).flatMap((card) => validateCard(card, context)), ...published];
  if (as === 'action' || as === 'universal') return [...responseFaults(result, context), ...published];
  return [];
}

/** Cards that open, and those an action navigates to. */
function cardsIn({ cards = [], renderActions }: Result): unknown[] {
  const { action } = (renderActions ?? {}) as { action?: { navigations?: Record<string, unknown>[] } };
  const steps = (action?.navigations ?? []).flatMap(({ pushCard, updateCard }) => pushCard ?? updateCard ?? []);
  return [...cards, ...steps];
}
