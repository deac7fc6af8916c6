/**
 * The team's configuration: the newest one stored in the mailbox counts, older ones stay there as history. Where somebody
 * has spoilt it, work goes on with the last good copy, and every list says what is wrong.
 */
import type { CheckOptions } from '../config/check';
import { todayOf, withLastDays } from '../config/leavers';
import { requireConfig } from '../config/require';
import type { Config } from '../config/types';
import { storedText } from '../config/zones';
import { allNames } from '../marks/names';
import { type ErrorCatalogue, inWords } from '../strings/errors';
import { asking } from '../use-cases/requests';
import { DocketError, type Failure, failureOf } from '../words/errors';
import { failureIn } from '../words/failure-in';
import type { OwnTexts, Remembered, UseCase } from '../words/ports';
import type { View } from '../words/screen';
import type { EpochMs } from '../words/values';
import { keys, recall, remember } from './remembered';
import { configurationIn, divider } from './stored-configuration';
import { vocabularyOf } from './vocabulary';

type Zones = CheckOptions['zones'];

const people = 'This is the configuration of Docket. The newest one counts; please leave it here.';
const key = 'live';

/** As much of the port as configurations need. */
type Texts = Pick<OwnTexts, 'find' | 'file'>;

const ofTexts = asking<Texts>();

/** The newest stored configuration as text; null where Docket was never set up here. */
export function* newestText(): UseCase<string | null, Texts> {
  const [newest] = yield* ofTexts('find', 'configuration', [key], 1);
  return newest ? configurationIn(newest.text).trim() : null;
}

/**
 * Stores a configuration that has been checked, with the data of its zones and the last days of those who left; it is in
 * force from now on.
 */
export function* storeConfiguration(source: string, config: Config, now: EpochMs): UseCase<void, Texts & Remembered> {
  const dated = withLastDays(source, yield* newestText(), todayOf(config, now));
  const text = storedText(dated, config);
  yield* ofTexts('file', 'configuration', key, [`${people}\n\n${divider}\n${text}\n`], []);
  yield* keepCopy(text);
  yield* tryToRemember(keys.fault, '');
}

/**
 * Changes the stored configuration and returns it; it is in force from now on. Where it says so already nothing is stored.
 *
 * @param change the text of the stored one, changed
 * @throws DocketError `not-set-up`, `config-invalid`, `unknown-zone`
 */
export function* changeConfiguration(
  change: (text: string) => string,
  zones: Zones,
  now: EpochMs,
): UseCase<Config, Texts & Remembered> {
  const before = yield* newestText();
  if (before === null) throw new DocketError('not-set-up', { why: 'mailbox' });
  const source = change(before);
  const config = requireConfig(source, { zones });
  if (JSON.stringify(JSON.parse(before)) !== source) yield* storeConfiguration(source, config, now);
  return config;
}

/**
 * The configuration as last read, and read now only where it never was. Null where Docket is not set up.
 *
 * @throws DocketError `config-invalid`, `unknown-zone`
 */
export function* keptConfiguration(zones: Zones): UseCase<Config | null, Texts & Remembered> {
  const copy = yield* recall(keys.configuration);
  return copy === '' ? yield* newestConfiguration(zones) : requireConfig(copy, { zones });
}

/**
 * The stored configuration, read anew; where it is spoilt, the last good copy. Null where Docket is not set up.
 *
 * @throws DocketError `config-invalid`, `unknown-zone` where there is no good copy either
 */
export function* refreshedConfiguration(zones: Zones): UseCase<Config | null, Texts & Remembered> {
  try {
    const config = yield* newestConfiguration(zones);
    yield* tryToRemember(keys.fault, '');
    return config;
  } catch (thrown) {
    const failure = failureOf(thrown);
    // A mailbox that cannot be read says nothing about what is stored in it.
    if (failure.code !== 'config-invalid' && failure.code !== 'unknown-zone') throw thrown;
    const copy = yield* recall(keys.configuration);
    if (copy === '') throw thrown;
    const config = requireConfig(copy, { zones });
    yield* tryToRemember(keys.fault, JSON.stringify(failure));
    return config;
  }
}

function* newestConfiguration(zones: Zones): UseCase<Config | null, Texts & Remembered> {
  const text = yield* newestText();
  if (text === null) return null;
  const config = requireConfig(text, { zones });
  yield* keepCopy(text);
  return config;
}

function* keepCopy(text: string): UseCase<void, Remembered> {
  if (text !== (yield* recall(keys.configuration))) yield* tryToRemember(keys.configuration, text);
}

/** Without room for it, the configuration is read again and again. */
function* tryToRemember(name: string, text: string): UseCase<void, Remembered> {
  try {
    if (text !== (yield* recall(name))) yield* remember(name, text);
  } catch {
    // Nothing depends on it.
  }
}

/** What was remembered as the fault of the stored configuration; null: there is none. */
export function faultIn(remembered: string): Failure | null {
  try {
    return failureIn(JSON.parse(remembered));
  } catch {
    // Nothing, or the sentence an earlier version kept, which the next pass replaces.
    return null;
  }
}

/** A list, with what is wrong with the stored configuration on top. */
export function* withFault<P>(list: UseCase<View, P>, errors: ErrorCatalogue): UseCase<View, P & Remembered> {
  const view = (yield* list as UseCase<View, P & Remembered>) as View;
  const fault = faultIn(yield* recall(keys.fault) as UseCase<string, P & Remembered>);
  if (!fault) return view;
  const row = { row: 'text', text: inWords(fault, errors).message, tone: 'warning' } as const;
  return { ...view, sections: [{ id: 'configuration', rows: [row] }, ...view.sections] };
}

/** The names a stored configuration stands for, be it valid or not. */
export function namesIn(stored: string): string[] {
  try {
    const source = JSON.parse(configurationIn(stored)) as {
      members?: { handle?: unknown }[];
      tags?: { name?: unknown }[];
    };
    const members = (source.members ?? []).map(({ handle }) => ({ handle: String(handle) }));
    const tags = (source.tags ?? []).map(({ name }) => ({ name: String(name) }));
    return allNames(vocabularyOf({ members, tags })).map(({ name }) => name);
  } catch {
    return [];
  }
}
