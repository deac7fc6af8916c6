/** Makes the engine no newer than scripts may rely on: ECMAScript 2020 and none of a browser's or Node's globals. */

/** Present in a bare context, absent or unverified in Apps Script. */
const absent = [
  'SharedArrayBuffer',
  'Atomics',
  'WebAssembly',
  'WeakRef',
  'FinalizationRegistry',
  'AggregateError',
  'Iterator',
  'escape',
  'unescape',
];

/** Library methods younger than ES2020: what the oldest engine may lack must not be needed. */
const younger: [object, string[]][] = [
  [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with']],
  [Array, ['fromAsync']],
  [String.prototype, ['at', 'replaceAll', 'isWellFormed', 'toWellFormed']],
  [Object, ['hasOwn', 'groupBy']],
  [Map, ['groupBy']],
  [Promise, ['any', 'withResolvers', 'try']],
  [ArrayBuffer.prototype, ['transfer', 'transferToFixedLength', 'resize', 'resizable', 'maxByteLength', 'detached']],
  [
    Object.getPrototypeOf(Uint8Array.prototype) as object,
    ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'with'],
  ],
];

export function removeWhatIsNotThere(intl: boolean): void {
  const globals = globalThis as Record<string, unknown>;
  for (const name of absent) delete globals[name];
  if (!intl) delete globals.Intl;
  for (const [owner, methods] of younger)
    for (const method of methods) delete (owner as Record<string, unknown>)[method];
  // A hook for stack traces would hand scripts the frames below them.
  Object.defineProperty(Error, 'prepareStackTrace', { value: undefined, writable: false, configurable: false });
}

/** A small generator (mulberry32's recurrence), so that a run can be repeated. */
export function repeatable(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
