/** The command lines of the install pages, run in their order by the tools themselves, as far as they go without an account. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pngSize } from '../../../tools/manifest/png';

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

describe('docs/install-outlook.md', () => {
  const commands = commandsIn('docs/install-outlook.md');
  const toolOf = (script: string) => /^node (\S+)/.exec(scripts[script] ?? '')?.[1];

  test('every script of npm exists and knows every option it is given', () => {
    const named = commands.filter(([tool, verb]) => tool === 'npm' && verb === 'run');
    expect(named.length).toBeGreaterThan(4);
    for (const [, , script, ...args] of named) {
      const tool = toolOf(script!);
      expect({ script, tool }).toEqual({ script, tool: expect.any(String) });
      const source = readFileSync(tool!, 'utf8');
      for (const option of args.filter((one) => /^--\w/.test(one)))
        expect({ script, option, known: source.includes(option.slice(2)) }).toMatchObject({ known: true });
    }
  });

  test('Microsoft’s own tool reads the manifest without the network, and knows the word that needs it', () => {
    const words = commands.filter(([tool, name]) => tool === 'npx' && name === 'office-addin-manifest');
    expect(words.map(([, , verb]) => verb).sort()).toEqual(['info', 'validate']);
    const cli = 'node_modules/office-addin-manifest/cli.js';
    const info = spawnSync(process.execPath, [cli, 'info', 'manifest.xml'], { encoding: 'utf8' });
    expect([info.status, info.stdout]).toEqual([0, expect.stringContaining('3c0ddc8f-4444-49b9-9429-bfbd7222b714')]);
    const help = spawnSync(process.execPath, [cli, 'validate', '--help'], { encoding: 'utf8' });
    expect(help.stdout).toContain('validate [options] <manifest-path>');
  });

  test('the check of a manifest without the network is there', () => {
    const check = spawnSync(process.execPath, ['tools/manifest/cli.mjs', 'manifest.xml'], { encoding: 'utf8' });
    expect(check.status).toBe(0);
  });
});

describe('what a listing asks for', () => {
  test.each([
    ['banner', 220, 140],
    ['screenshot', 1280, 800],
  ])('the %s has the size', (name, width, height) => {
    expect(pngSize(readFileSync(`docs/store/${name}.png`))).toEqual({ width, height });
  });

  test('the pages of terms, privacy and support are among what is hosted, and hold no script', () => {
    for (const [page, parts] of [
      ['policies', ['id="terms"', 'id="privacy"', 'href="support.html"']],
      ['support', ['href="policies.html"']],
    ] as const) {
      const text = readFileSync(`addon-outlook/${page}.html`, 'utf8');
      for (const part of parts) expect(text).toContain(part);
      expect(text).not.toMatch(/<script|\son\w+=/);
    }
  });
});

test.each([...pages, 'docs/install-outlook.md', 'docs/two-teams.md'])(
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
  for (const page of [...pages, 'docs/install-outlook.md', 'docs/two-teams.md', 'docs/first-run.md'])
    for (const [, target] of readFileSync(page, 'utf8').matchAll(/\]\(([a-z-]+\.md)\)/g))
      expect({ page, target, there: existsSync(join('docs', target!)) }).toMatchObject({ there: true });
});

/** What an administrator would otherwise learn by getting stuck, in the words of the page with line breaks as spaces. */
test.each([
  ['install-gmail', 'every field too: category, short and long description, icons of 32 and 128 pixels'],
  ['install-gmail', 'a banner of 220×140 pixels'],
  ['install-gmail', 'every consent ends after seven days'],
  ['install-gmail', 'the administrator must allow people to install internal apps'],
  ['install-gmail', "internal apps need *Trust internal apps*, and clasp's own sign-in may be blocked"],
  ['install-gmail', 'Since 24 November 2026 more is to be had only in the *scaled* tier, with billing'],
  ['install-gmail', 'keep their 15,000 until 1 April 2027'],
  ['install-gmail', 'commit it: what is pushed later must be found in the history'],
  ['install-hub', 'perhaps with `/a/macros/` and your domain'],
  ['install-hub', 'commit it: what is pushed later must be found in the history'],
  ['install-outlook', '*Settings*, *Accounts*, *Shared with me*'],
  ['install-outlook', 'The team mailbox is not hidden from the address list'],
  [
    'install-outlook',
    'Until an administrator has accepted the changed manifest, Outlook keeps people from the add-in altogether',
  ],
  ['install-outlook', 'asks about **every** mail of everybody who has Docket'],
  ['decisions/0034-strict-emulations', '`Mail-Advanced.ReadWrite`'],
])('docs/%s.md says: %s', (page, sentence) => {
  expect(readFileSync(`docs/${page}.md`, 'utf8').replace(/\s+/g, ' ')).toContain(sentence);
});

test('converting the mailbox to an account comes before opening it in a tab of its own', () => {
  const text = readFileSync('docs/install-outlook.md', 'utf8');
  expect(text.indexOf('Convert to an account')).toBeLessThan(text.indexOf('Open another mailbox'));
});
