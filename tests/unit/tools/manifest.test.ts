import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { checkManifest, faultText, pngSize, writeManifest } from '../../../tools/manifest/index';

const source = readFileSync('manifest.xml', 'utf8');
const origin = 'https://localhost:3000';

/** Each fault once, however often it is met. */
const codes = (xml: string, files?: ReadonlyMap<string, Uint8Array>) => [
  ...new Set(checkManifest(xml, { files }).map(({ code }) => code)),
];

/** The manifest with one change; refuses a change that does not change anything. */
function changed(from: string | RegExp, to: string): string {
  const xml = source.replace(from, to);
  if (xml === source) throw new Error(`Not in the manifest: ${from}`);
  return xml;
}

const files = new Map<string, Uint8Array>([
  ...readdirSync('addon-outlook/icons').map(
    (name) => [`icons/${name}`, readFileSync(join('addon-outlook/icons', name))] as const,
  ),
  ['taskpane.html', Buffer.from('pane')],
  ['launch.html', Buffer.from('page')],
  ['launch.js', Buffer.from('script')],
  ['support.html', Buffer.from('support')],
]);

describe('the manifest as it stands', () => {
  test('has no fault, alone and with the files to upload', () => {
    expect(checkManifest(source).map(faultText)).toEqual([]);
    expect(checkManifest(source, { files }).map(faultText)).toEqual([]);
  });

  test('is read by the ordinary tool', () => {
    const read = "require('office-addin-manifest').OfficeAddinManifest.readManifestFile('manifest.xml')";
    const print = 'then((info) => console.log(JSON.stringify(info)))';
    const info = JSON.parse(execFileSync(process.execPath, ['-e', `${read}.${print}`], { encoding: 'utf8' }));
    expect(info).toMatchObject({
      id: '3c0ddc8f-4444-49b9-9429-bfbd7222b714',
      displayName: 'Docket',
      officeAppType: 'MailApp',
      permissions: 'ReadWriteMailbox',
      appDomains: [origin],
      hosts: ['Mailbox'],
      version: '1.0.0.0',
    });
  });

  test('offers reading and composing, shared folders, pinning, selections of several and of none', () => {
    for (const wanted of [
      'MessageReadCommandSurface',
      'MessageComposeCommandSurface',
      '<SupportsSharedFolders>true<',
      '<SupportsPinning>true<',
      '<SupportsNoItemContext>true<',
      '<SupportsMultiSelect>true<',
      'taskpane.html?surface=compose',
      'MinVersion="1.8"',
    ]) {
      expect(source).toContain(wanted);
    }
  });
});

const readAction = /<SupportsPinning>true<\/SupportsPinning>\s*<SupportsNoItemContext>true<\/SupportsNoItemContext>/;
const longName = 'x'.repeat(33);

test('allows what may come: older clients, translations', () => {
  const translated = changed(
    '<DisplayName DefaultValue="Docket" />',
    '<DisplayName DefaultValue="Docket"><Override Locale="de-DE" Value="Docket" /></DisplayName>',
  );
  const stored = changed(
    /(<bt:String id="Group.Label" DefaultValue="Docket") \/>/,
    '$1><bt:Override Locale="de-DE" Value="Docket" /></bt:String>',
  );
  expect(codes(translated)).toEqual([]);
  expect(codes(stored)).toEqual([]);
});

/** Every rule: what is changed, and exactly which faults must be told. */
const refused: [string, string, string][] = [
  // Well-formed, UTF-8, not too large
  ['an element that is not closed', changed('</Hosts>', ''), 'not-xml'],
  ['nothing at all', '', 'not-xml'],
  ['a bare ampersand', changed('>Docket<', '>Docket & Co<'), 'not-xml'],
  ['an attribute without quotes', changed('Name="Mailbox" />', 'Name=Mailbox />'), 'not-xml'],
  ['an attribute given twice', changed('<Host Name="Mailbox"', '<Host Name="Mailbox" Name="Mailbox"'), 'not-xml'],
  ['a "<" in an attribute', changed('DefaultValue="Docket"', 'DefaultValue="<Docket"'), 'not-xml'],
  ['an undeclared prefix', changed('<bt:Images>', '<xx:Images>').replace('</bt:Images>', '</xx:Images>'), 'not-xml'],
  ['a document type', changed('<OfficeApp', '<!DOCTYPE OfficeApp>\n<OfficeApp'), 'not-xml'],
  ['another instruction', changed('<OfficeApp', '<?xml-stylesheet href="a"?>\n<OfficeApp'), 'not-xml'],
  ['text after the root', `${source}more`, 'not-xml'],
  ['a second root', `${source}<OfficeApp />`, 'not-xml'],
  ['another encoding', changed('encoding="UTF-8"', 'encoding="UTF-16"'), 'not-xml'],
  [
    'bytes that are no UTF-8',
    new TextDecoder().decode(Buffer.from(changed('>Docket<', '>D\u00f6cket<'), 'latin1')),
    'not-utf8',
  ],
  ['more than 256 KB', changed('<OfficeApp', `<!-- ${'x'.repeat(256 * 1024)} -->\n<OfficeApp`), 'too-large'],
  // Root, namespaces, types
  ['another root', source.replaceAll('OfficeApp', 'OfficeAdd'), 'wrong-root'],
  ['the root of another namespace', changed('appforoffice/1.1', 'appforoffice/1.0'), 'wrong-root'],
  ['an app of another type', changed('xsi:type="MailApp"', 'xsi:type="TaskPaneApp"'), 'wrong-type'],
  ['an app without type', changed('\n  xsi:type="MailApp"', ''), 'wrong-type'],
  [
    'version 1.1 right below the root',
    changed(/<VersionOverrides xmlns="[^"]*overrides" xsi:type="VersionOverridesV1_0">/, '').replace(
      '</VersionOverrides>\n</OfficeApp>',
      '</OfficeApp>',
    ),
    'wrong-namespace missing-element',
  ],
  ['a nested version of the wrong type', changed('VersionOverridesV1_1', 'VersionOverridesV1_0'), 'wrong-type'],
  ['an image outside its namespace', changed('<bt:Image size="16"', '<Image size="16"'), 'wrong-namespace'],
  // Known, in order, present, not repeated
  ['an unknown element', changed('<Hosts>', '<Capabilities /><Hosts>'), 'unknown-element'],
  ['a phone form', changed('</DesktopFormFactor>', '</DesktopFormFactor><MobileFormFactor />'), 'unknown-element'],
  [
    'a pane name, which Outlook does not know',
    changed('<SourceLocation resid="Pane.Read" />', '<TaskpaneId>a</TaskpaneId><SourceLocation resid="Pane.Read" />'),
    'unknown-element',
  ],
  [
    'another spelling of several selected',
    source.replaceAll('SupportsMultiSelect', 'SupportsMultiselect'),
    'unknown-element',
  ],
  ['an unknown attribute', changed('<Host Name="Mailbox"', '<Host Name="Mailbox" Kind="a"'), 'unknown-attribute'],
  ['a missing attribute', changed(' MinVersion="1.8"', ''), 'missing-attribute'],
  ['text between elements', changed('<Hosts>', 'hello <Hosts>'), 'unexpected-text'],
  ['the version before the id', changed(/(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, '$2$1'), 'wrong-order'],
  [
    'pinning after no item',
    changed(readAction, '<SupportsNoItemContext>true</SupportsNoItemContext><SupportsPinning>true</SupportsPinning>'),
    'wrong-order',
  ],
  [
    'shared folders after a surface',
    changed('<SupportsSharedFolders>true</SupportsSharedFolders>', '').replace(
      '</DesktopFormFactor>',
      '<SupportsSharedFolders>true</SupportsSharedFolders></DesktopFormFactor>',
    ),
    'wrong-order',
  ],
  ['no requirements', changed(/<Requirements>[\s\S]*<\/Requirements>/, ''), 'missing-element'],
  [
    'no nested version',
    changed(/<VersionOverrides xmlns="[^"]*\/1.1"[\s\S]*?<\/VersionOverrides>/, ''),
    'missing-element',
  ],
  ['no shared folders', changed('<SupportsSharedFolders>true</SupportsSharedFolders>', ''), 'missing-element'],
  ['no picture of high resolution', changed(/<HighResolutionIconUrl .*\/>/, ''), 'missing-element'],
  ['two ids', changed(/(<Id>.*<\/Id>)/, '$1$1'), 'repeated-element'],
  [
    'two tabs',
    changed(
      /(<OfficeTab [\s\S]*?<\/OfficeTab>)([\s\S]*?<OfficeTab )/,
      '$1<OfficeTab id="TabDefault"><Group id="Other"><Label resid="Group.Label" /></Group></OfficeTab>$2',
    ),
    'missing-element repeated-element',
  ],
  [
    'two surfaces of one type',
    changed('MessageComposeCommandSurface', 'MessageReadCommandSurface'),
    'repeated-element',
  ],
  [
    'two forms of one type',
    changed(
      '</FormSettings>',
      '<Form xsi:type="ItemEdit"><DesktopSettings><SourceLocation DefaultValue="https://localhost:3000/taskpane.html" /></DesktopSettings></Form></FormSettings>',
    ),
    'repeated-element',
  ],
  [
    'seven buttons',
    changed(/(<Control [\s\S]*?<\/Control>)/, [1, 2, 3, 4, 5, 6, 7].map((n) => `$1${n}`).join('')).replace(
      /<\/Control>(\d)/g,
      '</Control>',
    ),
    'repeated-element repeated-id',
  ],
  // Values
  ['an id that is no GUID', changed(/<Id>.*<\/Id>/, '<Id>docket</Id>'), 'bad-id'],
  ['a version of five numbers', changed('1.0.0.0', '1.0.0.0.0'), 'bad-version'],
  ['a version of six digits', changed('1.0.0.0', '100000.0'), 'bad-version'],
  ['half a locale', changed('>en-US<', '>en<'), 'bad-locale'],
  [
    'half a locale of a translation',
    changed(
      '<DisplayName DefaultValue="Docket" />',
      '<DisplayName DefaultValue="Docket"><Override Locale="de" Value="Docket" /></DisplayName>',
    ),
    'bad-locale',
  ],
  [
    'a long name',
    changed('<DisplayName DefaultValue="Docket"', `<DisplayName DefaultValue="${'x'.repeat(126)}"`),
    'bad-text',
  ],
  ['a long provider', changed('<ProviderName>Docket', `<ProviderName>${'x'.repeat(126)}`), 'bad-text'],
  [
    'a long description',
    changed(/<Description DefaultValue="[^"]*"/, `<Description DefaultValue="${'x'.repeat(251)}"`),
    'bad-text',
  ],
  [
    'a long short string',
    changed('id="Group.Label" DefaultValue="Docket"', `id="Group.Label" DefaultValue="${'x'.repeat(126)}"`),
    'bad-text',
  ],
  [
    'a long long string',
    changed(/id="Open.Read" DefaultValue="[^"]*"/, `id="Open.Read" DefaultValue="${'x'.repeat(251)}"`),
    'bad-text',
  ],
  ['a name of nothing', changed('<DisplayName DefaultValue="Docket"', '<DisplayName DefaultValue=" "'), 'bad-text'],
  ['a long address', changed('taskpane.html"', `taskpane.html?${'x'.repeat(2048)}"`), 'bad-address'],
  ['an address that is none', changed('"https://localhost:3000/support.html"', '"support.html"'), 'bad-address'],
  ['http', changed('"https://localhost:3000/support.html"', '"http://localhost:3000/support.html"'), 'bad-address'],
  [
    'a domain with a path',
    changed('<AppDomain>https://localhost:3000', '<AppDomain>https://localhost:3000/pane'),
    'bad-address',
  ],
  ['a low pane', changed('>450<', '>31<'), 'bad-height'],
  ['a high pane', changed('>450<', '>451<'), 'bad-height'],
  ['a level that does not exist', changed('>ReadWriteMailbox<', '>ReadWrite<'), 'bad-permissions'],
  [
    'shared folders switched off',
    changed('<SupportsSharedFolders>true', '<SupportsSharedFolders>false'),
    'bad-shared-folders',
  ],
  ['a word where yes or no is asked', changed('<SupportsPinning>true', '<SupportsPinning>yes'), 'bad-boolean'],
  ['another requirement set', changed('<Set Name="Mailbox"', '<Set Name="mailbox"'), 'bad-set'],
  ['an older requirement set', changed('MinVersion="1.8"', 'MinVersion="1.7"'), 'bad-set'],
  ['a malformed version of the set', changed('MinVersion="1.8"', 'MinVersion="1,8"'), 'bad-set'],
  ['another host', changed('<Host Name="Mailbox"', '<Host Name="Document"'), 'bad-host'],
  ['a tab of its own', changed('id="TabDefault"', 'id="TabDocket"'), 'bad-tab'],
  [
    'a rule for appointments',
    changed('ItemType="Message" FormType="Edit"', 'ItemType="Appointment" FormType="Edit"'),
    'bad-rule',
  ],
  ['an unknown size', changed('<bt:Image size="24"', '<bt:Image size="25"'), 'bad-icon-size'],
  ['a long id', source.replaceAll('"Group.Label"', `"${longName}"`), 'bad-name'],
  ['a long id of a group', changed('"Read.Group"', `"${longName}"`), 'bad-name'],
  ['an event that does not exist', changed('"OnMessageSend"', '"OnMessageArrived"'), 'bad-event'],
  // Resources
  [
    'a resource that does not exist',
    changed('<Label resid="Group.Label"', '<Label resid="Group.Lable"'),
    'unknown-resource',
  ],
  [
    'a label from the long strings',
    changed('<Title resid="Open.Label" />', '<Title resid="Open.Read" />'),
    'wrong-bucket',
  ],
  [
    'a description from the short strings',
    changed('<Description resid="Open.Compose" />', '<Description resid="Group.Label" />').replace(
      /<bt:String id="Open.Compose".*\/>/,
      '',
    ),
    'wrong-bucket',
  ],
  [
    'an icon from the addresses',
    changed('<bt:Image size="20" resid="Icon.20"', '<bt:Image size="20" resid="Pane.Read"'),
    'wrong-bucket',
  ],
  [
    'a resource nobody uses',
    changed('<bt:Urls>', '<bt:Urls><bt:Url id="Other" DefaultValue="https://localhost:3000/taskpane.html" />'),
    'unused-resource',
  ],
  [
    'one id in two buckets',
    changed('<bt:Urls>', '<bt:Urls><bt:Url id="Icon.16" DefaultValue="https://localhost:3000/taskpane.html" />'),
    'repeated-id wrong-bucket',
  ],
  ['two groups of one id', changed('"Compose.Group"', '"Read.Group"'), 'repeated-id'],
  ['two controls of one id', changed('"Compose.Open"', '"Read.Open"'), 'repeated-id'],
  ['no icon of 80 pixels', source.replace(/<bt:Image size="80" .*\/>/, ''), 'icon-sizes'],
  [
    'two icons of one size',
    changed('<bt:Image size="24" resid="Icon.24"', '<bt:Image size="20" resid="Icon.24"'),
    'icon-sizes',
  ],
  // Addresses
  [
    'an icon of another origin',
    changed('https://localhost:3000/icons/docket-64.png', 'https://cdn.example/docket-64.png'),
    'other-origin',
  ],
  [
    'a domain of another origin',
    changed('<AppDomain>https://localhost:3000', '<AppDomain>https://cdn.example'),
    'other-origin',
  ],
  [
    'a pane of another port',
    changed(
      'id="Pane.Read" DefaultValue="https://localhost:3000',
      'id="Pane.Read" DefaultValue="https://localhost:3001',
    ),
    'other-origin',
  ],
  [
    'a pane in a translation elsewhere',
    changed(
      /(id="Pane.Read" DefaultValue="[^"]*") \/>/,
      '$1><bt:Override Locale="de-DE" Value="https://cdn.example/taskpane.html" /></bt:Url>',
    ),
    'other-origin',
  ],
];

test.each(refused)('refuses %s', (_what, xml, code) => {
  expect(codes(xml).join(' ')).toBe(code);
});

test('says where', () => {
  const line = source.split('\n').findIndex((text) => text.includes('<RequestedHeight>')) + 1;
  expect(checkManifest(changed('>450<', '>31<'))).toEqual([
    {
      code: 'bad-height',
      where: 'OfficeApp/FormSettings/Form/DesktopSettings/RequestedHeight',
      line,
      message: '"31" is not 32 to 450.',
    },
  ]);
});

const withoutLaunch = (xml: string): string =>
  xml
    .replace(/<Runtimes>[\s\S]*<\/Runtimes>/, '')
    .replace(/<ExtensionPoint xsi:type="LaunchEvent">[\s\S]*?<\/ExtensionPoint>/, '')
    .replace(/<bt:Url id="Launch.*/g, '');

test('pinning exists from version 1.1 on', () => {
  const body = /xsi:type="VersionOverridesV1_1">([\s\S]*?)<\/VersionOverrides>/.exec(source)![1]!;
  const older = changed('xsi:type="VersionOverridesV1_0">', `xsi:type="VersionOverridesV1_0">${body}`);
  const found = checkManifest(older).map(({ code, message }) => `${code} ${message}`);
  expect(found).toContain('unknown-element SupportsPinning is not possible in Action.');
  const fitting = older.replace(body, withoutLaunch(body).replace(/<Supports.*/g, ''));
  expect(codes(fitting)).toEqual([]);
});

describe('with the files to upload', () => {
  const without = (...names: string[]) => new Map([...files].filter(([path]) => !names.includes(path)));
  const put = (name: string, bytes: Uint8Array) => new Map(files).set(name, bytes);

  test.each(['taskpane.html', 'support.html', 'icons/docket-16.png', 'icons/docket-128.png'])('misses %s', (name) => {
    expect(codes(source, without(name))).toEqual(['missing-file']);
  });

  test('a build without sign-in asks nothing at sending, and is valid all the same', () => {
    expect(source).toContain('Type="OnMessageSend" FunctionName="docketAtSend" SendMode="PromptUser"');
    const plain = writeManifest({ source, baseUrl: 'https://team.example/docket', atSend: false });
    expect(plain).not.toMatch(/launch|Runtime/i);
    expect(codes(plain, without('launch.html', 'launch.js'))).toEqual([]);
    expect(codes(source, without('launch.html'))).toEqual(['missing-file']);
    expect(codes(source, without('launch.js'))).toEqual(['missing-file']);
  });

  test('refuses a picture of the wrong size, and one that is no PNG', () => {
    const small = files.get('icons/docket-16.png')!;
    expect(codes(source, put('icons/docket-32.png', small))).toEqual(['wrong-size']);
    expect(codes(source, put('icons/docket-64.png', small))).toEqual(['wrong-size']);
    expect(codes(source, put('icons/docket-128.png', small))).toEqual(['wrong-size']);
    const high = Buffer.from(files.get('icons/docket-64.png')!);
    high.writeUInt32BE(65, 20);
    expect(codes(source, put('icons/docket-64.png', high))).toEqual(['wrong-size']);
    expect(codes(source, put('icons/docket-48.png', Buffer.from('GIF89a, and more than twenty-four bytes')))).toEqual([
      'not-png',
    ]);
    expect(codes(source, put('icons/docket-48.png', small.subarray(0, 20)))).toEqual(['not-png']);
  });

  test('every icon kept in the repository is what its name says, and small', () => {
    const icons = [...files].filter(([path]) => path.endsWith('.png'));
    expect(icons.map(([path, bytes]) => [path, pngSize(bytes)?.width, pngSize(bytes)?.height])).toEqual(
      icons.map(([path]) => [path, ...Array(2).fill(Number(/(\d+)\.png/.exec(path)![1]))]),
    );
    expect(icons).toHaveLength(9);
    for (const [, bytes] of icons) expect(bytes.length).toBeLessThan(4_000);
  });

  test('a help page may be elsewhere', () => {
    const elsewhere = changed('https://localhost:3000/support.html', 'https://help.example/docket');
    expect(codes(elsewhere, without('support.html'))).toEqual([]);
  });

  test('the pane may lie below a path', () => {
    const xml = writeManifest({ source, baseUrl: 'https://team.example/apps/docket' });
    expect(codes(xml, files)).toEqual([]);
    expect(codes(xml.replaceAll('apps/docket/icons', 'apps/icons'), files)).toEqual(['missing-file']);
  });
});

describe('a manifest for another address', () => {
  test('or for none in particular is the one it starts from', () => {
    expect(writeManifest({ source })).toBe(source);
  });

  const id = 'A1B2C3D4-0000-4000-8000-0123456789AB';

  test('moves every address, the domain without the path, and keeps the rest', () => {
    const xml = writeManifest({ source, baseUrl: 'https://team.example:8443/docket', id, version: '1.2' });
    expect(xml).not.toContain('localhost');
    expect(xml).toContain('<AppDomain>https://team.example:8443</AppDomain>');
    expect(xml).toContain('"https://team.example:8443/docket/taskpane.html?surface=compose"');
    expect(xml).toContain(`<Id>${id.toLowerCase()}</Id>`);
    expect(xml).toContain('<Version>1.2</Version>');
    expect(
      writeManifest({ source: xml, baseUrl: origin, id: '3c0ddc8f-4444-49b9-9429-bfbd7222b714', version: '1.0.0.0' }),
    ).toBe(source);
  });

  test.each([
    'http://team.example/',
    'team.example',
    'https://team.example/?a=1',
    'https://team.example/#a',
    'https://me:secret@team.example/',
    'https://team.example/a"b&c/',
    '',
  ])('refuses the address %j', (baseUrl) => {
    expect(() => writeManifest({ source, baseUrl: baseUrl.replace('"', '&') })).toThrow(/address|host and a path/);
  });

  test('refuses an id and a version that are none, and a source that is none', () => {
    expect(() => writeManifest({ source, baseUrl: origin, id: 'docket' })).toThrow('"docket" is not a GUID.');
    expect(() => writeManifest({ source, baseUrl: origin, version: 'new' })).toThrow('one to four numbers');
    expect(() => writeManifest({ source: '<a/>', baseUrl: origin })).toThrow('names no pane');
    expect(() => writeManifest({ source: changed('>450<', '>31<'), baseUrl: origin })).toThrow(
      '"31" is not 32 to 450.',
    );
  });
});
