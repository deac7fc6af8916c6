/**
 * `@odata.nextLink`: opaque, whole, and bound to the query it continues. Like Outlook's own it counts positions, so a
 * list that changes between two pages can show an item twice or not at all.
 */
import { badRequest } from './errors';
import { guidOf } from './ids';

export const serviceRoot = 'https://graph.microsoft.com/v1.0';

/** A query as it was first asked, and how far it has been answered. */
interface Kept {
  path: string;
  params: string;
  skip: number;
}

export class Pages {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly most = 1000) {}

  /** The link to the page that begins at `skip`. */
  next(path: string, params: URLSearchParams, skip: number): string {
    const token = btoa(`${guidOf(`${path}?${params}#${skip}#${this.kept.size}`)}`).replaceAll('=', '');
    this.kept.set(token, { path, params: params.toString(), skip });
    for (const old of this.kept.keys()) {
      if (this.kept.size <= this.most) break;
      this.kept.delete(old);
    }
    return `${serviceRoot}${path}?%24skiptoken=${token}`;
  }

  /** The query behind a token. A token of another path, or one with further options beside it, is refused. */
  resume(path: string, params: URLSearchParams): { params: URLSearchParams; skip: number } | null {
    const token = params.get('$skiptoken');
    if (token === null) return null;
    const kept = this.kept.get(token);
    if (!kept || kept.path !== path || [...params.keys()].length !== 1) {
      throw badRequest('The skip token is malformed or does not belong to this request.');
    }
    return { params: new URLSearchParams(kept.params), skip: kept.skip };
  }
}
