import type { EpochMs } from '../../../emulators/mailbox/types';
import { sampleClock } from '../clock';
import type { Story } from '../story';
import { adviceStories } from './advice';
import { billingStories } from './billing';
import { businessStories } from './business';
import { languageStories } from './languages';
import { machineStories } from './machines';
import { returnsStories } from './returns';
import { scoutStory } from './scouts';
import { shippingStories } from './shipping';
import { strangeStories } from './strange';
import { warrantyStories } from './warranty';

/** All conversations of the sample, told from the moment the workbench opens. */
export function sampleStories(now: EpochMs): Story[] {
  const clock = sampleClock(now);
  return [
    ...shippingStories(clock),
    ...returnsStories(clock),
    ...warrantyStories(clock),
    ...adviceStories(clock),
    ...billingStories(clock),
    ...businessStories(clock),
    ...languageStories(clock),
    ...strangeStories(clock),
    ...machineStories(clock),
    scoutStory(clock),
  ];
}
