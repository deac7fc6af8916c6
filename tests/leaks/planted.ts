/** The add-on built from sources with one place changed: what a leak would look like if somebody wrote it. */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest, digestOfSettledFiles, once } from '../../emulators/once';
import type { Bundle } from '../support/bundle';

const needed = [
  'src',
  'addon-gmail',
  'tools',
  'docket.config.json',
  'appsscript.json',
  'package.json',
  'tsconfig.base.json',
];

/** Throws where the place is not there any more: the plant has to follow the code. */
export function planted(file: string, from: string, to: string): Bundle {
  const root = process.cwd();
  const source = readFileSync(join(root, file), 'utf8');
  if (!source.includes(from)) throw new Error(`${file} has no “${from}” to plant a leak in`);
  const made = digest(digestOfSettledFiles(needed), file, from, to);
  const folder = once({ name: 'planted', from: made }, (copy) => {
    for (const name of needed) cpSync(join(root, name), join(copy, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    writeFileSync(
      join(copy, file),
      source.replace(from, () => to),
    );
    const args = ['tools/build/gmail.mjs', '--build', 'gmail', '--outdir', join(copy, 'out')];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
    if (status !== 0) throw new Error(`The build failed: ${stderr}`);
  });
  return {
    code: readFileSync(join(folder, 'out', 'code.js'), 'utf8'),
    manifest: JSON.parse(readFileSync(join(folder, 'out', 'appsscript.json'), 'utf8')),
  };
}

export interface Plant {
  what: string;
  file: string;
  from: string;
  to: string;
  /** What the watch has to say. */
  said: RegExp;
}

const sideways = [
  'export function messageOf(wire: WireMessage, labels: Labels): Message {',
  "  const url = 'https://gmail.googleapis.com/gmail/v1/users/me/messages?q=' + encodeURIComponent(wire.snippet ?? '');",
  "  const headers = { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() };",
  '  UrlFetchApp.fetch(url, { headers, muteHttpExceptions: true });',
  '  return plainMessageOf(wire, labels);',
  '}',
  '',
  'function plainMessageOf(',
].join('\n');

export const plants: Plant[] = [
  {
    what: 'an entry to a deliverable address',
    file: 'addon-gmail/mailbox/stored-message.ts',
    from: "    'MIME-Version: 1.0',",
    to: "    'Cc: mira@customer.example',\n    'MIME-Version: 1.0',",
    said: /an entry with the address mira@customer\.example/,
  },
  {
    what: "an entry in the customer's own conversation",
    file: 'addon-gmail/mailbox/journal.ts',
    from: '...(joins ? { joins } : {})',
    to: "joins: { threadId: entry.conversation, messageId: '<x@notes.invalid>' }",
    said: /an entry in a customer's conversation/,
  },
  {
    what: 'a header made of the text of a note',
    file: 'addon-gmail/mailbox/journal.ts',
    from: '    id: entry.id,',
    to: "    alsoTo: (entry.data.text ?? 'x').replace(/\\W+/g, ''),\n    id: entry.id,",
    said: /a note's text stands in a header of an entry/,
  },
  {
    what: 'a search made of the text of a mail',
    file: 'addon-gmail/mailbox/messages.ts',
    from: 'export function messageOf(',
    to: sideways,
    said: /a mail's text stands in its address/,
  },
];
