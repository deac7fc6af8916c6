/** ContentService: the text a web app answers with. */
import { enumeration, expectArguments, mismatch, nameIn, strict } from './strict';

const mimeTypes: Record<string, string> = {
  ATOM: 'application/atom+xml',
  CSV: 'text/csv',
  ICAL: 'text/calendar',
  JAVASCRIPT: 'text/javascript',
  JSON: 'application/json',
  RSS: 'application/rss+xml',
  TEXT: 'text/plain',
  VCARD: 'text/vcard',
  XML: 'application/xml',
};

const outputs = new WeakMap<object, { content: string; mimeType: string }>();

/** What a function returned as output, if it is one. */
export function outputOf(value: unknown): { content: string; mimeType: string } | undefined {
  const output = typeof value === 'object' && value !== null ? outputs.get(value) : undefined;
  return output && { content: output.content, mimeType: mimeTypes[output.mimeType] ?? 'text/plain' };
}

export function contentService(): object {
  const MimeType = enumeration('MimeType', Object.keys(mimeTypes));
  return strict('ContentService', {
    MimeType,
    createTextOutput(...args: unknown[]) {
      expectArguments('ContentService.createTextOutput', args, [], ['string']);
      return textOutput(MimeType, (args[0] as string | undefined) ?? '');
    },
  });
}

function textOutput(MimeType: Record<string, object>, first: string): object {
  const state = { content: first, mimeType: 'TEXT' };
  const output: object = strict('TextOutput', {
    append(...args: unknown[]) {
      expectArguments('TextOutput.append', args, ['string']);
      state.content += args[0] as string;
      return output;
    },
    clear() {
      state.content = '';
      return output;
    },
    setContent(...args: unknown[]) {
      expectArguments('TextOutput.setContent', args, ['string']);
      state.content = args[0] as string;
      return output;
    },
    setMimeType(...args: unknown[]) {
      const name = nameIn('MimeType', args[0]);
      if (name === undefined || args.length !== 1) throw mismatch('TextOutput.setMimeType', args);
      state.mimeType = name;
      return output;
    },
    getContent: () => state.content,
    getMimeType: () => MimeType[state.mimeType],
  });
  outputs.set(output, state);
  return output;
}
