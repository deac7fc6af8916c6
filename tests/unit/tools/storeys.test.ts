import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { faultsOfPlan, importsBelow, printed, storeys } from '../../../tools/check/storeys.mjs';

const floors = [['ground'], ['left', 'right'], ['roof']];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'storeys-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes files, by their paths, and says what is wrong with how they import each other. */
function faults(files: Record<string, string>): string[] {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return faultsOfPlan(folder, floors).map((fault) => fault.replaceAll(`${folder}/`, '').replace(`${folder}: `, ''));
}

const empty = 'export {};\n';

describe('the storeys', () => {
  test('src keeps to them', () => {
    expect(faultsOfPlan('src')).toEqual([]);
  });

  test('every folder of src has one, and none is named that is not there', () => {
    const rooms = new Set(importsBelow('src').flatMap((arrow) => arrow.map((file) => file.split('/')[0]!)));
    expect([...rooms].filter((room) => !storeys.flat().includes(room))).toEqual([]);
    expect(storeys.flat().filter((room) => room !== 'hosting' && !rooms.has(room))).toEqual([]);
  });

  test('an import of a lower storey or of one’s own is well', () => {
    expect(
      faults({
        'roof/a.ts': `import { b } from '../left/b';\nimport './c';\n`,
        'roof/c.ts': empty,
        'left/b.ts': `import { d } from '../ground';\nimport e from 'elsewhere';\nimport { f } from '../right/f';\n`,
        'right/f.ts': empty,
        'ground/index.ts': empty,
      }),
    ).toEqual([]);
  });

  test.each([
    ['a value', `import { a } from '../roof/a';`],
    ['a type', `import type { A } from '../roof/a';`],
    ['what is handed on', `export { a } from '../roof/a';`],
    ['a type in place', `export const b = (a: import('../roof/a').A) => a;`],
    ['what is loaded late', `export const b = () => import('../roof/a');`],
    ['effects alone', `import '../roof/a';`],
    ['over several lines', `import {\n  a,\n} from '../roof/a';`],
  ])('an import of a higher one is a fault: %s', (_, text) => {
    expect(faults({ 'left/b.ts': `${text}\n`, 'roof/a.ts': empty })).toEqual([
      'left/b.ts imports roof/a.ts, which is on a higher storey or on none',
    ]);
  });

  test('what lies in no storey imports nothing of those that do', () => {
    expect(faults({ 'shed/b.ts': `import '../ground/a';\n`, 'ground/a.ts': empty })).toHaveLength(1);
    rmSync(join(folder, 'shed'), { recursive: true });
    expect(faults({ 'loose.ts': `import './ground/a';\n` })).toHaveLength(1);
  });

  test('folders of one storey do not import each other, even by way of different files', () => {
    expect(
      faults({
        'left/a.ts': `import type { B } from '../right/b';\n`,
        'left/c.ts': empty,
        'right/b.ts': empty,
        'right/d.ts': `import '../left/c';\n`,
      }),
    ).toEqual(['left and right import each other']);
  });

  test('files do not import each other in a circle, types included', () => {
    expect(
      faults({
        'left/a.ts': `import { b } from './b';\n`,
        'left/b.ts': `import { c } from './c';\n`,
        'left/c.ts': `import type { A } from './a';\n`,
      }),
    ).toEqual(['a circle of imports: left/a.ts -> left/b.ts -> left/c.ts -> left/a.ts']);
  });
});

test('the plan of any folder is printed; where it has other storeys, without what goes up', () => {
  faults({ 'left/a.ts': `import '../roof/b';\nimport '../roof/c';\n`, 'roof/b.ts': empty, 'roof/c.ts': empty });
  expect(printed(folder, floors)).toEqual([
    '   2  left -> roof',
    'up    left/a.ts -> roof/b.ts',
    'up    left/a.ts -> roof/c.ts',
    '1 arrows between 2 folders, 2 imports that go up, 0 pairs that import each other, 0 circles of files',
  ]);
  expect(printed(folder, [['left']])).toEqual([
    '   2  left -> roof',
    '1 arrows between 2 folders, 0 pairs that import each other, 0 circles of files',
  ]);
});
