/** Runtimes for tests: a valid script and manifest by default, and short ways to run a line or two inside. */
import { expect } from '@jest/globals';
import { createRuntime, type Execution, type Manifest, type RunOptions, type Runtime, type RuntimeOptions } from '..';

/** A Monday morning. */
export const monday = Date.UTC(2026, 10, 23, 9, 42);

export const scopes = {
  fetch: 'https://www.googleapis.com/auth/script.external_request',
  email: 'https://www.googleapis.com/auth/userinfo.email',
  triggers: 'https://www.googleapis.com/auth/script.scriptapp',
  openid: 'openid',
};

export function manifestOf(change: Partial<Manifest> = {}): Manifest {
  return {
    timeZone: 'Etc/UTC',
    runtimeVersion: 'V8',
    oauthScopes: Object.values(scopes),
    urlFetchWhitelist: ['https://api.example/'],
    ...change,
  };
}

/** The same script as an add-on, whose `main` opens a card. */
export function addOnManifest(change: Partial<Manifest> = {}): Manifest {
  return manifestOf({
    addOns: {
      common: {
        name: 'Docket',
        logoUrl: 'https://docket.example/logo.png',
        openLinkUrlPrefixes: ['https://mail.example/'],
      },
      gmail: { contextualTriggers: [{ unconditional: {}, onTriggerFunction: 'main' }] },
    },
    ...change,
  });
}

const open: Runtime[] = [];

export function runtimeOf(code: string, options: Partial<RuntimeOptions> = {}): Runtime {
  const runtime = createRuntime({
    code,
    manifest: manifestOf(),
    now: () => monday,
    fetch: () => ({ status: 200, body: 'fine' }),
    ...options,
  });
  open.push(runtime);
  return runtime;
}

export async function closeAll(): Promise<void> {
  await Promise.all(open.splice(0).map((runtime) => runtime.close()));
}

/** Runs a function body once; as a trigger unless told otherwise, so that it may return any JSON. */
export async function perform(
  body: string,
  options: Partial<RuntimeOptions> = {},
  run: Partial<RunOptions> = {},
): Promise<Execution> {
  const runtime = runtimeOf(`function main(e) { ${body} }`, options);
  const execution = await runtime.run('main', {}, { user: 'alice@team.example', as: 'trigger', ...run });
  await runtime.close();
  return execution;
}

/** The values of expressions, evaluated in one execution; what throws becomes `name: message`. */
export async function values(expressions: string[], options: Partial<RuntimeOptions> = {}): Promise<unknown[]> {
  const attempts = expressions.map((expression) => `attempt(function () { return (${expression}); })`);
  const execution = await perform(
    `function attempt(f) {
       try { var value = f(); return value === undefined ? 'undefined' : value; }
       catch (thrown) { return thrown.name + ': ' + thrown.message; }
     }
     return [${attempts.join(',\n')}];`,
    options,
  );
  expect(execution.error).toBeUndefined();
  return execution.result?.value as unknown[];
}

/** Expects every expression to throw an Exception with that message. */
export async function expectRefusals(
  cases: readonly (readonly [expression: string, message: RegExp])[],
  options: Partial<RuntimeOptions> = {},
): Promise<void> {
  const results = await values(
    cases.map(([expression]) => expression),
    options,
  );
  for (const [index, [expression, message]] of cases.entries()) {
    const result = results[index];
    if (typeof result !== 'string' || !/^Exception: /.test(result) || !message.test(result))
      throw new Error(`${expression}: expected an Exception ${message}, got ${JSON.stringify(result)}`);
  }
}
