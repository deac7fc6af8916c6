import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load, root } from '../load.mjs';

/** Years of clock changes that ship with a configuration: mail some years old, and snoozes and targets ahead. */
const yearsBack = 7;
const yearsAhead = 4;

/** Several builds in one run read the same configuration. */
const warned = new Set();
const warnOnce = (sentence) => {
  if (!warned.has(sentence)) console.warn(sentence);
  warned.add(sentence);
};

/**
 * The configuration as written, with the transitions of every zone it names; refused with all its faults. `warn` gets a
 * sentence for every zone whose rules this machine has otherwise.
 */
export async function loadSeed(configFile = join(root, 'docket.config.json'), warn = warnOnce) {
  const { faultText, readConfig, zonesNamed, zonesOtherwiseHere, zoneTransitions } =
    await load('tools/build/configuration.ts');
  const text = await readFile(configFile, 'utf8');
  const source = JSON.parse(text);
  const year = new Date().getFullYear();
  // A team that has mail from longer ago looked after needs the clock changes of then.
  const first = Math.min(year - yearsBack, Number.parseInt(source.since, 10) || year);
  const transitions = (name) => zoneTransitions(name, first, year + yearsAhead);
  const zones = Object.fromEntries(zonesNamed(source).map((name) => [name, transitions(name)]));
  const checked = readConfig(text, { zones });
  if (!checked.ok) {
    throw new Error(`${configFile} has ${checked.faults.length} fault(s):\n${faultText(checked.faults)}`);
  }
  for (const sentence of zonesOtherwiseHere(Object.values(zones))) warn(sentence);
  return { source, zones };
}
