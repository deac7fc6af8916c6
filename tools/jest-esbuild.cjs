// A jest transform by esbuild: TypeScript and ES modules become CommonJS, with inline source maps for readable stacks.
const { transformSync } = require('esbuild');

module.exports = {
  process(source, path) {
    const loader = path.endsWith('.tsx') ? 'tsx' : path.endsWith('.ts') ? 'ts' : 'js';
    const { code } = transformSync(source, {
      loader,
      format: 'cjs',
      target: 'node20',
      // Jest's sandbox has no import() of its own; as a require() it works.
      supported: { 'dynamic-import': false },
      sourcemap: 'inline',
      sourcefile: path,
      jsx: 'automatic',
      jsxImportSource: 'preact',
    });
    return { code };
  },
};
