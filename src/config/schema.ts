/**
 * The one definition of the written configuration: it checks, it types (`ConfigSource`), and it yields the JSON
 * Schema. Every hint names what would be right; its words are the advice of a fault and the help in an editor.
 * What one value alone cannot show (duplicates, unknown references) is in `consistency.ts`.
 */
import {
  array,
  type GenericSchema,
  type InferInput,
  integer,
  literal,
  metadata,
  minLength,
  minValue,
  number,
  optional,
  picklist,
  pipe,
  record,
  regex,
  strictObject,
  string,
  tuple,
  union,
} from 'valibot';
import type { SettingHint } from '../words/config-faults';
import { tagColourNames } from '../words/marks';
import { priorityNames } from '../words/priorities';
import type { Hint } from './fault';
import { languages } from './types';

/** What would be right there; the catalogue has the words, for faults, editors and the JSON Schema. */
const about = <T>(hint: SettingHint, options: readonly string[] = []) =>
  metadata<T, { hint: Hint }>({ hint: { about: hint, options } });

const text = (pattern: RegExp, hint: SettingHint) => pipe(string(), regex(pattern), about(hint));
const list = <S extends GenericSchema>(item: S, hint: SettingHint) => pipe(array(item), about(hint));
const some = <S extends GenericSchema>(item: S, hint: SettingHint) => pipe(array(item), minLength(1), about(hint));
const choice = <const T extends string>(options: readonly T[], hint: SettingHint) =>
  pipe(picklist(options), about(hint, options));

const handle = text(/^[a-z0-9-]{1,32}$/, 'handle');
const tagName = text(/^[a-z0-9-]{1,40}$/, 'tag-name');
const label = text(/^\S(.{0,78}\S)?$/, 'label');
const address = text(/^[^\s@<>,;:"()[\]\\]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+$/, 'address');
const domain = text(/^[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+$/, 'domain');
const sender = text(/^[^\s@<>,;:"()[\]\\]{0,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+$/, 'sender');
const zone = text(/^[A-Za-z][A-Za-z0-9_+/-]{1,63}$/, 'zone');
const date = text(/^\d{4}-\d{2}-\d{2}$/, 'date');
const time = text(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'time');
const moment = text(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/, 'moment');
const duration = text(/^(?=\d)(\d{1,4}d)? ?(\d{1,5}h)? ?(\d{1,6}m)?$/, 'duration');
const warning = text(/^([1-9]\d?%|(?=\d)(\d{1,4}d)? ?(\d{1,5}h)? ?(\d{1,6}m)?)$/, 'warning');

const interval = pipe(tuple([time, time]), about('interval'));
const intervals = list(interval, 'intervals');
const day = optional(intervals);
const week = strictObject({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day });

const member = strictObject({
  handle,
  name: label,
  addresses: some(address, 'member-addresses'),
  role: choice(['agent', 'lead', 'collaborator'], 'role'),
  away: optional(list(strictObject({ from: date, to: date }), 'away')),
  left: optional(pipe(union([literal(true), date]), about('left'))),
  capacity: optional(pipe(number(), integer(), minValue(0), about('capacity'))),
});

const tag = strictObject({
  name: tagName,
  colour: optional(choice([...tagColourNames], 'tag-colour')),
  retired: optional(pipe(literal(true), about('retired'))),
});

const calendar = strictObject({
  timeZone: zone,
  hours: pipe(union([literal('always'), week]), about('hours')),
  holidays: optional(list(date, 'holidays')),
  exceptions: optional(pipe(record(date, intervals), about('exceptions'))),
  businessDay: optional(text(/^(?=\d)(\d{1,2}h)? ?(\d{1,4}m)?$/, 'business-day')),
});

const policy = strictObject({
  name: label,
  when: optional(
    pipe(
      strictObject({
        priority: optional(some(choice(priorityNames, 'policy-priority'), 'policy-priorities')),
        tag: optional(some(tagName, 'policy-tags')),
        from: optional(some(sender, 'policy-senders')),
      }),
      about('policy-when'),
    ),
  ),
  calendar: pipe(string(), minLength(1), about('policy-calendar')),
  targets: pipe(
    strictObject({
      firstResponse: optional(duration),
      nextResponse: optional(duration),
      resolution: optional(duration),
    }),
    about('targets'),
  ),
  warn: optional(warning),
  starts: moment,
  ends: optional(moment),
});

const whole = pipe(number(), integer());

const zoneData = strictObject({
  years: pipe(tuple([whole, whole]), about('zone-years')),
  offset: pipe(whole, about('zone-offset')),
  changes: list(pipe(tuple([whole, whole]), about('zone-change')), 'zone-changes'),
});

/** The configuration as people write it. */
export const configSchema = pipe(
  strictObject({
    $schema: optional(pipe(string(), about('schema'))),
    v: pipe(literal(1), about('version')),
    mailbox: pipe(address, about('mailbox')),
    aliases: optional(list(address, 'aliases')),
    domains: list(domain, 'domains'),
    timeZone: zone,
    locale: optional(choice(languages, 'locale')),
    languages: optional(list(choice(languages, 'language'), 'languages')),
    members: some(member, 'members'),
    tags: optional(list(tag, 'tags')),
    calendars: optional(pipe(record(text(/^[a-z0-9-]{1,32}$/, 'calendar-name'), calendar), about('calendars'))),
    policies: optional(list(policy, 'policies')),
    phrases: optional(pipe(strictObject({ thanks: list(label, 'thanks') }), about('phrases'))),
    machines: optional(list(sender, 'machines')),
    people: optional(list(sender, 'people')),
    since: pipe(moment, about('since')),
    late: optional(text(/^(?=\d)(\d{1,4}d)? ?(\d{1,5}h)?$/, 'late')),
    claimOnReply: optional(choice(['unowned', 'always', 'never', 'unassign'], 'claim-on-reply')),
    afterReply: optional(choice(['waiting', 'open', 'close'], 'after-reply')),
    onClose: optional(choice(['archive', 'keep'], 'on-close')),
    hub: optional(
      pipe(
        strictObject({
          deployment: text(/^[A-Za-z0-9_-]{20,120}$/, 'hub-deployment'),
          clients: list(text(/^[0-9]+-[a-z0-9]+\.apps\.googleusercontent\.com$/, 'hub-client'), 'hub-clients'),
          markNewMail: optional(pipe(literal(true), about('hub-mark-new-mail'))),
        }),
        about('hub'),
      ),
    ),
    sharing: optional(
      pipe(
        strictObject({
          by: optional(choice(['load', 'turn'], 'sharing-by')),
          whenNobody: optional(choice(['pool', 'everybody'], 'sharing-when-nobody')),
          fills: optional(choice(['all', 'needed'], 'sharing-fills')),
          automatic: optional(pipe(literal(true), about('sharing-automatic'))),
        }),
        about('sharing'),
      ),
    ),
    addressOnly: optional(list(domain, 'address-only')),
    tzdata: optional(text(/^\d{4}[a-z]{1,2}$/, 'tzdata')),
    zones: optional(pipe(record(zone, zoneData), about('zones'))),
    morning: optional(text(/^([01]\d|2[0-3]):[0-5]\d$/, 'morning')),
  }),
  about('configuration'),
);

export type ConfigSource = InferInput<typeof configSchema>;
