import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names of the pictures of icons/fluent that the pane and the workbench's page import, sorted, each once. */
export function importedPictures(root: string): string[] {
  const names = ['pane', 'workbench/page'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => [...readFileSync(join(root, folder, file), 'utf8').matchAll(/\/icons\/fluent\/(\w+\.svg)'/g)])
      .map(([, name]) => name!),
  );
  return [...new Set(names)].sort();
}
