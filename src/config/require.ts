import { DocketError } from '../words/errors';
import { type CheckOptions, readConfig } from './check';
import type { Config } from './types';

/** The checked configuration of a text. @throws DocketError `config-invalid` or `unknown-zone`, naming every fault */
export function requireConfig(text: string, options: CheckOptions): Config {
  const result = readConfig(text, options);
  if (result.ok) return result.config;
  const { faults } = result;
  if (faults.some(({ code }) => code === 'unknown-zone'))
    throw new DocketError('unknown-zone', { why: 'configuration', faults });
  throw new DocketError('config-invalid', { faults });
}
