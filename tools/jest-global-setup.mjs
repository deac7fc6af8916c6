/**
 * Before all tests: an address that says where the workbenches of the browser tests are. The process that keeps them is
 * started by whoever asks first, and ended by `jest-global-teardown.mjs`.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

export default async function setUp() {
  let keeper;
  let port;
  const server = createServer(async (_, response) => {
    keeper ??= fork(fileURLToPath(new URL('workbenches.mjs', import.meta.url)));
    port ??= portOf(keeper);
    await port.then(
      (found) => response.end(String(found)),
      (error) => response.writeHead(500).end(error.message),
    );
  });
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  process.env.DOCKET_WORKBENCHES = `http://127.0.0.1:${server.address().port}`;
  globalThis.endWorkbenches = async () => {
    server.close();
    if (!keeper?.connected) return;
    const ended = once(keeper, 'exit');
    keeper.disconnect();
    await ended;
  };
}

const portOf = (keeper) =>
  new Promise((resolve, reject) => {
    keeper.once('message', resolve);
    keeper.once('exit', (code) => reject(new Error(`tools/workbenches.mjs ended with ${code}.`)));
  });
