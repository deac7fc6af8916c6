import type { Fault } from './fault';
import { spaces } from './grammar';
import { inside } from './tree';
import type { Element } from './xml';

/** Where the resource of an element must lie, by the element's name. */
const buckets: Record<string, string> = {
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Description: 'LongStrings',
  SourceLocation: 'Urls',
  FunctionFile: 'Urls',
  Runtime: 'Urls',
  Override: 'Urls',
  Image: 'Images',
};

/** The sizes without which Outlook has no icon to show in one place or another. */
const neededSizes = ['16', '32', '80'];

/** Names that lead nowhere, to the wrong kind, are given twice or not used; icons without a needed size. */
export function resourceFaults(document: Element): Fault[] {
  const overrides = inside(document).filter(
    ({ name, space }) => name === 'VersionOverrides' && (space === spaces.overrides10 || space === spaces.overrides11),
  );
  return [...overrides.flatMap(faultsOfOne), ...iconFaults(document), ...repeatedIds(document)];
}

/** Each version has resources of its own and inherits none. */
function faultsOfOne(overrides: Element): Fault[] {
  const own = overrides.children.filter(({ name }) => name !== 'VersionOverrides');
  const stored = own.filter(({ name }) => name === 'Resources').flatMap(({ children }) => children);
  const faults: Fault[] = [];
  const bucketOf = new Map<string, string>();
  for (const bucket of stored) {
    for (const { attributes, line } of bucket.children) {
      const id = attributes.get('id') ?? '';
      const where = `Resources/${bucket.name}`;
      if (bucketOf.has(id))
        faults.push({ code: 'repeated-id', where, line, message: `The id "${id}" is given twice.` });
      bucketOf.set(id, bucket.name);
    }
  }
  const unused = new Set(bucketOf.keys());
  const uses = own.filter(({ name }) => name !== 'Resources').flatMap(inside);
  for (const { name, attributes, line } of uses) {
    const id = attributes.get('resid');
    if (id === undefined) continue;
    unused.delete(id);
    const bucket = bucketOf.get(id);
    const tell = (code: string, message: string) => faults.push({ code, where: name, line, message });
    if (bucket === undefined) tell('unknown-resource', `There is no resource "${id}".`);
    else if (bucket !== buckets[name])
      tell('wrong-bucket', `"${id}" is in ${bucket}, but ${name} looks in ${buckets[name]}.`);
  }
  for (const id of unused) {
    const message = `Nothing uses the resource "${id}".`;
    faults.push({ code: 'unused-resource', where: `Resources/${bucketOf.get(id)}`, line: overrides.line, message });
  }
  return faults;
}

function iconFaults(document: Element): Fault[] {
  const icons = inside(document).filter(({ name }) => name === 'Icon');
  return icons.flatMap(({ children, line }) => {
    const sizes = children.map(({ attributes }) => attributes.get('size') ?? '');
    const say = (message: string): Fault => ({ code: 'icon-sizes', where: 'Icon', line, message });
    return [
      ...neededSizes
        .filter((size) => !sizes.includes(size))
        .map((size) => say(`The icon of ${size} pixels is missing.`)),
      ...sizes.filter((size, at) => sizes.indexOf(size) !== at).map((size) => say(`The size ${size} stands twice.`)),
    ];
  });
}

/** Groups and controls share one space of names within a version. */
function repeatedIds(document: Element): Fault[] {
  const seen = new Set<string>();
  const named = inside(document).filter(({ name }) => name === 'Group' || name === 'Control');
  return named.flatMap(({ name, space, attributes, line }) => {
    const id = attributes.get('id') ?? '';
    const key = `${space} ${id}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ code: 'repeated-id', where: name, line, message: `The id "${id}" is given twice.` }];
  });
}
