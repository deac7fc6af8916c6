/** What a pane asked of Graph, told as the drawer shows it: requests that follow each other closely are one step. */
import type { LedgerRow } from '../../../emulators/graph';
import type { Report } from '../wire';

/** Milliseconds without a request after which the next one begins a new step. */
const pause = 1000;
const kept = 12;

/** What a pane said it wrote, in words. */
export interface ToldPlan {
  /** Address of the person. */
  user: string;
  at: number;
  plan: readonly string[];
}

/** Newest first. A request counts as one unit of what Outlook serves in ten minutes; a batch counts by its parts. */
export function reportsOf(rows: readonly LedgerRow[], plans: readonly ToldPlan[]): Report[] {
  const steps: LedgerRow[][] = [];
  for (const row of rows) {
    const last = steps.at(-1)?.at(-1);
    if (last && last.user === row.user && row.at - last.at < pause) steps.at(-1)!.push(row);
    else steps.push([row]);
  }
  const newestFirst = steps.slice(-kept).reverse();
  return newestFirst.map((step) => reportOf(step, planOf(step, newestFirst, plans)));
}

/** A plan is told when it has been carried out: it belongs to the last step its person had begun by then. */
function planOf(step: readonly LedgerRow[], newestFirst: readonly LedgerRow[][], plans: readonly ToldPlan[]): string[] {
  const stepOf = ({ user, at }: ToldPlan) => newestFirst.find(([first]) => first!.user === user && first!.at <= at);
  return plans.filter((told) => stepOf(told) === step).flatMap(({ plan }) => plan);
}

function reportOf(rows: readonly LedgerRow[], plan: string[]): Report {
  const [first] = rows;
  // A batch is only the envelope of its parts.
  const charged = rows.filter(({ url }) => !url.startsWith('/$batch'));
  return {
    id: first!.n,
    function: `Pane of ${first!.user ?? 'nobody'}`,
    at: first!.at,
    virtualMs: Math.round(rows.at(-1)!.at - first!.at),
    requests: charged.map(({ method, url, status, batch, n }) => ({
      method,
      path: pathOf(url),
      status,
      units: 1,
      trip: batch ?? n,
    })),
    units: charged.length,
    roundTrips: rows.filter(({ batch }) => batch === undefined).length,
    plan,
    logs: rows.flatMap(({ code, method, url }) => (code === undefined ? [] : [`${code}: ${method} ${pathOf(url)}`])),
    error: null,
  };
}

/** Ids are long and tell nobody anything. */
function pathOf(url: string): string {
  let path = url;
  try {
    path = decodeURIComponent(url);
  } catch {
    // Shown as it is.
  }
  const short = path.replace(/[\w=-]{60,}/g, (id) => `${id.slice(0, 4)}…${id.slice(-6)}`);
  return short.length > 160 ? `${short.slice(0, 160)}…` : short;
}
