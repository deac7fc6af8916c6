import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load, root } from '../load.mjs';

/** Years of clock changes that ship with a configuration: mail some years old, and snoozes and targets ahead. */
const yearsBack = 7;
const yearsAhead = 4;

/** The configuration as written, with the transitions of every zone it names; refused with all its faults. */
export async function loadSeed(configFile = join(root, 'docket.config.json')) {
  const { readConfig, zonesNamed, zoneTransitions } = await load('tools/build/configuration.ts');
  const text = await readFile(configFile, 'utf8');
  const source = JSON.parse(text);
  const year = new Date().getFullYear();
  const transitions = (name) => zoneTransitions(name, year - yearsBack, year + yearsAhead, process.versions.tz);
  const zones = Object.fromEntries(zonesNamed(source).map((name) => [name, transitions(name)]));
  const checked = readConfig(text, { zones });
  if (!checked.ok) {
    const faults = checked.faults.map(({ path, message, advice }) => `  ${path || '(whole)'}: ${message} ${advice}`);
    throw new Error(`${configFile} has ${faults.length} fault(s):\n${faults.join('\n')}`);
  }
  return { source, zones };
}
