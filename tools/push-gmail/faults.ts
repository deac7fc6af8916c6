/** All that may be in the folder that is pushed. */
const names = ['appsscript.json', 'code.js'];

export interface BeforePush {
  /** The folder that is pushed, `dist/gmail`. */
  folder: string;
  /** clasp's file with the script's id, `.clasp.json`. */
  project: string;
  /** What `git status --porcelain` says. */
  changes: string;
  /** Texts by name, as a build of this tree gives them. */
  fresh: ReadonlyMap<string, string>;
  /** Texts by name, as they lie in the folder. */
  built: ReadonlyMap<string, string>;
  /** What Apps Script would refuse of the fresh texts, as sentences; clasp pushes a faulty manifest without a word. */
  refused: readonly string[];
  /** What `clasp show-file-status --json` prints; null: it failed. */
  listed: string | null;
}

/** Why nothing should be pushed, as sentences; empty if it may go ahead. */
export function faultsBeforePush({
  folder: pushed,
  project,
  changes,
  fresh,
  built,
  refused,
  listed,
}: BeforePush): string[] {
  const faults: string[] = [];
  const changed = changes.split('\n').filter((line) => line !== '' && !isOwnSetting(line));
  if (changed.length > 0) {
    const shown = changed.slice(0, 5).map((line) => line.slice(3));
    const more = changed.length > shown.length ? ` and ${changed.length - shown.length} more` : '';
    faults.push(
      `Not everything is committed: ${shown.join(', ')}${more}. What runs should be found in the history again.`,
    );
  }
  const stale = names.filter((name) => built.get(name) === undefined || built.get(name) !== fresh.get(name));
  if (stale.length > 0) {
    faults.push(
      `${stale.map((name) => `${pushed}/${name}`).join(' and ')} is not what this tree builds. Run npm run build.`,
    );
  }
  faults.push(...refused.map((why) => `Apps Script would refuse it: ${why}.`));
  if (listed === null) {
    faults.push(
      `clasp knows no script for this folder: there is no ${project}. docs/install-gmail.md says how to make one.`,
    );
  } else {
    const found = filesIn(listed);
    const wanted = names.map((name) => `${pushed}/${name}`);
    if (found === null || found.join() !== wanted.join()) {
      const would = found === null ? 'an answer that cannot be read' : found.join(', ') || 'nothing';
      faults.push(`clasp would push ${would}, not ${wanted.join(' and ')}. Check ${project} and .claspignore.`);
    }
  }
  return faults;
}

/** The script's id is everybody's own and need not be in the history. */
function isOwnSetting(line: string): boolean {
  return /^\?\? \.clasp(\.[a-z-]+)?\.json$/.test(line);
}

/** clasp lists them in any order, and on Windows with backslashes. */
function filesIn(listed: string): string[] | null {
  try {
    const { filesToPush } = JSON.parse(listed) as { filesToPush?: unknown };
    if (!Array.isArray(filesToPush)) return null;
    return filesToPush.map((path) => String(path).replaceAll('\\', '/')).sort();
  } catch {
    return null;
  }
}
