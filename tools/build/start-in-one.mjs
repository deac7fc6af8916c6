/**
 * What the pane loads before it shows anything, in one file. esbuild makes a chunk of whatever the entry shares with modules that
 * come later, a chunk for each combination of them: ten small files, each fetched and packed by itself. Later chunks may as well
 * import from the entry, which is always there before them.
 */
import { basename, dirname, join, relative, sep } from 'node:path';
import { build } from 'esbuild';

/**
 * @param {{ path: string, text: string }[]} files the scripts of a build with `splitting`
 * @param {{ first: string, start: ReadonlySet<string>, options: import('esbuild').BuildOptions }} given `first`: path of
 *   the entry's file; `start`: paths of it and of all that it imports at once; `options`: what they were built with
 * @returns the files in place of the ones given: the entry's and the later chunks
 */
export async function startInOne(files, { first, start, options }) {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const taken = new Map();
  const later = files
    .filter(({ path }) => !start.has(path))
    .map(({ path, text }) => ({ path, text: importingFrom(first, { path, text, start, taken }) }));
  const exported = [...taken].map(
    ([name, { from, as }]) => `export { ${as} as ${name} } from ${JSON.stringify(from)};`,
  );
  const { outputFiles } = await build({
    ...options,
    stdin: { contents: [`import ${JSON.stringify(first)};`, ...exported].join('\n'), resolveDir: dirname(first) },
    outfile: first,
    minify: true,
    write: false,
    plugins: [loadedFrom(texts, dirname(first))],
  });
  return [{ path: first, text: outputFiles[0].text }, ...later];
}

/** The text of a later chunk that imports from the entry's file what it took from a chunk of the start. */
function importingFrom(first, { path, text, start, taken }) {
  const entry = besides(dirname(path), first);
  return text.replace(/\bimport(?:\{([^{}]*)\}from)?"(\.[^"]+)"/g, (whole, names, file) => {
    const from = join(dirname(path), file);
    if (!start.has(from)) return whole;
    if (names === undefined) return `import"${entry}"`;
    const own = names.split(',').map((name) => {
      const [as, local = as] = name.trim().split(' as ');
      // A chunk's name tells its content, so that a later chunk that is still in a cache asks for nothing that is not there.
      const global = `${basename(from, '.js').replace(/\W/g, '_')}_${as}`;
      taken.set(global, { from, as });
      return `${global} as ${local}`;
    });
    return `import{${own.join()}}from"${entry}"`;
  });
}

/** Files from memory; what is imported later stays where it is. */
const loadedFrom = (texts, folder) => ({
  name: 'loaded-from-memory',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /./ }, ({ path, kind, importer, resolveDir }) => {
      const file = path.startsWith('.') ? join(importer ? dirname(importer) : resolveDir, path) : path;
      if (kind === 'dynamic-import') return { path: besides(folder, file), external: true };
      return { path: file, namespace: 'memory' };
    });
    onLoad({ filter: /./, namespace: 'memory' }, ({ path }) => ({ contents: texts.get(path), loader: 'js' }));
  },
});

/** How a module in a folder names a file. */
function besides(folder, file) {
  const way = relative(folder, file).split(sep).join('/');
  return way.startsWith('.') ? way : `./${way}`;
}
