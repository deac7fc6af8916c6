import { isDismissed } from '../desk/desk';
import type { Verb } from './verb';

/** The team has done its part; the customer's next mail ends the wait. */
export const wait: Verb = (desk) =>
  isDismissed(desk)
    ? { facts: desk.facts, idle: true }
    : { facts: { ...desk.facts, managed: true, status: 'waiting' } };
