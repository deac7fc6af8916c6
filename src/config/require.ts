import { DocketError } from '../words/errors';
import { type CheckOptions, readConfig } from './check';
import type { Config } from './types';

/** The checked configuration of a text. @throws DocketError `config-invalid` or `unknown-zone`, naming every fault */
export function requireConfig(text: string, options: CheckOptions): Config {
  const result = readConfig(text, options);
  if (result.ok) return result.config;
  const { faults } = result;
  const said = faults.map(({ path, message, advice }) => `${path || 'the whole'}: ${message} ${advice}`);
  throw new DocketError(
    faults.some(({ code }) => code === 'unknown-zone') ? 'unknown-zone' : 'config-invalid',
    `The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}. ${said.join(' ')}`,
    'Correct it and set Docket up again; until then nothing is changed.',
  );
}
