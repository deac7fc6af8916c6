/** The `Prefer` header, as far as Outlook's resources read it. In a batch each part carries its own. */
export interface Prefer {
  immutable: boolean;
  body: 'text' | 'html';
  pageSize: number | null;
  /** What was understood, echoed as `Preference-Applied`. */
  applied: string[];
}

export function readPrefer(header: string | undefined): Prefer {
  const prefer: Prefer = { immutable: false, body: 'html', pageSize: null, applied: [] };
  for (const part of (header ?? '').split(/[,;]/)) {
    const found = /^\s*([\w.-]+)\s*=\s*"?([\w.-]+)"?\s*$/.exec(part);
    if (found && take(prefer, found[1]!.toLowerCase(), found[2]!)) prefer.applied.push(part.trim());
  }
  return prefer;
}

function take(prefer: Prefer, name: string, value: string): boolean {
  if (name === 'idtype') {
    prefer.immutable = value.toLowerCase() === 'immutableid';
    return prefer.immutable;
  }
  if (name === 'outlook.body-content-type') {
    prefer.body = value.toLowerCase() === 'text' ? 'text' : 'html';
    return true;
  }
  if (name !== 'odata.maxpagesize' || !/^\d+$/.test(value)) return false;
  prefer.pageSize = Number(value);
  return true;
}
