import { expect, it } from '@jest/globals';
import { createOffice, type OfficeContextLike } from '../../../addon-outlook/office/office';
import { followSelection } from '../../../addon-outlook/office/selection';

const turns = async () => {
  for (let turn = 0; turn < 8; turn++) await Promise.resolve();
};

function following(selected: () => Promise<string[]>) {
  const told: (readonly string[])[] = [];
  let change = () => {};
  followSelection({ selected }, (listener) => {
    change = listener;
    return () => {
      change = () => {};
    };
  })((conversations) => told.push(conversations));
  return { told, change: () => change() };
}

it('tells each conversation once, in Graph’s spelling, and leaves out what Exchange did not make', async () => {
  const { told, change } = following(async () => ['AAQk/a+b=', 'AAQk/a+b=', 'AAQkB=', 'no id!']);
  change();
  await turns();
  expect(told).toEqual([['AAQk-a_b=', 'AAQkB=']]);
});

it('drops an answer that came too late', async () => {
  const answers: ((ids: string[]) => void)[] = [];
  const { told, change } = following(() => new Promise((resolve) => answers.push(resolve)));
  change();
  change();
  answers.pop()!(['AAQkB=']);
  await turns();
  for (const answer of answers) answer(['AAQkA=', 'AAQkC=']);
  await turns();
  expect(told).toEqual([['AAQkB=']]);
});

it('tells what was selected before it was asked to follow, where that is more than the open message', async () => {
  const { told } = following(async () => ['AAQkA=', 'AAQkB=']);
  const alone = following(async () => ['AAQkA=']);
  await turns();
  expect([told, alone.told]).toEqual([[['AAQkA=', 'AAQkB=']], []]);
});

it('a question that fails is told as nothing selected', async () => {
  const { told, change } = following(() => Promise.reject(new Error('9042')));
  change();
  await turns();
  expect(told).toEqual([[]]);
});

it('Outlook is asked where it can be, and null is nobody', async () => {
  const asked = (value: { conversationId?: string }[] | null) =>
    createOffice({
      mailbox: { getSelectedItemsAsync: (done: (result: unknown) => void) => done({ status: 'succeeded', value }) },
    } as unknown as OfficeContextLike);
  expect(await asked([{ conversationId: 'A' }, {}, { conversationId: 'B' }]).selected()).toEqual(['A', 'B']);
  expect(await asked(null).selected()).toEqual([]);
  expect(await createOffice({ mailbox: {} } as OfficeContextLike).selected()).toEqual([]);
});
