/** Who the customer is, and what makes that less than certain. */
import { introductionOf, isClaimed } from '../../desk/decode/customer';
import { visitorsOf } from '../../desk/decode/others';
import { type Desk, isDismissed, type ReadMessage } from '../../desk/desk';
import { fold } from '../../mail/addresses/fold';
import { addressesIn } from '../../mail/addresses/header';
import { isAuthentic } from '../../mail/authentic';
import type { VerbName } from '../../verbs';
import type { Button, Row } from '../../words/screen';
import { cut } from '../../words/text';
import type { Address } from '../../words/values';
import { chipsOfFacts } from '../parts/chips';
import { type Look, shortName } from '../parts/look';
import { senderOf } from './not-for-us';

/** Visitors of a form told one by one. */
const visitorsShown = 3;

export function customerRows(desk: Desk, look: Look): Row[] {
  const { strings, context } = look;
  return [
    {
      row: 'fact',
      label: strings.customer,
      text: personText(isDismissed(desk) ? senderOf(desk) : desk.customer, look),
      icon: 'person',
      chips: chipsOfFacts(desk.facts, context),
    },
    ...replyRows(desk, look),
    ...visitorRows(desk, look),
    ...introductionRows(desk, look),
  ];
}

function personText(person: Address | null, { strings }: Look): string {
  if (!person) return strings.unknownSender;
  const address = cut(person.address, 120);
  const name = cut(person.name, 60);
  if (name === '') return address || strings.unknownSender;
  return address === '' ? name : `${name} <${address}>`;
}

/** Where Reply to the newest mail that asks would go elsewhere than to whom the screen names as its author. */
function replyRows({ messages }: Desk, { strings, context }: Look): Row[] {
  const newest = [...messages].reverse().find(({ verdict, kind }) => verdict.is === 'asks' && kind.who === 'outside');
  if (newest?.verdict.is !== 'asks') return [];
  const shown = fold(newest.verdict.customer.address);
  const { address } = newest.from;
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const elsewhere = addressesIn(newest.headers['reply-to'] ?? '').find((one) => fold(one.address) !== shown);
  if (!elsewhere || isAuthentic(newest.headers, domain, context.authentication)) return [];
  const where = cut(elsewhere.address || elsewhere.name, 120);
  return [{ row: 'text', text: strings.replyElsewhere(where), tone: 'warning' }];
}

function visitorRows({ messages }: Desk, look: Look): Row[] {
  const { strings } = look;
  const visitors = visitorsOf(messages);
  if (visitors.length === 0) return [];
  const shown = visitors.slice(0, visitorsShown).map((visitor) => cut(visitor.name || visitor.address, 60));
  const more = visitors.length - shown.length;
  const who = [...shown, ...(more > 0 ? [strings.andMore(more)] : [])].join(', ');
  return [{ row: 'text', text: strings.visitors(who), tone: 'warning' }];
}

/** A forward's sender is a claim until somebody confirms it; whoever was brought in does not wait yet. */
function introductionRows(desk: Desk, look: Look): Row[] {
  const { strings } = look;
  const mail = introductionOf(desk.messages);
  if (mail?.kind.who !== 'member') return [];
  const who = shortName(mail.kind.handle, look);
  if (mail.verdict.is === 'brought') {
    const customer = cut(mail.verdict.customer.name || mail.verdict.customer.address, 60);
    return [
      { row: 'text', text: strings.broughtIn(who, customer), tone: 'quiet' },
      { row: 'buttons', buttons: [aboutMail('due-now', strings.answerIsDue, mail, desk)] },
    ];
  }
  if (!isClaimed(desk)) return [];
  const address = desk.customer?.address ?? '';
  const label = strings.thatIsTheCustomer;
  if (address === '') {
    const intent = { ...confirmIntent(desk, {}), with: ['address'] };
    return [
      { row: 'text', text: strings.forwardedUnread(who), tone: 'warning' },
      { row: 'input', field: 'address', label: strings.customerAddress, lines: 'one', limit: 320 },
      { row: 'buttons', buttons: [{ label, intent }] },
    ];
  }
  return [
    { row: 'text', text: strings.forwardedBy(who, cut(address, 120)), tone: 'warning' },
    { row: 'buttons', buttons: [{ label, intent: confirmIntent(desk, { address }) }] },
  ];
}

const confirmIntent = ({ conversation }: Desk, fields: Record<string, string>) => ({
  to: 'act' as const,
  conversation,
  command: { do: 'confirm-customer' satisfies VerbName, ...fields },
});

/** A press that says something of one mail. */
export const aboutMail = (verb: VerbName, label: string, { id }: ReadMessage, { conversation }: Desk): Button => ({
  label,
  intent: { to: 'act', conversation, command: { do: verb, about: id } },
});
