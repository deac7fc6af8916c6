/** One execution as the main thread sees it: its clock, its records, and how it ends. */
import { Clock } from './clock';
import { limits } from './limits';
import type { Answer, FromWorker, Outcome } from './protocol';
import { type Caller, handlers } from './services/calls';
import { Refused } from './services/refused';
import type { State } from './services/state';
import type { CallRecord, EntryKind, ExecutionError, FetchRecord, LogRecord, RuntimeOptions } from './types';

export class RunningExecution implements Caller {
  readonly id: number;
  readonly as: EntryKind;
  readonly clock: Clock;
  readonly user: string;
  readonly activeUser: string;
  readonly options: RuntimeOptions;
  readonly state: State;
  readonly fetches: FetchRecord[] = [];
  readonly calls: CallRecord[] = [];
  readonly logs: LogRecord[] = [];
  readonly #deadline: number;
  readonly #killAfter: number;
  #end: (ended: ExecutionError) => void = () => {};
  #ended = false;

  constructor(
    init: { id: number; as: EntryKind; user: string; activeUser: string; at: number; killAfterMs: number },
    options: RuntimeOptions,
    state: State,
  ) {
    this.id = init.id;
    this.as = init.as;
    this.user = init.user;
    this.activeUser = init.activeUser;
    this.options = options;
    this.state = state;
    this.clock = new Clock(init.at);
    this.#deadline = init.as === 'trigger' || init.as === 'web' ? limits.scriptMs : limits.addonMs;
    this.#killAfter = init.killAfterMs;
  }

  /** Called once with the reason when the execution is stopped from outside. */
  onEnd(end: (ended: ExecutionError) => void): void {
    this.#end = end;
  }

  kill(): void {
    this.#stop({ name: 'Killed', message: 'The execution was stopped from outside.', ended: 'killed' });
  }

  askConsent(scopes: readonly string[]): void {
    this.#stop({ name: 'Authorization', message: `Authorization is required: ${scopes.join(' ')}`, ended: 'consent' });
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** The answer to one call as text; null when the execution ended over it and nobody may be answered any more. */
  async answer(message: Extract<FromWorker, { call: number }>): Promise<string | null> {
    const answer: Answer = { elapsed: 0 };
    if (this.#over()) return null;
    this.calls.push({ call: message.op, at: this.clock.elapsed });
    try {
      const handler = handlers[message.op];
      if (!handler) throw new Refused(`${message.op} is not in this runtime.`);
      if (message.op !== 'sleep' && message.op !== 'fetch.all') this.clock.advance(this.options.serviceMs ?? 0);
      answer.value = (await handler(this, message.args as never)) ?? null;
    } catch (thrown) {
      if (!(thrown instanceof Refused)) throw thrown;
      answer.refused = thrown.message;
    }
    if (this.#over()) return null;
    this.state.locks.settle();
    answer.elapsed = this.clock.elapsed;
    return JSON.stringify(answer);
  }

  /** What the worker reported, or what stopped it, as the script's author would see it. */
  errorOf(outcome: Outcome): ExecutionError | undefined {
    if (!outcome.timeout) return outcome.error;
    return { name: 'Timeout', message: 'Exceeded maximum execution time: computing.', ended: 'cpu' };
  }

  /** Whether time is up. Checked before and after every call: a request that went out has happened all the same. */
  #over(): boolean {
    if (this.#ended) return true;
    const { elapsed } = this.clock;
    if (elapsed >= this.#killAfter) this.kill();
    else if (elapsed > this.#deadline)
      this.#stop({
        name: 'Timeout',
        message: `Exceeded maximum execution time: ${this.#deadline / 1000} s.`,
        ended: 'deadline',
      });
    return this.#ended;
  }

  #stop(error: ExecutionError): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#end(error);
  }
}
