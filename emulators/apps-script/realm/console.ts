/** console and Logger. What is logged leaves the context at once, so that it outlives a script that is stopped. */
import { call, stringify } from './host';
import { strict } from './strict';

type Level = 'debug' | 'info' | 'warn' | 'error';

export function consoleService(): object {
  const at =
    (level: Level) =>
    (...values: unknown[]) => {
      call('log', level, format(values));
    };
  return strict('console', {
    log: at('info'),
    info: at('info'),
    debug: at('debug'),
    warn: at('warn'),
    error: at('error'),
    time: () => {},
    timeEnd: () => {},
  });
}

export function loggerService(): object {
  const lines: string[] = [];
  const logger: { log(...values: unknown[]): object; clear(): void; getLog(): string } = strict('Logger', {
    log(...values: unknown[]) {
      const text = format(values);
      lines.push(text);
      call('log', 'info', text);
      return logger;
    },
    clear() {
      lines.length = 0;
    },
    getLog: () => lines.join('\n'),
  });
  return logger;
}

/** As printf: %s, %d and their kind take the values in order; what is left follows. */
function format(values: unknown[]): string {
  const [first, ...rest] = values;
  if (typeof first !== 'string') return values.map(show).join(' ');
  const text = first.replace(/%[sdifjoO]/g, (mark) => (rest.length > 0 ? show(rest.shift()) : mark));
  return [text, ...rest.map(show)].join(' ');
}

function show(value: unknown): string {
  if (typeof value === 'string') return value;
  try {
    if (value instanceof Error) return value.stack ?? `${value.name}: ${value.message}`;
    return stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}
