/**
 * The gate a script file has to pass: plain ES2019 script syntax, nothing of a browser's or Node's, no regular
 * expression flag that esbuild cannot lower. What is missing would otherwise show only on Google's servers.
 */
import { type Node, parse } from 'acorn';
import { digest, digestOfSettledFiles, onceText } from '../../once';
import { freeNames } from './free-names';
import { eachChild } from './nodes';

/** Absent in Apps Script (documented), or in Node alone, or unverified there (Intl and what is younger than ES2020). */
const forbidden = new Set([
  ...[
    'setTimeout',
    'setInterval',
    'setImmediate',
    'clearTimeout',
    'clearInterval',
    'queueMicrotask',
    'structuredClone',
  ],
  ...[
    'URL',
    'URLSearchParams',
    'TextEncoder',
    'TextDecoder',
    'fetch',
    'FormData',
    'File',
    'Blob',
    'Headers',
    'Request',
  ],
  ...['Response', 'XMLHttpRequest', 'WebSocket', 'ReadableStream', 'WritableStream', 'AbortController', 'Event'],
  ...['EventTarget', 'DOMException', 'DOMParser', 'atob', 'btoa', 'crypto', 'SubtleCrypto', 'performance', 'navigator'],
  ...[
    'window',
    'self',
    'document',
    'location',
    'localStorage',
    'sessionStorage',
    'alert',
    'process',
    'require',
    'module',
  ],
  ...['exports', 'Buffer', 'global', '__dirname', '__filename', 'Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics'],
  ...['WeakRef', 'FinalizationRegistry', 'AggregateError', 'eval', 'escape', 'unescape'],
]);

export interface BundleReport {
  /** Sentences; none when the file may be pushed. */
  faults: string[];
  /** Names of top-level function declarations, which is what triggers, actions and manifests can name. */
  functions: string[];
}

/** Tests run the same file in hundreds of runtimes. */
const judged = new Map<string, BundleReport>();

/** `root`: the folder of package.json, below which verdicts are kept. */
export function checkBundle(code: string, root?: string): BundleReport {
  const report = judged.get(code) ?? (code.length < large ? judge(code) : kept(code, root));
  if (judged.size > 8) judged.clear();
  judged.set(code, report);
  return { faults: [...report.faults], functions: [...report.functions] };
}

/** Characters; a smaller file is judged sooner than its verdict is found. */
const large = 20_000;

/** Judging a whole add-on takes a second, and every process would do it again. */
function kept(code: string, root = process.cwd()): BundleReport {
  const from = digest(code, digestOfSettledFiles(['emulators/apps-script/check', 'package-lock.json'], root));
  return JSON.parse(onceText({ name: 'verdict', from, root }, () => JSON.stringify(judge(code)))) as BundleReport;
}

function judge(code: string): BundleReport {
  let program: Node & { body: Node[] };
  try {
    program = parse(code, { ecmaVersion: 2019, sourceType: 'script', locations: true }) as never;
  } catch (thrown) {
    return { faults: [`syntax: ${(thrown as Error).message}`], functions: [] };
  }
  const faults: string[] = [];
  for (const { name, line, probed } of freeNames(program))
    if (forbidden.has(name) && !probed) faults.push(`line ${line}: ${name} is not in Apps Script`);
  visit(program, (node) => faults.push(...regExpFaults(node)));
  const functions = program.body
    .filter((node) => node.type === 'FunctionDeclaration')
    .map((node) => (node as unknown as { id: { name: string } }).id.name);
  return { faults: [...new Set(faults)], functions: [...new Set(functions)] };
}

function regExpFaults(node: Node): string[] {
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return [];
  const { callee, arguments: args } = node as unknown as {
    callee: { type: string; name?: string };
    arguments: { type: string; value?: unknown }[];
  };
  if (callee.type !== 'Identifier' || callee.name !== 'RegExp') return [];
  const flags = args[1]?.type === 'Literal' ? String(args[1].value) : '';
  return /[vd]/.test(flags) ? [`line ${node.loc?.start.line}: the regular expression flags ${flags} are too new`] : [];
}

function visit(node: Node, seen: (node: Node) => void): void {
  seen(node);
  eachChild(node, (child) => visit(child, seen));
}
