/**
 * Runs one calendar library in a thread of its own, so that an endless loop can be ended from outside. Asked by
 * messages `{ vectors: rows }` or `{ speed: op, settings, cases, forMs }`; `workerData` is the library's module.
 */
import { parentPort, workerData } from 'node:worker_threads';

const { prepare, tolerance = 0 } = await import(workerData);

function isRight(row) {
  const { after, between } = prepare({ holidays: [], ...row });
  const start = Date.parse(row.start);
  const [got, expected] =
    row.op === 'add'
      ? [after(start, row.openSeconds * 1000), Date.parse(row.expected)]
      : [between(start, Date.parse(row.end)), row.expected * 1000];
  return Math.abs(got - expected) <= tolerance;
}

/**
 * Operations a second of processor time over the cases, again and again for a while, so that whatever else the machine
 * does changes no figure; and a sum, so that no work can be skipped.
 */
function speed({ op, settings, cases, forMs }) {
  const library = prepare(settings);
  const run = op === 'add' ? library.after : library.between;
  let sum = 0;
  let count = 0;
  const passes = (until) => {
    do {
      for (const [a, b] of cases) sum += run(a, b);
      count += cases.length;
    } while (performance.now() < until);
  };
  passes(performance.now() + forMs / 2);
  count = 0;
  const begin = process.cpuUsage();
  passes(performance.now() + forMs);
  return { perSecond: count / cpuSeconds(begin), sum };
}

function cpuSeconds(begin) {
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1_000_000;
}

parentPort.on('message', (message) => {
  if (message.vectors) {
    for (const row of message.vectors) {
      let right = false;
      try {
        right = isRight(row);
      } catch {
        // An exception is a wrong answer.
      }
      parentPort.postMessage({ right });
    }
  } else {
    parentPort.postMessage(speed(message));
  }
});
