/** Writes docs/automatic-mail.md: `npm run docs:automatic-mail`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, root } from '../load.mjs';

const { automaticMailPage } = await load('tools/automatic-mail/page.ts');
const mails = JSON.parse(readFileSync(join(root, 'tests/fixtures/automatic/mails.json'), 'utf8'));
writeFileSync(join(root, 'docs/automatic-mail.md'), automaticMailPage(mails));
