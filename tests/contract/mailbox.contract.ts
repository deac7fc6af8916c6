/**
 * What every mailbox has to do that serves the core's requests. An implementer describes a mailbox as a `Kind` and calls
 * `mailboxContract` with it. What a mailbox cannot do is said by its limits, or by `cannot` with a reason; each test left
 * out carries that reason in its name. What a mailbox rightly does otherwise is said by `differs`, with a reason as well,
 * and tested for what it does instead.
 */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Context } from '../../src/team/context';
import { actOn } from '../../src/use-cases/act';
import { tidyPage } from '../../src/use-cases/find-untidy';
import { readList } from '../../src/use-cases/list';
import { openConversation } from '../../src/use-cases/open';
import {
  changed,
  factsIn,
  gather,
  gathered,
  headlines,
  keep,
  readBoard,
  readMany,
  readTogether,
} from '../../src/use-cases/requests';
import { sweep } from '../../src/use-cases/sweep';
import type { BoardRow } from '../../src/words/board';
import type { Snapshot } from '../../src/words/conversation';
import type { CommandData } from '../../src/words/inbox';
import type { Limits } from '../../src/words/limits';
import type { Plan } from '../../src/words/plan';
import type { Request, UseCase } from '../../src/words/ports';
import type { EpochMs } from '../../src/words/values';
import { awkward } from '../support/awkward';

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

const minute = 60_000;

export function mailboxContract({ name, limits, create, cannot = {}, differs = {} }: Kind): void {
  describe(`${name} as a mailbox`, () => {
    let subject: Subject;
    let ids = 0;
    const newId = () => {
      ids += 1;
      return `${[...ids.toString(36).padStart(4, '0')].reverse().join('')}contract00`;
    };
    beforeEach(async () => {
      subject = await create();
    });
    afterEach(async () => {
      await subject.close?.();
    });

    /** A test that needs something; without it, it is left out and says why. */
    const needs = (why: string | undefined) => (title: string, body: () => Promise<void>) =>
      why === undefined ? test(title, body) : test.skip(`${title} — left out: ${why}`, body);
    const gap = (gapOf: 'counts' | 'lists' | 'undo') => (limits[gapOf] === true ? undefined : String(limits[gapOf]));
    /** A test's two titles: as usual, and with the reason why it is otherwise. */
    const either = (difference: Difference, usual: string, otherwise: string) =>
      differs[difference] === undefined ? usual : `${otherwise} — differs: ${differs[difference]}`;

    const customer = (mail: ContractMail = {}) => subject.deliver(mail);
    const act = (conversation: string, by: string, command: CommandData, id = newId()) =>
      subject.run(actOn(conversation, command, id, subject.context(by)));
    const open = (conversation: string, by: string | null = 'alice') =>
      subject.run(openConversation(conversation, subject.context(by)));
    const sweepAll = () => subject.run(sweep({ goOn: () => true }, subject.context(null)));
    const read = (conversation: string): Promise<Snapshot> | Snapshot =>
      subject.run(ask<Snapshot>({ ask: 'read', conversation }));
    /** Names that stand on any message. */
    const standing = async (conversation: string) => [...new Set((await subject.names(conversation)).flat())].sort();
    const own = async (conversation: string) => (await standing(conversation)).filter((one) => /^[!~@✓?#]/.test(one));
    const code = async (doing: () => Promise<unknown> | unknown) => {
      try {
        await doing();
      } catch (error) {
        return (error as { code?: string }).code ?? String(error);
      }
      return 'nothing was thrown';
    };

    describe('reading', () => {
      needs(cannot.messages)('a conversation with its messages, oldest first, as they were written', async () => {
        const conversation = await customer({
          subject: 'Where is it?',
          text: 'My order 4711.',
          from: { name: 'Anna Keller', address: 'anna@customer.example' },
        });
        subject.pass(minute);
        await subject.reply(conversation);
        subject.pass(minute);
        await customer({ in: conversation, text: 'Thank you' });
        const snapshot = await read(conversation);
        expect(snapshot.conversation).toBe(conversation);
        expect(snapshot.messages.map(({ filed }) => filed)).toEqual(['received', 'sent', 'received']);
        const [first] = snapshot.messages;
        expect(first).toMatchObject({
          subject: 'Where is it?',
          from: { name: 'Anna Keller', address: 'anna@customer.example' },
          inInbox: true,
          hasAttachment: false,
        });
        expect(first!.text).toContain('My order 4711.');
        expect(snapshot.messages.map(({ at }) => at)).toEqual(
          [...snapshot.messages.map(({ at }) => at)].sort((a, b) => a - b),
        );
        expect(Math.abs(first!.at - (subject.now() - 2 * minute))).toBeLessThan(2000);
        expect(snapshot).toMatchObject({ entries: [], broken: [] });
        expect(snapshot.names).toEqual(
          expect.arrayContaining(['@alice', '@unassigned', '~New', '✓alice', '#billing', '!Urgent']),
        );
      });
      test('twice gives the same, and the same version', async () => {
        const conversation = await customer();
        expect(await read(conversation)).toEqual(await read(conversation));
      });
      test('one that is gone, or never was', async () => {
        const conversation = await customer();
        await subject.deleteConversation(conversation);
        expect(await code(() => open(conversation))).toBe('conversation-gone');
        expect(await code(() => act(conversation, 'alice', { do: 'take' }))).toBe('conversation-gone');
      });
      needs(cannot.several)('several at once, leaving out what is gone', async () => {
        const [one, gone, two] = [await customer(), await customer(), await customer()];
        await subject.deleteConversation(gone);
        const found = await subject.run(readMany([one, gone, two]));
        expect(found.map(({ conversation }) => conversation)).toEqual([one, two]);
      });
      test('foreign names are told with Docket’s', async () => {
        const conversation = await customer();
        await subject.byHand(conversation, { add: ['Invoices 2026'] });
        expect((await read(conversation)).messages[0]!.names).toContain('Invoices 2026');
      });
    });

    describe('a command', () => {
      test('puts marks on and takes them off, and what it shows is what stands', async () => {
        const conversation = await customer();
        const taken = await act(conversation, 'alice', { do: 'take' });
        expect(await own(conversation)).toEqual(['@alice']);
        expect(taken.desk.names).toEqual(['@alice']);
        await act(conversation, 'bob', { do: 'assign', to: 'bob' });
        expect(await own(conversation)).toEqual(['@bob']);
        expect((await open(conversation)).desk.names).toEqual(['@bob']);
      });
      test('once done there is nothing left to do', async () => {
        const conversation = await customer();
        await act(conversation, 'alice', { do: 'take' });
        expect((await act(conversation, 'alice', { do: 'take' })).plan).toBeNull();
      });
      needs(cannot.messages)('marks stand on as many messages as the mailbox’s scope says', async () => {
        const conversation = await customer();
        await act(conversation, 'alice', { do: 'take' });
        subject.pass(minute);
        await customer({ in: conversation });
        subject.pass(minute);
        await act(conversation, 'alice', { do: 'wait' });
        const marks = ['@alice', '~Waiting'];
        expect((await subject.names(conversation)).map((names) => [...names].sort())).toEqual(
          limits.scope === 'conversation' ? [marks, marks] : [[], marks],
        );
      });
      test('leaves foreign names alone, whatever it does', async () => {
        const conversation = await customer();
        await subject.byHand(conversation, { add: ['Invoices 2026', 'alice'] });
        for (const command of [
          { do: 'take' },
          { do: 'tag', add: 'billing' },
          { do: 'close' },
          { do: 'reopen' },
          { do: 'undo' },
        ]) {
          await act(conversation, 'alice', command);
          subject.pass(minute);
        }
        expect(await standing(conversation)).toEqual(expect.arrayContaining(['Invoices 2026', 'alice']));
      });
      needs(limits.moves)('takes a conversation out of the inbox and returns it', async () => {
        const conversation = await customer();
        await act(conversation, 'alice', { do: 'close' });
        expect(await subject.inInbox(conversation)).toBe(false);
        subject.pass(minute);
        await act(conversation, 'alice', { do: 'reopen' });
        expect(await subject.inInbox(conversation)).toBe(true);
      });
      const deleted = 'needs a name that somebody deleted';
      test(either('unlisted', `${deleted}: refused, nothing written`, `${deleted}: put on again`), async () => {
        const conversation = await customer();
        await act(conversation, 'alice', { do: 'take' });
        await subject.deleteName('~Waiting');
        const refused = differs.unlisted === undefined;
        const waiting = refused ? [] : ['~Waiting'];
        expect(await code(() => act(conversation, 'alice', { do: 'wait' }))).toBe(
          refused ? 'mark-missing' : 'nothing was thrown',
        );
        expect(await own(conversation)).toEqual(['@alice', ...waiting]);
        expect((await read(conversation)).entries).toHaveLength(1 + waiting.length);
        await act(conversation, 'alice', { do: 'tag', add: 'billing' });
        expect(await own(conversation)).toEqual(['#billing', '@alice', ...waiting]);
      });
      test('repeated with its id is done once', async () => {
        const conversation = await customer();
        await act(conversation, 'alice', { do: 'note', text: 'Once.' }, 'sameid000');
        await act(conversation, 'alice', { do: 'note', text: 'Once.' }, 'sameid000');
        expect((await read(conversation)).entries).toHaveLength(1);
      });
      needs(gap('undo'))('is taken back', async () => {
        const conversation = await customer();
        await act(conversation, 'alice', { do: 'take' });
        subject.pass(1000);
        await act(conversation, 'alice', { do: 'tag', add: 'billing' });
        subject.pass(1000);
        await act(conversation, 'alice', { do: 'undo' });
        expect(await own(conversation)).toEqual(['@alice']);
      });
    });

    describe('writing', () => {
      needs(cannot.stale)('after somebody has written in between is refused, and nothing is written', async () => {
        const conversation = await customer();
        const { version } = await read(conversation);
        await subject.byHand(conversation, { add: ['@bob'] });
        const marks: Plan['marks'] = [{ on: await target(conversation), add: ['@alice'], remove: [] }];
        const applied = await subject.run(
          ask({ ask: 'apply', plan: { conversation, entry: null, marks }, since: version }),
        );
        expect(applied).toEqual({ done: false, stale: true });
        expect(await own(conversation)).toEqual(['@bob']);
      });
      needs(cannot.stale ?? cannot.messages)('after mail has come in between is refused too', async () => {
        const conversation = await customer();
        const { version } = await read(conversation);
        await customer({ in: conversation });
        const marks: Plan['marks'] = [{ on: await target(conversation), add: ['@alice'], remove: [] }];
        expect(
          await subject.run(ask({ ask: 'apply', plan: { conversation, entry: null, marks }, since: version })),
        ).toEqual({ done: false, stale: true });
      });
      test('the same change twice is the same as once', async () => {
        const conversation = await customer();
        for (const _ of [1, 2]) {
          const { version } = await read(conversation);
          const marks: Plan['marks'] = [{ on: await target(conversation), add: ['@alice'], remove: ['@bob'] }];
          expect(
            await subject.run(ask({ ask: 'apply', plan: { conversation, entry: null, marks }, since: version })),
          ).toMatchObject({ done: true });
        }
        expect(await own(conversation)).toEqual(['@alice']);
      });
      needs(cannot.interruptAfter)('a step whose marks were lost is finished on opening', async () => {
        const conversation = await customer();
        subject.interruptAfter!(1);
        expect(await code(() => act(conversation, 'alice', { do: 'take' }))).not.toBe('nothing was thrown');
        subject.interruptAfter!(null);
        expect((await open(conversation, 'bob')).desk.names).toEqual(['@alice']);
        expect(await own(conversation)).toEqual(['@alice']);
      });
      needs(cannot.interruptAfter ?? cannot.sweep)(
        'a step whose marks were lost is finished by the sweep, hours later',
        async () => {
          const conversation = await customer();
          await act(conversation, 'alice', { do: 'take' });
          await sweepAll();
          subject.pass(60 * minute);
          await sweepAll();
          subject.interruptAfter!(1);
          expect(await code(() => act(conversation, 'alice', { do: 'close' }))).not.toBe('nothing was thrown');
          subject.interruptAfter!(null);
          subject.pass(60 * minute);
          await sweepAll();
          expect(await own(conversation)).toEqual(['✓alice']);
        },
      );
      const target = async (conversation: string): Promise<Plan['marks'][number]['on']> => {
        if (limits.scope === 'conversation') return 'conversation';
        const { messages } = await read(conversation);
        return { message: messages[messages.length - 1]!.id };
      };
    });

    describe('the journal', () => {
      test('keeps who did what, in order, at the mailbox’s time', async () => {
        const conversation = await customer();
        const began = subject.now();
        await act(conversation, 'alice', { do: 'take' });
        subject.pass(minute);
        await act(conversation, 'bob', { do: 'note', text: 'Look, @carol.' });
        const { entries } = await read(conversation);
        expect(entries.map(({ kind, by }) => [kind, by])).toEqual([
          ['take', 'alice'],
          ['note', 'bob'],
        ]);
        expect(entries[1]).toMatchObject({
          data: { text: 'Look, @carol.', asks: ['carol'] },
          set: ['?carol'],
          conversation,
        });
        expect(entries[0]!.at).toBeGreaterThanOrEqual(began - 1000);
        expect(entries[1]!.at).toBeGreaterThan(entries[0]!.at);
      });
      for (const [what, text] of awkward) {
        needs(text.length > limits.entryChars ? 'more characters than an entry takes' : undefined)(
          `keeps ${what} to the letter`,
          async () => {
            const conversation = await customer();
            await act(conversation, 'alice', { do: 'note', text });
            const { entries, broken } = await read(conversation);
            expect(broken).toEqual([]);
            expect(entries[0]!.data.text).toBe(text.trim());
          },
        );
      }
      test('a note too long is refused before anything is written', async () => {
        const conversation = await customer();
        expect(
          await code(() => act(conversation, 'alice', { do: 'note', text: 'x'.repeat(limits.entryChars + 1) })),
        ).toBe('note-too-long');
        expect((await read(conversation)).entries).toEqual([]);
      });
      test('is no part of the conversation the customer sees', async () => {
        const conversation = await customer();
        await act(conversation, 'alice', { do: 'note', text: 'Between us.' });
        const { messages } = await read(conversation);
        expect(messages).toHaveLength(1);
        expect(JSON.stringify(messages)).not.toContain('Between us.');
      });
      test('of one conversation is not another’s', async () => {
        const [one, two] = [await customer(), await customer()];
        await act(one, 'alice', { do: 'note', text: 'One.' });
        await act(two, 'alice', { do: 'note', text: 'Two.' });
        expect((await read(one)).entries.map(({ data }) => data.text)).toEqual(['One.']);
        expect((await read(two)).entries.map(({ data }) => data.text)).toEqual(['Two.']);
      });
      needs(limits.journal === 'bag' ? 'one bag for all entries' : undefined)(
        'holds more entries than a page of anything',
        async () => {
          const conversation = await customer();
          for (let i = 0; i < 25; i += 1) {
            await act(conversation, i % 2 ? 'alice' : 'bob', { do: 'note', text: `Note ${i}` });
            subject.pass(1000);
          }
          const { entries } = await read(conversation);
          expect(entries.map(({ data }) => data.text)).toEqual(Array.from({ length: 25 }, (_, i) => `Note ${i}`));
        },
      );
      needs(cannot.spoilEntry)('tells an item nobody can read, keeps it, and goes on', async () => {
        const conversation = await customer();
        await act(conversation, 'alice', { do: 'note', text: 'One.' });
        subject.pass(1000);
        await act(conversation, 'alice', { do: 'note', text: 'Two.' });
        await subject.spoilEntry!(conversation);
        const snapshot = await read(conversation);
        expect(snapshot.entries.map(({ data }) => data.text)).toEqual(['One.']);
        expect(snapshot.broken).toHaveLength(1);
        subject.pass(1000);
        await act(conversation, 'alice', { do: 'close' });
        expect((await read(conversation)).broken).toHaveLength(1);
      });
    });

    describe('lists and counts', () => {
      needs(gap('lists'))('of a name: the conversations that carry it, and whether there are more', async () => {
        const all = [];
        for (let i = 0; i < 3; i += 1) {
          const conversation = await customer();
          await act(conversation, 'alice', { do: 'take' });
          all.push(conversation);
        }
        // Once, however many of its messages carry the name.
        subject.pass(minute);
        await customer({ in: all[0]! });
        await subject.byHand(all[0]!, { add: ['@alice'] });
        const list = async (limit: number) => (await subject.run(readTogether([], { name: '@alice', limit }))).listed;
        const listed = await list(10);
        expect([...listed.conversations].sort()).toEqual([...all].sort());
        expect(listed.more).toBe(false);
        const short = await list(2);
        expect(short.conversations).toHaveLength(2);
        expect(short.more).toBe(true);
        expect((await subject.run(readTogether([], { name: '@bob', limit: 5 }))).listed).toEqual({
          conversations: [],
          more: false,
        });
      });
      needs(gap('counts'))('count conversations, not messages', async () => {
        const conversation = await customer();
        subject.pass(minute);
        await customer({ in: conversation });
        await act(conversation, 'alice', { do: 'take' });
        await act(await customer(), 'alice', { do: 'take' });
        const { counts } = await subject.run(readTogether(['@alice', '@bob', '#billing'], null));
        expect(counts.byName).toEqual({ '@alice': 2, '@bob': 0, '#billing': 0 });
        await subject.deleteName('#billing');
        expect((await subject.run(readTogether(['@alice', '#billing'], null))).counts.byName).toEqual({
          '@alice': 2,
          '#billing': differs.unlisted === undefined ? null : 0,
        });
      });
      needs(gap('lists'))('headlines in the order asked, leaving out what is gone', async () => {
        const one = await customer({ subject: 'First', from: { name: 'Anna', address: 'anna@customer.example' } });
        const gone = await customer();
        const two = await customer({ subject: 'Second <b>&amp;</b>' });
        await act(one, 'alice', { do: 'take' });
        await subject.deleteConversation(gone);
        const found = await subject.run(headlines([two, gone, one]));
        expect(found.map(({ conversation, subject: title }) => [conversation, title])).toEqual([
          [two, 'Second <b>&amp;</b>'],
          [one, 'First'],
        ]);
        expect(found[1]).toMatchObject({ from: { name: 'Anna', address: 'anna@customer.example' } });
        expect(found[1]!.names).toContain('@alice');
      });
      needs(gap('lists'))('my work, as a person reads it', async () => {
        const [one, two] = [await customer(), await customer()];
        subject.pass(minute);
        await act(two, 'alice', { do: 'take' });
        await act(one, 'alice', { do: 'take' });
        await act(one, 'alice', { do: 'wait' });
        const read = await subject.run(readList({ list: 'mine' }, [], subject.context('alice')));
        expect(read.shown.map(({ row }) => row.conversation)).toEqual([two, one]);
      });
    });

    describe('the board', () => {
      const row = (conversation: string): BoardRow => ({
        conversation,
        owner: 'alice',
        status: 'open',
        priority: 'high',
        waitingSince: Date.UTC(2026, 10, 23, 9, 2),
        due: Date.UTC(2026, 10, 23, 9, 1),
        next: null,
        done: 'abcde',
      });
      needs(cannot.sweep)('keeps rows and a position, drops rows, and forgets nothing else', async () => {
        const [one, two] = [await customer(), await customer()];
        await subject.run(keep([row(one), row(two)], [], '12345'));
        await subject.run(keep([{ ...row(two), owner: null }], [one]));
        const board = await subject.run(readBoard());
        expect(board.rows).toEqual([{ ...row(two), owner: null }]);
        expect(board.position).toBe('12345');
      });
      needs(cannot.sweep)('is empty at first', async () => {
        expect(await subject.run(readBoard())).toEqual({ rows: [], position: null });
      });
    });

    describe('changes since', () => {
      const since = (position: string | null, what: 'mail' | 'mail-and-marks', unless?: string[]) =>
        subject.run(changed(position, what, unless));
      /** What a mailbox tells that was to tell these; `moment`: what happened at the moment of the position. */
      const told = (news: string[], moment: string[]) =>
        differs.moments === undefined ? news : [...new Set([...moment, ...news])];
      const next = (title: string) => either('moments', title, `${title}, and what its own moment brought`);
      needs(cannot.sweep)(next('a first pass finds the inbox, a later one what came since'), async () => {
        const one = await customer();
        const first = await since(null, 'mail');
        expect(first.conversations).toContain(one);
        expect((await since(first.position, 'mail')).conversations).toEqual(told([], [one]));
        subject.pass(minute);
        const two = await customer();
        const second = await since(first.position, 'mail');
        expect(second).toMatchObject({ conversations: told([two], [one]), expired: false });
        expect((await since(second.position, 'mail')).conversations).toEqual(told([], [two]));
      });
      needs(cannot.sweep)(next('marks by hand are told where they are asked for'), async () => {
        const one = await customer();
        subject.pass(minute);
        const other = await customer();
        const { position } = await since(null, 'mail-and-marks');
        subject.pass(minute);
        await subject.byHand(one, { add: ['@alice'] });
        expect((await since(position, 'mail')).conversations).toEqual(told([], [other]));
        expect((await since(position, 'mail-and-marks')).conversations).toEqual(told([one], [other]));
      });
      needs(cannot.sweep)('mail that has been sorted since is left out', async () => {
        const { position } = await since(null, 'mail');
        const [one, two] = [await customer(), await customer()];
        await act(one, 'alice', { do: 'take' });
        expect((await since(position, 'mail', ['@alice'])).conversations).toEqual([two]);
      });
      needs(cannot.sweep ?? cannot.forgetChanges)(
        'a position nobody knows any more leads to a pass over the inbox',
        async () => {
          const one = await customer();
          const { position } = await since(null, 'mail');
          subject.forgetChanges!();
          const answer = await since(position, 'mail');
          expect(answer).toMatchObject({ expired: true, conversations: [one] });
          expect(await since(answer.position, 'mail')).toMatchObject({ expired: false, conversations: [] });
        },
      );
    });

    describe('tidying up', () => {
      const whole = needs(limits.journal === 'bag' ? 'one message holds no disorder between messages' : undefined);
      whole('makes the marks say one thing, leaves foreign names, and is taken back to the letter', async () => {
        const conversation = await customer();
        await act(conversation, 'alice', { do: 'take' });
        subject.pass(minute);
        await subject.byHand(conversation, { add: ['@bob', 'Invoices'] });
        subject.pass(3 * minute);
        const before = (await subject.names(conversation)).map((names) => [...names].sort());
        expect((await act(conversation, 'dana', { do: 'tidy' })).plan).not.toBeNull();
        expect(await own(conversation)).toEqual(['@bob']);
        expect(await standing(conversation)).toContain('Invoices');
        expect((await act(conversation, 'dana', { do: 'tidy' })).plan).toBeNull();
        subject.pass(minute);
        await act(conversation, 'dana', { do: 'undo' });
        expect((await subject.names(conversation)).map((names) => [...names].sort())).toEqual(before);
      });
      whole('finds it among the names the mailbox knows', async () => {
        const conversation = await customer();
        await act(conversation, 'alice', { do: 'take' });
        await sweepAll();
        await subject.byHand(conversation, { add: ['@bob'] });
        subject.pass(3 * minute);
        const page = await subject.run(tidyPage(undefined, subject.context('dana')));
        expect(page.proposals.map(({ desk }) => desk.conversation)).toEqual([conversation]);
      });
    });

    describe('facts for reports', () => {
      const onItems = needs(limits.journal === 'bag' ? 'one bag holds no facts' : (cannot.several ?? cannot.sweep));
      onItems('are found by when they were written', async () => {
        const [one, two] = [await customer(), await customer()];
        subject.pass(minute);
        const start = Math.floor(subject.now() / 1000) * 1000;
        await act(one, 'alice', { do: 'close' });
        subject.pass(minute);
        await act(one, 'alice', { do: 'note', text: 'Done.' });
        subject.pass(60 * minute);
        const later = Math.floor(subject.now() / 1000) * 1000;
        await act(two, 'bob', { do: 'close' });
        subject.pass(minute);
        const early = await subject.run(factsIn(start, later));
        expect(early.map(({ conversation, kind }) => [conversation, kind])).toEqual([[one, 'close']]);
        expect(early[0]).toEqual((await read(one)).entries[0]);
        expect(early[0]!.data.closing).toMatchObject({ owner: 'alice', mails: 1, closings: 1 });
        expect((await subject.run(factsIn(later, subject.now()))).map((entry) => entry.conversation)).toEqual([two]);
      });
      onItems('are filed by month, and what replaces comes before what goes', async () => {
        const text = `Zwölf ✓ days\n\n${'["c",1]\n'.repeat(5000)}end`;
        await subject.run(gather('2027-01', ['January'], []));
        await subject.run(gather('2027-02', [text, 'another'], []));
        const filed = await subject.run(gathered(['2027-02', '2027-03', '2027-01']));
        expect(filed.map(({ month }) => month).sort()).toEqual(['2027-01', '2027-02', '2027-02']);
        const february = filed.filter(({ month }) => month === '2027-02');
        expect(february.some((item) => item.text.replace(/\r/g, '').trim() === text)).toBe(true);
        await subject.run(
          gather(
            '2027-02',
            ['whole'],
            february.map(({ id }) => id),
          ),
        );
        const after = await subject.run(gathered(['2027-02']));
        expect(after.map((item) => item.text.trim())).toEqual(['whole']);
      });
      onItems('a closing is gathered by the sweep, once', async () => {
        const one = await customer();
        await sweepAll();
        subject.pass(minute);
        await act(one, 'alice', { do: 'close' });
        subject.pass(minute);
        expect((await sweepAll()).failures).toEqual([]);
        const filed = () => subject.run(gathered([new Date(subject.now()).toISOString().slice(0, 7)]));
        const before = await filed();
        const { id } = (await read(one)).entries.find(({ kind }) => kind === 'close')!;
        expect(before.filter(({ text }) => text.includes(id))).toHaveLength(1);
        subject.pass(minute);
        await sweepAll();
        expect(await filed()).toEqual(before);
      });
    });

    describe('the sweep', () => {
      needs(cannot.sweep)('sorts what came, and a second one writes nothing', async () => {
        const one = await customer();
        const two = await customer();
        await act(two, 'alice', { do: 'take' });
        subject.pass(minute);
        await subject.reply(two);
        subject.pass(minute);
        expect((await sweepAll()).failures).toEqual([]);
        expect(await own(one)).toEqual(['@unassigned', '~New']);
        expect(await own(two)).toEqual(['@alice', '~Waiting']);
        const entries = async () => (await read(one)).entries.length + (await read(two)).entries.length;
        const before = await entries();
        subject.pass(minute);
        expect(await sweepAll()).toMatchObject({ wrote: 0, failures: [] });
        expect(await entries()).toBe(before);
      });
      needs(cannot.sweep)('wakes what has slept long enough', async () => {
        const one = await customer();
        await act(one, 'alice', { do: 'snooze', until: String(subject.now() + 60 * minute) });
        await sweepAll();
        expect(await own(one)).toEqual(['@unassigned', '~Snoozed']);
        subject.pass(61 * minute);
        await sweepAll();
        expect(await own(one)).toEqual(['@unassigned']);
        expect(await subject.inInbox(one)).toBe(true);
      });
    });
  });
}

/** One request as a use case. */
function* ask<T>(request: Request): UseCase<T> {
  return (yield request) as T;
}
