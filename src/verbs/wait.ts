import type { Verb } from './verb';

/** The team has done its part; the customer's next mail ends the wait. */
export const wait: Verb = ({ facts }) => ({ facts: { ...facts, managed: true, status: 'waiting' } });
