/**
 * Google's services as plain functions over the strict Gmail service, for loops of ten thousand histories in one thread.
 * What the services refuse is tested against the runtime; here they only have to be right. `between` is called before
 * each single request is served: there anything may happen.
 */
import { createHash, randomUUID } from 'node:crypto';
import type { Gmail } from '../../emulators/gmail';

export interface Google {
  /** Runs something with the services in place and the clock at the virtual moment. */
  within<T>(work: () => T): T;
  readonly locked: boolean;
  properties: Map<string, string>;
}

export interface GoogleOptions {
  gmail: Gmail;
  token: string;
  now(): number;
  pass(ms: number): void;
  between(): void;
  /** Below n: which of n parallel requests is served next. */
  pick(n: number): number;
  /** Whether the script lock locks. */
  locks: boolean;
}

interface Sent {
  url: string;
  method?: string;
  headers?: Record<string, string>;
  payload?: string;
  contentType?: string;
}

const signed = (bytes: Buffer): number[] => [...bytes].map((byte) => (byte > 127 ? byte - 256 : byte));
const buffer = (bytes: number[]): Buffer => Buffer.from(bytes.map((byte) => byte & 255));

export function google({ gmail, token, now, pass, between, pick, locks }: GoogleOptions): Google {
  const properties = new Map<string, string>();
  const cache = new Map<string, string>();
  let holder: object | null = null;

  function fetch(url: string, { method = 'get', headers = {}, payload, contentType }: Omit<Sent, 'url'>) {
    between();
    const answer = gmail.handleNow({
      method: method.toUpperCase(),
      url,
      headers: { ...headers, ...(contentType ? { 'content-type': contentType } : {}) },
      body: Buffer.from(payload ?? '', 'utf8').toString('latin1'),
      at: now(),
    });
    return {
      getResponseCode: () => answer.status,
      getContentText: () => Buffer.from(answer.body, 'latin1').toString('utf8'),
      getHeaders: () => answer.headers,
    };
  }

  /** Parallel requests are served in any order and answered in theirs. */
  function fetchAll(sent: Sent[]) {
    const answers = new Map<Sent, ReturnType<typeof fetch>>();
    for (const left = [...sent]; left.length > 0; ) {
      const [next] = left.splice(pick(left.length), 1);
      answers.set(next!, fetch(next!.url, next!));
    }
    return sent.map((one) => answers.get(one)!);
  }

  const store = (map: Map<string, string>) => ({
    getProperty: (key: string) => map.get(key) ?? null,
    setProperty: (key: string, value: string) => void map.set(key, value),
    deleteProperty: (key: string) => void map.delete(key),
    getProperties: () => Object.fromEntries(map),
    getKeys: () => [...map.keys()],
    get: (key: string) => map.get(key) ?? null,
    put: (key: string, value: string) => void map.set(key, value),
    remove: (key: string) => void map.delete(key),
  });

  const services = {
    UrlFetchApp: { fetch, fetchAll },
    PropertiesService: { getUserProperties: () => store(properties) },
    CacheService: { getUserCache: () => store(cache) },
    LockService: {
      getScriptLock: () => {
        const self = {
          tryLock: () => {
            if (!locks) return true;
            if (holder !== null) return false;
            holder = self;
            return true;
          },
          releaseLock: () => {
            if (holder === self) holder = null;
          },
        };
        return self;
      },
    },
    ScriptApp: { getOAuthToken: () => token },
    Utilities: {
      Charset: { UTF_8: 'utf8' },
      DigestAlgorithm: { SHA_256: 'sha256' },
      sleep: pass,
      getUuid: () => randomUUID(),
      base64Encode: (text: string) => Buffer.from(text, 'utf8').toString('base64'),
      base64EncodeWebSafe: (text: string) => Buffer.from(text, 'utf8').toString('base64url'),
      base64DecodeWebSafe: (text: string) => signed(Buffer.from(text, 'base64url')),
      base64Decode: (text: string) => signed(Buffer.from(text, 'base64')),
      computeDigest: (_: string, text: string) => signed(createHash('sha256').update(text, 'utf8').digest()),
      newBlob: (bytes: number[]) => ({ getDataAsString: () => buffer(bytes).toString('utf8') }),
    },
  };
  const globals = globalThis as unknown as Record<string, unknown>;
  const realNow = Date.now;

  return {
    within(work) {
      Object.assign(globals, services);
      Date.now = now;
      try {
        return work();
      } finally {
        Date.now = realNow;
        for (const name of Object.keys(services)) delete globals[name];
      }
    },
    get locked() {
      return holder !== null;
    },
    properties,
  };
}
