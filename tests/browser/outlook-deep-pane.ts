/** The whole add-in in a browser, over a world on the strict Graph service; only who signs in is made up. */
import type { Browser } from 'playwright-core';
import { ewsForm } from '../../emulators/graph';
import { type OfficeItem, type OfficeMailboxPort, sampleMessage } from '../../emulators/office';
import {
  type OpenPane,
  type OpenPaneOptions,
  openPane,
  type PaneStart,
} from '../../emulators/office/fixture/open-pane';
import type { ServeOrigin } from '../../emulators/office/fixture/routes';
import { serveFolder } from '../../emulators/office/serve/folder';
import { builtBy } from '../support/built';
import { type OutlookWorld, team } from '../support/outlook-world';

const builtPane = (): string => builtBy('build/pane.mjs', [], { entry: 'tests/browser/outlook-deep-entry.ts' });

/** A message of this conversation, read in the shared mailbox. */
export function read(conversation: string, id = 'item-1'): OfficeItem {
  const shared = { owner: team, targetMailbox: team, targetRestUrl: '', delegatePermissions: 63 };
  return sampleMessage(id, { conversationId: ewsForm(conversation), shared });
}

/** A mail being written: an answer as `world.draft` has it, or a new message. */
export function written(draft: Partial<OfficeItem> | null): OfficeItem {
  const composeType = draft ? 'reply' : 'newMail';
  return sampleMessage('item-1', { mode: 'compose', composeType, conversationId: '', ...draft });
}

export interface DeepStart extends Pick<PaneStart, 'settings'> {
  world: OutlookWorld;
  mailbox: OfficeMailboxPort;
  by: string;
}

export interface DeepPane extends DeepStart, Pick<OpenPaneOptions, 'prepare' | 'context'> {
  browser: Browser;
}

/** Beside `item-1`. */
export const openDeepPane = ({ browser, prepare, context, ...start }: DeepPane): Promise<OpenPane> =>
  openPane({ browser, ...(prepare && { prepare }), ...(context && { context }), ...deepStart(start) });

/** The same, for a page that is there. */
export function deepStart({ world, mailbox, by, settings }: DeepStart): PaneStart {
  return {
    files: serveFolder(builtPane()),
    mailbox,
    item: 'item-1',
    settings: {
      user: { displayName: by, emailAddress: `${by}@fernhill.example`, timeZone: '', accountType: 'office365' },
      ...settings,
    },
    origins: signedIn(() => world, by),
  };
}

/** The token page of `outlook-sign-in.ts`, and Graph behind it. */
export function signedIn(world: () => OutlookWorld, by: string): Record<string, ServeOrigin> {
  const json = (body: string) => ({ contentType: 'application/json', body: Buffer.from(body) });
  return {
    'https://login.microsoftonline.com': async () => ({
      status: 200,
      headers: { 'content-type': 'application/json', 'access-control-allow-origin': '*' },
      ...json(JSON.stringify({ token: await world().tokens(by).token(), address: `${by}@fernhill.example`, name: by })),
    }),
    'https://graph.microsoft.com': async ({ method, url, headers, body }) => {
      const answer = await world().graph.handle({ method, url, headers, ...(body === null ? {} : { body }) });
      return { status: answer.status, headers: answer.headers, ...json(answer.body) };
    },
  };
}
