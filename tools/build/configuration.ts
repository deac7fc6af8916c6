/** What the build needs of the core to read a configuration. */
export { readConfig } from '../../src/config/check';
export { zonesNamed } from '../../src/config/resolve';
export { zoneTransitions } from '../../src/sla/zone';
