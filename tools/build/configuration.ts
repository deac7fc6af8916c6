/** What the build needs of the core to read a configuration. */
import { transitionsIn } from '../../src/sla/packed-zones';
import type { Transitions } from '../../src/sla/transitions';
import { zonesSince2014 } from '../../src/sla/zones-since-2014';
import { zonesSince1970 } from '../zones/zones-since-1970';

export { readConfig } from '../../src/config/check';
export { zonesNamed } from '../../src/config/zones';
export { faultText } from '../said';
export { zonesOtherwiseHere } from '../zones/machine';

/** The clock changes of a zone, as `zoneTransitions` of the core gives them, but from 1970 on. */
export const zoneTransitions = (timeZone: string, fromYear: number, toYear: number): Transitions =>
  fromYear < zonesSince2014.firstYear
    ? transitionsIn(zonesSince1970, timeZone, fromYear, toYear)
    : transitionsIn(zonesSince2014, timeZone, fromYear, toYear);
