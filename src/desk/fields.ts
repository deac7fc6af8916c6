/** Reads what a person typed or chose. Everything arrives as text; whatever does not fit ends in a sentence. */
import type { Member } from '../config/types';
import { fold } from '../mail/addresses/fold';
import type { Context } from '../team/context';
import { DocketError } from '../words/errors';
import type { CommandData } from '../words/inbox';
import { cut } from '../words/text';
import type { EpochMs, Person } from '../words/values';

/** One text field, trimmed; empty where it is missing. */
export function textField(command: CommandData, field: string): string {
  const value = command[field];
  return (Array.isArray(value) ? (value[0] ?? '') : (value ?? '')).trim();
}

/** Every value of a field: several choices, or one text separated by commas. */
export function listField(command: CommandData, field: string): string[] {
  const value = command[field];
  const values = (Array.isArray(value) ? value : [value ?? '']).flatMap((text) => text.split(','));
  return [...new Set(values.map((item) => item.trim()).filter((item) => item !== ''))];
}

/** The person acting, or the question who it is. */
export function requirePerson(context: Context): Person & { member: Member } {
  const { person, roster } = context;
  const member = person && roster.byHandle(person.handle);
  if (!person || !member || member.left) {
    throw new DocketError('who-are-you');
  }
  return { ...person, member };
}

/** A member who can be given work: on the roster, not departed, allowed to own. */
export function ownerField(command: CommandData, field: string, { roster }: Context): Member {
  const member = memberField(command, field, roster.byHandle);
  if (member.left || !roster.mayOwn(member.handle)) {
    throw new DocketError('not-allowed', {
      why: member.left ? 'owner-has-left' : 'owner-is-collaborator',
      name: member.name,
    });
  }
  return member;
}

/** A mail address that can be told from others. */
export function addressField(command: CommandData): string {
  const address = textField(command, 'address').toLowerCase();
  if (fold(address) === '') throw new DocketError('address-unreadable');
  return address;
}

function memberField(command: CommandData, field: string, find: (handle: string) => Member | undefined): Member {
  // "Alice Moreau @alice" is what a suggestion reads as.
  const handle = textField(command, field).replace(/^.*@/s, '').toLowerCase();
  const member = find(handle);
  if (member) return member;
  throw new DocketError(
    'unknown-member',
    handle === '' ? { why: 'none-named' } : { why: 'not-on-team', handle: cut(handle, 40) },
  );
}

/** @throws DocketError `note-too-long` where the journal has no room for a text of this length */
export function requireFits(text: string, { limits }: Context): void {
  if (text.length <= limits.entryChars) return;
  throw new DocketError('note-too-long', { characters: text.length, limit: limits.entryChars });
}

/** A moment in the future, at most two years away, as epoch milliseconds. */
export function momentField(command: CommandData, field: string, now: EpochMs): EpochMs {
  const text = textField(command, field);
  const at = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (at > now && at <= now + 2 * 365 * 86_400_000) return at;
  throw new DocketError('bad-moment', { why: text === '' ? 'none-chosen' : 'out-of-range' });
}
