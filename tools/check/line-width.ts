/** Whether the lines of what people read as text can be compared and read: at most 120 characters each. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const width = 120;

/** Files, and folders with all that lies below them, that are kept to the width. */
const kept = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'docs', 'emulators', 'tools'];

/**
 * Numbers of the lines that are too long, from 1. Tables and fenced code are free, and so is a line that only its last
 * word makes too long where that is a link, which cannot be broken.
 */
export function linesTooLong(text: string): number[] {
  let fence: string | null = null;
  return text.split(/\r?\n/).flatMap((line, index) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === null && mark !== undefined) {
      fence = mark;
      return [];
    }
    if (fence !== null) {
      if (mark?.startsWith(fence)) fence = null;
      return [];
    }
    return isTooLong(line) ? [index + 1] : [];
  });
}

function isTooLong(line: string): boolean {
  if (line.trimEnd().length <= width || /^\s*\|/.test(line)) return false;
  const last = /\S+$/.exec(line.trimEnd())![0];
  const isLink = last.includes('://') || last.includes('](');
  return !(isLink && line.trimEnd().length - last.length <= width);
}

/** A sentence for each such line of the Markdown in the repository. */
export function widthFaults(paths: readonly string[] = kept): string[] {
  return paths
    .flatMap(markdownIn)
    .flatMap((file) =>
      linesTooLong(readFileSync(file, 'utf8')).map((line) => `${file}:${line} is longer than ${width} characters`),
    );
}

function markdownIn(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(path, name).replaceAll('\\', '/'))
    .sort();
}
