/** What must be true of a conversation once everybody has stopped, whoever wrote it. */
import type { Entry } from '../../../src/words/entry';
import type { CommandData, Outcome } from '../../../src/words/inbox';

/** A command that was given and what its pane said. `id`: of its entry. */
export interface Given {
  by: string;
  id: string;
  command: CommandData;
  outcome: Outcome;
}

export interface Looked {
  by: string;
  outcome: Outcome;
}

export interface Ended {
  given: Given[];
  /** Every stored entry, doubles included. */
  stored: Entry[];
  /** What each person sees when they look again; the last of them has repaired what there was to repair. */
  first: Looked[];
  /** The same after that, and after the time in which the journal is believed before the marks. */
  again: Looked[][];
  /** What was written while looking again: nothing, as it should be. */
  wroteAgain: string[];
  /** Docket's names on all messages, once everybody has looked and after the pass of upkeep. */
  marks: { settled: string; later: string };
}

/** What Docket says that was not done; anything else may have been. */
const undone = ['nothing-to-undo', 'acted-since', 'not-managed', 'not-allowed', 'mark-missing'];

/** Every rule that was broken, in words; empty: none. */
export function faultsOf(ended: Ended): string[] {
  const faults: string[] = [];
  const ids = ended.stored.map(({ id }) => id);
  const known = new Map(ended.given.map((one) => [one.id, one]));
  for (const { id, by, command, outcome } of ended.given) {
    const wrote = outcome.ok && outcome.view.plan?.some((line) => line.startsWith('Write to the journal'));
    if (wrote && !ids.includes(id)) faults.push(`lost: ${by} ${command.do}`);
    if (!outcome.ok && undone.includes(outcome.error.code) && ids.includes(id)) faults.push(`told as undone: ${by}`);
    if (!outcome.ok && outcome.error.code === 'internal')
      faults.push(`internal: ${JSON.stringify(outcome.error.data)}`);
  }
  for (const entry of ended.stored) {
    if (entry.by !== 'docket' && !known.has(entry.id)) faults.push(`from nowhere: ${entry.id}`);
  }
  for (const [one, times] of counted(ended.stored)) if (times > 1) faults.push(`upkeep twice: ${one}`);
  for (const { by, outcome } of [...ended.first, ...ended.again.flat()]) {
    if (!outcome.ok) faults.push(`${by} cannot look: ${outcome.error.code}`);
  }
  const seen = new Set(ended.again.flat().map(({ outcome }) => chipsIn(outcome).join(' ')));
  if (seen.size > 1) faults.push(`not the same for everybody: ${[...seen].join(' | ')}`);
  if (ended.wroteAgain.length > 0) faults.push(`wrote again: ${ended.wroteAgain.join(', ')}`);
  const shown = [...seen][0] ?? '';
  // What mail has changed is shown at once and written by the next step or pass. Names left over on an older message say nothing to a reader; the pass of upkeep takes them off.
  const lacking = shown.split(' ').filter((name) => !ended.marks.settled.split(' ').includes(name));
  const folded = ended.again[0]!.some(({ outcome }) => says(outcome, 'New mail has changed the state'));
  if (lacking.length > 0 && !folded) faults.push(`shows ${shown}, marked ${ended.marks.settled}`);
  if (shown !== ended.marks.later) faults.push(`shows ${shown}, in the end marked ${ended.marks.later}`);
  faults.push(...untold(ended, shown));
  return faults;
}

/** How often Docket has, by itself, done the same behind the same entry, whatever the id. */
function counted(stored: readonly Entry[]): Map<string, number> {
  const byId = new Map(stored.filter(({ by }) => by === 'docket').map((entry) => [entry.id, entry]));
  const found = new Map<string, number>();
  for (const { kind, data } of byId.values()) {
    const said = JSON.stringify([kind, data]);
    found.set(said, (found.get(said) ?? 0) + 1);
  }
  return found;
}

/** Who believes to have settled whose it is, and was overtaken without being told. */
function untold({ given, first }: Ended, shown: string): string[] {
  const final = ownerIn(shown.split(' '));
  return first.flatMap(({ by, outcome: look }) => {
    const own = given.filter((one) => one.by === by && one.outcome.ok);
    const last = own[own.length - 1];
    if (!last?.outcome.ok || !look.ok || !['take', 'assign'].includes(last.command.do)) return [];
    // Who was told that it says so already has not settled anything.
    const claimed = ownerIn(chipsIn(last.outcome));
    if (claimed === final || !last.outcome.view.plan) return [];
    const { notice } = last.outcome.view;
    const news = look.view.sections.filter(({ id }) => id === 'fresh').flatMap(({ rows }) => rows);
    const itself = ['by hand', 'New mail has changed the state'].some((words) => says(look, words));
    const said = notice?.tone === 'problem' || news.length > 0 || itself;
    return said ? [] : [`${by} was not told: ${claimed} → ${final}`];
  });
}

const says = (outcome: Outcome, words: string): boolean =>
  outcome.ok &&
  outcome.view.sections.flatMap(({ rows }) => rows).some((row) => row.row === 'text' && row.text.includes(words));

export function chipsIn(outcome: Outcome): string[] {
  if (!outcome.ok) return [outcome.error.code];
  const rows = outcome.view.sections.flatMap((section) => section.rows);
  const fact = rows.find((row) => row.row === 'fact' && row.chips !== undefined);
  const chips = fact?.row === 'fact' ? (fact.chips ?? []) : [];
  return chips.map(({ name }) => name).sort();
}

const ownerIn = (names: readonly string[]): string => names.find((name) => /^[@✓]/.test(name)) ?? 'nobody';
