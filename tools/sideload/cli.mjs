/**
 * Serves the pane to a real Outlook from this computer: `npm run sideload`. Options: `--port 3000`; `--cert FILE --key
 * FILE` for a certificate of one's own; `--client-id GUID [--tenant GUID]` for the app registration to sign in with.
 */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { outlookFolder } from '../build/outlook-folder.mjs';
import { load, root } from '../load.mjs';

const { advice, localCertificate, servePane } = await load('tools/sideload/index.ts');

async function certificateFor({ cert, key }) {
  if (cert === undefined && key === undefined) return localCertificate(join(root, '.docket/sideload'), Date.now());
  if (cert === undefined || key === undefined)
    throw new Error('A certificate of your own needs both --cert and --key.');
  const [certText, keyText] = await Promise.all([readFile(cert, 'utf8'), readFile(key, 'utf8')]);
  return { cert: certText, key: keyText };
}

try {
  const text = { type: 'string' };
  const { values } = parseArgs({
    options: { port: { ...text, default: '3000' }, cert: text, key: text, 'client-id': text, tenant: text },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`"${values.port}" is not a port.`);
  const base = `https://localhost:${port}/`;
  const certificate = await certificateFor(values);
  const { outdir } = await outlookFolder({ baseUrl: base, clientId: values['client-id'], tenant: values.tenant });
  const server = await servePane({ folder: outdir, key: certificate.key, cert: certificate.cert, port });
  console.log(advice({ base, manifest: resolve(outdir, 'manifest.xml'), certificate: certificate.file }));
  process.once('SIGINT', () => server.close());
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
