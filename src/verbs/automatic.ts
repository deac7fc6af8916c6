import { chosenMail } from '../desk/chosen-mail';
import { withoutMail } from '../desk/without-mail';
import type { Verb } from './verb';

/**
 * A mail from outside that no header could tell was written by a machine: status, owner and clocks are again as they would
 * be without it. `message`: its id; left out, the newest from outside.
 */
export const automatic: Verb = (desk, command, context) => {
  const mail = chosenMail(desk, command, ({ kind }) => kind.who === 'outside');
  const { facts, withdraws } = withoutMail(desk, mail, context);
  const leaves = facts.status === 'snoozed' || (facts.status === 'closed' && context.config.onClose === 'archive');
  return {
    facts,
    about: mail.id,
    data: withdraws.length > 0 ? { withdraws } : {},
    ...(leaves && desk.facts.status !== facts.status ? { inbox: 'out' as const } : {}),
  };
};
