/** PropertiesService, CacheService and LockService: arguments are checked here, sizes and quotas by the host. */
import { call, Exception } from './host';
import { expectArguments, isA, mismatch, strict } from './strict';

export function propertiesService(): object {
  return strict('PropertiesService', {
    getScriptProperties: () => properties('script'),
    getUserProperties: () => properties('user'),
    // A standalone script has no document.
    getDocumentProperties: () => null,
  });
}

function properties(store: string): object {
  const self: object = strict('Properties', {
    getProperty(...args: unknown[]) {
      expectArguments('Properties.getProperty', args, ['string']);
      return call('properties.get', store, args[0]);
    },
    getProperties: () => call('properties.all', store),
    getKeys: () => Object.keys(call('properties.all', store) as object),
    setProperty(...args: unknown[]) {
      expectArguments('Properties.setProperty', args, ['string', 'string']);
      call('properties.set', store, { [args[0] as string]: args[1] }, false);
      return self;
    },
    setProperties(...args: unknown[]) {
      expectArguments('Properties.setProperties', args, ['strings'], ['strings', 'boolean']);
      call('properties.set', store, args[0], args[1] ?? false);
      return self;
    },
    deleteProperty(...args: unknown[]) {
      expectArguments('Properties.deleteProperty', args, ['string']);
      call('properties.delete', store, args[0]);
      return self;
    },
    deleteAllProperties() {
      call('properties.clear', store);
      return self;
    },
  });
  return self;
}

export function cacheService(): object {
  return strict('CacheService', {
    getScriptCache: () => cache('script'),
    getUserCache: () => cache('user'),
    getDocumentCache: () => null,
  });
}

const defaultSeconds = 600;

function cache(store: string): object {
  const get = (keys: unknown) => call('cache.get', store, keys) as Record<string, string>;
  return strict('Cache', {
    get(...args: unknown[]) {
      expectArguments('Cache.get', args, ['string']);
      return get([args[0]])[args[0] as string] ?? null;
    },
    getAll(...args: unknown[]) {
      texts('Cache.getAll', args);
      return get(args[0]);
    },
    put(...args: unknown[]) {
      expectArguments('Cache.put', args, ['string', 'string'], ['string', 'string', 'integer']);
      call('cache.put', store, { [args[0] as string]: args[1] }, args[2] ?? defaultSeconds);
    },
    putAll(...args: unknown[]) {
      expectArguments('Cache.putAll', args, ['strings'], ['strings', 'integer']);
      call('cache.put', store, args[0], args[1] ?? defaultSeconds);
    },
    remove(...args: unknown[]) {
      expectArguments('Cache.remove', args, ['string']);
      call('cache.remove', store, [args[0]]);
    },
    removeAll(...args: unknown[]) {
      texts('Cache.removeAll', args);
      call('cache.remove', store, args[0]);
    },
  });
}

function texts(method: string, args: unknown[]): void {
  expectArguments(method, args, ['array']);
  if (!(args[0] as unknown[]).every((one) => isA('string', one))) throw mismatch(method, args);
}

export function lockService(): object {
  return strict('LockService', {
    getScriptLock: () => lock('script'),
    getUserLock: () => lock('user'),
    getDocumentLock: () => null,
  });
}

function lock(name: string): object {
  const acquire = (method: string, args: unknown[]) => {
    expectArguments(method, args, ['integer']);
    return call('lock.acquire', name, args[0]) as boolean;
  };
  return strict('Lock', {
    tryLock: (...args: unknown[]) => acquire('Lock.tryLock', args),
    waitLock(...args: unknown[]) {
      if (!acquire('Lock.waitLock', args))
        throw new Exception('Lock timeout: another process was holding the lock for too long.');
    },
    hasLock: () => call('lock.holds', name),
    releaseLock: () => {
      call('lock.release', name);
    },
  });
}
