import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { automaticMailPage } from '../../../tools/automatic-mail/page';
import { automaticMail } from '../../support/automatic-mail';

test('docs/automatic-mail.md is what npm run docs:automatic-mail writes', () => {
  expect(readFileSync(join(process.cwd(), 'docs/automatic-mail.md'), 'utf8')).toBe(automaticMailPage(automaticMail));
});
