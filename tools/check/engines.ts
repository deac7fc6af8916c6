/**
 * Whether every package the lock file installs runs on every Node that package.json promises. Asks nobody: npm copies
 * what a package says of its engines into the lock file.
 */
import { readFileSync } from 'node:fs';
import { subset } from 'semver';

/** As in package-lock.json, by folder; the repository itself has the empty one. */
type Packages = Record<string, { version?: string; engines?: { node?: string } }>;

/** A sentence for each package that runs on less. `promised`: a range of versions, as in `engines.node`. */
export function enginesTooNarrow(promised: string, packages: Packages): string[] {
  return Object.entries(packages).flatMap(([path, { version, engines }]) => {
    if (path === '' || engines?.node === undefined || subset(promised, engines.node)) return [];
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return [`${name} ${version} runs on Node ${engines.node}, but package.json promises ${promised}`];
  });
}

/** Of the repository in this folder. */
export function engineFaults(): string[] {
  const read = (name: string) => JSON.parse(readFileSync(name, 'utf8'));
  return enginesTooNarrow(read('package.json').engines.node, read('package-lock.json').packages);
}
