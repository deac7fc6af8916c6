import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { toJsonSchema } from '@valibot/to-json-schema';
import Ajv from 'ajv';
import { checkConfig } from '../../../src/config/check';
import type { Hint } from '../../../src/config/fault';
import { configSchema } from '../../../src/config/schema';
import { hinted } from '../../../src/strings/en/errors/hints';
import { seed, zones } from './seed';

const file = join(process.cwd(), 'docs/docket.config.schema.json');
const made = toJsonSchema(configSchema, {
  typeMode: 'input',
  overrideAction: ({ valibotAction, jsonSchema }) => {
    const { hint } = (valibotAction as { metadata?: { hint?: Hint } }).metadata ?? {};
    const { hint: _named, ...schema } = jsonSchema as typeof jsonSchema & { hint?: Hint };
    return hint && { ...schema, description: hinted(hint) };
  },
});

// DOCKET_WRITE=1 npx jest tests/unit/config/json-schema
if (process.env.DOCKET_WRITE) writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`);

test('docs/docket.config.schema.json is what the definition yields; DOCKET_WRITE=1 writes it anew', () => {
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(made)));
});

test('an editor that reads it accepts the sample, and refuses what the check refuses for its form', () => {
  const accepts = new Ajv({ strict: false }).compile(JSON.parse(JSON.stringify(made)) as object);
  expect(accepts(seed())).toBe(true);
  const wrong = { ...seed(), mailbox: 'nobody', colour: 'red' };
  expect(accepts(wrong)).toBe(false);
  expect(checkConfig(wrong, { zones })).toMatchObject({ ok: false, faults: [{ path: 'mailbox' }, { path: 'colour' }] });
});
