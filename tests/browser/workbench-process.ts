/** A workbench of its own for a browser test: started by the command people use, on a folder and port of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';

export interface RunningWorkbench {
  url: string;
  /** What it printed until it was ready. */
  said: string;
  stop(): Promise<void>;
}

/** `args` as after `npm start --`. `kept`: the folder the mailbox is kept in. */
export async function runWorkbench(kept: string, args: string[] = []): Promise<RunningWorkbench> {
  const port = await freePort();
  const child = spawn(process.execPath, [join('tools', 'start.mjs'), '--port', String(port), '--kept', kept, ...args]);
  const said = await ready(child);
  return {
    url: `http://localhost:${port}/`,
    said,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('3.')) resolve(said);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`The workbench ended with ${code}: ${said}`)));
  });
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
