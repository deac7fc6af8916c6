import { requireFits, requirePerson, textField } from '../desk/fields';
import { DocketError } from '../words/errors';
import { nothingHandedOn } from './accept';
import type { Verb } from './verb';

/**
 * The way back: whoever was asked says why not, and the person who asked finds it under what is asked of them. Whoever
 * escalated it, and a lead, can call it off.
 */
export const decline: Verb = ({ facts, escalation }, command, context) => {
  const { handle, member } = requirePerson(context);
  if (!escalation || (handle !== escalation.to && handle !== escalation.by && member.role !== 'lead')) {
    throw nothingHandedOn();
  }
  const text = textField(command, 'declineWhy');
  if (text === '' && handle === escalation.to) {
    throw new DocketError('note-empty', { why: 'declining' });
  }
  requireFits(text, context);
  const { to, by } = escalation;
  const sender = context.roster.byHandle(by);
  // Who asked has to learn of it, unless they did this themselves.
  const askedInTurn = handle !== by && sender && !sender.left ? [by] : [];
  const asked = [...new Set([...facts.asked.filter((other) => other !== to), ...askedInTurn])].sort();
  return {
    facts: { ...facts, asked },
    data: { ...(text === '' ? {} : { text }), ...(askedInTurn.length > 0 ? { asks: askedInTurn } : {}) },
  };
};
