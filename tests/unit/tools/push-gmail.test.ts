import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type BeforePush, faultsBeforePush } from '../../../tools/push-gmail/faults';

const texts = new Map([
  ['appsscript.json', '{}'],
  ['code.js', 'function homepage() {}'],
]);
const list = (...filesToPush: string[]) => JSON.stringify({ filesToPush, untrackedFiles: ['dist/gmail/extra.js'] });
const good: BeforePush = {
  folder: 'dist/gmail',
  project: '.clasp.json',
  changes: '?? .clasp.json\n',
  fresh: texts,
  built: texts,
  refused: [],
  listed: list('dist/gmail/code.js', 'dist/gmail/appsscript.json'),
};

test('a committed, built tree may be pushed, in whatever order and spelling clasp lists it', () => {
  expect(faultsBeforePush(good)).toEqual([]);
  expect(faultsBeforePush({ ...good, listed: list('dist\\gmail\\appsscript.json', 'dist\\gmail\\code.js') })).toEqual(
    [],
  );
});

test.each<[string, Partial<BeforePush>, string]>([
  [
    'a changed file',
    { changes: ' M src/use-cases/inbox.ts\n' },
    'Not everything is committed: src/use-cases/inbox.ts.',
  ],
  ['a new file', { changes: '?? src/new.ts\n?? .clasp.json\n' }, 'Not everything is committed: src/new.ts.'],
  ['many changed files', { changes: ' M a\n M b\n M c\n M d\n M e\n M f\n' }, 'a, b, c, d, e and 1 more.'],
  [
    'nothing built',
    { built: new Map() },
    'dist/gmail/appsscript.json and dist/gmail/code.js is not what this tree builds.',
  ],
  ['an older build', { built: new Map(texts).set('code.js', '') }, 'dist/gmail/code.js is not what this tree builds.'],
  [
    'what cannot run',
    { refused: ['appsscript.json.addOns.common.nam: unknown field'] },
    'Apps Script would refuse it: appsscript.json.addOns.common.nam: unknown field.',
  ],
  ['no script', { listed: null }, 'there is no .clasp.json'],
  ['nothing to push', { listed: list() }, 'clasp would push nothing'],
  [
    'a file too many',
    { listed: list('dist/gmail/appsscript.json', 'dist/gmail/code.js', 'dist/gmail/extra.js') },
    'clasp would push',
  ],
  [
    'only the manifest',
    { listed: list('dist/gmail/appsscript.json') },
    'clasp would push dist/gmail/appsscript.json, not',
  ],
  ['the sources', { listed: list('appsscript.json', 'dist/gmail/code.js') }, 'clasp would push appsscript.json'],
  ['an answer of another form', { listed: '{}' }, 'an answer that cannot be read'],
  ['no JSON', { listed: 'oops' }, 'an answer that cannot be read'],
])('refuses %s', (_what, change, sentence) => {
  const faults = faultsBeforePush({ ...good, ...change });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(sentence);
});

test('another build has a folder and a script of its own', () => {
  const hub = { ...good, folder: 'dist/gmail-hub', project: '.clasp.gmail-hub.json' };
  const listed = list('dist/gmail-hub/appsscript.json', 'dist/gmail-hub/code.js');
  expect(faultsBeforePush({ ...hub, listed, changes: '?? .clasp.gmail-hub.json\n' })).toEqual([]);
  expect(faultsBeforePush({ ...hub, listed: null })[0]).toContain('there is no .clasp.gmail-hub.json');
  expect(faultsBeforePush(hub)).toHaveLength(1);
});

test('tells everything at once', () => {
  expect(faultsBeforePush({ ...good, changes: ' M a\n', built: new Map(), listed: null })).toHaveLength(3);
});

const scripts: [project: string, build: string][] = [
  ['.clasp.json', 'dist/gmail'],
  ['.clasp.gmail-hub.json', 'dist/gmail-hub'],
  ['.clasp.gmail-agent.json', 'dist/gmail-agent'],
  ['.clasp.gmail-agent-marks.json', 'dist/gmail-agent-marks'],
];

test('there is a script for every build', () => {
  const table = /export const gmailBuilds = \{([\s\S]*?)\n\};/.exec(readFileSync('tools/build/gmail.mjs', 'utf8'))?.[1];
  const builds = [...table!.matchAll(/^ {2}'?([a-z-]+)'?: \{/gm)].map(([, name]) => `dist/${name}`);
  expect(builds.sort()).toEqual(scripts.map(([, build]) => build).sort());
});

describe('clasp itself, with the ignore file of the repository', () => {
  const folder = mkdtempSync(join(tmpdir(), 'docket-clasp-'));
  let statuses: string[];

  beforeAll(() => {
    cpSync('.claspignore', join(folder, '.claspignore'));
    for (const [project, build] of scripts) {
      mkdirSync(join(folder, build), { recursive: true });
      writeFileSync(join(folder, project), JSON.stringify({ scriptId: 'any', rootDir: build }));
      for (const name of ['appsscript.json', 'code.js', 'extra.js', 'page.html', 'code.test.ts', 'notes.gs']) {
        writeFileSync(join(folder, build, name), '{}');
      }
    }
    statuses = statusesOf(scripts.map(([project]) => project));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What the command says of each project. Loading clasp takes seconds, so that one process asks for all of them. */
  function statusesOf(projects: string[]): string[] {
    const program = pathToFileURL(join(process.cwd(), 'node_modules/@google/clasp/build/src/commands/program.js'));
    const script = `import { makeProgram } from '${program.href}';
      for (const project of ${JSON.stringify(projects)})
        await makeProgram().parseAsync(['node', 'clasp', '-P', project, 'show-file-status', '--json']);`;
    const options = { cwd: folder, encoding: 'utf8' } as const;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], options);
    const said = stdout.trim().split('\n');
    if (said.length !== projects.length) throw new Error(`clasp said: ${stdout} ${stderr}`);
    return said;
  }

  test.each(scripts)('by %s would push the manifest and the one script of %s', (project, build) => {
    const listed = statuses[scripts.findIndex(([one]) => one === project)]!;
    expect(JSON.parse(listed)).toEqual({
      filesToPush: expect.anything(),
      untrackedFiles: expect.arrayContaining([`${build}/code.test.ts`]),
    });
    expect(faultsBeforePush({ ...good, folder: build, project, listed })).toEqual([]);
  });
});

test('the agents’ build that mirrors marks asks for one right in the place of another', () => {
  const scopesOf = (file: string) => (JSON.parse(readFileSync(file, 'utf8')) as { oauthScopes: string[] }).oauthScopes;
  const usual = scopesOf('addon-gmail/hub-agent/appsscript.json');
  const marks = scopesOf('addon-gmail/hub-agent/with-marks/appsscript.json');
  const short = (scopes: string[]) => scopes.map((scope) => scope.replace(/.*auth\//, ''));
  expect(short(marks.filter((scope) => !usual.includes(scope)))).toEqual(['gmail.modify']);
  expect(short(usual.filter((scope) => !marks.includes(scope)))).toEqual(['gmail.addons.current.message.metadata']);
});

test.each([
  ['appsscript.json', 'docs/install-gmail.md', /^\| `(\S+)` \| /gm],
  ['addon-gmail/hub/appsscript.json', 'docs/install-hub.md', /^\| hub \| `(\S+)` \| /gm],
  ['addon-gmail/hub-agent/appsscript.json', 'docs/install-hub.md', /^\| add-on \| `(\S+)` \| /gm],
])('the guide explains every scope %s asks for, and no other', (manifest, page, row) => {
  const { oauthScopes } = JSON.parse(readFileSync(manifest, 'utf8')) as { oauthScopes: string[] };
  const guide = readFileSync(page, 'utf8');
  const explained = [...guide.matchAll(row)].map(([, scope]) =>
    scope === 'openid' ? scope : `https://www.googleapis.com/auth/${scope}`,
  );
  expect(explained.sort()).toEqual([...oauthScopes].sort());
});
