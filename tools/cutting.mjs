// npm run docs:cutting: measures how mail is read and writes docs/cutting.md.
import { writeFileSync } from 'node:fs';
import { load } from './load.mjs';

const { cuttingPage } = await load('tools/cutting/page.ts');
writeFileSync('docs/cutting.md', cuttingPage());
