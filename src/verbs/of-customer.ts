import { addressField } from '../desk/fields';
import { customerFact } from '../desk/statements';
import { recounted } from './recounted';
import type { Verb } from './verb';

/** “Of the customer”: the address writes for the customer here, whatever it was taken for. */
export const ofCustomer: Verb = (desk, command, context) => confirmed('of-customer', desk, command, context);

/** “That is the customer”: who a forward says it is from, or another address, is confirmed by a person. */
export const confirmCustomer: Verb = (desk, command, context) => confirmed('confirm-customer', desk, command, context);

function confirmed(kind: string, ...[desk, command, context]: Parameters<Verb>): ReturnType<Verb> {
  const fact = { key: customerFact, value: addressField(command) };
  return recounted(desk, { kind, data: { fact } }, context);
}
