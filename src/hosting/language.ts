/** The language a person has chosen for themselves; it goes before what the mail client says. */
import type { Proposal } from '../reports/data';
import { lookOf } from '../screens/parts/look';
import { settingsView } from '../screens/settings';
import type { Context } from '../team/context';
import type { Remembered, UseCase } from '../words/ports';
import type { View } from '../words/screen';
import type { Person } from '../words/values';
import { keys, recall, remember } from './remembered';

/** The same context for somebody who may have chosen a language of their own. */
export function* inOwnLanguage(context: Context): UseCase<Context, Remembered> {
  const language = yield* ownLanguage(context.person);
  return language === '' ? context : { ...context, language };
}

/**
 * The person's own settings and the team's. `context` speaks the mail client's language; `chosen`: what the person has just
 * chosen instead, a tag such as `de`, or `client` for what the mail client says; `proposals`: what a lead has to decide.
 */
export function* settings(
  context: Context,
  chosen?: string,
  proposals: readonly Proposal[] = [],
): UseCase<View, Remembered> {
  const { person } = context;
  if (person && chosen !== undefined) yield* remember(keys.language(person.handle), chosen === 'client' ? '' : chosen);
  return settingsView(lookOf(yield* inOwnLanguage(context)), yield* ownLanguage(person), proposals);
}

/** Empty: none was chosen, or nobody knows who is looking. */
function* ownLanguage(person: Person | null): UseCase<string, Remembered> {
  return person === null ? '' : yield* recall(keys.language(person.handle));
}
