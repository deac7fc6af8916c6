// npm run docs:errors: writes docs/errors.md anew from the English catalogue and the places that throw.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, root } from '../load.mjs';
import { sources } from './sources.mjs';

const { errorsPage } = await load('tools/errors/page.ts');
writeFileSync(join(root, 'docs/errors.md'), errorsPage(sources(root)));
