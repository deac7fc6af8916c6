import { expect, test } from '@jest/globals';
import {
  deleteTemplate,
  listTemplates,
  readTemplates,
  saveTemplate,
  type TemplateToSave,
} from '../../../src/use-cases/templates';
import { DocketError, type Failure, failureOf } from '../../../src/words/errors';
import type { UseCase } from '../../../src/words/ports';
import { World } from '../../support/core-world';

const refund: TemplateToSave = {
  ...{ id: 'refund', replaces: 0, writing: 'dana1', title: 'Refund under way', tags: ['billing'] },
  template: { lang: { en: { body: 'Dear {{customer.first | customer}}' } } },
};
const spoken = ['en', 'de'];

function failure(world: World, doing: UseCase<unknown>): Failure {
  try {
    world.mailbox.run(doing);
  } catch (error) {
    if (error instanceof DocketError) return failureOf(error);
    throw error;
  }
  throw new Error('it was not refused');
}

test('a lead saves and deletes, everybody lists and reads', () => {
  const world = new World();
  expect(world.mailbox.run(saveTemplate(refund, world.context('dana'), spoken))).toEqual({ saved: true, v: 1 });
  expect(world.mailbox.run(listTemplates()).rows).toEqual([
    { id: 'refund', v: 1, title: 'Refund under way', keywords: ['billing'] },
  ]);
  expect(world.mailbox.run(readTemplates(['refund', 'other'])).templates).toEqual([
    {
      id: 'refund',
      v: 1,
      at: world.now,
      by: 'dana',
      title: 'Refund under way',
      tags: ['billing'],
      template: refund.template,
    },
  ]);
  world.mailbox.run(deleteTemplate({ id: 'refund', replaces: 1, writing: 'dana2' }, world.context('dana')));
  expect([world.mailbox.run(listTemplates()).rows, world.mailbox.run(readTemplates(['refund'])).templates]).toEqual([
    [],
    [],
  ]);
});

test('what is wrong with it is told, and nothing is saved', () => {
  const world = new World();
  const asked = { ...refund, template: { lang: { en: { body: '{{promise.day}}' } } } };
  expect(world.mailbox.run(saveTemplate(asked, world.context('dana'), spoken))).toEqual({
    saved: false,
    faults: [{ lang: 'en', why: 'unknown-name', name: 'promise.day' }],
  });
  expect(world.mailbox.writes).toEqual([]);
});

test('agents, collaborators and strangers save and delete nothing', () => {
  const world = new World();
  for (const [by, code] of [
    ['alice', 'not-allowed'],
    ['carol', 'not-allowed'],
    [null, 'who-are-you'],
  ] as const) {
    expect(failure(world, saveTemplate(refund, world.context(by), spoken) as UseCase<unknown>).code).toBe(code);
    const gone = { id: 'refund', replaces: 1, writing: 'x' };
    expect(failure(world, deleteTemplate(gone, world.context(by)) as UseCase<unknown>).code).toBe(code);
  }
  expect(world.mailbox.writes).toEqual([]);
});

test('somebody who changes an older version is told whose is newer, or that it was deleted', () => {
  const world = new World();
  world.mailbox.run(saveTemplate(refund, world.context('dana'), spoken));
  world.mailbox.run(saveTemplate({ ...refund, replaces: 1, writing: 'dana2' }, world.context('dana'), spoken));
  const late = () =>
    failure(
      world,
      saveTemplate({ ...refund, replaces: 1, writing: 'late' }, world.context('dana'), spoken) as UseCase<unknown>,
    );
  const name = world.roster.byHandle('dana')!.name;
  expect(late()).toMatchObject({ code: 'changed-meanwhile', data: { why: 'template', by: name } });
  world.mailbox.run(deleteTemplate({ id: 'refund', replaces: 2, writing: 'dana3' }, world.context('dana')));
  expect(late()).toMatchObject({ data: { why: 'template', by: '' } });
});
