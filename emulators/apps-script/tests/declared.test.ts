/** What the runtime offers is declared by Google's published types; nothing is invented. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { type FieldKind, shapes } from '../cards/shapes';
import { enumNames } from '../realm/cards/enums';
import { classes } from '../realm/cards/table';
import published from './published-cards.json';
import { closeAll, values } from './world';

afterAll(closeAll);
const declarations = (name: string) =>
  readFileSync(
    join(process.cwd(), 'node_modules/@types/google-apps-script', `google-apps-script.${name}.d.ts`),
    'utf8',
  );

/** The members of an interface or enum: names, and for methods the numbers of parameters. */
function membersOf(source: string, kind: 'interface' | 'enum', name: string): Map<string, number[]> {
  const body =
    new RegExp(`${kind} ${name} (?:extends [\\w., ]+)?\\{([\\s\\S]*?)\\n        \\}`).exec(source)?.[1] ?? '';
  const members = new Map<string, number[]>();
  const text = body.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*/g, '');
  for (const [, member, parameters] of text.matchAll(/(\w+)(?:\(([\s\S]*?)\)\s*:[^;]*;|:[^;]*;|,)/g)) {
    const flat = (parameters ?? '')
      .replace(/\{[^}]*\}/g, '')
      .trim()
      .replace(/,$/, '');
    const count = flat === '' ? 0 : flat.split(',').length;
    members.set(member!, [...(members.get(member!) ?? []), count]);
  }
  return members;
}

describe('CardService', () => {
  const source = declarations('card-service');

  test.each(Object.keys(classes))('%s has declared methods with as many parameters', (name) => {
    const declared = membersOf(source, 'interface', name);
    expect(membersOf(source, 'interface', 'CardService').has(`new${name}`)).toBe(true);
    for (const [method, { signatures }] of Object.entries(classes[name]!.methods)) {
      expect([name, method, declared.has(method)]).toEqual([name, method, true]);
      for (const signature of signatures) expect(declared.get(method)).toContain(signature.length);
    }
  });

  test.each(Object.keys(enumNames))('%s has the declared values', (name) => {
    // TEXT is deprecated and has no counterpart in card JSON.
    const declared = [...membersOf(source, 'enum', name).keys()].filter(
      (value) => value !== 'TEXT' || name === 'InputType',
    );
    expect([...enumNames[name]!].sort()).toEqual(declared.sort());
  });
});

test.each([
  ['UrlFetchApp', 'url-fetch', 'UrlFetchApp'],
  ["UrlFetchApp.fetch('https://api.example/')", 'url-fetch', 'HTTPResponse'],
  ['PropertiesService', 'properties', 'PropertiesService'],
  ['PropertiesService.getUserProperties()', 'properties', 'Properties'],
  ['CacheService', 'cache', 'CacheService'],
  ['CacheService.getUserCache()', 'cache', 'Cache'],
  ['LockService', 'lock', 'LockService'],
  ['LockService.getUserLock()', 'lock', 'Lock'],
  ['ScriptApp', 'script', 'ScriptApp'],
  ["ScriptApp.newTrigger('main').timeBased()", 'script', 'ClockTriggerBuilder'],
  ["ScriptApp.newTrigger('main').timeBased().everyHours(1).create()", 'script', 'Trigger'],
  ['Utilities', 'utilities', 'Utilities'],
  ['Session', 'base', 'Session'],
  ["Utilities.newBlob('x')", 'base', 'Blob'],
  ['Logger', 'base', 'Logger'],
  ['ContentService', 'content', 'ContentService'],
  ['ContentService.createTextOutput()', 'content', 'TextOutput'],
])('%s has declared members only', async (expression, file, name) => {
  const [offered] = await values([`Object.getOwnPropertyNames(${expression})`]);
  const declared = membersOf(declarations(file), 'interface', name);
  expect((offered as string[]).filter((member) => !declared.has(member))).toEqual([]);
  expect(offered).not.toEqual([]);
});

/** What the published types say of a field the table knows; null where no card may carry it. */
function publishedType(kind: FieldKind): string | null {
  if (typeof kind === 'string') {
    if (kind === 'boolean') return 'boolean';
    return kind === 'integer' || kind === 'number' ? 'number' : 'string';
  }
  if ('never' in kind) return null;
  if ('message' in kind) return kind.message;
  if ('list' in kind) return `${kind.list}[]`;
  return 'texts' in kind ? 'string[]' : 'string';
}

const messages: Record<string, Record<string, string>> = published.messages;

test('the table has the published messages and no others', () => {
  expect(Object.keys(shapes).sort()).toEqual(Object.keys(messages).sort());
});

test.each(Object.keys(shapes))('%s has exactly the published fields, each of its published type', (name) => {
  const known = Object.entries(shapes[name]!.fields).map(([field, kind]) => [
    field,
    publishedType(kind) ?? messages[name]![field],
  ]);
  expect(Object.fromEntries(known)).toEqual(messages[name]);
});
