/** What a screen needs besides what it shows: who looks, when, in which words, and what the mailbox cannot do. */

import { readTransitions, type Zone } from '../../sla/transitions';
import { type Strings, stringsFor } from '../../strings';
import type { Context } from '../../team/context';
import type { EpochMs, Handle } from '../../words/values';
import { fullMoment, moment, span } from './time';

export interface Look {
  context: Context;
  strings: Strings;
  zone: Zone;
  /** "Alice Moreau", or the bare handle of somebody no longer listed. */
  nameOf(handle: Handle): string;
  /** "You" for the person looking. */
  who(handle: Handle): string;
  /** A moment as a person would name it today. */
  when(at: EpochMs): string;
  /** A length of time, in milliseconds. */
  span(ms: number): string;
}

/** In the viewer's language if it is known and there is a catalogue for it, otherwise in the team's. */
export function lookOf(context: Context): Look {
  const { config, roster, now, person } = context;
  const zone = readTransitions(config.zones[config.timeZone]!);
  const strings = stringsFor(context.language, config.locale);
  const nameOf = (handle: Handle) => roster.byHandle(handle)?.name ?? handle;
  return {
    context,
    strings,
    zone,
    nameOf,
    who: (handle) => (handle === person?.handle ? strings.you : nameOf(handle)),
    when: (at) => moment(at, now, zone, strings.time),
    span: (ms) => span(ms, strings.time),
  };
}

/**
 * For what stays in the mailbox: in the team's language, whoever writes, with dates that are true on any day, and with
 * names: whoever reads it is another "you".
 */
export function storedLook({ language: _ofThePerson, ...context }: Context): Look {
  const look = lookOf(context);
  return { ...look, who: look.nameOf, when: (at) => fullMoment(at, look.zone, look.strings.time) };
}

/** A first name is enough in a sentence where the roster has it once. */
export function shortName(handle: Handle, look: Look): string {
  const full = look.nameOf(handle);
  const first = full.split(' ')[0] ?? full;
  const same = look.context.config.members.filter((member) => member.name.split(' ')[0] === first);
  return same.length > 1 ? full : first;
}
