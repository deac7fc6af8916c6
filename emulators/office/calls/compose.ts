/** Calls on a draft. A change is kept in the mailbox at once; `saveAsync` only makes the id known. */
import { addressData } from '../initial-data';
import { type OfficeAddress, OfficeFault, type OfficeItem } from '../types';
import { type Answer, type Call, code, done, type Handler, itemOf, objects, text } from './call';

export const composeCalls = {
  'subject.get': async (call) => ({ data: (await draftOf(call)).subject }),
  'subject.set': setSubject,
  'recipients.get': getRecipients,
  'recipients.set': setRecipients,
  'recipients.add': addRecipients,
  'from.get': getFrom,
  'body.set': setBody,
  'body.prepend': prependBody,
  'body.setSelectedData': appendBody,
  'body.appendOnSend': async () => done,
  'item.setSelectedData': appendBody,
  'item.save': save,
  'item.getItemId': getItemId,
  'item.getComposeType': getComposeType,
} satisfies Record<string, Handler>;

const fields = ['to', 'cc', 'bcc'] as const;

async function draftOf(call: Call): Promise<OfficeItem> {
  const item = await itemOf(call);
  if (item.mode !== 'compose') throw new OfficeFault(code.operationNotSupported);
  return item;
}

async function setSubject(call: Call): Promise<Answer> {
  const { id } = await draftOf(call);
  await call.world.mailbox.changeDraft(id, { subject: text(call.params.subject) });
  return done;
}

async function getRecipients(call: Call): Promise<Answer> {
  const draft = await draftOf(call);
  return { data: draft[fieldOf(call)].map(addressData) };
}

async function setRecipients(call: Call): Promise<Answer> {
  const { id } = await draftOf(call);
  await call.world.mailbox.changeDraft(id, { [fieldOf(call)]: recipientsOf(call) });
  return done;
}

async function addRecipients(call: Call): Promise<Answer> {
  const draft = await draftOf(call);
  const field = fieldOf(call);
  await call.world.mailbox.changeDraft(draft.id, { [field]: [...draft[field], ...recipientsOf(call)] });
  return done;
}

function fieldOf({ params }: Call): (typeof fields)[number] {
  return fields[Number(params.recipientField)] ?? 'to';
}

function recipientsOf({ params }: Call): OfficeAddress[] {
  return objects(params.recipientArray).map(({ name, address }) => ({ name: text(name), address: text(address) }));
}

async function getFrom(call: Call): Promise<Answer> {
  const { from } = await draftOf(call);
  return { data: from && addressData(from) };
}

async function setBody(call: Call): Promise<Answer> {
  return writeBody(call, (_, given) => given);
}

async function prependBody(call: Call): Promise<Answer> {
  return writeBody(call, (old, given) => given + old);
}

/** There is no caret in this host: a selection is taken to be at the end. */
async function appendBody(call: Call): Promise<Answer> {
  return writeBody(call, (old, given) => old + given);
}

/** Keeps text and HTML side by side without converting one into the other. */
async function writeBody(call: Call, join: (old: string, given: string) => string): Promise<Answer> {
  const { id, body } = await draftOf(call);
  const given = text(call.params.data);
  await call.world.mailbox.changeDraft(id, { body: { text: join(body.text, given), html: join(body.html, given) } });
  return done;
}

async function save(call: Call): Promise<Answer> {
  const { id } = await draftOf(call);
  call.world.savedDrafts.add(id);
  return { data: id };
}

async function getItemId(call: Call): Promise<Answer> {
  const { id } = await draftOf(call);
  if (!call.world.savedDrafts.has(id)) throw new OfficeFault(code.itemNotSaved);
  return { data: id };
}

async function getComposeType(call: Call): Promise<Answer> {
  const { composeType = 'newMail' } = await draftOf(call);
  return { data: { composeType, coercionType: 'html' } };
}
