/** What an add-on's function returned, as the JSON its client gets. */
import { config, Exception } from '../host';
import { jsonOf } from './builder';

const expected: Record<string, string> = {
  action: 'ActionResponse',
  universal: 'UniversalActionResponse',
  suggestions: 'SuggestionsResponse',
};

export function responseOf(as: string, returned: unknown): unknown {
  if (as === 'card') {
    const cards = (Array.isArray(returned) ? returned : [returned]).map((one) => jsonOf('Card', one));
    if (cards.length === 0 || cards.includes(undefined)) throw wrong(returned, 'Card or Card[]');
    return { cards };
  }
  const kind = expected[as] ?? '';
  const json = jsonOf(kind, returned);
  if (!json) throw wrong(returned, kind);
  return json;
}

function wrong(returned: unknown, wanted: string): Exception {
  const what = returned === null ? 'null' : typeof returned === 'object' ? String(returned) : typeof returned;
  return new Exception(`${config.function} returned ${what}; ${wanted} expected. Was build() called on every builder?`);
}
