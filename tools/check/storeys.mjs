// The storeys of src: which folder may import which. `npm run storeys` prints the arrows; `npm run check` fails on an import
// that goes up, on folders of one storey that import each other, and on circles of files. Type imports count.
// `node tools/check/storeys.mjs <folder>` prints the same of any other source folder, such as an older checkout's: where its
// folders have no storeys here, what goes up is left out.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Lowest first; a folder, or a file that stands beside the folders, imports its own storey and those below it. */
export const storeys = [
  ['words', 'outgoing.ts'],
  ['config', 'sla', 'mail', 'marks', 'journal', 'team', 'shelf', 'templates'],
  ['desk', 'tidy', 'verbs', 'plan'],
  ['board', 'reports', 'bulk'],
  ['strings'],
  ['screens'],
  ['use-cases'],
  ['hosting'],
];

const importPattern = /(?:\bfrom|\bimport)\s*\(?\s*['"](\.{1,2}\/[^'"]*)['"]/g;

const slashed = (path) => path.split(sep).join('/');

/** Every import between files below a folder: `[from, to]`, both from that folder. Imports of what is not there are left out. */
export function importsBelow(folder) {
  const files = readdirSync(folder, { recursive: true })
    .map(slashed)
    .filter((name) => /\.tsx?$/.test(name));
  const known = new Set(files);
  const arrows = [];
  for (const from of files.sort()) {
    for (const [, specifier] of readFileSync(join(folder, from), 'utf8').matchAll(importPattern)) {
      const path = slashed(relative(folder, join(folder, dirname(from), specifier)));
      const to = [`${path}.ts`, `${path}.tsx`, `${path}/index.ts`, path].find((name) => known.has(name));
      if (to) arrows.push([from, to]);
    }
  }
  return arrows;
}

const roomOf = (file) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : file);

/** Arrows between folders with how many imports each stands for, the upward ones, and folders that import each other. */
export function planOf(arrows, floors = storeys) {
  const floorOf = (room) => floors.findIndex((rooms) => rooms.includes(room));
  const between = new Map();
  const upward = [];
  for (const [from, to] of arrows) {
    const [a, b] = [roomOf(from), roomOf(to)];
    if (a === b) continue;
    between.set(`${a} -> ${b}`, (between.get(`${a} -> ${b}`) ?? 0) + 1);
    if (floorOf(b) > floorOf(a) || floorOf(a) === -1) upward.push([from, to]);
  }
  const mutual = [...between.keys()]
    .map((arrow) => arrow.split(' -> '))
    .filter(([a, b]) => a < b && between.has(`${b} -> ${a}`));
  return { between, upward, mutual };
}

/** Circles of files that import each other, each once, as the files on the way. */
export function circlesIn(arrows) {
  const to = new Map();
  for (const [a, b] of arrows) to.set(a, [...(to.get(a) ?? []), b]);
  const state = new Map();
  const circles = [];
  const visit = (file, way) => {
    state.set(file, 'open');
    for (const next of to.get(file) ?? []) {
      if (state.get(next) === 'open')
        circles.push(
          [...way.slice(way.indexOf(next)), file, next].filter(
            (f, i, all) => all.indexOf(f) === i || i === all.length - 1,
          ),
        );
      else if (!state.has(next)) visit(next, [...way, file]);
    }
    state.set(file, 'done');
  };
  for (const file of to.keys()) if (!state.has(file)) visit(file, []);
  return circles;
}

/** Everything that is wrong with the plan of a folder, as sentences. */
export function faultsOfPlan(folder, floors = storeys) {
  const arrows = importsBelow(folder);
  const { upward, mutual } = planOf(arrows, floors);
  return [
    ...upward.map(([from, to]) => `${folder}/${from} imports ${to}, which is on a higher storey or on none`),
    ...mutual.map(([a, b]) => `${folder}/${a} and ${folder}/${b} import each other`),
    ...circlesIn(arrows).map((files) => `${folder}: a circle of imports: ${files.join(' -> ')}`),
  ];
}

/** The plan of a folder in lines: every arrow, what is wrong with it, and the sum. */
export function printed(folder, floors = storeys) {
  const arrows = importsBelow(folder);
  const { between, upward, mutual } = planOf(arrows, floors);
  const circles = circlesIn(arrows);
  const rooms = new Set(arrows.flat().map(roomOf));
  const hasStoreys = [...rooms].every((room) => floors.flat().includes(room));
  const sum = [
    `${between.size} arrows between ${rooms.size} folders`,
    ...(hasStoreys ? [`${upward.length} imports that go up`] : []),
    `${mutual.length} pairs that import each other`,
    `${circles.length} circles of files`,
  ];
  return [
    ...[...between].sort().map(([arrow, count]) => `${String(count).padStart(4)}  ${arrow}`),
    ...(hasStoreys ? upward.map(([from, to]) => `up    ${from} -> ${to}`) : []),
    ...mutual.map(([a, b]) => `pair  ${a} <-> ${b}`),
    ...circles.map((files) => `round ${files.join(' -> ')}`),
    sum.join(', '),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = process.argv[2] ?? join(fileURLToPath(new URL('../..', import.meta.url)), 'src');
  console.log(printed(folder).join('\n'));
}
