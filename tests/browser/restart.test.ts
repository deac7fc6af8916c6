import { rmSync } from 'node:fs';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { temporaryFolder } from '../support/gmail-world';
import { runWorkbench, runWorkbenchCommand } from './workbench-process';

jest.setTimeout(60_000);

interface Page {
  lines: { thread: string; subject: string; labels: string[] }[];
}

describe('the mailbox between starts', () => {
  const kept = temporaryFolder('restart');
  afterAll(() => rmSync(kept, { recursive: true, force: true }));

  const inbox = async (url: string): Promise<Page> => (await fetch(`${url}api/list?box=inbox`)).json() as Promise<Page>;
  const post = (url: string, path: string, body: unknown) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });

  test('the command prints three things to try; the mailbox survives its end; Reset starts afresh', async () => {
    const first = await runWorkbenchCommand(kept);
    expect(first.said.match(/^ {2}\d\./gm)).toHaveLength(3);
    const before = await inbox(first.url);
    const target = before.lines[0]!;
    const parameters = { conversation: target.thread, command: '{"do":"take"}', fields: '', by: 'alice' };
    await post(first.url, 'api/addon', { run: 'action', function: 'onAct', parameters, formInputs: {} });
    const taken = (await inbox(first.url)).lines.find(({ thread }) => thread === target.thread)!;
    expect(taken.labels.length).toBe(target.labels.length + 1);
    await first.stop();

    const second = await runWorkbench(kept);
    const again = (await inbox(second.url)).lines.find(({ thread }) => thread === target.thread)!;
    expect(again.labels).toEqual(taken.labels);
    await post(second.url, 'api/reset', {});
    expect((await inbox(second.url)).lines[0]).toMatchObject({ subject: target.subject, labels: target.labels });
    await second.stop();
  });

  test('strangers are refused: another host name, another origin, a form', async () => {
    const { url, stop } = await runWorkbench(kept);
    const { host } = new URL(url);
    expect((await fetch(`${url}api/state`, { headers: { Origin: 'https://elsewhere.example' } })).status).toBe(403);
    expect((await fetch(`${url}api/reset`, { method: 'POST', body: 'x=1' })).status).toBe(415);
    expect(host).toMatch(/^localhost:/);
    await stop();
  });
});
