import type { Fault } from './fault';
import { pngSize } from './png';
import { at, inside } from './tree';
import type { Element } from './xml';

/** What a folder to upload holds: bytes by path from its top, with "/" between folders. */
export type Files = ReadonlyMap<string, Uint8Array>;

interface Address {
  where: string;
  line: number;
  text: string;
  /** Pixels along one side of the picture there; undefined: it is no picture. */
  size?: number;
}

/** The address of the folder the pane lies in, with a slash at its end; null where the manifest names no pane. */
export function baseOf(document: Element): string | null {
  const [pane] = at(document, 'FormSettings/Form/DesktopSettings/SourceLocation');
  const url = parsed(pane?.attributes.get('DefaultValue') ?? '');
  return url && new URL('.', url).href.replace(/[?#].*$/, '');
}

/** Addresses off the pane's origin and, where the files are given, addresses and pictures that are not among them. */
export function addressFaults(document: Element, files?: Files): Fault[] {
  const base = baseOf(document);
  if (base === null) return [];
  const { origin } = new URL(base);
  return addressesOf(document).flatMap((address) => {
    const url = parsed(address.text);
    const say = (code: string, message: string): Fault[] => [
      { code, where: address.where, line: address.line, message },
    ];
    if (!url) return [];
    if (url.origin !== origin) {
      const may = address.where === 'SupportUrl';
      return may ? [] : say('other-origin', `"${address.text}" is not at ${origin}, where the pane is.`);
    }
    if (!files || address.where === 'AppDomain') return [];
    const plain = `${url.origin}${url.pathname}`;
    const bytes = plain.startsWith(base) ? files.get(decodeURIComponent(plain.slice(base.length))) : undefined;
    if (!bytes) return say('missing-file', `There is no file for "${address.text}".`);
    return address.size === undefined ? [] : pictureFaults(bytes, address.size, say);
  });
}

function pictureFaults(bytes: Uint8Array, wanted: number, say: (code: string, message: string) => Fault[]): Fault[] {
  const size = pngSize(bytes);
  if (!size) return say('not-png', 'The picture is not a PNG.');
  const fits = size.width === wanted && size.height === wanted;
  return fits
    ? []
    : say('wrong-size', `The picture is ${size.width} × ${size.height}, not ${wanted} × ${wanted} pixels.`);
}

function addressesOf(document: Element): Address[] {
  const values = (element: Element, size?: number): Address[] =>
    [element, ...element.children].map(({ attributes, line }) => ({
      where: element.name,
      line,
      text: attributes.get('DefaultValue') ?? attributes.get('Value') ?? '',
      size,
    }));
  const every = inside(document);
  const sizes = new Map(
    every
      .filter(({ name }) => name === 'Icon')
      .flatMap(({ children }) => children)
      .map(({ attributes }) => [attributes.get('resid') ?? '', Number(attributes.get('size'))]),
  );
  const stored = (bucket: string) => every.filter(({ name }) => name === bucket).flatMap(({ children }) => children);
  return [
    ...at(document, 'IconUrl').flatMap((element) => values(element, 64)),
    ...at(document, 'HighResolutionIconUrl').flatMap((element) => values(element, 128)),
    ...at(document, 'SupportUrl').flatMap((element) => values(element)),
    ...at(document, 'FormSettings/Form/DesktopSettings/SourceLocation').flatMap((element) => values(element)),
    ...stored('Urls').flatMap((element) => values(element)),
    ...stored('Images').flatMap((element) => values(element, sizes.get(element.attributes.get('id') ?? ''))),
    ...at(document, 'AppDomains/AppDomain').map(({ text, line }) => ({ where: 'AppDomain', line, text })),
  ];
}

function parsed(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
