/** What stands beside a mail of the team: what it is to the customer, and the press that puts that right. */
import type { Desk, ReadMessage } from '../../desk/desk';
import { isSilent } from '../../mail/verdict';
import type { Button } from '../../words/screen';
import { cut } from '../../words/text';
import type { Look } from '../parts/look';
import { aboutMail } from './customer';

export interface MailWords {
  /** Empty: a plain mail. */
  text: string;
  button?: Button;
}

/** Recipients told one by one. */
const toShown = 2;

/** @param presses whether the person may say how a mail counts */
export function mailWords(message: ReadMessage, desk: Desk, presses: boolean, look: Look): MailWords {
  const { strings } = look;
  const { verdict } = message;
  const waits = desk.waitingSince !== null;
  const press = (verb: 'answer' | 'not-answer', label: string): Pick<MailWords, 'button'> =>
    presses ? { button: aboutMail(verb, label, message, desk) } : {};
  switch (verdict.is) {
    case 'word':
      return { text: strings.wordTo(peopleIn(verdict.to, look), waits), ...press('answer', strings.thatWasTheAnswer) };
    case 'internal':
      return { text: strings.wordWithin(waits), ...press('answer', strings.thatWasTheAnswer) };
    case 'no-answer':
      return { text: strings.noAnswer, ...press('answer', strings.thatWasTheAnswer) };
    case 'answer': {
      if (verdict.why === 'address')
        return { text: '', ...(isNewest(message, desk) ? press('not-answer', strings.notAnAnswer) : {}) };
      return { text: strings.answerBecause[verdict.why], ...press('not-answer', strings.notAnAnswer) };
    }
    case 'third-party':
      return presses ? { text: '', button: ofCustomer(message, desk, look) } : { text: '' };
    default:
      return { text: '' };
  }
}

/** An answer nobody has written after: the one somebody may want to take back. */
const isNewest = ({ id }: ReadMessage, { messages, facts }: Desk): boolean =>
  facts.managed && messages.filter((message) => !isSilent(message)).pop()?.id === id;

const ofCustomer = ({ from }: ReadMessage, { conversation }: Desk, { strings }: Look): Button => ({
  label: strings.ofTheCustomer,
  intent: { to: 'act', conversation, command: { do: 'of-customer', address: from.address } },
});

function peopleIn(to: readonly string[], { strings }: Look): string {
  const shown = to.slice(0, toShown).map((address) => cut(address, 60));
  const more = to.length - shown.length;
  return [...shown, ...(more > 0 ? [strings.andMore(more)] : [])].join(', ');
}
