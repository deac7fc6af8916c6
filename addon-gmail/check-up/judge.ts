/** What the sights mean: fine, worth knowing, wrong, or not to be seen from here. Pure; the words are an argument. */
import { offsetText } from '../../src/screens/parts/time';
import { type ErrorCatalogue, inWords } from '../../src/strings/errors';
import type { Failure } from '../../src/words/errors';
import { failureIn } from '../../src/words/failure-in';
import { type Check, checks, type Seen, type Sights } from './checks';

export type Verdict = 'fine' | 'known' | 'wrong' | 'open';

export interface Finding {
  check: Check;
  verdict: Verdict;
  found: string;
  /** What to do about it. */
  advice?: string;
}

/** A sentence, and what to do where something is wrong. */
export type Said = { found: string; advice?: string };

export interface CheckUpWords {
  titles: Record<Check, string>;
  failed(why: string): Said;
  notHere: string;
  accountFine(address: string): string;
  accountOther(mailbox: string, expected: string): Said;
  accountHidden: Said;
  configurationFine: string;
  configurationNewer: Said;
  configurationFaulty(faults: string): Said;
  labelsFine: string;
  labelsMissing(names: string): Said;
  charactersFine: string;
  charactersRefused(names: string): Said;
  lengthFine(characters: number): string;
  lengthCut(characters: number): Said;
  caseRefused: string;
  caseApart: Said;
  renameFine: string;
  renameLost: Said;
  insertFine: string;
  insertLabels(labels: string): Said;
  insertTime(seconds: number): Said;
  insertId: Said;
  threadingJoined: string;
  threadingApart: string;
  threadingRefused: string;
  tokenFine(seconds: number): string;
  tokenMissed(found: number, stored: number): Said;
  tokenStrangers(strangers: number): Said;
  quotedFine: string;
  quotedMissed: Said;
  countsFine: string;
  countsOff(counted: string): Said;
  batchFine(asked: number): string;
  batchShort(answered: number, asked: number): Said;
  historyFine: string;
  historySilent: Said;
  threadIdFine(id: string): string;
  threadIdUnknown(id: string): Said;
  intlThere: string;
  intlMissing: string;
  tzdataFine(version: string): string;
  tzdataUnknown: Said;
  tzdataOff(zone: string, viewer: string, reckoned: string): Said;
  filterFine: string;
  filterNone: Said;
  filterPart(found: number, wanted: number): Said;
  triggerFine(minutes: number): string;
  triggerNew: string;
  triggerMissing: Said;
  triggerStuck(hours: number): Said;
  quotaFine(labels: number, kilobytes: number): string;
  quotaLabels(labels: number): Said;
  quotaStore(kilobytes: number): Said;
  clientFine(audience: string): string;
  clientOther(audience: string, expected: string): Said;
  hubFine(says: string): string;
  hubWrong(says: string): Said;
  anonymousFine: string;
  anonymousRefused: Said;
}

const minute = 60_000;
/** Google runs an hourly trigger at some minute of the hour; two missed ones are no accident. */
const triggerStuckAfter = 150 * minute;
/** Of 10,000 labels and 500 kB, what leaves room for a year's growth. */
const labelsFull = 9_000;
const storeFull = 450;

const fine = (found: string) => ({ verdict: 'fine' as const, found });
const known = (said: Said | string) => ({
  verdict: 'known' as const,
  ...(typeof said === 'string' ? { found: said } : said),
});
const wrong = (said: Said) => ({ verdict: 'wrong' as const, ...said });
const open = (found: string) => ({ verdict: 'open' as const, found });

type Judged = Omit<Finding, 'check'>;

const judges: { [C in Check]: (sight: Sights[C], words: CheckUpWords, errors: ErrorCatalogue) => Judged } = {
  account({ active, mailbox, expected }, w) {
    if (!expected.includes(mailbox)) return wrong(w.accountOther(mailbox, expected.join(', ')));
    return active === '' ? wrong(w.accountHidden) : fine(w.accountFine(mailbox));
  },
  configuration: ({ fault, asBuilt }, w, errors) =>
    fault
      ? wrong(w.configurationFaulty(inWords(fault, errors).message))
      : asBuilt
        ? fine(w.configurationFine)
        : known(w.configurationNewer),
  labels: ({ missing }, w) => (missing.length > 0 ? wrong(w.labelsMissing(missing.join('  '))) : fine(w.labelsFine)),
  characters: ({ refused }, w) =>
    refused.length > 0 ? wrong(w.charactersRefused(refused.join('  '))) : fine(w.charactersFine),
  length: ({ characters, kept }, w) => (kept ? fine(w.lengthFine(characters)) : wrong(w.lengthCut(characters))),
  case: ({ refused }, w) => (refused ? fine(w.caseRefused) : known(w.caseApart)),
  rename: ({ sameId, renamed }, w) => (sameId && renamed ? fine(w.renameFine) : wrong(w.renameLost)),
  insert({ extra, late, idKept }, w) {
    if (extra.length > 0) return wrong(w.insertLabels(extra.join(', ')));
    if (Math.abs(late) > minute) return wrong(w.insertTime(Math.round(late / 1000)));
    return idKept ? fine(w.insertFine) : known(w.insertId);
  },
  threading: ({ joined, refused }, w) =>
    joined ? fine(w.threadingJoined) : known(refused ? w.threadingRefused : w.threadingApart),
  token({ stored, found, strangers, ms }, w) {
    if (strangers > 0) return known(w.tokenStrangers(strangers));
    return found < stored ? wrong(w.tokenMissed(found, stored)) : fine(w.tokenFine(Math.round(ms / 1000)));
  },
  quoted: ({ found }, w) => (found ? fine(w.quotedFine) : known(w.quotedMissed)),
  counts: ({ counted }, w) => (counted === 1 ? fine(w.countsFine) : known(w.countsOff(String(counted ?? '-')))),
  batch: ({ asked, answered }, w) =>
    answered === asked ? fine(w.batchFine(asked)) : wrong(w.batchShort(answered, asked)),
  history: ({ reported }, w) => (reported ? fine(w.historyFine) : wrong(w.historySilent)),
  threadId: (sight, w) =>
    sight === null
      ? open(w.notHere)
      : sight.known
        ? fine(w.threadIdFine(sight.id))
        : wrong(w.threadIdUnknown(sight.id)),
  intl: ({ zones }, w) => fine(zones ? w.intlThere : w.intlMissing),
  tzdata({ version, differs }, w) {
    if (differs) return wrong(w.tzdataOff(differs.timeZone, offsetText(differs.viewer), offsetText(differs.reckoned)));
    return version === null ? known(w.tzdataUnknown) : fine(w.tzdataFine(version));
  },
  filter: ({ wanted, found }, w) =>
    found >= wanted ? fine(w.filterFine) : known(found === 0 ? w.filterNone : w.filterPart(found, wanted)),
  trigger({ exists, lastRun, now }, w) {
    if (!exists) return wrong(w.triggerMissing);
    if (lastRun === null) return known(w.triggerNew);
    const ago = now - lastRun;
    return ago > triggerStuckAfter
      ? wrong(w.triggerStuck(Math.floor(ago / (60 * minute))))
      : fine(w.triggerFine(Math.max(1, Math.round(ago / minute))));
  },
  quota({ labels, kilobytes }, w) {
    if (labels > labelsFull) return wrong(w.quotaLabels(labels));
    return kilobytes > storeFull ? wrong(w.quotaStore(kilobytes)) : fine(w.quotaFine(labels, kilobytes));
  },
  client: ({ audience, expected }, w) =>
    expected.includes(audience) ? fine(w.clientFine(audience)) : wrong(w.clientOther(audience, expected.join(', '))),
  hub: (sight, w, errors) =>
    'refused' in sight ? wrong(w.hubWrong(withCode(sight.refused, errors))) : fine(w.hubFine(sight.says)),
  anonymous: ({ signIn }, w) => (signIn ? wrong(w.anonymousRefused) : fine(w.anonymousFine)),
};

/** One finding for each check that has been looked at, in order. */
export function judge(seen: Seen, words: CheckUpWords, errors: ErrorCatalogue): Finding[] {
  return checks.flatMap((check) => {
    const sight = seen[check];
    return sight === undefined ? [] : [{ check, ...judged(check, sight, words, errors) }];
  });
}

function judged<C extends Check>(
  check: C,
  sight: NonNullable<Seen[C]> | null,
  words: CheckUpWords,
  errors: ErrorCatalogue,
): Judged {
  // It may have been kept by another version.
  if (sight !== null && 'failed' in sight) return wrong(words.failed(withCode(failureIn(sight.failed), errors)));
  return judges[check](sight as Sights[C], words, errors);
}

/** What is reported to somebody else names its code, which is the same in every language. */
const withCode = (failure: Failure, errors: ErrorCatalogue): string =>
  `${inWords(failure, errors).message} (${failure.code})`;
