// A jest transform by esbuild: TypeScript and ES modules become CommonJS, with source maps beside it for readable stacks.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { transformSync, version } = require('esbuild');

const self = readFileSync(__filename, 'utf8');

module.exports = {
  // Jest's own key knows neither this file nor esbuild, and would go on with what their earlier versions made.
  getCacheKey(source, path, { configString }) {
    return createHash('sha256').update([self, version, configString, path, source].join('\0')).digest('hex');
  },
  process(source, path) {
    const loader = path.endsWith('.tsx') ? 'tsx' : path.endsWith('.ts') ? 'ts' : 'js';
    const { code, map } = transformSync(source, {
      loader,
      format: 'cjs',
      target: 'node20',
      // Jest's sandbox has no import() of its own; as a require() it works.
      supported: { 'dynamic-import': false },
      sourcemap: 'external',
      sourcefile: path,
      jsx: 'automatic',
      jsxImportSource: 'preact',
      // As modules are: writing to something frozen is an error.
      banner: "'use strict';",
    });
    return { code, map };
  },
};
