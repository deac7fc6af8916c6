/** What a build contains from elsewhere travels with its licence. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Metafile } from 'esbuild';
import { containedIn, noticesComment, noticesText } from '../../../tools/build/notices';

const folder = mkdtempSync(join(tmpdir(), 'docket-notices-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A repository of these files. */
function repository(name: string, files: Record<string, string>): string {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return join(folder, name);
}

/** What esbuild tells of a build of these files: how many bytes of each are in it. */
const built = (inputs: Record<string, number>): Metafile => ({
  inputs: {},
  outputs: {
    'code.js': {
      bytes: 1,
      imports: [],
      exports: [],
      inputs: Object.fromEntries(Object.entries(inputs).map(([path, bytesInOutput]) => [path, { bytesInOutput }])),
    },
  },
});

const widget = {
  'package.json': '{ "name": "docket", "version": "0.1.0", "license": "MIT" }',
  'node_modules/widget/package.json': '{ "name": "widget", "version": "1.2.3", "license": "MIT" }',
  'node_modules/widget/LICENSE.md': 'MIT License\n\nCopyright (c) 2020 Wanda */ Widget\n\nPermission is granted.\n',
  'node_modules/widget/hooks/package.json': '{ "name": "widget-hooks", "type": "module" }',
};

describe('what is contained', () => {
  test('is what esbuild took, by package, whatever the folder inside it', () => {
    const root = repository('whole', { ...widget, 'node_modules/@scope/left/package.json': '{ "version": "1.0.0" }' });
    const metafile = built({
      'src/main.ts': 10,
      'node_modules/widget/hooks/dist/index.js': 10,
      'node_modules/widget/index.js': 10,
      'node_modules/@scope/left/index.js': 0,
    });
    expect(containedIn(root, [metafile])).toEqual([
      { name: 'widget', version: '1.2.3', licence: 'MIT', text: expect.stringContaining('Permission is granted.') },
    ]);
  });

  test('may have come in by another way', () => {
    const root = repository('other', widget);
    expect(containedIn(root, [], ['node_modules/widget']).map(({ name }) => name)).toEqual(['widget']);
  });

  test.each([
    [
      'a licence’s text',
      { 'node_modules/bare/package.json': '{ "name": "bare", "version": "1.0.0", "license": "MIT" }' },
    ],
    [
      'a licence’s name',
      {
        'node_modules/bare/package.json': '{ "name": "bare", "version": "1.0.0" }',
        'node_modules/bare/LICENSE': 'Free.',
      },
    ],
  ])('is refused without %s', (_, files: Record<string, string>) => {
    const root = repository(Object.keys(files).join().length.toString(), files);
    expect(() => containedIn(root, [built({ 'node_modules/bare/index.js': 1 })])).toThrow('bare 1.0.0');
  });

  test('cannot end the comment it is named in', () => {
    const root = repository('comment', widget);
    const comment = noticesComment(containedIn(root, [], ['node_modules/widget']));
    expect(comment).toMatch(/^\/\*! Contains widget 1\.2\.3 \(MIT, Copyright \(c\) 2020 Wanda {2}Widget\)[^*]*\*\/\n$/);
  });

  test('may be nothing', () => {
    expect([noticesComment([]), noticesText([])]).toEqual(['', expect.stringContaining('no software by others')]);
  });
});

/** Runs a module that builds into a folder. */
function build(module: string): void {
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', module], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

const granted = /Permission is hereby granted/g;

test('a Gmail script names what it contains in its first line, and has the licences beside it', () => {
  const outdir = join(folder, 'gmail');
  build(
    `import { buildGmail } from './tools/build/gmail.mjs'; await buildGmail({ outdir: ${JSON.stringify(outdir)} });`,
  );
  const [first] = readFileSync(join(outdir, 'code.js'), 'utf8').split('\n');
  expect(first).toMatch(/^\/\*! Contains valibot [\d.]+ \(MIT, Copyright \(c\) Fabian Hiller\)\./);
  expect(readFileSync(join(outdir, 'THIRD-PARTY-NOTICES.txt'), 'utf8').match(granted)).toHaveLength(1);
});

test('the folder of the pane holds the licences of all it contains', () => {
  const outdir = join(folder, 'outlook');
  build(`
    import { outlookFolder } from './tools/build/outlook-folder.mjs';
    await outlookFolder({ outdir: ${JSON.stringify(outdir)}, clientId: '11111111-2222-4333-8444-555555555555' });`);
  const text = readFileSync(join(outdir, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
  const named = [...text.matchAll(/^(\S+) \d\S* \(MIT\)$/gm)].map(([, name]) => name);
  expect(named).toEqual([
    '@azure/msal-browser',
    '@azure/msal-common',
    '@fluentui/svg-icons',
    '@fluentui/tokens',
    'preact',
    'valibot',
  ]);
  expect(text.match(granted)).toHaveLength(named.length);
});
