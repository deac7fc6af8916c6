/**
 * Builds the folder to upload: `npm run build:outlook -- --base-url https://docket.example/ [--id GUID] [--version 1.0.1.0]`.
 * The id is for a second, separate add-in, such as one for trying things out; the version rises with every change of the
 * manifest that is deployed.
 */
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { outlookFolder } from './outlook-folder.mjs';

const usage = 'Usage: npm run build:outlook -- --base-url https://docket.example/ [--id GUID] [--version 1.0.1.0]';

try {
  const { values } = parseArgs({
    options: { 'base-url': { type: 'string' }, id: { type: 'string' }, version: { type: 'string' } },
  });
  const { 'base-url': baseUrl, id, version } = values;
  if (baseUrl === undefined) throw new Error(usage);
  const { outdir, files } = await outlookFolder({ baseUrl, id, version });
  const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0);
  console.log(`${relative('', outdir)}: ${files.size} files, ${bytes} bytes. Upload it so that it is at ${baseUrl}`);
  console.log(`Then give ${relative('', outdir)}/manifest.xml to Outlook: docs/install-outlook.md says how.`);
} catch (error) {
  console.error(error.code?.startsWith('ERR_PARSE_ARGS') ? `${error.message}\n${usage}` : error.message);
  process.exitCode = 1;
}
