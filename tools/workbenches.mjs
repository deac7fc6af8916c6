/**
 * The workbenches of the browser tests: one process for all of them, so that what they are made of is built once.
 * `POST /start { port, kept }` answers when the mailbox is there, `POST /stop { port }` when it is saved. Its own port is
 * told to whoever started it, and it ends with them.
 */
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { buildWorkbench, startWorkbench } from './start.mjs';

const built = buildWorkbench();
// Whoever asks for a workbench is told.
built.catch(() => {});
const running = new Map();

const asks = {
  async '/start'({ port, kept }) {
    const workbench = await startWorkbench({ port, kept }, built);
    running.set(port, workbench);
    await workbench.ready;
  },
  async '/stop'({ port }) {
    await running.get(port)?.close();
    running.delete(port);
  },
};

const server = createServer(async (request, response) => {
  try {
    await asks[request.url](JSON.parse(await text(request)));
    response.end();
  } catch (error) {
    response.writeHead(500).end(String(error instanceof Error ? error.stack : error));
  }
});
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
process.on('disconnect', () => process.exit());
