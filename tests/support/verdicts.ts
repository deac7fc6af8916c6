import type { MailKind } from '../../src/mail/kind';
import type { Verdict } from '../../src/mail/verdict';

/** What a mail is to the customer in a plain conversation, where the team writes to nobody but them. */
export const plainVerdict = (who: MailKind['who']): Verdict => {
  switch (who) {
    case 'outside':
      return { is: 'asks', customer: { name: '', address: '' }, visitor: null, how: 'wrote' };
    case 'machine':
      return { is: 'machine' };
    default:
      return { is: 'answer', why: 'address', to: [], leaves: null };
  }
};
