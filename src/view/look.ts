/** What a screen needs besides what it shows: who looks, when, in which words, and what the mailbox cannot do. */
import type { Context } from '../desk/context';
import type { EpochMs, Handle } from '../ports';
import { readTransitions, type Zone } from '../sla/transitions';
import { english, type Strings } from './strings';
import { moment } from './time';

export interface Look {
  context: Context;
  strings: Strings;
  zone: Zone;
  /** "Alice Moreau", or the bare handle of somebody no longer listed. */
  nameOf(handle: Handle): string;
  /** "You" for the person looking. */
  who(handle: Handle): string;
  when(at: EpochMs): string;
}

export function lookOf(context: Context): Look {
  const { config, roster, now, person } = context;
  const zone = readTransitions(config.zones[config.timeZone]!);
  const nameOf = (handle: Handle) => roster.byHandle(handle)?.name ?? handle;
  return {
    context,
    strings: english,
    zone,
    nameOf,
    who: (handle) => (handle === person?.handle ? english.you : nameOf(handle)),
    when: (at) => moment(at, now, zone),
  };
}

/** A first name is enough in a sentence where the roster has it once. */
export function shortName(handle: Handle, look: Look): string {
  const full = look.nameOf(handle);
  const first = full.split(' ')[0] ?? full;
  const same = look.context.config.members.filter((member) => member.name.split(' ')[0] === first);
  return same.length > 1 ? full : first;
}
