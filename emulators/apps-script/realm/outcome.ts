/** Calls the entry function and turns what it gave back into JSON, judged by how it was started. */
import { responseOf } from './cards/responses';
import { outputOf } from './content';
import { config, Exception, parse, stringify } from './host';

type Entry = (event: unknown) => unknown;

let promised: { state: 'pending' | 'kept' | 'broken'; value?: unknown } | null = null;
const intrinsicThen = Promise.prototype.then;

/** JSON of `{ result }` or `{ error }`; of `{}` when a promise has to be waited for. */
export function enter(): string {
  promised = null;
  return guarded(() => {
    const entry = (globalThis as unknown as Record<string, Entry>)[config.function];
    if (typeof entry !== 'function') throw new Exception(`Script function not found: ${config.function}`);
    const returned = entry(parse(config.event));
    if (!(returned instanceof Promise)) return judge(returned);
    if (config.as !== 'trigger')
      throw new Exception(`${config.function} returned a promise; Google waits for none. Return the value itself.`);
    const waiting: NonNullable<typeof promised> = { state: 'pending' };
    promised = waiting;
    intrinsicThen.call(
      returned,
      (value) => Object.assign(waiting, { state: 'kept', value }),
      (value) => Object.assign(waiting, { state: 'broken', value }),
    );
    return undefined;
  });
}

/** Asked once all microtasks have run. */
export function settle(): string {
  return guarded(() => {
    if (promised?.state === 'kept') return judge(promised.value);
    if (promised?.state === 'broken') throw promised.value;
    throw new Exception(`${config.function} returned a promise that never settles.`);
  });
}

function judge(returned: unknown): unknown {
  if (config.as === 'trigger') return { value: plain(returned) };
  if (config.as === 'web') {
    const output = outputOf(returned);
    if (!output)
      throw new Exception(
        'The script completed but the returned value is not a supported return type: TextOutput expected.',
      );
    return output;
  }
  return responseOf(config.as, returned);
}

function plain(value: unknown): unknown {
  try {
    return parse(stringify(value) ?? 'null');
  } catch {
    return null;
  }
}

function guarded(work: () => unknown): string {
  try {
    return stringify({ result: work() });
  } catch (thrown) {
    return stringify({ error: describe(thrown) });
  }
}

function describe(thrown: unknown): { name: string; message: string; stack?: string } {
  try {
    if (thrown instanceof Error)
      return { name: String(thrown.name), message: String(thrown.message), stack: String(thrown.stack) };
    return { name: 'Thrown', message: String(thrown) };
  } catch {
    return { name: 'Thrown', message: 'something that cannot be described' };
  }
}
