import type { Authentication } from '../words/conversation';

type Result = { method: string; result: string; properties: Map<string, string> };

/** @param domain of the From address, lower case */
export function isAuthentic(
  headers: Readonly<Record<string, string>>,
  domain: string,
  { authservId, internal }: Authentication = {},
): boolean {
  if (domain === '') return false;
  if (internal && headers[internal.header]?.trim().toLowerCase() === internal.value.toLowerCase()) return true;
  const parts = partsOf(headers['authentication-results'] ?? '');
  if (parts === null) return false;
  const named = parts[0]?.includes('=') ? undefined : parts.shift()?.split(/\s/)[0];
  if (authservId !== undefined && named?.toLowerCase() !== authservId.toLowerCase()) return false;

  const results = parts.map(resultOf);
  const dmarc = results.filter(({ method }) => method === 'dmarc');
  if (dmarc.some(({ result }) => result === 'pass')) {
    return dmarc.every(
      ({ result, properties }) => result === 'pass' && (properties.get('header.from') ?? domain) === domain,
    );
  }
  if (dmarc.some(({ result }) => result === 'fail')) return false;
  return results.some(({ method, result, properties }) => {
    if (result !== 'pass') return false;
    if (method === 'spf') return vouches(properties.get('smtp.mailfrom'), domain);
    if (method === 'dkim') return vouches(properties.get('header.d') ?? properties.get('header.i'), domain);
    return false;
  });
}

/** A domain speaks for itself and for what lies below it, never the other way round. */
function vouches(identity: string | undefined, domain: string): boolean {
  const speaker = identity?.slice(identity.lastIndexOf('@') + 1) ?? '';
  return speaker.includes('.') && (domain === speaker || domain.endsWith(`.${speaker}`));
}

/**
 * The parts between semicolons, lower case, comments taken out and quoted text made harmless: a sender chooses some of
 * both. Null where quotes or comments do not close.
 */
function partsOf(header: string): string[] | null {
  let plain = '';
  let depth = 0;
  let inQuotes = false;
  for (let i = 0; i < header.length; i += 1) {
    const char = header[i];
    if (char === '\\' && (inQuotes || depth > 0)) i += 1;
    else if (char === '"' && depth === 0) {
      inQuotes = !inQuotes;
      plain += '_';
    } else if (inQuotes) continue;
    else if (char === '(') depth += 1;
    else if (char === ')' && depth > 0) depth -= 1;
    else if (depth === 0) plain += char;
  }
  if (inQuotes || depth > 0) return null;
  return plain
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** `dkim=pass header.d=team.example`; of a property given twice the last one is not believed. */
function resultOf(part: string): Result {
  const joined = part.split('=').map((side) => side.trim());
  const [first = '', ...rest] = joined.join('=').split(/\s+/);
  const [method = '', result = ''] = first.split('=');
  const properties = new Map<string, string>();
  for (const pair of rest) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    if (at > 0 && !properties.has(name)) properties.set(name, pair.slice(at + 1));
  }
  return { method: method.split('/')[0]!, result, properties };
}
