/**
 * Which scopes let a token call which method, as Google's discovery document lists them (package @googleapis/gmail
 * 18.0.0). Short names stand behind `https://www.googleapis.com/auth/`; `mail` is `https://mail.google.com/`.
 */
const read = ['gmail.modify', 'gmail.readonly', 'mail'];
const readOrMetadata = ['gmail.metadata', ...read];
/** Only for the message the add-on is open on, and only with that message's own token. */
const currentMessage = [
  'gmail.addons.current.message.action',
  'gmail.addons.current.message.metadata',
  'gmail.addons.current.message.readonly',
];
const modify = ['gmail.modify', 'mail'];
const compose = ['gmail.addons.current.action.compose', 'gmail.compose', 'gmail.modify', 'mail'];
const labelWrite = ['gmail.labels', 'gmail.modify', 'mail'];
const labelRead = ['gmail.labels', ...readOrMetadata];

export const scopesOf: Readonly<Record<string, readonly string[]>> = {
  getProfile: ['gmail.compose', ...readOrMetadata],
  'labels.list': labelRead,
  'labels.get': labelRead,
  'labels.create': labelWrite,
  'labels.patch': labelWrite,
  'labels.update': labelWrite,
  'labels.delete': labelWrite,
  'messages.list': readOrMetadata,
  'messages.get': [...currentMessage, ...readOrMetadata],
  'messages.attachments.get': ['gmail.addons.current.message.action', 'gmail.addons.current.message.readonly', ...read],
  'messages.modify': modify,
  'messages.batchModify': modify,
  'messages.trash': modify,
  'messages.untrash': modify,
  'messages.insert': ['gmail.insert', ...modify],
  'messages.import': ['gmail.insert', ...modify],
  'messages.send': ['gmail.send', ...compose],
  'messages.delete': ['mail'],
  'messages.batchDelete': ['mail'],
  'threads.list': readOrMetadata,
  'threads.get': [...currentMessage, ...readOrMetadata],
  'threads.modify': modify,
  'threads.trash': modify,
  'threads.untrash': modify,
  'threads.delete': ['mail'],
  'history.list': readOrMetadata,
  watch: readOrMetadata,
  stop: readOrMetadata,
  'drafts.list': ['gmail.compose', ...read],
  'drafts.get': ['gmail.compose', ...read],
  'drafts.create': compose,
  'drafts.update': compose,
  'drafts.send': compose,
  'drafts.delete': compose,
  'settings.filters.list': [...read, 'gmail.settings.basic'],
  'settings.filters.get': [...read, 'gmail.settings.basic'],
  // The full-mailbox scope is not accepted here.
  'settings.filters.create': ['gmail.settings.basic'],
  'settings.filters.delete': ['gmail.settings.basic'],
};

const prefix = 'https://www.googleapis.com/auth/';

/** The name used in the table above; a scope of another service stays as it is. */
export function shortScope(scope: string): string {
  if (scope === 'https://mail.google.com/') return 'mail';
  return scope.startsWith(prefix) ? scope.slice(prefix.length) : scope;
}
