/** A strict schema of appsscript.json: only documented fields, every function there, every prefix well-formed. */
import type { Manifest } from '../types';

type Check = (value: unknown, path: string, context: Context) => void;

interface Context {
  functions: readonly string[];
  faults: string[];
}

/** Sentences that say what is wrong and where; none when all is well. Without `functions`, names are not looked up. */
export function checkManifest(manifest: unknown, functions?: readonly string[]): string[] {
  const context: Context = { functions: functions ?? [], faults: [] };
  const known = functions !== undefined;
  schema(known)(manifest, 'appsscript.json', context);
  if (context.faults.length === 0) checkWhole(manifest as Manifest, context);
  return context.faults;
}

function schema(known: boolean): Check {
  const callback = known ? topLevelFunction : text;
  const homepage = object({ runFunction: callback }, { enabled: boolean });
  return object(
    { timeZone: zone, runtimeVersion: oneOf('V8'), oauthScopes: list(scope, 1) },
    {
      exceptionLogging: oneOf('STACKDRIVER', 'NONE'),
      urlFetchWhitelist: list(fetchPrefix, 1),
      webapp: object({
        access: oneOf('MYSELF', 'DOMAIN', 'ANYONE', 'ANYONE_ANONYMOUS'),
        executeAs: oneOf('USER_ACCESSING', 'USER_DEPLOYING'),
      }),
      addOns: object(
        {
          common: object(
            { name: text, logoUrl: https },
            {
              layoutProperties: object({}, { primaryColor: colour, secondaryColor: colour }),
              useLocaleFromApp: boolean,
              homepageTrigger: homepage,
              universalActions: list(object({ label: text }, { openLink: https, runFunction: callback }), 1),
              openLinkUrlPrefixes: list(linkPrefix, 1),
            },
          ),
        },
        {
          gmail: object(
            { contextualTriggers: list(object({ unconditional: object({}), onTriggerFunction: callback }), 1) },
            { homepageTrigger: homepage },
          ),
        },
      ),
    },
  );
}

/** What only the whole manifest can show. */
function checkWhole(manifest: Manifest, { functions, faults }: Context): void {
  const scopes = manifest.oauthScopes;
  if (new Set(scopes).size < scopes.length) faults.push('oauthScopes: a scope twice');
  if (manifest.urlFetchWhitelist && !scopes.includes('https://www.googleapis.com/auth/script.external_request'))
    faults.push('urlFetchWhitelist: without the scope script.external_request nothing can be fetched');
  for (const [index, action] of (manifest.addOns?.common.universalActions ?? []).entries())
    if ('openLink' in action === 'runFunction' in action)
      faults.push(`addOns.common.universalActions[${index}]: exactly one of openLink and runFunction`);
  if (manifest.webapp && functions.length > 0 && !functions.includes('doGet') && !functions.includes('doPost'))
    faults.push('webapp: the script has neither doGet nor doPost');
}

function object(required: Record<string, Check>, optional: Record<string, Check> = {}): Check {
  return (value, path, context) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      context.faults.push(`${path}: not an object`);
      return;
    }
    const fields = value as Record<string, unknown>;
    for (const name of Object.keys(required))
      if (fields[name] === undefined) context.faults.push(`${path}.${name}: required`);
    for (const [name, inner] of Object.entries(fields)) {
      if (inner === undefined) continue;
      const check = Object.hasOwn(required, name)
        ? required[name]
        : Object.hasOwn(optional, name)
          ? optional[name]
          : null;
      if (check) check(inner, `${path}.${name}`, context);
      else context.faults.push(`${path}.${name}: unknown field`);
    }
  };
}

function list(each: Check, least: number): Check {
  return (value, path, context) => {
    if (!Array.isArray(value) || value.length < least) context.faults.push(`${path}: not a list of at least ${least}`);
    else for (const [index, one] of value.entries()) each(one, `${path}[${index}]`, context);
  };
}

function check(fits: (value: unknown) => boolean, wanted: string): Check {
  return (value, path, context) => {
    if (!fits(value)) context.faults.push(`${path}: ${JSON.stringify(value)} is not ${wanted}`);
  };
}

function pattern(wanted: RegExp, words: string): Check {
  return check((value) => typeof value === 'string' && wanted.test(value), words);
}

function oneOf(...values: string[]): Check {
  return check((value) => values.includes(value as string), values.join(' or '));
}

const boolean = check((value) => typeof value === 'boolean', 'true or false');
const text = pattern(/\S/, 'a text');
const https = pattern(/^https:\/\/[^\s/]+\S*$/, 'an https address');
const colour = pattern(/^#[0-9a-fA-F]{6}$/, 'a colour of the form #rrggbb');
const scope = pattern(/^(openid|https:\/\/(www\.googleapis\.com\/auth\/[a-z0-9._]+|mail\.google\.com\/))$/, 'a scope');
const fetchPrefix = pattern(/^https:\/\/[a-z0-9.-]+\/(\S*\/)?$/, 'an https prefix that ends in "/"');
const linkPrefix = pattern(/^https:\/\/[a-z0-9.-]+(\/\S*)?$/, 'an https prefix');
const zone = check(isZone, 'an IANA time zone');

const topLevelFunction: Check = (value, path, context) => {
  if (typeof value !== 'string' || !context.functions.includes(value))
    context.faults.push(`${path}: ${JSON.stringify(value)} is not a top-level function of the script`);
};

function isZone(value: unknown): boolean {
  try {
    return typeof value === 'string' && new Intl.DateTimeFormat('en', { timeZone: value }) !== null;
  } catch {
    return false;
  }
}
