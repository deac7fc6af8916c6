import { baseOf } from './addresses';
import { checkManifest } from './check';
import { faultText } from './fault';
import { guid, version as versionValue } from './values';
import { parseXml } from './xml';

export interface ManifestOptions {
  /** The manifest to start from, valid for some address. */
  source: string;
  /** Where the pane will be: an https address of a folder. Left out, that of the source. */
  baseUrl?: string;
  /** A GUID; left out, that of the source. */
  id?: string;
  /** Left out, that of the source. */
  version?: string;
  /** Whether Docket asks before a crossing answer goes; it has to sign in for that. Default: it does. */
  atSend?: boolean;
}

/** A valid manifest for another address, id or version. Throws an Error that says in a sentence what is not possible. */
export function writeManifest({ source, baseUrl, id, version, atSend = true }: ManifestOptions): string {
  const read = parseXml(source);
  const before = 'root' in read ? baseOf(read.root) : null;
  if (before === null) throw new Error('The manifest to start from names no pane.');
  const after = baseUrl === undefined ? before : folderAddress(baseUrl);
  for (const [given, value] of [[id, guid] as const, [version, versionValue] as const]) {
    const problem = given === undefined ? null : value.problem(given);
    if (problem) throw new Error(problem);
  }
  // As text, so that comments, order and spacing stay as they were written.
  let xml = (atSend ? source : withoutLaunch(source))
    .replaceAll(`"${before}`, `"${after}`)
    .replaceAll(`>${new URL(before).origin}<`, `>${new URL(after).origin}<`);
  if (id !== undefined) xml = xml.replace(/<Id>[^<]*<\/Id>/, `<Id>${id.toLowerCase()}</Id>`);
  if (version !== undefined) xml = xml.replace(/<Version>[^<]*<\/Version>/, `<Version>${version}</Version>`);
  const faults = checkManifest(xml);
  if (faults.length > 0) throw new Error(`The manifest is not valid:\n${faults.map(faultText).join('\n')}`);
  return xml;
}

/** Without what runs at composing and sending: its runtime, its events, its addresses. */
function withoutLaunch(xml: string): string {
  return xml
    .replace(/ *<!--[^>]*-->\s*<Runtimes>[\s\S]*?<\/Runtimes>\n/, '')
    .replace(/ *<ExtensionPoint xsi:type="LaunchEvent">[\s\S]*?<\/ExtensionPoint>\n/, '')
    .replace(/ *<bt:Url id="Launch\.[^>]*\/>\n/g, '');
}

/** An address of a folder with a slash at its end. Nothing in it needs escaping in XML. */
function folderAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 'https:') throw new Error(`"${text}" is not an https address.`);
  if (url.username || url.password || url.search || url.hash || !/^[\w.~%/-]*$/.test(url.pathname)) {
    throw new Error(`"${text}" is more than a host and a path of plain characters.`);
  }
  return `${url.origin}${url.pathname.replace(/\/*$/, '/')}`;
}
