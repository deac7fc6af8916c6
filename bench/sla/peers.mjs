/** Asks one library for its answers and its speed, and ends it where it hangs. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

const folder = new URL('../peers/', import.meta.url);

/** Modules of the peers, installed from their own lock file if they are not there yet. */
export function peerModules(print) {
  if (!existsSync(new URL('node_modules', folder))) {
    print('Installing the peers from bench/peers/package-lock.json …');
    const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
      cwd: fileURLToPath(folder),
      stdio: 'inherit',
    });
    if (status !== 0) throw new Error('The peers could not be installed.');
  }
  const names = ['js-joda', 'luxon', 'temporal-polyfill', 'dayjs-business-time'];
  return names.map((name) => new URL(`${name}.mjs`, folder).href);
}

/** Counts of wrong and hung answers over vector rows. A row that takes longer than `patience` counts as hung. */
export async function agreement(module, rows, patience = 2000) {
  let wrong = 0;
  let hung = 0;
  let rest = rows;
  while (rest.length > 0) {
    const answers = await answersUntilHang(module, rest, patience);
    wrong += answers.filter((right) => !right).length;
    if (answers.length < rest.length) hung += 1;
    rest = rest.slice(answers.length + 1);
  }
  return { wrong, hung, of: rows.length };
}

function answersUntilHang(module, rows, patience) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('worker.mjs', import.meta.url), { workerData: module });
    const answers = [];
    const finish = () => worker.terminate().then(() => resolve(answers));
    // Loading may take its time; a row may not.
    let timer = setTimeout(finish, 20_000);
    worker.on('error', reject);
    worker.on('message', ({ right }) => {
      answers.push(right);
      clearTimeout(timer);
      if (answers.length === rows.length) finish();
      else timer = setTimeout(finish, patience);
    });
    worker.postMessage({ vectors: rows });
  });
}

/** Operations a second, or null where it hangs. */
export function speed(module, task, patience = 30_000) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('worker.mjs', import.meta.url), { workerData: module });
    const finish = (result) => {
      clearTimeout(timer);
      worker.terminate().then(() => resolve(result));
    };
    const timer = setTimeout(() => finish(null), patience);
    worker.on('error', reject);
    worker.on('message', finish);
    worker.postMessage(task);
  });
}
