/** Stands the Outlook side up beside Gmail's. */
import { join } from 'node:path';
import { serveFolder } from '../../../emulators/office/serve/folder';
import { serveOfficeJs } from '../../../emulators/office/serve/office-js';
import type { OpenDesk } from './addon';
import { clear, outlookFolder } from './kept';
import { outlookRoutes } from './routes';
import { createOutlookSide } from './side';
import type { OutlookOptions } from './world';

/** What a build brings along for it. */
export interface OutlookBuild {
  openDesk: OpenDesk;
  /** Writes the pane's files into a folder. */
  buildPane(outdir: string): Promise<void>;
}

/** `folder`: where Gmail's mailbox of the same mail is kept. */
export interface OutlookStart extends OutlookBuild, OutlookOptions {
  /** The repository's root. */
  root: string;
  /** Begin afresh. */
  reset: boolean;
}

export async function startOutlook(options: OutlookStart) {
  const { root, buildPane, reset, ...rest } = options;
  const folder = outlookFolder(options.folder);
  if (reset) await clear(folder);
  const side = createOutlookSide({ ...rest, folder });
  const paneFolder = join(folder, 'pane');
  const files = serveFolder(paneFolder);
  let built: Promise<void> | null = null;
  const pane = async (path: string) => {
    built ??= buildPane(paneFolder);
    await built;
    return files(path);
  };
  return { side, routes: outlookRoutes(side, { pane, officeJs: serveOfficeJs({ root, trustHost: true }) }) };
}
