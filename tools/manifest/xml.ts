import sax, { type QualifiedTag } from 'sax';

/** An element with its namespace resolved. */
export interface Element {
  /** Name without prefix. */
  name: string;
  /** Address of its namespace, empty without one. */
  space: string;
  /** By local name; those of a namespace as `{address}name`. Declarations of namespaces are not among them. */
  attributes: Map<string, string>;
  children: Element[];
  /** Its own text, trimmed. */
  text: string;
  /** Counted from 1. */
  line: number;
}

/** Why a text is no XML that Office would read; `line` counts from 1. */
export interface NotXml {
  reason: string;
  line: number;
}

const declaration = 'http://www.w3.org/2000/xmlns/';

/**
 * Reads a document into a tree, or says why it cannot. Stricter than XML where Office is, or where leniency would hide a
 * mistake: no document type, no instruction but the declaration.
 */
export function parseXml(text: string): { root: Element } | NotXml {
  const parser = sax.parser(true, { xmlns: true, position: true });
  const open: Element[] = [];
  let root: Element | null = null;
  let fault: NotXml | null = null;
  const refuse = (reason: string) => {
    // Where a tag is never closed, the first complaint is the one that helps.
    fault ??= { reason, line: parser.line + 1 };
  };
  parser.onerror = (error) => {
    refuse(error.message.split('\n')[0]!);
    parser.error = null;
  };
  parser.ondoctype = () => refuse('A document type is not possible here.');
  parser.onprocessinginstruction = ({ name, body }) => {
    if (name !== 'xml') refuse(`An instruction "${name}" is not possible here.`);
    else if (!/encoding="utf-8"/i.test(body)) refuse('The declaration must say encoding="UTF-8".');
  };
  parser.onopentag = (tag) => {
    const start = parser.startTagPosition - 1;
    const wrong = faultOfTag(text.slice(start, parser.position));
    if (wrong) refuse(wrong);
    const element = elementOf(tag, text.slice(0, start).split('\n').length);
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else if (root) refuse('There is a second root element.');
    else root = element;
    open.push(element);
  };
  const addText = (more: string) => {
    const element = open.at(-1);
    if (element) element.text += more;
  };
  parser.ontext = addText;
  parser.oncdata = addText;
  parser.onclosetag = () => {
    const element = open.pop();
    if (element) element.text = element.text.trim();
  };
  parser.write(text).close();
  if (!fault && !root) refuse('There is no root element.');
  return fault ?? { root: root! };
}

/** What sax lets pass in a tag as it is written. */
function faultOfTag(source: string): string | null {
  if (source.indexOf('<', 1) !== -1) return 'A "<" inside a tag must be written as "&lt;".';
  const names = [...source.matchAll(/\s([^\s=<>/"']+)\s*=\s*(?:"[^"]*"|'[^']*')/g)].map(([, name]) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  return twice ? `The attribute "${twice}" stands twice.` : null;
}

function elementOf({ local, uri, attributes }: QualifiedTag, line: number): Element {
  const own = Object.values(attributes).filter(
    (attribute) => attribute.uri !== declaration && attribute.name !== 'xmlns',
  );
  const named = own.map(({ local: name, uri: space, value }) => [space ? `{${space}}${name}` : name, value] as const);
  return { name: local, space: uri, attributes: new Map(named), children: [], text: '', line };
}
