/** The event objects Google hands to an add-on's functions; only what is documented, but for some ids (`event-ids.ts`). */
import { type IdForm, inEvent } from './event-ids';

export interface Visit {
  /** Default en. */
  userLocale?: string;
  /** IANA name; default UTC. */
  timeZone?: string;
  /** When it happens, which decides the zone's offset; default now. */
  at?: number;
  /** Default WEB. */
  platform?: 'WEB' | 'ANDROID' | 'IOS';
}

export interface OpenMessage {
  /** The API's ids. */
  messageId: string;
  threadId: string;
  /** How the event names them; default decimal, as in Google's own examples. */
  form?: IdForm;
  /** Proves that this message is open, where a per-message scope is used. */
  accessToken?: string;
}

/** What a person entered, by field name; a field that is empty or unchecked is missing. */
export type FormInputs = Record<
  string,
  | { texts: string[] }
  | { date: number }
  | { dateTime: number; hasDate?: boolean; hasTime?: boolean }
  | { hours: number; minutes: number }
>;

export function homepageEvent(visit: Visit = {}) {
  return { commonEventObject: common(visit) };
}

export function messageEvent(message: OpenMessage, visit: Visit = {}) {
  return { commonEventObject: common(visit), gmail: gmail(message) };
}

export function actionEvent(
  action: { parameters?: Record<string, string>; inputs?: FormInputs; message?: OpenMessage },
  visit: Visit = {},
) {
  const inputs = Object.entries(action.inputs ?? {}).filter(
    ([, input]) => !('texts' in input) || input.texts.length > 0,
  );
  const formInputs = Object.fromEntries(inputs.map(([name, input]) => [name, inputOf(input)]));
  return {
    commonEventObject: {
      ...common(visit),
      ...(action.parameters ? { parameters: action.parameters } : {}),
      ...(inputs.length > 0 ? { formInputs } : {}),
    },
    ...(action.message ? { gmail: gmail(action.message) } : {}),
  };
}

/** A web app's POST. */
export function postEvent(contents: string, type = 'application/json') {
  return {
    queryString: '',
    parameter: {},
    parameters: {},
    contextPath: '',
    contentLength: Buffer.byteLength(contents, 'utf8'),
    postData: { contents, length: Buffer.byteLength(contents, 'utf8'), name: 'postData', type },
  };
}

/** A web app's GET. */
export function parameterEvent(url: string) {
  const { search, searchParams } = new URL(url);
  const names = [...new Set(searchParams.keys())];
  return {
    queryString: search.slice(1),
    parameter: Object.fromEntries(names.map((name) => [name, searchParams.get(name)])),
    parameters: Object.fromEntries(names.map((name) => [name, searchParams.getAll(name)])),
    contextPath: '',
    contentLength: -1,
  };
}

export function triggerEvent(triggerUid = '1') {
  return { authMode: 'FULL', triggerUid, timezone: 'UTC' };
}

/** https://developers.google.com/workspace/add-ons/guides/access-user-locale-timezone: the offset in milliseconds. */
function common({ userLocale = 'en', timeZone = 'UTC', at = Date.now(), platform = 'WEB' }: Visit) {
  return { hostApp: 'GMAIL', platform, userLocale, timeZone: { id: timeZone, offset: offsetOf(timeZone, at) } };
}

function offsetOf(timeZone: string, at: number): number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

function gmail({ accessToken, form = 'decimal', ...ids }: OpenMessage) {
  return { ...inEvent(ids, form), accessToken: accessToken ?? `message ${ids.messageId}` };
}

function inputOf(input: FormInputs[string]) {
  if ('texts' in input) return { stringInputs: { value: input.texts } };
  if ('date' in input) return { dateInput: { msSinceEpoch: String(input.date) } };
  if ('hours' in input) return { timeInput: { hours: input.hours, minutes: input.minutes } };
  const { dateTime, hasDate = true, hasTime = true } = input;
  return { dateTimeInput: { hasDate, hasTime, msSinceEpoch: String(dateTime) } };
}
