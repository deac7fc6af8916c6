/** What the build needs of the core to read a configuration. */
export { readConfig } from '../../src/config/check';
export { zonesNamed } from '../../src/config/zones';
export { zoneTransitions } from '../../src/sla/zone';
export { faultText } from '../said';
export { zonesOtherwiseHere } from '../zones/machine';
