/**
 * Builds the folder to upload: `npm run build:outlook -- --base-url https://docket.example/`; without an address, for
 * that of manifest.xml, which is this computer's own. With `--client-id GUID` the pane signs people in with that app registration, of one organisation with `--tenant GUID`. `--id GUID` makes a second,
 * separate add-in, such as one for trying things out. `--version 1.0.1.0` rises with every manifest that is deployed.
 */
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { outlookFolder } from './outlook-folder.mjs';

const usage = `Usage: npm run build:outlook -- [--base-url https://docket.example/] [--client-id GUID [--tenant GUID]]
       [--id GUID] [--version 1.0.1.0]`;

try {
  const text = { type: 'string' };
  const { values } = parseArgs({
    options: { 'base-url': text, 'client-id': text, tenant: text, id: text, version: text },
  });
  const { 'base-url': baseUrl, 'client-id': clientId, ...rest } = values;
  const { outdir, files } = await outlookFolder({ baseUrl, clientId, ...rest });
  const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0);
  const folder = relative('', outdir);
  console.log(`${folder}: ${files.size} files, ${bytes} bytes.`);
  if (baseUrl === undefined) {
    console.log('For this computer: npm run sideload serves it. -- --base-url names the address to upload it to.');
  } else {
    console.log(`Upload it so that it is at ${baseUrl}`);
    console.log(`Then give ${folder}/manifest.xml to Outlook: docs/install-outlook.md says how.`);
  }
} catch (error) {
  console.error(error.code?.startsWith('ERR_PARSE_ARGS') ? `${error.message}\n${usage}` : error.message);
  process.exitCode = 1;
}
