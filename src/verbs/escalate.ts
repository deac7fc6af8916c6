import { momentField, ownerField, requireFits, requirePerson, textField } from '../desk/fields';
import { DocketError } from '../words/errors';
import type { Verb } from './verb';

/**
 * Asks somebody to take a conversation over: to whom and why, what was tried, what was promised and by when. The owner
 * stays answerable until it is accepted; asking somebody else instead takes back the first asking.
 */
export const escalate: Verb = ({ facts, escalation }, command, context) => {
  const to = ownerField(command, 'escalateTo', context).handle;
  if (to === requirePerson(context).handle) {
    throw new DocketError('not-allowed', { why: 'escalate-to-yourself' });
  }
  if (facts.status === 'closed') {
    throw new DocketError('not-allowed', { why: 'escalate-closed' });
  }
  const text = textField(command, 'escalateWhy');
  if (text === '') {
    throw new DocketError('note-empty', { why: 'escalating' });
  }
  const tried = textField(command, 'tried');
  const promised = textField(command, 'promised');
  const until = textField(command, 'promisedBy') === '' ? null : momentField(command, 'promisedBy', context.now);
  requireFits([text, tried, promised].join('\n'), context);
  const asked = facts.asked.filter((handle) => handle !== escalation?.to && handle !== to);
  return {
    facts: { ...facts, managed: true, asked: [...asked, to].sort() },
    data: {
      text,
      asks: [to],
      ...(tried === '' ? {} : { tried }),
      ...(promised === '' ? {} : { promised }),
      ...(until === null ? {} : { until }),
    },
  };
};
