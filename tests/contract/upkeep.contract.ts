/** What every mailbox has to do for upkeep, which needs all of its ports at once. */
import { describe, expect } from '@jest/globals';
import { tidyPage } from '../../src/use-cases/find-untidy';
import { gathered } from '../../src/use-cases/requests';
import { type Kind, minute, trialOf } from './subject';

export function upkeepContract(kind: Kind): void {
  const { name, limits, cannot = {} } = kind;
  describe(`${name}: upkeep`, () => {
    const { needs, customer, act, sweepAll, read, standing, own, run, context, subject } = trialOf(kind);

    describe('tidying up', () => {
      const whole = needs(limits.journal === 'bag' ? 'one message holds no disorder between messages' : undefined);
      whole('makes the marks say one thing, leaves foreign names, and is taken back to the letter', async () => {
        const conversation = await customer();
        await act(conversation, 'alice', { do: 'take' });
        subject().pass(minute);
        await subject().byHand(conversation, { add: ['@bob', 'Invoices'] });
        subject().pass(3 * minute);
        const before = (await subject().names(conversation)).map((names) => [...names].sort());
        expect((await act(conversation, 'dana', { do: 'tidy' })).plan).not.toBeNull();
        expect(await own(conversation)).toEqual(['@bob']);
        expect(await standing(conversation)).toContain('Invoices');
        expect((await act(conversation, 'dana', { do: 'tidy' })).plan).toBeNull();
        subject().pass(minute);
        await act(conversation, 'dana', { do: 'undo' });
        expect((await subject().names(conversation)).map((names) => [...names].sort())).toEqual(before);
      });
      whole('finds it among the names the mailbox knows', async () => {
        const conversation = await customer();
        await act(conversation, 'alice', { do: 'take' });
        await sweepAll();
        await subject().byHand(conversation, { add: ['@bob'] });
        subject().pass(3 * minute);
        const page = await run(tidyPage(undefined, context('dana')));
        expect(page.proposals.map(({ desk }) => desk.conversation)).toEqual([conversation]);
      });
    });

    describe('facts for reports', () => {
      const onItems = needs(limits.journal === 'bag' ? 'one bag holds no facts' : (cannot.several ?? cannot.sweep));
      onItems('a closing is gathered by the sweep, once', async () => {
        const one = await customer();
        await sweepAll();
        subject().pass(minute);
        await act(one, 'alice', { do: 'close' });
        subject().pass(minute);
        expect((await sweepAll()).failures).toEqual([]);
        const filed = () => run(gathered([new Date(subject().now()).toISOString().slice(0, 7)]));
        const before = await filed();
        const { id } = (await read(one)).entries.find(({ kind }) => kind === 'close')!;
        expect(before.filter(({ text }) => text.includes(id))).toHaveLength(1);
        subject().pass(minute);
        await sweepAll();
        expect(await filed()).toEqual(before);
      });
    });

    describe('the sweep', () => {
      needs(cannot.sweep)('sorts what came, and a second one writes nothing', async () => {
        const one = await customer();
        const two = await customer();
        await act(two, 'alice', { do: 'take' });
        subject().pass(minute);
        await subject().reply(two);
        subject().pass(minute);
        expect((await sweepAll()).failures).toEqual([]);
        expect(await own(one)).toEqual(['@unassigned', '~New']);
        expect(await own(two)).toEqual(['@alice', '~Waiting']);
        const entries = async () => (await read(one)).entries.length + (await read(two)).entries.length;
        const before = await entries();
        subject().pass(minute);
        expect(await sweepAll()).toMatchObject({ wrote: 0, failures: [] });
        expect(await entries()).toBe(before);
      });
      needs(cannot.sweep)('wakes what has slept long enough', async () => {
        const one = await customer();
        await act(one, 'alice', { do: 'snooze', until: String(subject().now() + 60 * minute) });
        await sweepAll();
        expect(await own(one)).toEqual(['@unassigned', '~Snoozed']);
        subject().pass(61 * minute);
        await sweepAll();
        expect(await own(one)).toEqual(['@unassigned']);
        expect(await subject().inInbox(one)).toBe(true);
      });
    });
  });
}
