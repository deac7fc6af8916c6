import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { checkManifest } from '../../../tools/manifest/index';

const folder = mkdtempSync(join(tmpdir(), 'docket-outlook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a script of Node in the repository. */
function node(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
}

/** Builds the folder around a pane of the given files. */
function build(outdir: string, files: string[], more: { clientId?: string } = {}) {
  const pane = `({ outdir }) => { mkdirSync(outdir, { recursive: true }); ${files
    .map((name) => `writeFileSync(join(outdir, ${JSON.stringify(name)}), '')`)
    .join(';')} }`;
  const script = `
    import { mkdirSync, writeFileSync } from 'node:fs';
    import { join } from 'node:path';
    import { outlookFolder } from './tools/build/outlook-folder.mjs';
    try {
      const options = { baseUrl: 'https://team.example/docket', outdir: ${JSON.stringify(outdir)}, pane: ${pane}, ...${JSON.stringify(more)} };
      console.log(JSON.stringify([...(await outlookFolder(options)).files.keys()].sort()));
    } catch (error) { console.log(error.message); process.exitCode = 1; }`;
  return node('--input-type=module', '-e', script);
}

test('the folder holds pane, icons, help page and a manifest that fits them', () => {
  const outdir = join(folder, 'whole');
  const { status, said } = build(outdir, ['taskpane.html']);
  expect([status, said]).toEqual([0, expect.stringContaining('"manifest.xml"')]);
  const sizes = [128, 16, 20, 24, 32, 40, 48, 64, 80];
  const icons = sizes.map((size) => `icons/docket-${size}.png`);
  expect(JSON.parse(said)).toEqual([...icons, 'manifest.xml', 'policies.html', 'support.html', 'taskpane.html']);
  const manifest = readFileSync(join(outdir, 'manifest.xml'), 'utf8');
  expect(checkManifest(manifest)).toEqual([]);
  expect(manifest).toContain('"https://team.example/docket/taskpane.html"');
});

test('classic Outlook is told which script may sign in while an answer is sent, and only where one does', () => {
  const outdir = join(folder, 'sending');
  const pane = ['taskpane.html', 'launch.html', 'launch.js'];
  const allowed = '.well-known/microsoft-officeaddins-allowed.json';
  const { status, said } = build(outdir, pane, { clientId: '3c0ddc8f-0000-4000-8000-000000000000' });
  expect([status, said]).toEqual([0, expect.stringContaining(allowed)]);
  expect(JSON.parse(readFileSync(join(outdir, allowed), 'utf8'))).toEqual({
    allowed: ['https://team.example/docket/launch.js'],
  });
  expect(build(outdir, ['taskpane.html']).said).not.toContain('.well-known');
});

test('a folder without the page the manifest names is refused', () => {
  const { status, said } = build(join(folder, 'empty'), ['other.html']);
  expect(status).toBe(1);
  expect(said).toContain('There is no file for "https://team.example/docket/taskpane.html".');
});

test.each([
  [['--address', 'https://team.example'], 'Usage: npm run build:outlook'],
  [['--address', 'https://team.example'], "Unknown option '--address'"],
  [['--base-url', 'http://team.example'], '"http://team.example" is not an https address.'],
  [['--base-url', 'https://team.example', '--id', 'docket'], '"docket" is not a GUID.'],
  [['--base-url', 'https://team.example', '--client-id', 'ours'], '"ours" is not a GUID.'],
  [['--base-url', 'https://team.example', '--tenant', 'team.example'], '"team.example" is not a GUID.'],
])('the command refuses %j in a sentence', (args, sentence) => {
  const { status, said } = node('tools/build/outlook.mjs', ...args);
  expect(status).toBe(1);
  expect(said).toContain(sentence);
  expect(said).not.toContain('    at ');
});

test('the check of a manifest is a command, too', () => {
  expect(node('tools/manifest/cli.mjs')).toEqual({
    status: 0,
    said: expect.stringContaining('manifest.xml is valid.'),
  });
  const { status, said } = node('tools/manifest/cli.mjs', 'tools/manifest/cli.mjs');
  expect([status, said]).toEqual([1, expect.stringContaining('1 fault(s).')]);
});
