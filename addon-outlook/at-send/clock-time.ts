import type { EpochMs } from '../../src/words/values';

/** `14:05` by the clock of this computer. */
export function clockTime(at: EpochMs): string {
  const moment = new Date(at);
  return [moment.getHours(), moment.getMinutes()].map((part) => (part < 10 ? `0${part}` : String(part))).join(':');
}
