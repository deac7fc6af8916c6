/** Which mail of a conversation asks, which answers, and which is a word to somebody else: the one judgement all else reads. */
import type { Config } from '../config/types';
import type { Message } from '../words/conversation';
import type { Address, EpochMs } from '../words/values';
import { fold } from './addresses/fold';
import { copyOf, sentByLink } from './copy';
import { ownWords } from './cutting/own-words';
import { forwardedSender } from './forward';
import type { AuthoredMail } from './kind';
import { messageLink } from './link';
import { type Belongs, type CustomerSide, customerSide } from './side';
import { type TeamAddresses, type TeamSource, teamAddressesOf } from './team-addresses';
import { authorOf, isUnreachable } from './unreachable';
import type { AnswerReason, Verdict } from './verdict';

/** What people have said of a conversation's mail, the newest word about each counting. */
export interface Statements {
  /** Ids of messages, and whether each is an answer. */
  answers: ReadonlyMap<string, boolean>;
  /** Addresses that are of the customer, for the whole conversation. */
  customers: readonly string[];
  /** Ids of messages that brought somebody in who waits for an answer. */
  asking: ReadonlySet<string>;
}

export const nothingSaid: Statements = { answers: new Map(), customers: [], asking: new Set() };

export interface JudgeContext extends TeamSource {
  config: TeamSource['config'] & Pick<Config, 'addressOnly'>;
}

/**
 * The verdict on each message, in the order given. Only what lies before a message (by time, then id) and what people have
 * said count towards its verdict, so that no later mail changes it and the order of the input does not matter.
 */
export function judge(messages: readonly AuthoredMail[], statements: Statements, context: JudgeContext): Verdict[] {
  const { verdicts } = judgement(messages, statements, context);
  return messages.map((message) => verdicts.get(message)!);
}

function judgement(messages: readonly AuthoredMail[], statements: Statements, context: JudgeContext) {
  const team = teamAddressesOf(context);
  const side = customerSide(team, context.config);
  for (const address of statements.customers) side.confirmed(address, 'with-domain');
  const one = new Judgement(side, team, statements, sentByLink(messages));
  const verdicts = new Map<AuthoredMail, Verdict>();
  for (const message of [...messages].sort(byPlace)) verdicts.set(message, one.of(message));
  return { side, verdicts };
}

/** The customer's side as these messages have made it known. */
export function sideAfter(
  messages: readonly AuthoredMail[],
  statements: Statements,
  context: JudgeContext,
): Pick<CustomerSide, 'belongs'> {
  return judgement(messages, statements, context).side;
}

const byPlace = (a: Message, b: Message): number => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** One pass over a conversation. */
class Judgement {
  /** Somebody has asked, or the team has written to somebody outside. */
  private begun = false;
  /** Visitors of a form so far, folded, each with their oldest mail nobody has answered. */
  private readonly visitors = new Map<string, readonly [EpochMs, string] | null>();
  private readonly links = new Set<string>();

  constructor(
    private readonly side: CustomerSide,
    private readonly team: TeamAddresses,
    private readonly statements: Statements,
    private readonly sent: ReadonlyMap<string, AuthoredMail>,
  ) {}

  of(message: AuthoredMail): Verdict {
    const verdict = this.judged(message);
    const link = messageLink(message.headers['message-id']);
    if (link !== null) this.links.add(link);
    return verdict;
  }

  private judged(message: AuthoredMail): Verdict {
    if (copyOf(message, this.sent, this.team) === 'copy') return { is: 'copy' };
    switch (message.kind.who) {
      case 'machine':
        return { is: 'machine' };
      case 'outside':
        return this.fromOutside(message);
      default:
        return this.fromTeam(message);
    }
  }

  private fromOutside(message: AuthoredMail): Verdict {
    if (this.begun && this.side.isThirdParty(message.from.address)) return { is: 'third-party' };
    return this.asks(message);
  }

  private asks(message: AuthoredMail): Verdict {
    this.begun = true;
    const customer = authorOf(message, this.team);
    this.side.wrote(message, ownWords(message.text).own);
    const visitor = isUnreachable(message, this.team) && customer !== message.from ? fold(customer.address) : null;
    if (visitor !== null) this.visitors.set(visitor, this.visitors.get(visitor) ?? [message.at, message.id]);
    return { is: 'asks', customer, visitor, how: 'wrote' };
  }

  private fromTeam(message: AuthoredMail): Verdict {
    const said = this.statements.answers.get(message.id);
    const to = this.outsiders(message);
    if (said === false) return { is: 'no-answer', to };
    if (said === true) {
      for (const address of to) this.side.confirmed(address, 'alone');
      return this.answer('said', to, message);
    }
    if (!this.begun) return this.begins(message, to);
    // Whoever asks in person may be one of the team; what they add to it is theirs as a customer.
    if (
      message.filed === 'received' &&
      this.side.belongs(message.from.address) &&
      to.every((one) => fold(one) === fold(message.from.address))
    )
      return this.asks(message);
    return this.goesOn(message, to);
  }

  /** A mail of the team to a conversation in which somebody has asked or been written to. */
  private goesOn(message: AuthoredMail, to: string[]): Verdict {
    const isForward = forwardedSender(message.text, message.subject) !== null;
    const how = to.flatMap((address): Belongs[] => {
      const belongs = this.side.belongs(address);
      return belongs === null || (belongs === 'named' && isForward) ? [] : [belongs];
    });
    const best = (['address', 'domain', 'named'] as const).find((reason) => how.includes(reason));
    if (best) return this.answer(best, to, message);
    if (hasUnreadable(message)) return this.answer('unreadable', [], message);
    if (to.length === 0) return { is: 'internal' };
    if (this.side.isUnreachable()) {
      this.side.confirmed(to[0]!, 'with-domain');
      return this.answer('confirmed', to, message);
    }
    for (const address of to) this.side.approached(address);
    return { is: 'word', to };
  }

  private answer(why: AnswerReason, to: string[], message: AuthoredMail): Verdict {
    this.begun = true;
    for (const address of to) this.side.joins(address, message.at);
    return { is: 'answer', why, to, leaves: this.leftAfter(to) };
  }

  /** Where one conversation holds several visitors of a form, an answer answers those it goes to. */
  private leftAfter(to: readonly string[]): readonly [EpochMs, string] | null {
    const visited = to.map(fold).filter((address) => this.visitors.has(address));
    const answered = visited.length > 0 ? visited : [...this.visitors.keys()];
    for (const visitor of answered) this.visitors.set(visitor, null);
    const left = [...this.visitors.values()].filter((mail) => mail !== null);
    return left.reduce<readonly [EpochMs, string] | null>(
      (first, mail) => (first && first[0] <= mail[0] ? first : mail),
      null,
    );
  }

  /** The team's mail is the first of the conversation. */
  private begins(message: AuthoredMail, to: string[]): Verdict {
    if (message.filed === 'sent') {
      if (to.length === 0) return hasUnreadable(message) ? this.answer('unreadable', [], message) : { is: 'internal' };
      return this.answer('address', to, message);
    }
    const forwarded = forwardedSender(message.text, message.subject);
    const claimed = forwarded?.from?.address ? forwarded.from : null;
    if (to.length > 0) {
      const brings = forwarded !== null || this.answersUnknown(message);
      const verdict = this.answer('address', to, message);
      if (!brings) return verdict;
      const customer = claimed ?? addressOf(message, to[0]!);
      if (this.statements.asking.has(message.id)) return { is: 'asks', customer, visitor: null, how: 'brought' };
      return { is: 'brought', customer };
    }
    this.begun = true;
    if (claimed !== null && !this.team.isTeam(claimed.address, message.at)) {
      this.side.joins(claimed.address, message.at);
      return { is: 'asks', customer: claimed, visitor: null, how: 'forwarded' };
    }
    if (forwarded !== null && claimed === null) {
      this.side.asksForAnother(message.from.address);
      return { is: 'asks', customer: forwarded.from ?? nobody, visitor: null, how: 'forwarded' };
    }
    this.side.confirmed(message.from.address, 'alone');
    return { is: 'asks', customer: message.from, visitor: null, how: 'wrote' };
  }

  /** It answers mail that is not in this conversation, so that this mailbox never had it. */
  private answersUnknown({ headers }: Message): boolean {
    const named = `${headers['in-reply-to'] ?? ''} ${headers.references ?? ''}`.split(/\s+/).map(messageLink);
    return named.some((link) => link !== null && !this.links.has(link));
  }

  /** Everybody it goes to but the team and its author: outside, or a member who asks here like somebody outside. */
  private outsiders({ from, to, cc, bcc = [], at }: AuthoredMail): string[] {
    const all = [...to, ...cc, ...bcc].map(({ address }) => address).filter((address) => fold(address) !== '');
    const others = all.filter(
      (address) =>
        !this.team.isTeam(address, at) || (this.side.belongs(address) !== null && !this.team.isMailbox(address)),
    );
    return [...new Set(others)].filter(
      (address) => fold(address) !== fold(from.address) || !this.team.isTeam(address, at),
    );
  }
}

/** Somebody it goes to has no address anybody can read, or nothing says to whom it goes. */
function hasUnreadable({ to, cc, bcc = [] }: AuthoredMail): boolean {
  const all = [...to, ...cc, ...bcc];
  return all.length === 0 || all.some(({ address }) => fold(address) === '');
}

const nobody: Address = { name: '', address: '' };

const addressOf = ({ to, cc }: Message, address: string): Address =>
  [...to, ...cc].find((one) => one.address === address) ?? { name: '', address };
