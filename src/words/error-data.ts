/**
 * Every code an error of Docket can carry, and the data that goes with it: what tests, hosts and the hub compare. Codes are
 * stable. Where one code has several causes its data says `why`. The sentences are the catalogue's (`strings`), which is complete for
 * all of them by type.
 */
import { isFault } from './config-faults';
import { fields, listOf, number, type Shape, type ShapeOf, text, whys } from './shape';

const none = fields({});
const faults = listOf(isFault);
/** Any failure, inside the data of another: `failureIn` reads it. */
const cause = fields({ code: text, data: (value: unknown): value is unknown => value !== undefined });

/** `said` is always what somebody else's system gave as its reason, in its own language, or empty. `host`: who it was. */
export const errorData = {
  // What a person asked for.
  'who-are-you': none,
  'not-allowed': whys({
    'left-the-team': { name: text },
    'collaborators-write-notes': {},
    'owner-has-left': { name: text },
    'owner-is-collaborator': { name: text },
    'escalate-to-yourself': {},
    'escalate-closed': {},
    'unassign-closed': {},
    'nothing-escalated': {},
    'reports-of-collaborators': {},
    'gathering-is-for-leads': {},
    'configuration-is-for-leads': {},
    'configured-elsewhere': {},
    'templates-are-for-leads': {},
  }),
  'unknown-command': whys({ verb: {}, 'not-for-many': {}, priority: {}, 'bulk-unreadable': {} }),
  'unknown-member': whys({ 'none-named': {}, 'not-on-team': { handle: text } }),
  'unknown-tag': whys({ 'not-on-list': { tag: text }, retired: { tag: text } }),
  'note-empty': whys({ note: {}, escalating: {}, declining: {} }),
  'note-too-long': fields({ characters: number, limit: number }),
  'message-gone': none,
  'mail-gone': none,
  'address-unreadable': none,
  'bad-moment': whys({ 'none-chosen': {}, 'out-of-range': {}, reply: {} }),
  'nothing-to-undo': none,
  /** `member`: whose step it is. */
  'acted-since': whys({
    somebody: { other: text, member: text },
    /** `other`: empty where only the team is known to have written. */
    wrote: { other: text, member: text },
    themselves: { member: text },
  }),
  /** Since the screen was drawn, where there is none to draw anew. `from`, `by`: empty where nobody is known. */
  'changed-since': whys({
    mail: { from: text },
    owner: { owner: text },
    answer: { by: text },
    closed: { by: text },
  }),
  'nothing-chosen': none,
  'too-many': fields({ chosen: number, limit: number }),
  // What the mailbox answered.
  'conversation-gone': whys({
    conversation: {},
    'not-in-team-mailbox': {},
    item: {},
    message: {},
    'cannot-be-opened': {},
    'begun-here': { host: text },
  }),
  'own-item': none,
  'mark-missing': whys({
    mark: { name: text },
    category: {},
    'categories-refused': { names: listOf(text) },
    'categories-not-listed': { names: listOf(text) },
  }),
  'changed-meanwhile': whys({
    conversation: {},
    /** `owner`: who owns it by now. */
    owner: { owner: text },
    unowned: {},
    'marks-incomplete': {},
    overwritten: { cause },
    'another-message': {},
    /** Of the team, while somebody was changing it. */
    configuration: {},
    /** `by`: whose version it is; empty: it was taken off the shelf. */
    template: { by: text },
  }),
  busy: whys({ host: { host: text }, writing: {} }),
  'not-permitted': whys({
    script: { host: text, said: text },
    mailbox: { host: text, said: text },
    'while-writing': {},
    'read-only': {},
    'installed-with-too-little': {},
    'no-files': {},
    'category-list': {},
    'hub-not-granted': { scopes: listOf(text) },
  }),
  /** `reload`: the program to reload. */
  'signed-out': whys({
    refused: { host: text, reload: text },
    'no-account': {},
    'no-answer': {},
    'window-blocked': {},
    cancelled: {},
    'switched-off': {},
    'unknown-address': {},
    'sign-in-refused': { said: text },
    token: {},
  }),
  'limit-reached': whys({
    'report-file': {},
    'message-store': { limit: number },
    'add-in-store': {},
    'no-place': {},
    'one-message-only': {},
    'too-long-to-open': {},
    'perhaps-not-opened': {},
    'shelf-text': { characters: number, limit: number },
    'shelf-full': { limit: number },
  }),
  /** `number`: the host's own code of the error, empty where it gave none. */
  'mailbox-unreachable': whys({
    'no-answer': { host: text },
    'perhaps-done': { host: text },
    'add-in-store': {},
    host: { host: text, number: text, said: text },
  }),
  /** `request`: what was asked, without anything of a mail's text. */
  'mailbox-refused': whys({
    request: { host: text, request: text, said: text },
    address: { host: text },
    host: { host: text, number: text, said: text },
  }),
  'not-set-up': whys({ mailbox: {}, message: {} }),
  'out-of-time': fields({ host: text, seconds: number }),
  'not-loaded': none,
  // The hub.
  'request-malformed': whys({
    'not-json': {},
    'not-an-object': {},
    id: {},
    token: {},
    offset: {},
    language: {},
    do: {},
    conversation: {},
    query: {},
    command: {},
  }),
  'request-too-large': fields({ bytes: number }),
  'version-unknown': none,
  'identity-refused': whys({
    'none-given': {},
    form: {},
    unsigned: {},
    incomplete: {},
    issuer: {},
    /** `audience`: the client id it is for, empty where it is not the form of one. */
    audience: { audience: text },
    future: {},
    'address-unverified': {},
    domain: {},
    'not-known': {},
  }),
  'identity-expired': none,
  'identity-unchecked': none,
  'not-on-team': none,
  'id-reused': none,
  'no-team-copy': none,
  'hub-unreachable': none,
  'hub-not-named': none,
  'use-the-hub': none,
  // Configuration.
  'config-invalid': fields({ faults }),
  'unknown-zone': whys({
    configuration: { faults },
    name: { timeZone: text },
    transitions: { timeZone: text, of: text },
  }),
  // Clocks. Moments are epoch milliseconds.
  'no-business-time': none,
  'outside-transitions': whys({
    years: { from: number, to: number, first: number },
    zone: { timeZone: text, from: number, to: number },
  }),
  'reversed-interval': fields({ start: number, end: number }),
  // A fault of Docket's own.
  internal: whys({ thrown: { said: text }, unreadable: { code: text } }),
} satisfies Record<string, Shape<unknown>>;

export type ErrorData = { [C in keyof typeof errorData]: ShapeOf<(typeof errorData)[C]> };

export type ErrorCode = keyof ErrorData;
