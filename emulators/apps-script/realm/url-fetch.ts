/** UrlFetchApp: options are checked here, everything about where a request may go by the host. */
import { blob, blobBytes } from './blob';
import { decodeUtf8, encodeUtf8, signed } from './bytes';
import { call, Exception } from './host';
import { expectArguments, isA, strict } from './strict';

interface Response {
  status: number;
  headers: Record<string, string | string[]>;
  body: string;
}

const methods = ['get', 'delete', 'patch', 'post', 'put'];

/** Every option there is, with what it has to be; a value outside is refused with the option's name. */
const options: Record<string, (value: unknown) => boolean> = {
  contentType: (value) => isA('string', value),
  headers: (value) => isA('strings', value),
  method: (value) => typeof value === 'string' && methods.includes(value.toLowerCase()),
  payload: (value) => isA('string', value) || blobBytes(value) !== undefined || isA('strings', value),
  useIntranet: (value) => isA('boolean', value),
  validateHttpsCertificates: (value) => isA('boolean', value),
  followRedirects: (value) => isA('boolean', value),
  muteHttpExceptions: (value) => isA('boolean', value),
  escaping: (value) => isA('boolean', value),
};

export function urlFetchApp(): object {
  return strict('UrlFetchApp', {
    fetch(...args: unknown[]) {
      expectArguments('UrlFetchApp.fetch', args, ['string'], ['string', 'object']);
      return send([request(args[0] as string, (args[1] ?? {}) as Record<string, unknown>)])[0];
    },
    fetchAll(...args: unknown[]) {
      expectArguments('UrlFetchApp.fetchAll', args, ['array']);
      const requests = (args[0] as unknown[]).map((one) => {
        if (typeof one === 'string') return request(one, {});
        if (!isA('object', one) || typeof (one as { url?: unknown }).url !== 'string')
          throw new Exception('Attribute provided with no value: url');
        const { url, ...rest } = one as Record<string, unknown>;
        return request(url as string, rest);
      });
      return requests.length === 0 ? [] : send(requests);
    },
  });
}

function request(url: string, given: Record<string, unknown>) {
  for (const [name, value] of Object.entries(given)) {
    const fits = options[name];
    if (!fits) throw new Exception(`Attribute provided with invalid name: ${name}`);
    if (value !== undefined && !fits(value)) throw new Exception(`Attribute provided with invalid value: ${name}`);
  }
  const { payload, method = 'get', headers = {}, muteHttpExceptions = false, followRedirects = true } = given;
  return {
    url,
    method: (method as string).toUpperCase(),
    headers,
    contentType: (given.contentType as string | undefined) ?? blobBytes(payload)?.contentType ?? null,
    body: payload === undefined ? null : bodyOf(payload),
    mute: muteHttpExceptions,
    follow: followRedirects,
  };
}

function bodyOf(payload: unknown): string {
  if (typeof payload === 'string') return encodeUtf8(payload);
  const bytes = blobBytes(payload);
  if (bytes) return bytes.bytes;
  return Object.entries(payload as Record<string, string>)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
    .join('&');
}

function send(requests: unknown[]): object[] {
  return (call('fetch.all', requests) as Response[]).map(response);
}

function response({ status, headers, body }: Response): object {
  const single = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? value : value[value.length - 1]]),
  );
  const type = Object.entries(single).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? null;
  return strict('HTTPResponse', {
    getResponseCode: () => status,
    getContentText(...args: unknown[]) {
      expectArguments('HTTPResponse.getContentText', args, [], ['string']);
      const charset = ((args[0] as string | undefined) ?? 'utf-8').toLowerCase();
      if (charset === 'utf-8') return decodeUtf8(body);
      if (charset === 'iso-8859-1') return body;
      throw new Exception(`HTTPResponse.getContentText: the charset ${charset} is not in this runtime.`);
    },
    getContent: () => signed(body),
    getBlob: () => blob(body, type, null),
    getHeaders: () => ({ ...single }),
    getAllHeaders: () => ({ ...headers }),
  });
}
