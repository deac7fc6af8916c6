/**
 * The team's categories in Outlook: `npm run categories` prints each with its colour. `-- --create` makes what is missing in
 * the list of the team mailbox, with an application's token in the variable DOCKET_GRAPH_TOKEN; `--recolour` gives
 * names that are there Docket's colours as well. `--config FILE` and `--mailbox ADDRESS` choose others.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadSeed } from '../build/seed.mjs';
import { load, root } from '../load.mjs';

const usage =
  'Usage: npm run categories -- [--config docket.config.json] [--create [--recolour] [--mailbox support@team.example]]';

/** Until the tool is loaded, errors are of Node's own. */
let said = (error) => error.message;

try {
  const text = { type: 'string' };
  const flag = { type: 'boolean', default: false };
  const { values } = parseArgs({ options: { config: text, mailbox: text, create: flag, recolour: flag } });
  const file = values.config ?? join(root, 'docket.config.json');
  const { zones } = await loadSeed(file);
  const tool = await load('tools/categories/index.ts');
  said = tool.said;
  const { categoryLines, madeSentence, makeInMailbox, teamCategories } = tool;
  const { mailbox, categories } = teamCategories(await readFile(file, 'utf8'), zones);
  if (!values.create) {
    console.log(categoryLines(categories).join('\n'));
  } else {
    // Not an option: what stands in a command line can be read by every process of the machine.
    const token = process.env.DOCKET_GRAPH_TOKEN?.trim();
    if (!token) throw new Error('Put the token of an application into the variable DOCKET_GRAPH_TOKEN.');
    const made = await makeInMailbox({
      mailbox: values.mailbox ?? mailbox,
      categories,
      token,
      recolour: values.recolour,
      fetch,
      sleep: (ms) => new Promise((go) => setTimeout(go, ms)),
      random: Math.random,
    });
    console.log(madeSentence(made));
  }
} catch (error) {
  const isUsage = error.code?.startsWith?.('ERR_PARSE_ARGS');
  console.error(isUsage ? `${said(error)}\n${usage}` : said(error));
  process.exitCode = 1;
}
