import { afterAll, describe, expect, test } from '@jest/globals';
import { createState, type Runtime } from '..';
import { Clock } from '../clock';
import { Locks } from '../services/locks';
import { closeAll, expectRefusals, monday, runtimeOf, values } from './world';

afterAll(closeAll);

const code = `
  function hold(e) {
    var lock = LockService.getScriptLock();
    var got = lock.tryLock(e.wait);
    var at = Date.now();
    if (got) UrlFetchApp.fetch('https://api.example/' + e.name);
    if (got && e.release) lock.releaseLock();
    if (e.sleep) Utilities.sleep(e.sleep);
    return [got, at, lock.hasLock()];
  }
  function own(e) { var lock = LockService.getUserLock(); lock.waitLock(100); UrlFetchApp.fetch('https://api.example/'); return true; }
  function outer() { var lock = LockService.getScriptLock(); return [lock.tryLock(0), lock.tryLock(0), LockService.getScriptLock().hasLock()]; }`;

/** Requests that are answered when the test says so, by the last part of their address. */
function gate() {
  const waiting = new Map<string, (answer: { status: number; latencyMs: number } | { kill: true }) => void>();
  const arrived = async (name: string) => {
    while (!waiting.has(name)) await new Promise((again) => setTimeout(again, 2));
    return waiting.get(name)!;
  };
  return {
    fetch: ({ url }: { url: string }) =>
      new Promise<{ status: number; latencyMs: number } | { kill: true }>((answer) => {
        waiting.set(url.split('/').pop()!, answer);
      }),
    arrived,
    forget: (name: string) => waiting.delete(name),
  };
}

async function somebodyWaits(runtime: Runtime): Promise<void> {
  while (runtime.state.locks.waiting === 0) await new Promise((again) => setTimeout(again, 2));
}

describe('the script lock', () => {
  const run = (runtime: ReturnType<typeof runtimeOf>, event: object, user = 'alice', f = 'hold') =>
    runtime.run(f, event, { user, as: 'trigger' });

  test('is shared by executions in two workers, and waiting costs the waiter’s time', async () => {
    const { fetch, arrived } = gate();
    const runtime = runtimeOf(code, { fetch });
    const first = run(runtime, { name: 'a', wait: 0, release: true });
    const answerFirst = await arrived('a');
    const second = run(runtime, { name: 'b', wait: 5000, release: true }, 'bob');
    await somebodyWaits(runtime);
    answerFirst({ status: 200, latencyMs: 700 });
    (await arrived('b'))({ status: 200, latencyMs: 1 });
    expect((await first).result?.value).toEqual([true, monday, false]);
    expect((await second).result?.value).toEqual([true, monday + 700, false]);
  });

  test('is not got when the holder works longer than the wait', async () => {
    const { fetch, arrived } = gate();
    const runtime = runtimeOf(code, { fetch });
    const first = run(runtime, { name: 'a', wait: 0 });
    const answer = await arrived('a');
    const second = run(runtime, { name: 'b', wait: 300 }, 'bob');
    await somebodyWaits(runtime);
    answer({ status: 200, latencyMs: 900 });
    expect((await second).result?.value).toEqual([false, monday + 300, false]);
    await first;
  });

  test('is released when its holder ends, returns, or is killed', async () => {
    const { fetch, arrived } = gate();
    const runtime = runtimeOf(code, { fetch });
    const returned = run(runtime, { name: 'a', wait: 0 });
    (await arrived('a'))({ status: 200, latencyMs: 1 });
    expect((await returned).result?.value).toEqual([true, monday, true]);
    const killed = run(runtime, { name: 'b', wait: 0 });
    const answer = await arrived('b');
    const waiting = run(runtime, { name: 'c', wait: 10_000 }, 'bob');
    await somebodyWaits(runtime);
    answer({ kill: true });
    expect((await killed).error?.ended).toBe('killed');
    (await arrived('c'))({ status: 200, latencyMs: 1 });
    expect((await waiting).result?.value).toEqual([true, monday, true]);
  });

  test('is one for two runtimes that share a state', async () => {
    const { fetch, arrived } = gate();
    const state = createState();
    const [one, two] = [runtimeOf(code, { fetch, state }), runtimeOf(code, { fetch, state })];
    const first = run(one, { name: 'a', wait: 0 });
    const answer = await arrived('a');
    const second = run(two, { name: 'b', wait: 10 }, 'bob');
    await somebodyWaits(one);
    answer({ status: 200, latencyMs: 50 });
    expect((await second).result?.value).toEqual([false, monday + 10, false]);
    await first;
  });

  test('may be taken again by its holder; a document lock does not exist', async () => {
    const runtime = runtimeOf(code);
    expect((await run(runtime, {}, 'alice', 'outer')).result?.value).toEqual([true, true, true]);
    expect(await values(['LockService.getDocumentLock()', 'LockService.getUserLock().hasLock()'])).toEqual([
      null,
      false,
    ]);
    await expectRefusals([['LockService.getScriptLock().tryLock("1")', /signature/]]);
  });

  test('of a user keeps out that user alone', async () => {
    const { fetch, arrived, forget } = gate();
    const runtime = runtimeOf(code, { fetch });
    const alice = run(runtime, {}, 'alice', 'own');
    const answerAlice = await arrived('');
    const again = run(runtime, {}, 'alice', 'own');
    await somebodyWaits(runtime);
    answerAlice({ status: 200, latencyMs: 500 });
    expect((await again).error?.message).toContain('Lock timeout');
    await alice;
    forget('');
    const bob = run(runtime, {}, 'bob', 'own');
    (await arrived(''))({ status: 200, latencyMs: 1 });
    expect((await bob).ok).toBe(true);
  });
});

describe('waiting', () => {
  test('ends when everybody waits: the earliest deadline gives up', async () => {
    const locks = new Locks();
    const [a, b] = [new Clock(0), new Clock(0)];
    locks.begin(a);
    locks.begin(b);
    expect(await locks.acquire('x', a, 0)).toBe(true);
    expect(await locks.acquire('y', b, 0)).toBe(true);
    const first = locks.acquire('y', a, 400);
    const second = locks.acquire('x', b, 300);
    expect(await second).toBe(false);
    expect(b.now()).toBe(300);
    locks.end(b);
    expect(await first).toBe(true);
    expect(a.now()).toBe(300);
  });

  test('is served in order', async () => {
    const locks = new Locks();
    const clocks = [new Clock(0), new Clock(0), new Clock(0)];
    for (const clock of clocks) locks.begin(clock);
    const order: number[] = [];
    await locks.acquire('x', clocks[0]!, 0);
    const others = [1, 2].map((n) =>
      locks.acquire('x', clocks[n]!, 1000).then(() => {
        order.push(n);
        locks.release('x', clocks[n]!);
      }),
    );
    clocks[0]!.advance(10);
    locks.release('x', clocks[0]!);
    await Promise.all(others);
    expect(order).toEqual([1, 2]);
  });
});
