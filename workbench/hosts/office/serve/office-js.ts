/**
 * Microsoft's office.js as a server or a test's router hands it out: the files of the npm package as they are, a stand-in
 * for the one script it takes from elsewhere, and for local http addresses a page that vouches for the host. Runs in Node.
 */
import { readFileSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

export interface Served {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

/** Answers the path below where it is mounted, without a leading slash; null: there is no such file. */
export type Serve = (path: string) => Promise<Served | null>;

/** Where production pages load the library from. */
export const officeJsBase = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
export const microsoftAjaxUrl = 'https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js';

/** The stand-in below the mount; a local page loads it by a script tag before office.js. */
export const microsoftAjaxPath = 'microsoft-ajax.js';

export interface ServeOfficeJsOptions {
  /** The repository's root. Default: the working directory. */
  root?: string;
  /** Answers the library's trust question with yes; needed where the host page has no address of Microsoft's nor the pane's. */
  trustHost?: boolean;
}

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

/** The folder's names are all lower case; the library asks in mixed case, and its real server does not mind. */
export function serveOfficeJs({ root = process.cwd(), trustHost = false }: ServeOfficeJsOptions = {}): Serve {
  const dist = join(root, 'node_modules/@microsoft/office-js/dist');
  const own = join(root, 'workbench/hosts/office/serve');
  const ajax = page('text/javascript; charset=utf-8', readFileSync(join(own, 'microsoft-ajax.js'), 'utf8'));
  const trust = page('text/html; charset=utf-8', readFileSync(join(own, 'trust.html'), 'utf8'));
  return async (path) => {
    const name = path.split(/[?#]/, 1)[0]!.toLowerCase();
    if (name === microsoftAjaxPath) return ajax;
    if (trustHost && name === 'agaveerrorux/index.html') return trust;
    const file = await inside(dist, name);
    return file === null ? null : page(types[extname(file)] ?? 'application/octet-stream', await readFile(file));
  };
}

/** The file's real path, or null where there is none or it lies outside the folder. */
async function inside(folder: string, name: string): Promise<string | null> {
  try {
    const top = (await realpath(folder)) + sep;
    const file = await realpath(join(folder, decodeURIComponent(name)));
    return file.startsWith(top) && extname(file) !== '' ? file : null;
  } catch {
    return null;
  }
}

function page(type: string, body: string | Buffer): Served {
  // The library adds its own scripts with `crossorigin`, so another origin has to be allowed.
  return { status: 200, headers: { 'content-type': type, 'access-control-allow-origin': '*' }, body };
}
