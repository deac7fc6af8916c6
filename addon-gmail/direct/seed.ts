/** The configuration this bundle was built with; the build puts it in place. */
import type { CheckOptions } from '../../src/config/check';

declare const DOCKET_SEED: { source: { locale?: string }; zones: CheckOptions['zones'] };

export const seed = DOCKET_SEED;
