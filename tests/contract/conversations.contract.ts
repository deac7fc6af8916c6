/** What every mailbox has to do with its conversations: `Conversations` and `Together` of `src/words/ports.ts`. */
import { describe, expect, test } from '@jest/globals';
import { messageLink } from '../../src/mail/link';
import { readList } from '../../src/use-cases/list';
import {
  apply,
  bodies,
  changed,
  conversationsWith,
  headlines,
  readMany,
  readTogether,
  together,
} from '../../src/use-cases/requests';
import type { Plan } from '../../src/words/plan';
import { awkward } from '../support/awkward';
import { code, type Kind, minute, trialOf } from './subject';

export function conversationsContract(kind: Kind): void {
  const { name, limits, cannot = {}, differs = {} } = kind;
  describe(`${name}: conversations`, () => {
    const { needs, gap, either, customer, act, open, sweepAll, read, standing, own, run, context, subject } =
      trialOf(kind);

    describe('reading', () => {
      needs(cannot.messages)('a conversation with its messages, oldest first, as they were written', async () => {
        const conversation = await customer({
          subject: 'Where is it?',
          text: 'My order 4711.',
          from: { name: 'Anna Keller', address: 'anna@customer.example' },
        });
        subject().pass(minute);
        await subject().reply(conversation);
        subject().pass(minute);
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
        expect(Math.abs(first!.at - (subject().now() - 2 * minute))).toBeLessThan(2000);
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
        await subject().deleteConversation(conversation);
        expect(await code(() => open(conversation))).toBe('conversation-gone');
        expect(await code(() => act(conversation, 'alice', { do: 'take' }))).toBe('conversation-gone');
      });
      test('a text of which reading gave the beginning is there in whole when it is asked for', async () => {
        const text = `${'It broke again. '.repeat(60)}And this is the end.`;
        const [message] = (await read(await customer({ text }))).messages;
        expect(message!.text).toContain('It broke again.');
        const found = await run(bodies([message!.id]));
        expect(found.map(({ id }) => id)).toEqual(message!.textIsCut ? [message!.id] : found.map(() => message!.id));
        expect((found[0] ?? message!).text.trim()).toBe(text);
        expect((found[0] ?? message!).hasAttachment).toBe(false);
        expect(await run(bodies([]))).toEqual([]);
      });
      needs(cannot.several)('several whole texts in the order asked, leaving out what is gone', async () => {
        const told = (word: string) => customer({ text: `${'It broke again. '.repeat(60)}${word}` });
        const [one, gone, two] = [await told('First'), await told('Gone'), await told('Last')];
        const ids: string[] = [];
        for (const each of [two, gone, one]) ids.push((await read(each)).messages[0]!.id);
        await subject().deleteConversation(gone);
        const found = await run(bodies(ids));
        const whole = found.map(({ id, text }) => [id, text.trim().split(' ').pop()]);
        const left = [
          [ids[0], 'Last'],
          [ids[2], 'First'],
        ];
        expect(whole).toEqual(found.length === 0 ? [] : left);
        const { textIsCut } = (await read(one)).messages[0]!;
        if (textIsCut) expect(found.length).toBe(2);
      });
      needs(cannot.several)('several at once, leaving out what is gone', async () => {
        const [one, gone, two] = [await customer(), await customer(), await customer()];
        await subject().deleteConversation(gone);
        const found = await run(readMany([one, gone, two]));
        expect(found.map(({ conversation }) => conversation)).toEqual([one, two]);
      });
      test('foreign names are told with Docket’s', async () => {
        const conversation = await customer();
        await subject().byHand(conversation, { add: ['Invoices 2026'] });
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
        subject().pass(minute);
        await customer({ in: conversation });
        subject().pass(minute);
        await act(conversation, 'alice', { do: 'wait' });
        const marks = ['@alice', '~Waiting'];
        expect((await subject().names(conversation)).map((names) => [...names].sort())).toEqual(
          limits.scope === 'conversation' ? [marks, marks] : [[], marks],
        );
      });
      test('leaves foreign names alone, whatever it does', async () => {
        const conversation = await customer();
        await subject().byHand(conversation, { add: ['Invoices 2026', 'alice'] });
        for (const command of [
          { do: 'take' },
          { do: 'tag', add: 'billing' },
          { do: 'close' },
          { do: 'reopen' },
          { do: 'undo' },
        ]) {
          await act(conversation, 'alice', command);
          subject().pass(minute);
        }
        expect(await standing(conversation)).toEqual(expect.arrayContaining(['Invoices 2026', 'alice']));
      });
      needs(limits.moves)('takes a conversation out of the inbox and returns it', async () => {
        const conversation = await customer();
        await act(conversation, 'alice', { do: 'close' });
        expect(await subject().inInbox(conversation)).toBe(false);
        subject().pass(minute);
        await act(conversation, 'alice', { do: 'reopen' });
        expect(await subject().inInbox(conversation)).toBe(true);
      });
      const deleted = 'needs a name that somebody deleted';
      test(either('unlisted', `${deleted}: refused, nothing written`, `${deleted}: put on again`), async () => {
        const conversation = await customer();
        await act(conversation, 'alice', { do: 'take' });
        await subject().deleteName('~Waiting');
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
        subject().pass(1000);
        await act(conversation, 'alice', { do: 'tag', add: 'billing' });
        subject().pass(1000);
        await act(conversation, 'alice', { do: 'undo' });
        expect(await own(conversation)).toEqual(['@alice']);
      });
    });

    describe('writing', () => {
      needs(cannot.stale)('after somebody has written in between is refused, and nothing is written', async () => {
        const conversation = await customer();
        const { version } = await read(conversation);
        await subject().byHand(conversation, { add: ['@bob'] });
        const marks: Plan['marks'] = [{ on: await target(conversation), add: ['@alice'], remove: [] }];
        const applied = await run(apply({ conversation, entry: null, marks }, version));
        expect(applied).toEqual({ done: false, stale: true });
        expect(await own(conversation)).toEqual(['@bob']);
      });
      needs(cannot.stale ?? cannot.messages)('after mail has come in between is refused too', async () => {
        const conversation = await customer();
        const { version } = await read(conversation);
        await customer({ in: conversation });
        const marks: Plan['marks'] = [{ on: await target(conversation), add: ['@alice'], remove: [] }];
        expect(await run(apply({ conversation, entry: null, marks }, version))).toEqual({ done: false, stale: true });
      });
      test('the same change twice is the same as once', async () => {
        const conversation = await customer();
        for (const _ of [1, 2]) {
          const { version } = await read(conversation);
          const marks: Plan['marks'] = [{ on: await target(conversation), add: ['@alice'], remove: ['@bob'] }];
          expect(await run(apply({ conversation, entry: null, marks }, version))).toMatchObject({ done: true });
        }
        expect(await own(conversation)).toEqual(['@alice']);
      });
      needs(cannot.interruptAfter)('a step whose marks were lost is finished on opening', async () => {
        const conversation = await customer();
        subject().interruptAfter!(1);
        expect(await code(() => act(conversation, 'alice', { do: 'take' }))).not.toBe('nothing was thrown');
        subject().interruptAfter!(null);
        expect((await open(conversation, 'bob')).desk.names).toEqual(['@alice']);
        expect(await own(conversation)).toEqual(['@alice']);
      });
      needs(cannot.interruptAfter ?? cannot.sweep)(
        'a step whose marks were lost is finished by the sweep, hours later',
        async () => {
          const conversation = await customer();
          await act(conversation, 'alice', { do: 'take' });
          await sweepAll();
          subject().pass(60 * minute);
          await sweepAll();
          subject().interruptAfter!(1);
          expect(await code(() => act(conversation, 'alice', { do: 'close' }))).not.toBe('nothing was thrown');
          subject().interruptAfter!(null);
          subject().pass(60 * minute);
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
        const began = subject().now();
        await act(conversation, 'alice', { do: 'take' });
        subject().pass(minute);
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
            subject().pass(1000);
          }
          const { entries } = await read(conversation);
          expect(entries.map(({ data }) => data.text)).toEqual(Array.from({ length: 25 }, (_, i) => `Note ${i}`));
        },
      );
      needs(cannot.spoilEntry)('tells an item nobody can read, keeps it, and goes on', async () => {
        const conversation = await customer();
        await act(conversation, 'alice', { do: 'note', text: 'One.' });
        subject().pass(1000);
        await act(conversation, 'alice', { do: 'note', text: 'Two.' });
        await subject().spoilEntry!(conversation);
        const snapshot = await read(conversation);
        expect(snapshot.entries.map(({ data }) => data.text)).toEqual(['One.']);
        expect(snapshot.broken).toHaveLength(1);
        subject().pass(1000);
        await act(conversation, 'alice', { do: 'close' });
        expect((await read(conversation)).broken).toHaveLength(1);
      });
    });

    describe('mail that others name', () => {
      needs(gap('lists'))('is found by its Message-ID, whichever conversation it lies in', async () => {
        const [one, other] = [await customer({ text: 'One.' }), await customer({ text: 'Two.' })];
        const links = async (conversation: string) =>
          (await read(conversation)).messages.map(({ headers }) => messageLink(headers['message-id'])!);
        const asked = [...(await links(other)), 'nobody@mail.example', ...(await links(one))];
        expect(asked).toHaveLength(3);
        expect(await run(conversationsWith(asked))).toEqual([other, null, one]);
      });
    });

    describe('asked together', () => {
      needs(gap('lists') ?? gap('counts') ?? cannot.several)(
        'any questions of those that can be, in any order',
        async () => {
          const [one, gone] = [await customer(), await customer()];
          await act(one, 'alice', { do: 'take' });
          await subject().deleteConversation(gone);
          const [counts, nobody, board, listed, snapshot] = await run(
            together([
              { ask: 'counts', args: [['@alice']] },
              { ask: 'read', args: [gone] },
              { ask: 'board', args: [] },
              { ask: 'list', args: ['@alice', 5] },
              { ask: 'read', args: [one] },
            ]),
          );
          expect(counts.byName).toEqual({ '@alice': 1 });
          expect(nobody).toBeNull();
          expect(board).toEqual({ rows: [], position: null });
          expect(listed).toEqual({ conversations: [one], more: false });
          expect(snapshot?.messages[0]?.names).toContain('@alice');
        },
      );
      test('nothing at all is answered with nothing', async () => {
        expect(await run(together([]))).toEqual([]);
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
        subject().pass(minute);
        await customer({ in: all[0]! });
        await subject().byHand(all[0]!, { add: ['@alice'] });
        const list = async (limit: number) => (await run(readTogether([], { name: '@alice', limit }))).listed;
        const listed = await list(10);
        expect([...listed.conversations].sort()).toEqual([...all].sort());
        expect(listed.more).toBe(false);
        const short = await list(2);
        expect(short.conversations).toHaveLength(2);
        expect(short.more).toBe(true);
        expect((await run(readTogether([], { name: '@bob', limit: 5 }))).listed).toEqual({
          conversations: [],
          more: false,
        });
      });
      needs(gap('counts'))('count conversations, not messages', async () => {
        const conversation = await customer();
        subject().pass(minute);
        await customer({ in: conversation });
        await act(conversation, 'alice', { do: 'take' });
        await act(await customer(), 'alice', { do: 'take' });
        const { counts } = await run(readTogether(['@alice', '@bob', '#billing'], null));
        expect(counts.byName).toEqual({ '@alice': 2, '@bob': 0, '#billing': 0 });
        await subject().deleteName('#billing');
        expect((await run(readTogether(['@alice', '#billing'], null))).counts.byName).toEqual({
          '@alice': 2,
          '#billing': differs.unlisted === undefined ? null : 0,
        });
      });
      needs(gap('lists'))('headlines in the order asked, leaving out what is gone', async () => {
        const one = await customer({ subject: 'First', from: { name: 'Anna', address: 'anna@customer.example' } });
        const gone = await customer();
        const two = await customer({ subject: 'Second <b>&amp;</b>' });
        await act(one, 'alice', { do: 'take' });
        await subject().deleteConversation(gone);
        const found = await run(headlines([two, gone, one]));
        expect(found.map(({ conversation, subject: title }) => [conversation, title])).toEqual([
          [two, 'Second <b>&amp;</b>'],
          [one, 'First'],
        ]);
        expect(found[1]).toMatchObject({ from: { name: 'Anna', address: 'anna@customer.example' } });
        expect(found[1]!.names).toContain('@alice');
      });
      needs(gap('lists'))('my work, as a person reads it', async () => {
        const [one, two] = [await customer(), await customer()];
        subject().pass(minute);
        await act(two, 'alice', { do: 'take' });
        await act(one, 'alice', { do: 'take' });
        await act(one, 'alice', { do: 'wait' });
        const read = await run(readList({ list: 'mine' }, [], context('alice')));
        expect(read.shown.map(({ row }) => row.conversation)).toEqual([two, one]);
      });
    });

    describe('changes since', () => {
      const since = (position: string | null, what: 'mail' | 'mail-and-marks', unless?: string[]) =>
        run(changed(position, what, unless));
      /** What a mailbox tells that was to tell these; `moment`: what happened at the moment of the position. */
      const told = (news: string[], moment: string[]) =>
        differs.moments === undefined ? news : [...new Set([...moment, ...news])];
      const next = (title: string) => either('moments', title, `${title}, and what its own moment brought`);
      needs(cannot.sweep)(next('a first pass finds the inbox, a later one what came since'), async () => {
        const one = await customer();
        const first = await since(null, 'mail');
        expect(first.conversations).toContain(one);
        expect((await since(first.position, 'mail')).conversations).toEqual(told([], [one]));
        subject().pass(minute);
        const two = await customer();
        const second = await since(first.position, 'mail');
        expect(second).toMatchObject({ conversations: told([two], [one]), expired: false });
        expect((await since(second.position, 'mail')).conversations).toEqual(told([], [two]));
      });
      needs(cannot.sweep)(next('marks by hand are told where they are asked for'), async () => {
        const one = await customer();
        subject().pass(minute);
        const other = await customer();
        const { position } = await since(null, 'mail-and-marks');
        subject().pass(minute);
        await subject().byHand(one, { add: ['@alice'] });
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
          subject().forgetChanges!();
          const answer = await since(position, 'mail');
          expect(answer).toMatchObject({ expired: true, conversations: [one] });
          expect(await since(answer.position, 'mail')).toMatchObject({ expired: false, conversations: [] });
        },
      );
    });
  });
}
