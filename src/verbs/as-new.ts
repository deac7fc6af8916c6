import { arrive } from '../desk/decode/arrivals';
import type { Verb } from './verb';

/** All mail of the conversation that came to light counts as new from now on, as if it had just been received. */
export const asNew: Verb = ({ facts, cameToLight }, _command, context) => {
  const received = cameToLight.reduce((so, mail) => {
    const { verdict } = mail;
    return verdict.is === 'came-to-light' ? arrive(so, { ...mail, verdict: verdict.of }, context).facts : so;
  }, facts);
  return cameToLight.length === 0 ? { facts, idle: true } : { facts: received, inbox: 'in' };
};
