/** Turns an execution and the calls it made into what the drawer shows. */
import type { Execution } from '../../emulators/apps-script';
import type { LedgerEntry } from '../../emulators/gmail';
import type { Report } from './wire';

/** `behind`: what other scripts ran for it, such as a hub. */
export function reportOf(
  execution: Execution,
  calls: readonly LedgerEntry[],
  behind: readonly Execution[] = [],
): Report {
  const { id, function: name, startedAt, virtualMs, fetches, error } = execution;
  const logs = [execution, ...behind].flatMap((one) => one.logs);
  // A batch is only the envelope of its calls, which are charged one by one.
  const charged = calls.filter((call) => call.method !== 'batch');
  return {
    id,
    function: name,
    at: startedAt,
    virtualMs: Math.round(virtualMs),
    requests: charged.map(({ method, url, status, units }) => ({
      method,
      path: pathOf(url),
      status,
      units,
    })),
    // What fetchAll sends leaves at one moment of the virtual clock.
    roundTrips: new Set(fetches.map((fetch) => fetch.at)).size,
    units: charged.reduce((sum, call) => sum + call.units, 0),
    plan: logs.flatMap((log) => planIn(log.text)).at(-1) ?? [],
    logs: logs.filter((log) => planIn(log.text).length === 0).map((log) => `${log.level}: ${log.text}`),
    error: error ? [`${error.name}: ${error.message}`, error.stack].filter(Boolean).join('\n') : null,
  };
}

/** The add-on prints a plan as one line of JSON, `{"plan":["…"]}`. */
function planIn(text: string): string[][] {
  if (!text.includes('"plan"')) return [];
  try {
    const { plan } = JSON.parse(text) as { plan?: unknown };
    return Array.isArray(plan) ? [plan.map(String)] : [];
  } catch {
    return [];
  }
}

function pathOf(url: string): string {
  const path = url.replace(/^https:\/\/[^/]+\/(?:gmail\/v1\/users\/me\/)?/, '');
  return path.length > 160 ? `${path.slice(0, 160)}…` : path;
}
