/**
 * What an agent's add-on and the hub say to each other: one JSON object each way, read here at the border. Commands cross
 * the wire, never changes.
 */

import { chosenIn, readBulk } from '../../../src/bulk/job';
import { textField } from '../../../src/desk/fields';
import { entryIdPattern } from '../../../src/journal/text';
import type { Failure } from '../../../src/words/errors';
import { failureIn } from '../../../src/words/failure-in';
import type { BoardQuery, CommandData, OpenOptions } from '../../../src/words/inbox';
import type { View } from '../../../src/words/screen';
import { type Fields, isFields } from '../../../src/words/shape';
import { malformed, tooLarge, unknownVersion } from './refusals';

/** A note of 20,000 characters with every one of them escaped, and room for the token. */
export const requestBytes = 150_000;

interface Envelope {
  v: 1;
  /** Of a command, the id of the entry it leaves; `[a-z0-9]{8,40}`. */
  id: string;
  /** The caller's identity token (OpenID Connect). Never stored, never logged. */
  token: string;
  /** Minutes the caller's own clock is ahead of UTC. */
  offset?: number;
  /** Tag of the language the caller reads, such as `de-AT`. */
  language?: string;
}

/** A conversation by the team mailbox's own id, or by the Message-ID of any mail in it that the team has a copy of. */
export type Where = { conversation: string; message?: undefined } | { message: string; conversation?: undefined };

export type HubRequest = Envelope &
  (
    | ({ do: 'open'; query?: OpenOptions } & Where)
    | ({ do: 'act'; command: CommandData } & Where)
    | { do: 'board'; query: BoardQuery }
    | { do: 'bulk'; command: CommandData }
  );

export type HubAnswer = { v: 1; id: string } & ({ ok: true; view: View } | { ok: false; error: Failure });

/** Gmail's own form of a thread id. */
const conversationPattern = /^[0-9a-f]{1,32}$/;
const idealToken = /^[A-Za-z0-9_.-]{1,4096}$/;
/** Fields of one command, a dozen on a card; and values of one field, as many as a bulk has conversations. */
const fieldsAtMost = 40;
const valuesAtMost = 100;
/** Characters of one field of a query: what was chosen for a report. */
const queryChars = 2_000;

/** The body as an object. @throws DocketError `request-too-large`, `request-malformed` */
export function parseBody(text: string, bytes = text.length): Fields {
  if (Math.max(bytes, text.length) > requestBytes) throw tooLarge(requestBytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw malformed('not-json');
  }
  if (!isFields(value)) throw malformed('not-an-object');
  return value;
}

/** The id to answer under; empty where there is none that could be one. */
export const answerId = ({ id }: Fields): string => (typeof id === 'string' && entryIdPattern.test(id) ? id : '');

/** @throws DocketError `version-unknown`, `request-malformed` */
export function readRequest(body: Fields): HubRequest {
  if (body.v !== 1) throw unknownVersion();
  const id = answerId(body);
  if (id === '') throw malformed('id');
  const { token, offset, language } = body;
  if (typeof token !== 'string' || !idealToken.test(token)) throw malformed('token');
  if (offset !== undefined && !isOffset(offset)) throw malformed('offset');
  if (language !== undefined && !isLanguage(language)) throw malformed('language');
  const envelope: Envelope = {
    v: 1,
    id,
    token,
    ...(offset === undefined ? {} : { offset }),
    ...(language === undefined ? {} : { language }),
  };
  switch (body.do) {
    case 'open':
      return { ...envelope, do: 'open', ...whereIn(body), ...optionsIn(body) };
    case 'act':
      return { ...envelope, do: 'act', ...whereIn(body), command: commandIn(body) };
    case 'bulk':
      return { ...envelope, do: 'bulk', command: bulkIn(body) };
    case 'board':
      return { ...envelope, do: 'board', query: queryIn(body) };
    default:
      throw malformed('do');
  }
}

function whereIn({ conversation, message }: Fields): Where {
  if (typeof conversation === 'string' && conversationPattern.test(conversation)) return { conversation };
  // Which characters a Message-ID may have is for `src/mail/link.ts` to say.
  if (conversation === undefined && typeof message === 'string') return { message };
  throw malformed('conversation');
}

function optionsIn({ query }: Fields): { query?: OpenOptions } {
  if (query === undefined) return {};
  if (!isFields(query)) throw malformed('query');
  const { screen, asOf } = query;
  if (screen !== 'clocks' || (asOf !== undefined && !isMoment(asOf))) throw malformed('query');
  return { query: { screen, ...(asOf === undefined ? {} : { asOf }) } };
}

function commandIn({ command }: Fields): CommandData {
  if (!isFields(command) || typeof command.do !== 'string') throw malformed('command');
  const entries = Object.entries(command);
  const fits = (value: unknown) =>
    typeof value === 'string' ||
    (Array.isArray(value) && value.length <= valuesAtMost && value.every((one) => typeof one === 'string'));
  if (entries.length > fieldsAtMost || !entries.every(([, value]) => fits(value))) throw malformed('command');
  return command as CommandData;
}

/** Each conversation a bulk names ends up in an address. */
function bulkIn(body: Fields): CommandData {
  const command = commandIn(body);
  const written = textField(command, 'bulk');
  const steps = written === '' ? [] : readBulk(written).steps;
  const named = [...chosenIn(command), ...steps].map(({ conversation }) => conversation);
  if (!named.every((conversation) => conversationPattern.test(conversation))) throw malformed('command');
  return command;
}

function queryIn({ query }: Fields): BoardQuery {
  if (!isFields(query)) throw malformed('query');
  const fits = Object.values(query).every(
    (value) => value === undefined || (typeof value === 'string' && value.length <= queryChars),
  );
  if (typeof query.list !== 'string' || !fits) throw malformed('query');
  return query as unknown as BoardQuery;
}

/** The same text for the same command, in whatever order its fields came. */
export const canonical = (command: CommandData): string =>
  JSON.stringify(Object.entries(command).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));

/** An answer of the hub, or null where it is something else: a page of an error, or another request's. */
export function readAnswer(text: string, id: string): HubAnswer | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isFields(value) || value.v !== 1 || (value.id !== id && value.id !== '')) return null;
  const { ok, view, error } = value;
  if (ok === true) return isView(view) && value.id === id ? (value as HubAnswer) : null;
  return ok === false && isFields(error) ? { v: 1, id: String(value.id), ok, error: failureIn(error) } : null;
}

const isView = (value: unknown): boolean =>
  isFields(value) &&
  typeof value.screen === 'string' &&
  typeof value.title === 'string' &&
  Array.isArray(value.sections);
const isLanguage = (value: unknown): value is string => typeof value === 'string' && /^[A-Za-z0-9-]{1,35}$/.test(value);
const isMoment = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 8.64e15;
const isOffset = (value: unknown): value is number => isMoment(value) && Math.abs(value) <= 24 * 60;
