/** `translateExchangeIds`: from one kind of id to another, up to a thousand at once. */
import { bodyObject, type Context } from './context';
import { badBody, badRequest } from './errors';
import { ewsForm, restForm } from './ids';
import type { Reply } from './types';

const forms = ['restId', 'restImmutableEntryId', 'ewsId'] as const;
type Form = (typeof forms)[number];

export function translateIds({ account, body }: Context): Reply {
  const { inputIds, sourceIdType, targetIdType } = bodyObject(body);
  if (!Array.isArray(inputIds) || inputIds.length > 1000) throw badRequest('inputIds has at most 1,000 ids.');
  const [source, target] = [readForm(sourceIdType), readForm(targetIdType)];
  const value = (inputIds as unknown[]).map((sourceId) => {
    const rest = source === 'ewsId' ? restForm(String(sourceId)) : String(sourceId);
    const found = account.ids.findMessage(rest);
    if (!found || found.immutable !== (source === 'restImmutableEntryId') || !found.current) {
      return { sourceId, errorDetails: { code: 'ErrorInvalidIdMalformed', message: 'Id is malformed.' } };
    }
    const id = account.ids.message(found.uid, target === 'restImmutableEntryId');
    return { sourceId, targetId: target === 'ewsId' ? ewsForm(id) : id };
  });
  return { status: 200, body: { value } };
}

function readForm(given: unknown): Form {
  if (!forms.includes(given as Form)) throw badBody(`The id type '${String(given)}' is not known here.`);
  return given as Form;
}
