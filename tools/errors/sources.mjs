// The files of the product that may throw an error of Docket's, with their texts.
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

const folders = ['src', 'addon-gmail', 'addon-outlook', 'pane', 'tools/categories'];

/** @param {string} root @returns {{ path: string, text: string }[]} */
export const sources = (root) =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .map((name) => `${folder}/${String(name).split(sep).join('/')}`)
      .filter((path) => /\.tsx?$/.test(path))
      .sort()
      .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
  );
