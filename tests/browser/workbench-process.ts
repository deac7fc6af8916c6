/** Workbenches for browser tests, each on a folder and a port of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';

export interface RunningWorkbench {
  url: string;
  stop(): Promise<void>;
}

const urlOf = (port: number) => `http://localhost:${port}/`;

/** One in the process that keeps the workbenches of all tests; see tools/workbenches.mjs. `kept`: the mailbox's folder. */
export async function runWorkbench(kept: string): Promise<RunningWorkbench> {
  const [keeper, port] = await Promise.all([keeperPort(), freePort()]);
  const ask = async (what: 'start' | 'stop') => {
    const body = JSON.stringify({ port, kept });
    const answer = await fetch(`http://127.0.0.1:${keeper}/${what}`, { method: 'POST', body });
    if (!answer.ok) throw new Error(await answer.text());
  };
  await ask('start');
  return { url: urlOf(port), stop: () => ask('stop') };
}

async function keeperPort(): Promise<string> {
  const answer = await fetch(process.env.DOCKET_WORKBENCHES!);
  if (!answer.ok) throw new Error(await answer.text());
  return answer.text();
}

/** One as people start it, by the command. `said`: what it printed until it was ready. */
export async function runWorkbenchCommand(kept: string): Promise<RunningWorkbench & { said: string }> {
  const port = await freePort();
  const child = spawn(process.execPath, [join('tools', 'start.mjs'), '--port', String(port), '--kept', kept]);
  const said = await ready(child);
  return {
    url: urlOf(port),
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
