/** What a request carries besides its address: JSON fields and, of an upload, the mail. */
import { invalid } from '../errors';
import type { Call, GmailRequest, MatchedRoute } from '../types';
import { bodies, readBody, readJson } from './body';
import { readMultipart } from './multipart';

export function contentOf(
  request: GmailRequest,
  contentType: string,
  { route, uploading }: MatchedRoute,
  uploadType: string | undefined,
): Pick<Call, 'body' | 'upload'> {
  const shape = route.body ?? bodies.nothing;
  if (!uploading) return { body: readBody(request.body, contentType, shape), upload: undefined };
  if (uploadType === 'media') {
    if (!/^message\/rfc822\b/i.test(contentType)) throw invalid(`Media type '${contentType}' is not supported`);
    return { body: {}, upload: request.body };
  }
  if (uploadType !== 'multipart') throw invalid('An upload needs uploadType=media or uploadType=multipart');
  if (!/^multipart\/related\b/i.test(contentType)) throw invalid('A multipart upload is multipart/related.');
  const [fields, mail, ...more] = readMultipart(contentType, request.body);
  const types = [fields, mail].map((part) => part?.headers['content-type'] ?? '');
  if (!fields || !mail || more.length > 0 || !/^application\/json\b/i.test(types[0]!)) {
    throw invalid('A multipart upload has two parts: application/json and message/rfc822.');
  }
  if (!/^message\/rfc822\b/i.test(types[1]!)) throw invalid(`Media type '${types[1]}' is not supported`);
  return { body: readJson(fields.body, shape), upload: mail.body };
}
