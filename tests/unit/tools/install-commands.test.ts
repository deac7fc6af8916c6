/** The command lines of Gmail's install pages, run in their order by the tools themselves, as far as they go without an account. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const pages = ['docs/install-gmail.md', 'docs/install-hub.md'];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const builds = [
  ...readFileSync('tools/build/gmail.mjs', 'utf8').matchAll(/^ {2}'?([a-z-]+)'?: \{(?: entry|\n {4}entry)/gm),
].map(([, name]) => name!);

/** In fences, and in the text itself; a quoted word is one. */
function commandsIn(page: string): string[][] {
  // What stands in angle brackets is for the reader to fill in.
  const text = readFileSync(page, 'utf8').replace(/<[a-z ]+>/g, 'x');
  const fenced = [...text.matchAll(/```(\w*)\n([\s\S]*?)```/g)].flatMap(([, language, block]) =>
    language === '' ? block!.trim().split('\n') : [],
  );
  const spoken = [...text.replace(/```[\s\S]*?```/g, '').matchAll(/`((?:npx|npm run) [^`]+)`/g)].map(
    ([, line]) => line!,
  );
  return [...fenced, ...spoken].map((line) =>
    [...line.replace(/\s+/g, ' ').matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word!),
  );
}

/** A program for one process, since loading clasp takes seconds: what each command line ends with. */
const program = `
  import { existsSync, renameSync, writeFileSync } from 'node:fs';
  const { makeProgram } = await import(process.argv[1]);
  const { exit } = process;
  process.exit = (code) => { throw new Error('exit ' + code); };
  process.stdout.write = process.stderr.write = () => true;
  const said = [];
  for (const [tool, ...args] of JSON.parse(process.argv[2])) {
    if (tool === 'mv') { renameSync(...args); said.push('moved'); continue; }
    const program = makeProgram();
    const at = args.indexOf('-P');
    const name = args[at < 0 ? 0 : at + 2];
    if (name === 'login' || name === 'open-script') {
      const known = program.commands.some((one) => one.name() === name);
      said.push(!known ? 'no such command' : at >= 0 && !existsSync(args[at + 1]) ? 'no such project' : 'would open a browser');
      continue;
    }
    try { await program.parseAsync(['node', 'clasp', ...args]); said.push('done'); }
    catch (thrown) { said.push(thrown.message); }
    // What clasp leaves once it has made a script.
    if (name === 'create-script' && said.at(-1) === 'No credentials found.' && !existsSync('.clasp.json'))
      writeFileSync('.clasp.json', JSON.stringify({ scriptId: 'any', rootDir: args[args.indexOf('--rootDir') + 1] }));
  }
  process.exitCode = 0;
  (await import('node:fs')).writeSync(1, JSON.stringify(said));
`;

describe.each(pages)('%s', (page) => {
  const commands = commandsIn(page);
  const ofClasp = commands.filter(([tool, name]) => tool === 'mv' || (tool === 'npx' && name === 'clasp'));
  const folder = mkdtempSync(join(tmpdir(), 'docket-install-'));
  let said: string[];

  beforeAll(() => {
    cpSync('.claspignore', join(folder, '.claspignore'));
    const clasp = pathToFileURL(join(process.cwd(), 'node_modules/@google/clasp/build/src/commands/program.js')).href;
    const lines = ofClasp.map((words) => (words[0] === 'npx' ? words.slice(1) : words));
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', program, clasp, JSON.stringify(lines)],
      // Nobody's own sign-in takes part.
      { cwd: folder, encoding: 'utf8', env: { ...process.env, HOME: folder, USERPROFILE: folder } },
    );
    if (stdout === '') throw new Error(stderr);
    said = JSON.parse(stdout) as string[];
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('every command of clasp goes as far as it can without an account', () => {
    expect(ofClasp.length).toBeGreaterThan(3);
    const ended = ofClasp.map((words, index) => `${words.join(' ')}: ${said[index]}`);
    expect(ended.filter((line) => !/: (?:No credentials found\.|moved|would open a browser)$/.test(line))).toEqual([]);
  });

  test('every script of npm exists, and every build it names', () => {
    const named = commands.filter(([tool, verb]) => tool === 'npm' && verb === 'run').map((words) => words.slice(2));
    expect(named.length).toBeGreaterThan(1);
    for (const [script, ...args] of named) {
      expect(Object.keys(scripts)).toContain(script);
      const build = args[args.indexOf('--build') + 1];
      if (args.includes('--build')) expect(builds).toContain(build);
    }
  });

  test('every other command is npm’s own', () => {
    const others = commands.filter(
      ([tool, name]) => !(tool === 'npx' && name === 'clasp') && !(tool === 'npm' && name === 'run') && tool !== 'mv',
    );
    for (const words of others) expect(words.join(' ')).toMatch(/^npm ci$/);
  });
});

test.each([...pages, 'docs/two-teams.md'])(
  '%s begins with who, how long and what can be undone, and ends with a check',
  (page) => {
    const text = readFileSync(page, 'utf8');
    const beginning = text.slice(0, text.indexOf('\n## '));
    for (const point of ['Who is needed', 'How long it takes', 'What can be undone'])
      expect(beginning).toContain(`| ${point} |`);
    expect(text.match(/^## .*$/gm)!.at(-1)).toBe('## Check that it works');
  },
);

test('a link from one page to another leads to a page', () => {
  for (const page of [...pages, 'docs/two-teams.md', 'docs/first-run.md'])
    for (const [, target] of readFileSync(page, 'utf8').matchAll(/\]\(([a-z-]+\.md)\)/g))
      expect({ page, target, there: existsSync(join('docs', target!)) }).toMatchObject({ there: true });
});
