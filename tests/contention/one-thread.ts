/**
 * Many members in one thread. Between two requests of a use case anybody may go on; inside a request, before each single
 * call of Gmail, others may too, as far as they would not have to wait for the lock. So readings are torn apart, and
 * marks change between an entry and its marks, as with real executions, at a hundredth of the cost.
 */
import { jest } from '@jest/globals';
import { createGmail, type Gmail } from '../../emulators/gmail';
import { createMailbox } from '../../emulators/mailbox/store';
import type { Mailbox } from '../../emulators/mailbox/types';
import { rowOf } from '../../src/board/row';
import { allNames } from '../../src/marks/names';
import { describePlan } from '../../src/plan/describe';
import type { Context } from '../../src/team/context';
import { actOn } from '../../src/use-cases/act';
import { keep } from '../../src/use-cases/requests';
import { sweep } from '../../src/use-cases/sweep';
import type { Snapshot } from '../../src/words/conversation';
import { DocketError } from '../../src/words/errors';
import type { Asked, Mailbox as Ports, UseCase } from '../../src/words/ports';
import { contextOf, monday } from '../support/core-world';
import { team } from '../support/gmail-world';
import { type Google, google } from './google';
import { type Chance, chance, change, command, type Lived, type Told } from './luck';
import { differs, handles } from './team';
import type { Way } from './way';

const { way } = jest.requireActual<{ way(handles: readonly string[]): Way }>('./member-entry');

export interface OneThread {
  gmail: Gmail;
  mailbox: Mailbox;
  now(): number;
  live(seed: number): Lived;
  /** Three minutes later the sweep passes, and the conversation is read. */
  after(lived: Lived): Snapshot;
  clear(): void;
}

/** Somebody in the middle of something. */
interface Going {
  use: UseCase<unknown>;
  way: Way;
  next: Asked<Ports>;
  /** Inside a request of its own. */
  busy: boolean;
}

const wantsLock = ({ ask }: Asked<Ports>): boolean => ask === 'apply' || ask === 'keep';
const deepest = 5;

export function oneThread(locks: boolean): OneThread {
  let clock = monday;
  const now = () => clock;
  const mailbox = createMailbox(team, { now });
  const gmail = createGmail({ mailboxes: new Map([[team, mailbox]]), now, unitsPerMinute: Number.POSITIVE_INFINITY });
  const token = gmail.mintToken({ user: team, scopes: ['gmail.modify'], livesMs: Number.MAX_SAFE_INTEGER - monday });
  const { vocabulary } = contextOf({ config: differs });
  for (const name of ['Docket', ...allNames(vocabulary).map((mark) => mark.name)]) mailbox.makeName(name);
  const idOf = new Map(mailbox.names().map(({ id, name }) => [name, id]));
  let between: () => void = () => {};
  const at: Google = google({
    gmail,
    token,
    now,
    locks,
    pass: (ms) => {
      clock += ms;
    },
    between: () => between(),
    pick: (n) => luck.below(n),
  });
  let luck: Chance = chance(0);
  let letters = 0;

  const context = (by: string | null): Context => contextOf({ config: differs, by, sure: 'stated', now: clock });

  /** A letter, filed by hand: a customer's in the inbox, or the team's own. */
  function letter(from: string, thread?: number): string {
    letters += 1;
    const first = thread === undefined ? undefined : mailbox.parsed(mailbox.thread(thread)[0]!.uid);
    const raw = [
      'Authentication-Results: mx.google.com; dmarc=pass header.from=customer.example',
      `From: ${from}`,
      `To: ${team}`,
      `Subject: ${first ? 'Re: ' : ''}Question`,
      `Message-ID: <letter-${letters}@customer.example>`,
      ...(first ? [`References: ${first.messageId}`, `In-Reply-To: ${first.messageId}`] : []),
      '',
      'When will it be there?',
    ].join('\r\n');
    const sent = from === team;
    const placed = { raw, at: clock, folder: sent ? 'sent' : 'inbox', read: sent } as const;
    const mail = mailbox.addNow(thread === undefined ? placed : { ...placed, thread })!;
    return gmail.ids(team).message(mail.thread);
  }

  function label(conversation: string, { add = [], remove = [] }: { add?: string[]; remove?: string[] }): void {
    const idsOf = (names: string[]) => names.map((name) => idOf.get(name)!);
    for (const { uid } of mailbox.thread(gmail.ids(team).uid(conversation)!))
      mailbox.change(uid, { addNames: idsOf(add), removeNames: idsOf(remove) });
  }

  function* presses(told: Told): UseCase<void> {
    const { conversation, by, command: given, entryId } = told.press;
    try {
      const about = context(by);
      const acted = yield* actOn(conversation, given, entryId, about);
      told.pressed = { wrote: acted.plan ? describePlan(acted.plan) : [] };
      const row = rowOf(acted.desk, about.now);
      if (acted.plan) yield* keep(row ? [row] : [], row ? [] : [conversation]);
    } catch (thrown) {
      if (!(thrown instanceof DocketError)) throw thrown;
      // What fails after the writing is told as done, as the add-on tells it.
      told.pressed ??= { refused: thrown.code, data: thrown.data };
    }
  }

  const sweeps = (): UseCase<unknown> => sweep({ goOn: () => true }, context(null));

  /** One request more, with whatever happens inside it; false where it is over. */
  function goOn(one: Going): boolean {
    one.busy = true;
    let answer: unknown;
    let failed: { thrown: unknown } | null = null;
    try {
      answer = one.way.serve(one.next);
    } catch (thrown) {
      failed = { thrown };
    }
    one.busy = false;
    const step = failed ? one.use.throw(failed.thrown) : one.use.next(answer);
    if (!step.done) one.next = step.value;
    return !step.done;
  }

  function begin(make: () => UseCase<unknown>): Going | null {
    const mine = way(handles);
    const use = make();
    const step = use.next();
    return step.done ? null : { use, way: mine, next: step.value, busy: false };
  }

  function lives(seed: number): Lived {
    luck = chance(seed);
    const conversation = letter('Mira Anders <mira@customer.example>');
    const thread = gmail.ids(team).uid(conversation)!;
    const people = 3 + luck.below(8);
    const lived: Lived = { seed, conversation, told: [], events: [], byHand: luck.next() < 0.5, hands: [] };
    const going = new Set<Going>();
    let left = people + luck.below(people);
    let depth = 0;

    function somethingNew(): void {
      left -= 1;
      const dice = luck.next();
      let begun: Going | null = null;
      if (dice < 0.06) {
        lived.events.push('the sweep passes');
        begun = begin(sweeps);
      } else if (dice < 0.1) {
        const from = luck.next() < 0.5 ? 'Mira Anders <mira@customer.example>' : team;
        lived.events.push(`a letter from ${from}`);
        letter(from, thread);
      } else if (dice < 0.2 && lived.byHand) {
        const by = change(luck);
        lived.events.push(`by hand: ${JSON.stringify(by)}`);
        lived.hands.push(...(by.add ?? []), ...(by.remove ?? []));
        label(conversation, by);
      } else {
        const entryId = `h${seed.toString(36).padStart(5, '0')}x${lived.told.length.toString(36)}x${luck.below(1e6)}`;
        const press = { conversation, by: handles[luck.below(people)]!, command: command(luck), entryId };
        const told: Told = { press, pressed: null };
        lived.told.push(told);
        begun = begin(() => presses(told));
      }
      if (begun) going.add(begun);
    }

    function happen(): boolean {
      clock += 5 + luck.below(60);
      const free = [...going].filter(({ busy, next }) => !busy && !(at.locked && wantsLock(next)));
      if (left > 0 && (free.length === 0 || luck.next() < 0.3)) somethingNew();
      else if (free.length > 0) {
        const one = luck.of(free);
        if (!goOn(one)) going.delete(one);
      } else return false;
      return true;
    }

    between = () => {
      clock += 1 + luck.below(30);
      if (depth >= deepest) return;
      depth += 1;
      while (luck.next() < 0.3 && happen());
      depth -= 1;
    };
    while (left > 0 || going.size > 0) happen();
    between = () => {};
    return lived;
  }

  /** From beginning to end with nobody else about. */
  function alone(make: () => UseCase<unknown>): void {
    const one = begin(make);
    while (one && goOn(one));
  }

  return {
    gmail,
    mailbox,
    now,
    live: (seed) => at.within(() => lives(seed)),
    after: ({ conversation }) =>
      at.within(() => {
        clock += 3 * 60_000;
        alone(sweeps);
        return way(handles).serve({ ask: 'read', args: [conversation] }) as Snapshot;
      }),
    clear: () => {
      for (const { uid } of mailbox.all()) mailbox.remove(uid);
      gmail.clearLedger();
    },
  };
}
