/** Every request the service knows below a user. Placeholders in braces; the first row that fits is taken. */
import type { Context } from './context';
import { deltaMessages } from './delta';
import { translateIds } from './exchange-ids';
import { getFolder, listFolders, postFolder } from './folders';
import { deleteCategory, getCategory, listCategories, patchCategory, postCategory } from './master-categories';
import {
  copyMessage,
  deleteMessage,
  moveMessage,
  patchMessage,
  postMessage,
  rawMessage,
  refuseToReply,
  refuseToSend,
} from './messages/change';
import { countMessages, getMessage, listMessages } from './messages/list';
import type { Need } from './tokens';
import type { Reply } from './types';

export type Run = (context: Context) => Reply | Promise<Reply>;

export interface Route {
  method: string;
  need: Need;
  run: Run;
  at: Record<string, string>;
}

type Row = readonly [method: string, path: string, need: Need, run: Run];

const messages = ['messages', 'mailFolders/{folder}/messages'].flatMap((list): Row[] => [
  ['GET', list, 'read', listMessages],
  ['POST', list, 'write', postMessage],
  ['GET', `${list}/$count`, 'read', countMessages],
  ['GET', `${list}/{message}`, 'read', getMessage],
  ['PATCH', `${list}/{message}`, 'write', patchMessage],
  ['DELETE', `${list}/{message}`, 'write', deleteMessage],
  ['GET', `${list}/{message}/$value`, 'read', rawMessage],
  ['POST', `${list}/{message}/move`, 'write', moveMessage],
  ['POST', `${list}/{message}/copy`, 'write', copyMessage],
  ...['send', 'reply', 'replyAll', 'forward'].map(
    (verb): Row => ['POST', `${list}/{message}/${verb}`, 'none', refuseToSend],
  ),
  ...['createReply', 'createReplyAll', 'createForward'].map(
    (verb): Row => ['POST', `${list}/{message}/${verb}`, 'write', refuseToReply],
  ),
]);

const table: readonly Row[] = [
  ['GET', 'mailFolders/{folder}/messages/delta', 'read', deltaMessages],
  ...messages,
  ['POST', 'sendMail', 'none', refuseToSend],
  ['GET', 'mailFolders', 'read', listFolders],
  ['POST', 'mailFolders', 'write', postFolder],
  ['GET', 'mailFolders/{folder}', 'read', getFolder],
  ['GET', 'mailFolders/{folder}/childFolders', 'read', listFolders],
  ['POST', 'mailFolders/{folder}/childFolders', 'write', postFolder],
  ['GET', 'outlook/masterCategories', 'none', listCategories],
  ['POST', 'outlook/masterCategories', 'none', postCategory],
  ['GET', 'outlook/masterCategories/{category}', 'none', getCategory],
  ['PATCH', 'outlook/masterCategories/{category}', 'none', patchCategory],
  ['DELETE', 'outlook/masterCategories/{category}', 'none', deleteCategory],
  ['POST', 'translateExchangeIds', 'none', translateIds],
];

const rows = table.map(([method, path, need, run]) => ({ method, need, run, segments: path.split('/') }));

/** The routes of a path, by method; empty where no row fits. */
export function findRoutes(path: readonly string[]): Route[] {
  return rows.flatMap(({ segments, ...row }) => {
    if (segments.length !== path.length) return [];
    const at: Record<string, string> = {};
    for (const [index, segment] of segments.entries()) {
      const placeholder = /^\{(\w+)\}$/.exec(segment);
      if (placeholder) at[placeholder[1]!] = path[index]!;
      else if (segment !== path[index]) return [];
    }
    return [{ ...row, at }];
  });
}
