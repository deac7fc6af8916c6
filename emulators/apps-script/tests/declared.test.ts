/** What the runtime offers is declared by Google's published types; nothing is invented. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { chat_v1 } from '@googleapis/chat';
import { afterAll, describe, expect, test } from '@jest/globals';
import { shapes } from '../cards/shapes';
import { enumNames } from '../realm/cards/enums';
import { classes } from '../realm/cards/table';
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

/** Fails to compile when the published shape of a message has other fields than the table. */
type Fields<Message> = { [Field in keyof Message]-?: true };
const published: {
  Card: Fields<chat_v1.Schema$GoogleAppsCardV1Card>;
  CardHeader: Fields<chat_v1.Schema$GoogleAppsCardV1CardHeader>;
  Section: Fields<chat_v1.Schema$GoogleAppsCardV1Section>;
  CardAction: Fields<chat_v1.Schema$GoogleAppsCardV1CardAction>;
  CardFixedFooter: Fields<chat_v1.Schema$GoogleAppsCardV1CardFixedFooter>;
  Widget: Fields<chat_v1.Schema$GoogleAppsCardV1Widget>;
  TextParagraph: Fields<chat_v1.Schema$GoogleAppsCardV1TextParagraph>;
  Image: Fields<chat_v1.Schema$GoogleAppsCardV1Image>;
  Divider: Fields<chat_v1.Schema$GoogleAppsCardV1Divider>;
  DecoratedText: Fields<chat_v1.Schema$GoogleAppsCardV1DecoratedText>;
  SwitchControl: Fields<chat_v1.Schema$GoogleAppsCardV1SwitchControl>;
  ButtonList: Fields<chat_v1.Schema$GoogleAppsCardV1ButtonList>;
  Button: Fields<chat_v1.Schema$GoogleAppsCardV1Button>;
  Color: Fields<chat_v1.Schema$Color>;
  Icon: Fields<chat_v1.Schema$GoogleAppsCardV1Icon>;
  MaterialIcon: Fields<chat_v1.Schema$GoogleAppsCardV1MaterialIcon>;
  TextInput: Fields<chat_v1.Schema$GoogleAppsCardV1TextInput>;
  Suggestions: Fields<chat_v1.Schema$GoogleAppsCardV1Suggestions>;
  SuggestionItem: Fields<chat_v1.Schema$GoogleAppsCardV1SuggestionItem>;
  Validation: Fields<chat_v1.Schema$GoogleAppsCardV1Validation>;
  SelectionInput: Fields<chat_v1.Schema$GoogleAppsCardV1SelectionInput>;
  SelectionItem: Fields<chat_v1.Schema$GoogleAppsCardV1SelectionItem>;
  DateTimePicker: Fields<chat_v1.Schema$GoogleAppsCardV1DateTimePicker>;
  Grid: Fields<chat_v1.Schema$GoogleAppsCardV1Grid>;
  GridItem: Fields<chat_v1.Schema$GoogleAppsCardV1GridItem>;
  ImageComponent: Fields<chat_v1.Schema$GoogleAppsCardV1ImageComponent>;
  ImageCropStyle: Fields<chat_v1.Schema$GoogleAppsCardV1ImageCropStyle>;
  BorderStyle: Fields<chat_v1.Schema$GoogleAppsCardV1BorderStyle>;
  OnClick: Fields<chat_v1.Schema$GoogleAppsCardV1OnClick>;
  OpenLink: Fields<chat_v1.Schema$GoogleAppsCardV1OpenLink>;
  Action: Fields<chat_v1.Schema$GoogleAppsCardV1Action>;
  ActionParameter: Fields<chat_v1.Schema$GoogleAppsCardV1ActionParameter>;
} = {
  Card: {
    cardActions: true,
    displayStyle: true,
    expressionData: true,
    fixedFooter: true,
    header: true,
    name: true,
    peekCardHeader: true,
    sectionDividerStyle: true,
    sections: true,
  },
  CardHeader: { imageAltText: true, imageType: true, imageUrl: true, subtitle: true, title: true },
  Section: {
    collapseControl: true,
    collapsible: true,
    header: true,
    id: true,
    uncollapsibleWidgetsCount: true,
    widgets: true,
  },
  CardAction: { actionLabel: true, onClick: true },
  CardFixedFooter: { primaryButton: true, secondaryButton: true },
  Widget: {
    buttonList: true,
    carousel: true,
    chipList: true,
    columns: true,
    dateTimePicker: true,
    decoratedText: true,
    divider: true,
    eventActions: true,
    grid: true,
    horizontalAlignment: true,
    id: true,
    image: true,
    selectionInput: true,
    textInput: true,
    textParagraph: true,
    visibility: true,
  },
  TextParagraph: { maxLines: true, text: true, textSyntax: true },
  Image: { altText: true, imageUrl: true, onClick: true },
  Divider: {},
  DecoratedText: {
    bottomLabel: true,
    bottomLabelText: true,
    button: true,
    contentText: true,
    endIcon: true,
    icon: true,
    onClick: true,
    startIcon: true,
    startIconVerticalAlignment: true,
    switchControl: true,
    text: true,
    topLabel: true,
    topLabelText: true,
    wrapText: true,
  },
  SwitchControl: { controlType: true, name: true, onChangeAction: true, selected: true, value: true },
  ButtonList: { buttons: true },
  Button: { altText: true, color: true, disabled: true, icon: true, onClick: true, text: true, type: true },
  Color: { alpha: true, blue: true, green: true, red: true },
  Icon: { altText: true, iconUrl: true, imageType: true, knownIcon: true, materialIcon: true },
  MaterialIcon: { fill: true, grade: true, name: true, weight: true },
  TextInput: {
    autoCompleteAction: true,
    hintText: true,
    hostAppDataSource: true,
    initialSuggestions: true,
    label: true,
    name: true,
    onChangeAction: true,
    placeholderText: true,
    type: true,
    validation: true,
    value: true,
  },
  Suggestions: { items: true },
  SuggestionItem: { text: true },
  Validation: { characterLimit: true, inputType: true },
  SelectionInput: {
    dataSourceConfigs: true,
    externalDataSource: true,
    hintText: true,
    items: true,
    label: true,
    multiSelectMaxSelectedItems: true,
    multiSelectMinQueryLength: true,
    name: true,
    onChangeAction: true,
    platformDataSource: true,
    type: true,
  },
  SelectionItem: { bottomText: true, selected: true, startIconUri: true, text: true, value: true },
  DateTimePicker: {
    hostAppDataSource: true,
    label: true,
    name: true,
    onChangeAction: true,
    timezoneOffsetDate: true,
    type: true,
    valueMsEpoch: true,
  },
  Grid: { borderStyle: true, columnCount: true, items: true, onClick: true, title: true },
  GridItem: { id: true, image: true, layout: true, subtitle: true, title: true },
  ImageComponent: { altText: true, borderStyle: true, cropStyle: true, imageUri: true },
  ImageCropStyle: { aspectRatio: true, type: true },
  BorderStyle: { cornerRadius: true, strokeColor: true, type: true },
  OnClick: { action: true, card: true, openDynamicLinkAction: true, openLink: true, overflowMenu: true },
  OpenLink: { onClose: true, openAs: true, url: true },
  Action: {
    allWidgetsAreRequired: true,
    function: true,
    interaction: true,
    loadIndicator: true,
    parameters: true,
    persistValues: true,
    requiredWidgets: true,
  },
  ActionParameter: { key: true, value: true },
};

test('the table has exactly the published fields of every message', () => {
  const fieldsOf = (messages: Record<string, object>) =>
    Object.fromEntries(Object.entries(messages).map(([name, fields]) => [name, Object.keys(fields).sort()]));
  expect(fieldsOf(Object.fromEntries(Object.entries(shapes).map(([name, { fields }]) => [name, fields])))).toEqual(
    fieldsOf(published),
  );
});
