/**
 * What every contract suite knows of the mailbox it tries. An implementer describes a mailbox as a `Kind` and gives it to
 * one suite for each port it serves. What a mailbox cannot do is said by its limits, or by `cannot` with a reason; each
 * test left out carries that reason in its name. What a mailbox rightly does otherwise is said by `differs`, with a reason
 * as well, and tested for what it does instead.
 */
import { afterEach, beforeEach, test } from '@jest/globals';
import type { Context } from '../../src/team/context';
import { actOn } from '../../src/use-cases/act';
import { openConversation } from '../../src/use-cases/open';
import { read } from '../../src/use-cases/requests';
import { sweep } from '../../src/use-cases/sweep';
import type { CommandData } from '../../src/words/inbox';
import type { Limits } from '../../src/words/limits';
import type { UseCase } from '../../src/words/ports';
import type { EpochMs } from '../../src/words/values';
import { deeplyFrozen } from '../support/frozen';

export interface ContractMail {
  /** Goes into this conversation; absent: begins one. */
  in?: string;
  from?: { name: string; address: string };
  subject?: string;
  text?: string;
}

/** A mailbox to be tried, with people around it. Every answer may be a promise or not. */
export interface Subject {
  /** Drives a use case against the mailbox, as the add-on does. */
  run<T>(useCase: UseCase<T>): Promise<T> | T;
  /** For this member, at the mailbox's own time. The roster is the sample configuration's. */
  context(by: string | null): Context;
  now(): EpochMs;
  pass(ms: number): void;
  /** A customer's mail; answers the conversation it is in. */
  deliver(mail: ContractMail): Promise<string> | string;
  /** The team answers from its own address. */
  reply(conversation: string): Promise<unknown> | unknown;
  /** Names as somebody puts them on in the mail client itself; foreign ones are made where they do not exist. */
  byHand(conversation: string, change: { add?: string[]; remove?: string[] }): Promise<unknown> | unknown;
  /** Every name on each message that counts, oldest first. */
  names(conversation: string): Promise<string[][]> | string[][];
  inInbox(conversation: string): Promise<boolean> | boolean;
  deleteConversation(conversation: string): Promise<unknown> | unknown;
  /** Deletes a label or category everywhere. */
  deleteName(name: string): Promise<unknown> | unknown;
  /** Spoils the newest journal item of a conversation. */
  spoilEntry?(conversation: string): Promise<unknown> | unknown;
  /** After so many more writes of the mailbox nothing gets through, and `run` rejects; null: all is well again. */
  interruptAfter?(writes: number | null): void;
  /** Positions given out so far are too old from now on. */
  forgetChanges?(): void;
  /** What has been asked so far, in the host's own measure: quota units or requests. */
  spent?(): number;
  close?(): Promise<unknown> | unknown;
}

export interface Kind {
  name: string;
  limits: Limits;
  create(): Promise<Subject> | Subject;
  /** Why something optional is not there. */
  cannot?: Partial<Record<Ability, string>>;
  /** Why something is otherwise, and rightly so. */
  differs?: Partial<Record<Difference, string>>;
  /** What may be spent at most, in the measure of `Subject.spent`; absent: nothing is counted. */
  costs?: { list: number };
}

export type Ability =
  | 'spoilEntry'
  | 'interruptAfter'
  | 'forgetChanges'
  | 'stale'
  | 'sweep'
  /** More than one message of a conversation. */
  | 'messages'
  /** More than one conversation at a time. */
  | 'several';

export type Difference =
  /** A name somebody deleted can be put on all the same, and is counted as standing nowhere. */
  | 'unlisted'
  /** What happened at the very moment of a position is told again after it. */
  | 'moments';

export const minute = 60_000;

export type Trial = ReturnType<typeof trialOf>;

/** A mailbox made anew for every test of the suite around it, and what people do with it. */
export function trialOf({ limits, create, differs = {} }: Kind) {
  let made: Subject | null = null;
  let ids = 0;
  const subject = (): Subject => made!;
  const newId = () => {
    ids += 1;
    return `${[...ids.toString(36).padStart(4, '0')].reverse().join('')}contract00`;
  };
  beforeEach(async () => {
    made = await create();
  });
  afterEach(async () => {
    await made?.close?.();
    made = null;
  });

  const run = <T>(useCase: UseCase<T>): Promise<T> | T => subject().run(useCase);
  /** Nothing of it changes while a use case runs. */
  const context = (by: string | null): Context => deeplyFrozen(subject().context(by));
  /** Names that stand on any message. */
  const standing = async (conversation: string) => [...new Set((await subject().names(conversation)).flat())].sort();

  return {
    subject,
    run,
    context,
    standing,
    customer: (mail: ContractMail = {}) => subject().deliver(mail),
    act: (conversation: string, by: string, command: CommandData, id = newId()) =>
      run(actOn(conversation, command, id, context(by))),
    open: (conversation: string, by: string | null = 'alice') => run(openConversation(conversation, context(by))),
    sweepAll: () => run(sweep({ goOn: () => true }, context(null))),
    read: (conversation: string) => run(read(conversation)),
    own: async (conversation: string) => (await standing(conversation)).filter((one) => /^[!~@✓?#]/.test(one)),
    /** A test that needs something; without it, it is left out and says why. */
    needs: (why: string | undefined) => (title: string, body: () => Promise<void>) =>
      why === undefined ? test(title, body) : test.skip(`${title} — left out: ${why}`, body),
    gap: (gapOf: 'counts' | 'lists' | 'undo') => (limits[gapOf] === true ? undefined : String(limits[gapOf])),
    /** A test's two titles: as usual, and with the reason why it is otherwise. */
    either: (difference: Difference, usual: string, otherwise: string) =>
      differs[difference] === undefined ? usual : `${otherwise} — differs: ${differs[difference]}`,
  };
}

/** The code something is refused with. */
export async function code(doing: () => Promise<unknown> | unknown): Promise<string> {
  try {
    await doing();
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  return 'nothing was thrown';
}
