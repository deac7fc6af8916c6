/**
 * Microsoft's office.js as a server or a test's router hands it out: the files of the npm package as they are, a stand-in
 * for the one script it takes from elsewhere, and for local http addresses a page that vouches for the host. Runs in Node.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Serve, type Served, served, serveFolder } from './folder';

/** Where production pages load the library from. */
export const officeJsBase = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
export const microsoftAjaxUrl = 'https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js';

/** The stand-in below the mount; a local page loads it by a script tag before office.js. */
export const microsoftAjaxPath = 'microsoft-ajax.js';
/** What the package is too old for, likewise before office.js. */
export const newerMembersPath = 'newer-members.js';

export interface ServeOfficeJsOptions {
  /** The repository's root. Default: the working directory. */
  root?: string;
  /** Answers the library's trust question with yes; needed where the host page has no address of Microsoft's nor the pane's. */
  trustHost?: boolean;
}

/** The folder's names are all lower case; the library asks in mixed case, and its real server does not mind. */
export function serveOfficeJs({ root = process.cwd(), trustHost = false }: ServeOfficeJsOptions = {}): Serve {
  const dist = serveFolder(join(root, 'node_modules/@microsoft/office-js/dist'));
  const own = (name: string) => readFileSync(join(root, 'emulators/office/serve', name), 'utf8');
  const ours: Record<string, Served> = {
    [microsoftAjaxPath]: served('text/javascript; charset=utf-8', own('microsoft-ajax.js')),
    [newerMembersPath]: served('text/javascript; charset=utf-8', own('newer-members.js')),
  };
  if (trustHost) ours['agaveerrorux/index.html'] = served('text/html; charset=utf-8', own('trust.html'));
  return async (path) => {
    const name = path.split(/[?#]/, 1)[0]!.toLowerCase();
    const found = ours[name] ?? (await dist(name));
    // The library adds its own scripts with `crossorigin`, so another origin has to be allowed.
    return found && { ...found, headers: { ...found.headers, 'access-control-allow-origin': '*' } };
  };
}
