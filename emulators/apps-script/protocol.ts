/** What main thread and worker say to each other over one port: strings and numbers, and V8's compiled code. */
import type { EntryKind } from './types';

/** All a context is told before a script is evaluated in it. */
export interface RealmConfig {
  function: string;
  /** JSON. */
  event: string;
  as: EntryKind;
  /** Epoch milliseconds. */
  base: number;
  timeZone: string;
  locale: string;
  scriptId: string;
  user: string;
  /** The bundle's top-level functions. */
  functions: string[];
  openLinkUrlPrefixes: string[];
  addOn: boolean;
  seed: number | null;
  intl: boolean;
}

/** Main to worker. */
export type ToWorker =
  | { run: number; config: RealmConfig; cpuMs: number }
  /** Answers the call with this number; see `Answer`. */
  | { answer: number; text: string };

/** Worker to main, of the execution that runs. */
export type OfExecution =
  | { call: number; op: string; args: unknown[] }
  | { log: 'debug' | 'info' | 'warn' | 'error'; text: string }
  | { done: number; outcome: Outcome };

/**
 * Worker to main. `compiled`: what V8 made of the script while it ran, for the workers to come. `whole`: it has run often
 * enough that little is left to compile.
 */
export type FromWorker = OfExecution | { compiled: Uint8Array; whole: boolean };

/** JSON inside `ToWorker.text`. */
export interface Answer {
  /** Virtual milliseconds since the execution's start. */
  elapsed: number;
  value?: unknown;
  /** The message of the Exception to throw. */
  refused?: string;
}

/** How the script ended by itself. */
export interface Outcome {
  result?: unknown;
  error?: { name: string; message: string; stack?: string };
  /** Its computing time ran out: the worker is not to be used again. */
  timeout?: boolean;
  unsettled: number;
}

/** A call that the worker answers itself, without the main thread. */
export type LocalCall = 'digest' | 'hmac' | 'uuid' | 'formatDate';

export interface WorkerData {
  code: string;
  realm: string;
  signal: SharedArrayBuffer;
  port: import('node:worker_threads').MessagePort;
  /** Whether executions follow one another in one context. */
  keepContext: boolean;
  /** From another worker that ran the same code; V8 itself refuses what does not fit. */
  compiled: Uint8Array | null;
}
