/** What a label may be called and look like. */
import type { Mailbox, StoredName } from '../../mailbox/types';
import { palette } from '../data/palette';
import { labelLimits, reservedNames } from '../data/system-labels';
import { conflict, invalid } from '../errors';
import type { Body } from '../http/body';

export interface LabelAttributes {
  labelListVisibility?: string;
  messageListVisibility?: string;
  color?: { backgroundColor: string; textColor: string };
}

const listVisibilities = ['labelShow', 'labelShowIfUnread', 'labelHide'];
const messageVisibilities = ['show', 'hide'];

/** The name as it will be kept. Throws a 400, or a 409 when another label has it in whatever case. */
export function checkedName(mailbox: Mailbox, given: string, self?: string): string {
  const name = given.trim();
  // What Gmail does with control characters is not documented: nobody may rely on it.
  const isBad =
    name === '' ||
    [...name].length > labelLimits.nameLength ||
    /\p{Cc}/u.test(name) ||
    name.split('/').some((part) => part.trim() === '');
  if (isBad || reservedNames.has(name.toLowerCase())) throw invalid('Invalid label name');
  const taken = mailbox.names().find((other) => other.name.toLowerCase() === name.toLowerCase());
  if (taken && taken.id !== self) throw conflict('Label name exists or conflicts');
  return name;
}

/** Visibility and colour of a body, laid over what the label has. `null` clears. */
export function checkedAttributes(body: Body, before: LabelAttributes): LabelAttributes {
  const after: LabelAttributes = { ...before };
  for (const [field, allowed] of [
    ['labelListVisibility', listVisibilities],
    ['messageListVisibility', messageVisibilities],
  ] as const) {
    const value = body[field];
    if (value === null) delete after[field];
    if (typeof value !== 'string') continue;
    if (!allowed.includes(value)) throw invalid(`Invalid ${field}: ${value}`);
    after[field] = value;
  }
  if (body.color === null) delete after.color;
  else if (body.color !== undefined) after.color = checkedColor(body.color);
  return after;
}

export function attributesOf(name: StoredName): LabelAttributes {
  return name.attributes as LabelAttributes;
}

function checkedColor(color: NonNullable<Body['color']>): LabelAttributes['color'] {
  const { backgroundColor, textColor } = color;
  if (!backgroundColor || !textColor) throw invalid('A label color needs both backgroundColor and textColor');
  for (const value of [backgroundColor, textColor]) {
    if (!palette.has(value)) throw invalid(`Label color ${value} is not on the allowed color palette`);
  }
  return { backgroundColor, textColor };
}
