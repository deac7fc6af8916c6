/**
 * The way out of a context: one function of the host, text in and text out, kept in this closure. Whatever it throws is
 * replaced, so that no object of the host ever reaches a script.
 */
import type { Answer, RealmConfig } from '../protocol';

const { parse, stringify } = JSON;

/** What Google's services throw. Scripts see a plain Error named Exception. */
export class Exception extends Error {}
Object.defineProperty(Exception.prototype, 'name', { value: 'Exception' });

let ask: (request: string) => string = () => '{}';
let elapsed = 0;
export let config: RealmConfig;

export function connect(host: (request: string) => string, text: string): void {
  ask = host;
  config = parse(text) as RealmConfig;
}

/** Another execution in the same context: its own configuration, and its clock at the start. */
export function restart(text: string): void {
  config = parse(text) as RealmConfig;
  elapsed = 0;
}

/** The virtual moment, epoch milliseconds. */
export function now(): number {
  return config.base + elapsed;
}

/** Asks the host; throws an Exception when it refuses. */
export function call(op: string, ...args: unknown[]): unknown {
  let text: string;
  try {
    text = ask(stringify({ op, args }));
  } catch {
    throw new Exception('The service failed.');
  }
  const answer = parse(text) as Partial<Answer>;
  if (answer.elapsed !== undefined) elapsed = answer.elapsed;
  if (answer.refused !== undefined) throw new Exception(answer.refused);
  return answer.value;
}

export { parse, stringify };
