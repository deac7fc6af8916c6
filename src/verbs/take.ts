import { requirePerson } from '../desk/fields';
import { owned } from './owned';
import type { Verb } from './verb';

/** Makes the person the owner; work nobody has touched, and work that was closed, becomes open. */
export const take: Verb = (desk, _command, context) => owned(desk, requirePerson(context).handle);
