/** Files of a folder as a server or a test's router hands them out. Runs in Node. */
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

export interface Served {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

/** Answers the path below where it is mounted, without a leading slash; null: there is no such file. */
export type Serve = (path: string) => Promise<Served | null>;

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Reads anew at every request, so that a build shows at once. Query and fragment are ignored. */
export function serveFolder(folder: string): Serve {
  return async (path) => {
    const file = await inside(folder, path.split(/[?#]/, 1)[0]!);
    return file === null ? null : served(types[extname(file)] ?? 'application/octet-stream', await readFile(file));
  };
}

export function served(type: string, body: string | Buffer): Served {
  return { status: 200, headers: { 'content-type': type }, body };
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
