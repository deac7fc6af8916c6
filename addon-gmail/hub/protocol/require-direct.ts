/** Two writers that know nothing of each other have no common lock, so where there is a hub it is the only one. */
import type { Config } from '../../../src/config/types';
import { useTheHub } from './refusals';

/** @throws DocketError `use-the-hub` */
export function requireDirect({ hub }: Pick<Config, 'hub'>): void {
  if (hub) throw useTheHub();
}
