/** What is asked of an item beyond the initial data. */
import { attachmentData } from '../initial-data';
import { OfficeFault } from '../types';
import { type Answer, type Call, code, type Handler, itemOf } from './call';

export const readingCalls = {
  'body.get': body,
  'body.getType': bodyType,
  'item.getSharedProperties': sharedProperties,
  'item.getAllInternetHeaders': headers,
  'item.getInitializationContext': initializationContext,
  'attachments.get': attachments,
  'mailbox.getCallbackToken': refuseToken,
  'mailbox.getUserIdentityToken': refuseToken,
  'mailbox.makeEwsRequest': refuseEws,
} satisfies Record<string, Handler>;

/** `coercionType` is 0 for text and 3 for HTML. */
async function body(call: Call): Promise<Answer> {
  const item = await itemOf(call);
  return { data: call.params.coercionType === 0 ? item.body.text : item.body.html };
}

async function bodyType(call: Call): Promise<Answer> {
  await itemOf(call);
  return { data: 'html' };
}

async function sharedProperties(call: Call): Promise<Answer> {
  const { shared } = await itemOf(call);
  if (!shared) throw new OfficeFault(code.operationNotSupported);
  return { data: { ...shared } };
}

async function headers(call: Call): Promise<Answer> {
  return { data: (await itemOf(call)).headers };
}

async function initializationContext(): Promise<Answer> {
  return { data: '' };
}

async function attachments(call: Call): Promise<Answer> {
  return { data: (await itemOf(call)).attachments.map(attachmentData) };
}

/** Legacy tokens are turned off in Exchange Online. */
async function refuseToken(): Promise<Answer> {
  return { raw: { wasSuccessful: false, errorCode: 9018 } };
}

/** As is EWS. */
async function refuseEws(): Promise<Answer> {
  return { raw: { wasProxySuccessful: false, errorMessage: 'EWS is blocked for this organization.' } };
}
