/** Comments point to files by path; a path that leads nowhere sends its reader astray. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const made = ['node_modules', 'dist'];

/** Every file of the repository, whether or not Git is there to ask. */
const files = filesBelow('.').sort();

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isFile()) return [path];
    return entry.isDirectory() && !entry.name.startsWith('.') && !made.includes(entry.name) ? filesBelow(path) : [];
  });
}

/** Files and the folders they lie in. */
const existing = new Set(files.flatMap((file) => [file, ...foldersOf(file)]));
const roots = new Set(files.map((file) => file.split('/')[0]!));

/** What a build makes, what others put there, and what the emulated office serves. */
const isMade = (path: string): boolean => /^dist\/|^\.clasp\.json$|^taskpane\.html$/.test(path);

function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

const comment = /(?:^|\s)\/\*[\s\S]*?\*\/|(?:^|\s)\/\/[^\n]*/g;
const fileName = /^[\w./-]+\.(?:tsx?|mjs|cjs|css|html|md|json)$/;

/** The words of comments that name a file by its ending, or in backticks a module beside it or a folder from the top. */
function pathsIn(text: string): string[] {
  const words = [...text.matchAll(comment)].flatMap(([said]) =>
    said.replace(/https?:\S+/g, '').split(/[\s,;:()[\]{}"'“”]+/),
  );
  return words.flatMap((word) => {
    const path = word.replace(/`/g, '').replace(/\.+$/, '');
    if (fileName.test(path)) return [path];
    const isFolder = word.startsWith('`') && /^[\w-]+(?:\/[\w-]+)+$/.test(path) && roots.has(path.split('/')[0]!);
    const isModule = word.startsWith('`') && /^\.{1,2}\/[\w/-]+$/.test(path);
    return isFolder || isModule ? [path] : [];
  });
}

/** From the top, from the file itself, or from the folders it lies in: `marks/colours` in any file of src. */
function leadsSomewhere(path: string, from: string): boolean {
  const beside = posix.join(dirname(from), path);
  const bases = path.includes('/') && !path.startsWith('.') ? foldersOf(from).map((folder) => `${folder}/${path}`) : [];
  return [path, beside, `${beside}.ts`, ...bases].some((candidate) => existing.has(candidate) || isMade(candidate));
}

const dangling = (from: string, text: string): string[] => pathsIn(text).filter((path) => !leadsSomewhere(path, from));

describe('paths in comments', () => {
  const sources = files.filter(
    (path) =>
      /^(?:src|pane|addon-\w+|emulators|workbench|tools|bench)\//.test(path) && /\.(?:tsx?|mjs|cjs|css)$/.test(path),
  );

  test('each names a file or a folder that is there', () => {
    expect(sources.length).toBeGreaterThan(300);
    expect(sources.flatMap((path) => dangling(path, readFileSync(path, 'utf8')).map((to) => `${path}: ${to}`))).toEqual(
      [],
    );
  });

  test.each([
    ['of a file that is gone', '/** See `desk/command.ts`. */', ['desk/command.ts']],
    ['without backticks', '// as in marks/table.ts.', ['marks/table.ts']],
    ['beside it', ' * x\n/** Apart from `nowhere.ts`. */', ['nowhere.ts']],
    ['of a module', '/** Instead of `../gone`. */', ['../gone']],
    ['of a folder', '/** Below `src/view`. */', ['src/view']],
    ['from the top', '/** `docs/gone.md` */', ['docs/gone.md']],
    ['that are right', '/** `names.ts`, `words/marks.ts`, `../words/marks.ts`, `src/sla`, docs/marks.md */', []],
    ['that are no paths', '/** `text/plain`, https://a.example/b.html, e.g. a/b, Node.js */', []],
    ['in code', `const a = 'gone/file.ts';`, []],
  ])('a path %s', (_, text, found) => {
    expect(dangling('src/marks/facts.ts', text)).toEqual(found);
  });
});
