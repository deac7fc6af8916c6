/**
 * The mailbox port over any channel that carries JSON: the host runs in a page, the mailbox in a server or a test.
 * `remoteMailbox` is the page's end, `answerMailboxCall` the other.
 */
import { OfficeFault, type OfficeMailboxPort } from './types';

export interface MailboxCall {
  method: keyof OfficeMailboxPort;
  args: unknown[];
}

/** `code` is null where something else than an Office error was thrown. */
export type MailboxReply = { ok: true; value: unknown } | { ok: false; code: number | null; message: string };

const methods = [
  'item',
  'categories',
  'changeCategories',
  'masterList',
  'changeMasterList',
  'customProperties',
  'saveCustomProperties',
  'roamingSettings',
  'saveRoamingSettings',
  'changeDraft',
] as const satisfies readonly (keyof OfficeMailboxPort)[];

export function remoteMailbox(send: (call: MailboxCall) => Promise<MailboxReply>): OfficeMailboxPort {
  const over =
    (method: keyof OfficeMailboxPort) =>
    async (...args: unknown[]) => {
      const reply = await send({ method, args });
      if (reply.ok) return reply.value;
      throw reply.code === null ? new Error(reply.message) : new OfficeFault(reply.code, reply.message);
    };
  // The other end is an OfficeMailboxPort, so what comes back has the methods' own types.
  return Object.fromEntries(methods.map((method) => [method, over(method)])) as unknown as OfficeMailboxPort;
}

export async function answerMailboxCall(mailbox: OfficeMailboxPort, call: MailboxCall): Promise<MailboxReply> {
  if (!(methods as readonly string[]).includes(call.method)) {
    return { ok: false, code: null, message: `No such method: ${String(call.method)}` };
  }
  try {
    const method = mailbox[call.method] as (...args: unknown[]) => Promise<unknown>;
    return { ok: true, value: await method.apply(mailbox, call.args) };
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return { ok: false, code: thrown instanceof OfficeFault ? thrown.code : null, message };
  }
}
