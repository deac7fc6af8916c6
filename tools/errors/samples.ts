/** One example of each failure there is: for the page that lists them, and for tests of their sentences. */
import type { Fault, FaultCode, FaultData } from '../../src/words/config-faults';
import type { ErrorCode, ErrorData, Failure } from '../../src/words/errors';

type Empty = Record<never, never>;

/** The data of one code without its `why`. */
type Inner<D> = Omit<D, 'why'>;

/** By code, and where a code has several causes by its `why`: complete by type. */
type Samples = {
  [C in ErrorCode]: [ErrorData[C]] extends [{ why: string }]
    ? { [W in ErrorData[C]['why']]: Inner<Extract<ErrorData[C], { why: W }>> }
    : ErrorData[C];
};

const none: Empty = {};
const hint = { about: 'role', options: ['agent', 'lead', 'collaborator'] } as const;
const span = { from: '09:00', to: '17:30' };

const faultSamples: { [F in FaultCode]: FaultData[F] } = {
  'not-json': { said: 'Unexpected token ] at position 120' },
  'unknown-setting': { setting: '"colour"', known: ['handle', 'name', 'addresses', 'role'] },
  'impossible-name': { name: '"My office"', hint: { about: 'calendar-name', options: [] } },
  'reserved-name': { name: '"constructor"' },
  'missing-value': { setting: '"role"', hint },
  'impossible-value': { kind: 'value', value: '"boss"', hint },
  'handle-in-use': { handle: '"alice"' },
  'handle-reserved': { handle: '"unassigned"' },
  'address-in-use': { address: '"alice@team.example"', of: 'member', handle: 'alice' },
  'tag-listed-twice': { tag: '"billing"' },
  'sender-listed-twice': { sender: '"monit@host.example"' },
  'policy-named-twice': { policy: '"standard"' },
  'unknown-tag': { tag: '"billing"' },
  'unknown-calendar': { calendar: '"weekend"', known: ['office', 'night'] },
  'unknown-zone': { zone: '"Europe/Atlantis"' },
  'zone-contradicts-itself': none,
  'phrase-without-letters': { phrase: '"…"' },
  'no-such-date': { date: '2026-02-30' },
  'no-such-moment': { moment: '2026-10-01T25:00:00Z' },
  'no-such-time': { time: '9:30' },
  'no-such-weekday': { weekday: 'monday', known: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] },
  'absence-ends-first': { from: '2026-08-14', to: '2026-08-01' },
  'holiday-and-exception': { date: '2026-12-24' },
  'business-day-empty': none,
  'never-open': none,
  'interval-empty': { from: '09:00', to: '09:00' },
  'interval-begins-at-midnight': none,
  'night-too-long': { from: '17:30', to: '09:00', hours: 12 },
  'intervals-overlap': { ...span, otherFrom: '08:00', otherTo: '12:00' },
  'warning-too-late': none,
  'policy-ends-first': none,
  'nothing-promised': none,
  'target-zero': none,
};

export const everyFault = (): Fault[] =>
  Object.entries(faultSamples).map(([code, data]) => ({ path: 'members[2].role', code, data }) as Fault);

const faults = [{ path: 'members[2].role', code: 'impossible-value', data: faultSamples['impossible-value'] }] as const;
const host = 'Gmail';
const said = 'Quota exceeded';

const samples: Samples = {
  'who-are-you': none,
  'not-allowed': {
    'left-the-team': { name: 'Alice Moreau' },
    'collaborators-write-notes': none,
    'owner-has-left': { name: 'Alice Moreau' },
    'owner-is-collaborator': { name: 'Carol Reyes' },
    'escalate-to-yourself': none,
    'escalate-closed': none,
    'unassign-closed': none,
    'nothing-escalated': none,
    'reports-of-collaborators': none,
    'gathering-is-for-leads': none,
    'configuration-is-for-leads': none,
    'configured-elsewhere': none,
    'templates-are-for-leads': none,
  },
  'unknown-command': { verb: none, 'not-for-many': none, priority: none, 'bulk-unreadable': none },
  'unknown-member': { 'none-named': none, 'not-on-team': { handle: 'zoe' } },
  'unknown-tag': { 'not-on-list': { tag: 'billing' }, retired: { tag: 'fax' } },
  'note-empty': { note: none, escalating: none, declining: none },
  'note-too-long': { characters: 21_400, limit: 20_000 },
  'message-gone': none,
  'mail-gone': none,
  'address-unreadable': none,
  'bad-moment': { 'none-chosen': none, 'out-of-range': none, reply: none },
  'nothing-to-undo': none,
  'acted-since': {
    somebody: { other: 'Bob Tanaka', member: 'Alice Moreau' },
    wrote: { other: 'Bob Tanaka', member: 'Alice Moreau' },
    themselves: { member: 'Alice Moreau' },
  },
  'changed-since': {
    mail: { from: 'Anna Keller' },
    owner: { owner: 'Bob Tanaka' },
    answer: { by: 'Bob Tanaka' },
    closed: { by: 'Bob Tanaka' },
  },
  'nothing-chosen': none,
  'too-many': { chosen: 130, limit: 100 },
  'conversation-gone': {
    conversation: none,
    'not-in-team-mailbox': none,
    item: none,
    message: none,
    'cannot-be-opened': none,
    'begun-here': { host: 'Gmail' },
  },
  'own-item': none,
  'mark-missing': {
    mark: { name: '#billing' },
    category: none,
    'categories-refused': { names: ['@alice', '#billing'] },
    'categories-not-listed': { names: ['@alice', '#billing'] },
  },
  'changed-meanwhile': {
    conversation: none,
    owner: { owner: 'Bob Tanaka' },
    unowned: none,
    'marks-incomplete': none,
    overwritten: { cause: { code: 'limit-reached', data: { why: 'message-store', limit: 2_500 } } },
    'another-message': none,
    configuration: none,
    template: { by: 'Bob Tanaka' },
  },
  busy: { host: { host }, writing: none },
  'not-permitted': {
    script: { host, said },
    mailbox: { host: 'Microsoft', said: 'Access is denied' },
    'while-writing': none,
    'read-only': none,
    'installed-with-too-little': none,
    'no-files': none,
    'category-list': none,
    'hub-not-granted': { scopes: ['gmail.modify'] },
  },
  'signed-out': {
    refused: { host: 'Microsoft', reload: 'Outlook' },
    'no-account': none,
    'no-answer': none,
    'window-blocked': none,
    cancelled: none,
    'switched-off': none,
    'unknown-address': none,
    'sign-in-refused': { said: 'access_denied' },
    token: none,
  },
  'limit-reached': {
    'report-file': none,
    'message-store': { limit: 2_500 },
    'add-in-store': none,
    'no-place': none,
    'one-message-only': none,
    'too-long-to-open': none,
    'perhaps-not-opened': none,
    'shelf-text': { characters: 3_400, limit: 3_000 },
    'shelf-full': { limit: 500 },
  },
  'mailbox-unreachable': {
    'no-answer': { host },
    'perhaps-done': { host: 'Outlook' },
    'add-in-store': none,
    host: { host: 'Outlook', number: '9002', said: 'An internal error has occurred.' },
  },
  'mailbox-refused': {
    request: { host, request: 'get labels', said },
    address: { host: 'Microsoft' },
    host: { host: 'Outlook', number: '', said: '' },
  },
  'not-set-up': { mailbox: none, message: none },
  'out-of-time': { host, seconds: 30 },
  'not-loaded': none,
  'request-malformed': {
    'not-json': none,
    'not-an-object': none,
    id: none,
    token: none,
    offset: none,
    language: none,
    do: none,
    conversation: none,
    query: none,
    command: none,
  },
  'request-too-large': { bytes: 150_000 },
  'version-unknown': none,
  'identity-refused': {
    'none-given': none,
    form: none,
    unsigned: none,
    incomplete: none,
    issuer: none,
    audience: { audience: '123-abc.apps.googleusercontent.com' },
    future: none,
    'address-unverified': none,
    domain: none,
    'not-known': none,
  },
  'identity-expired': none,
  'identity-unchecked': none,
  'not-on-team': none,
  'id-reused': none,
  'no-team-copy': none,
  'hub-unreachable': none,
  'hub-not-named': none,
  'use-the-hub': none,
  'config-invalid': { faults },
  'unknown-zone': {
    configuration: { faults: [{ path: 'timeZone', code: 'unknown-zone', data: faultSamples['unknown-zone'] }] },
    name: { timeZone: 'Europe/Atlantis' },
    transitions: { timeZone: 'Europe/Berlin', of: 'Europe/London' },
  },
  'no-business-time': none,
  'outside-transitions': {
    years: { from: 2026, to: 2020, first: 2014 },
    zone: { timeZone: 'Europe/Berlin', from: 2014, to: 2037 },
  },
  'reversed-interval': { start: 1_764_000_000_000, end: 1_763_000_000_000 },
  internal: { thrown: { said: 'x is not a function' }, unreadable: { code: 'on-fire' } },
};

/** Codes told apart by `why` have groups inside; which those are, their sentences say. */
export function everyFailure(isByWhy: (code: ErrorCode) => boolean): Failure[] {
  return (Object.entries(samples) as [ErrorCode, Record<string, object>][]).flatMap(([code, sample]) =>
    isByWhy(code)
      ? Object.entries(sample).map(([why, data]) => ({ code, data: { why, ...data } }) as Failure)
      : [{ code, data: sample } as Failure],
  );
}
