import { requirePerson } from '../fields';
import type { Verb } from '../verb';
import { owned } from './owned';

/** Makes the person the owner; work nobody has touched, and work that was closed, becomes open. */
export const take: Verb = (desk, _command, context) => owned(desk, requirePerson(context).handle);
