/** The licence notices of what a build contains from elsewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Metafile } from 'esbuild';

/** What the file beside a build is called. */
export const noticesFile = 'THIRD-PARTY-NOTICES.txt';

/** A package, or part of one, that a build contains. */
export interface Contained {
  name: string;
  version: string;
  /** As an SPDX expression. */
  licence: string;
  /** Its licence and notices, whole. */
  text: string;
}

/**
 * What builds contain from elsewhere, by name.
 * @param root folder of the repository, to which the paths of a metafile are relative
 * @param metafiles what esbuild tells of each build; of what it left out nothing is owed
 * @param also folders of packages that came in by another way, from the root
 * @throws Error where something comes without a licence
 */
export function containedIn(root: string, metafiles: readonly Metafile[], also: readonly string[] = []): Contained[] {
  const inputs = metafiles
    .flatMap(({ outputs }) => Object.values(outputs))
    .flatMap((output) => Object.entries(output.inputs));
  const files = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => dirname(path));
  const folders = [...files, ...also].map((folder) => packageFolder(root, folder));
  return [...new Set(folders)]
    .filter((folder) => folder !== null)
    .map((folder) => contained(join(root, folder)))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Nearest folder upwards that is a package of its own; null for the repository's own files. */
function packageFolder(root: string, folder: string): string | null {
  if (folder === '.' || folder === '') return null;
  const file = join(root, folder, 'package.json');
  // A part of a package may have a package.json that only says how to load it.
  if (existsSync(file) && 'version' in JSON.parse(readFileSync(file, 'utf8'))) return folder;
  return packageFolder(root, dirname(folder));
}

function contained(folder: string): Contained {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice)/i.test(file));
  if (typeof license !== 'string' || files.length === 0) throw new Error(`${name} ${version} comes without a licence.`);
  const text = files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
  return { name, version, licence: license, text };
}

/** The file that goes with a build. */
export function noticesText(parts: readonly Contained[]): string {
  if (parts.length === 0) return 'This build of Docket contains no software by others.\n';
  const sections = parts.map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}\n`);
  return ['This build of Docket contains the following software by others.\n', ...sections].join(
    `\n${'-'.repeat(80)}\n\n`,
  );
}

/** The same in one comment, for a script that travels alone. Empty where nothing is contained. */
export function noticesComment(parts: readonly Contained[]): string {
  if (parts.length === 0) return '';
  const named = parts.map(({ name, version, licence, text }) => {
    const holder = /^.*\bcopyright\b.*$/im.exec(text)?.[0].trim() ?? '';
    return `${name} ${version} (${[licence, holder].filter(Boolean).join(', ')})`;
  });
  const comment = `Contains ${named.join('; ')}. Whole licences: ${noticesFile} of the build.`;
  return `/*! ${comment.replaceAll('*/', '')} */\n`;
}
