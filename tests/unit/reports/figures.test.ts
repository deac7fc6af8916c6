import { describe, expect, test } from '@jest/globals';
import { figureNames, figuresIn } from '../../../src/reports/figure-table';
import { readQuery } from '../../../src/reports/query';
import { conversationsOf, reportOf } from '../../../src/reports/report';
import { lookOf } from '../../../src/screens/parts/look';
import { figureName } from '../../../src/screens/report/names';
import { readReport } from '../../../src/use-cases/read-report';
import { boardView } from '../../../src/use-cases/show-list';
import { hour, World } from '../../support/core-world';
import { seed } from '../config/seed';

const world = new World({ config: { policies: seed().policies } });
world.sweeps();
const answered = world.conversation().passes(hour).replies('alice').acts('alice', { do: 'close' });
world.conversation().acts('bob', { do: 'close' });
world.sweeps();

const context = world.context('dana');
const look = lookOf(context);
const report = reportOf(world.mailbox.run(readReport(readQuery(), context)), context);

describe('the figures of a report', () => {
  test('each stands in one section of the screen', () => {
    const shown = (['volume', 'times', 'quality'] as const).flatMap(figuresIn);
    expect([...shown].sort()).toEqual([...figureNames].sort());
  });

  test('each is shown under its own name, and its name travels with a button', () => {
    const view = world.mailbox.run(boardView({ list: 'report' }, context));
    const labels = view.sections.flatMap(({ rows }) => rows).flatMap((row) => (row.row === 'figure' ? row.label : []));
    expect([...labels].sort()).toEqual(figureNames.map((name) => look.strings.report.figure[name]).sort());
    for (const name of figureNames) expect(readQuery(`figure=${name}-late`).figure).toBe(`${name}-late`);
  });

  test('whatever list stands behind a figure is headed by its name', () => {
    for (const list of figureNames.flatMap((name) => [name, `${name}-late`])) {
      if (conversationsOf(report, list) === null) continue;
      expect(figureName(list, look)).toContain(look.strings.report.figure[list.replace(/-late$/, '') as 'first']);
    }
    for (const list of ['first-late', 'resolution-late', 'firstResolution-late', 'next-late', 'firstContact'])
      expect(conversationsOf(report, list)).not.toBeNull();
    expect(conversationsOf(report, 'first')).toEqual([answered.id]);
    expect(conversationsOf(report, 'unanswered')).toHaveLength(1);
    for (const unknown of ['first-contact-not', 'toString', '']) expect(conversationsOf(report, unknown)).toBeNull();
  });
});
