/**
 * The one definition of the written configuration: it checks, it types (`ConfigSource`), and it yields the JSON
 * Schema. Every description says what would be right; it is the advice of a fault and the help in an editor.
 * What one value alone cannot show (duplicates, unknown references) is in `consistency.ts`.
 */
import {
  array,
  description,
  type GenericSchema,
  type InferInput,
  integer,
  literal,
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
import { tagColourNames } from '../words/marks';
import { priorityNames } from '../words/priorities';
import { languages } from './types';

const text = (pattern: RegExp, says: string) => pipe(string(), regex(pattern), description(says));
const list = <S extends GenericSchema>(item: S, says: string) => pipe(array(item), description(says));
const some = <S extends GenericSchema>(item: S, says: string) => pipe(array(item), minLength(1), description(says));
const choice = <const T extends string>(options: readonly T[], says: string) =>
  pipe(picklist(options), description(`${says} One of: ${options.join(', ')}.`));

const handle = text(
  /^[a-z0-9-]{1,32}$/,
  'A short name of 1 to 32 lower-case letters, digits and hyphens, like "alice".',
);
const tagName = text(/^[a-z0-9-]{1,40}$/, 'A tag of 1 to 40 lower-case letters, digits and hyphens, like "billing".');
const label = text(/^\S(.{0,78}\S)?$/, 'A name of 1 to 80 characters on one line, with no space at either end.');
const address = text(
  /^[^\s@<>,;:"()[\]\\]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+$/,
  'A plain mail address, like "alice@team.example".',
);
const domain = text(/^[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+$/, 'A mail domain, like "team.example".');
const sender = text(
  /^[^\s@<>,;:"()[\]\\]{0,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+$/,
  'A mail address, like "anna@customer.example", or a whole domain, like "@customer.example".',
);
const zone = text(/^[A-Za-z][A-Za-z0-9_+/-]{1,63}$/, 'A time zone by its IANA name, like "Europe/Berlin".');
const date = text(/^\d{4}-\d{2}-\d{2}$/, 'A date as year-month-day, like "2026-12-24".');
const time = text(
  /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/,
  'A time of day in whole minutes, like "09:00"; "24:00" as an end.',
);
const moment = text(
  /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/,
  'A date, like "2026-10-01" (its first moment in the time zone of the team), or a moment, like "2026-10-01T08:00:00Z".',
);
const duration = text(
  /^(?=\d)(\d{1,4}d)? ?(\d{1,5}h)? ?(\d{1,6}m)?$/,
  'Business time in minutes, hours and business days, like "30m", "4h" or "1d 4h".',
);
const warning = text(
  /^([1-9]\d?%|(?=\d)(\d{1,4}d)? ?(\d{1,5}h)? ?(\d{1,6}m)?)$/,
  'When to warn: a share of the target that has passed, like "75%", or the time that is left, like "30m".',
);

const interval = pipe(tuple([time, time]), description('Two times of day, from and to, like ["09:00", "17:30"].'));
const intervals = list(interval, 'A list of [from, to) times, like [["09:00", "12:00"], ["13:00", "17:30"]].');
const day = optional(intervals);
const week = strictObject({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day });

const member = strictObject({
  handle,
  name: label,
  addresses: some(address, 'The addresses this member writes from or signs in with; at least one.'),
  role: choice(['agent', 'lead', 'collaborator'], 'What this member may do.'),
  away: optional(
    list(strictObject({ from: date, to: date }), 'Days off: the first and the last date of each absence.'),
  ),
  left: optional(
    pipe(
      literal(true),
      description('true once the member has left, else left out; the entry stays, so that old marks can be read.'),
    ),
  ),
  capacity: optional(
    pipe(
      number(),
      integer(),
      minValue(0),
      description('How much open work this member takes: a whole number, 0 or more.'),
    ),
  ),
});

const tag = strictObject({
  name: tagName,
  colour: optional(choice([...tagColourNames], 'The colour of the tag in the message list.')),
  retired: optional(
    pipe(
      literal(true),
      description(
        'true once the tag is no longer offered, else left out; the entry stays, so that old marks can be read.',
      ),
    ),
  ),
});

const calendar = strictObject({
  timeZone: zone,
  hours: pipe(
    union([literal('always'), week]),
    description('"always", or the opening hours of each weekday, mon to sun, like { "mon": [["09:00", "17:30"]] }.'),
  ),
  holidays: optional(list(date, 'Dates that are closed all day.')),
  exceptions: optional(
    pipe(record(date, intervals), description('Hours of single dates, like { "2026-12-24": [["09:00", "12:00"]] }.')),
  ),
  businessDay: optional(
    text(
      /^(?=\d)(\d{1,2}h)? ?(\d{1,4}m)?$/,
      'How long "1d" is in this calendar, like "8h"; 8h if left out, 24h for "always".',
    ),
  ),
});

const policy = strictObject({
  name: label,
  when: optional(
    pipe(
      strictObject({
        priority: optional(some(choice(priorityNames, 'A priority.'), 'Any of these priorities, at least one.')),
        tag: optional(some(tagName, 'Any of these tags, at least one.')),
        from: optional(some(sender, 'The customer writes from any of these addresses or domains, at least one.')),
      }),
      description('All conditions given must hold; without any, the policy matches every conversation.'),
    ),
  ),
  calendar: pipe(string(), minLength(1), description('The name of one of the calendars.')),
  targets: pipe(
    strictObject({
      firstResponse: optional(duration),
      nextResponse: optional(duration),
      resolution: optional(duration),
    }),
    description('How soon the team promises to act; at least one of firstResponse, nextResponse, resolution.'),
  ),
  warn: optional(warning),
  starts: moment,
  ends: optional(moment),
});

const whole = pipe(number(), integer());

const zoneData = strictObject({
  years: pipe(tuple([whole, whole]), description('The first and the last year covered, like [2019, 2030].')),
  offset: pipe(whole, description('Seconds ahead of UTC before the first change, like 3600.')),
  changes: list(
    pipe(
      tuple([whole, whole]),
      description('A change: seconds since 1970 began, and seconds ahead of UTC from then on.'),
    ),
    'A list of changes, the earliest first.',
  ),
});

/** The configuration as people write it. */
export const configSchema = pipe(
  strictObject({
    $schema: optional(pipe(string(), description('Where editors find the schema of this file.'))),
    v: pipe(literal(1), description('1, the version of this form.')),
    mailbox: pipe(address, description('The address of the team mailbox, like "support@team.example".')),
    aliases: optional(list(address, 'A list of further addresses of the team mailbox.')),
    domains: list(
      domain,
      'A list of the mail domains that belong to the team alone, like ["team.example"]; [] if there is none.',
    ),
    timeZone: zone,
    locale: optional(choice(languages, 'The language of the team; en if left out.')),
    languages: optional(
      list(choice(languages, 'A language.'), 'Further languages the Gmail add-on speaks to people whose own they are.'),
    ),
    members: some(member, 'Everybody on the roster, also those who left; at least one.'),
    tags: optional(list(tag, 'The tags of the team, in the order in which they are offered.')),
    calendars: optional(
      pipe(
        record(
          text(
            /^[a-z0-9-]{1,32}$/,
            'A calendar name of 1 to 32 lower-case letters, digits and hyphens, like "office".',
          ),
          calendar,
        ),
        description('Business hours by name, like { "office": … }.'),
      ),
    ),
    policies: optional(list(policy, 'What is promised to whom; of several that match, the first one counts.')),
    phrases: optional(
      pipe(
        strictObject({ thanks: list(label, 'Sentences that only say thanks, like "thank you".') }),
        description('Phrases Docket recognises, like { "thanks": ["thank you"] }.'),
      ),
    ),
    since: pipe(
      moment,
      description(
        'From when on new mail is sorted: a date, like "2026-10-01", or a moment, like "2026-10-01T08:00:00Z".',
      ),
    ),
    claimOnReply: optional(
      choice(
        ['unowned', 'always', 'never', 'unassign'],
        "What a member's reply does to the owner; unowned if left out.",
      ),
    ),
    afterReply: optional(choice(['waiting', 'open', 'close'], 'The status after a reply; waiting if left out.')),
    onClose: optional(
      choice(['archive', 'keep'], 'Whether closing takes a conversation out of the inbox; archive if left out.'),
    ),
    hub: optional(
      pipe(
        strictObject({
          deployment: text(
            /^[A-Za-z0-9_-]{20,120}$/,
            'The id of the hub’s deployment, the part of its address between /s/ and /exec.',
          ),
          clients: list(
            text(
              /^[0-9]+-[a-z0-9]+\.apps\.googleusercontent\.com$/,
              'A client id, like "123-abc.apps.googleusercontent.com".',
            ),
            'The client ids of the add-ons whose users the hub serves.',
          ),
        }),
        description('Where the hub of a team on Gmail is, and whom it serves; left out where there is none.'),
      ),
    ),
    sharing: optional(
      pipe(
        strictObject({
          by: optional(
            choice(
              ['load', 'turn'],
              'Who gets the next conversation: whoever owns the fewest, or one after the other; load if left out.',
            ),
          ),
          whenNobody: optional(
            choice(
              ['pool', 'everybody'],
              'Where nobody present has room: it stays unassigned, or goes to everybody who may own work; pool if left out.',
            ),
          ),
          automatic: optional(
            pipe(
              literal(true),
              description('true if every pass of upkeep shares out what nobody owns, else left out.'),
            ),
          ),
        }),
        description('How work that nobody owns is shared out.'),
      ),
    ),
    addressOnly: optional(
      list(
        domain,
        'A list of mail domains under which every address is a customer of its own, like ["bund.de"]; large public bodies if left out.',
      ),
    ),
    tzdata: optional(
      text(/^\d{4}[a-z]{1,2}$/, 'The version of the tz database that "zones" is from, like "2026f"; Docket writes it.'),
    ),
    zones: optional(
      pipe(record(zone, zoneData), description('What the clocks do in each time zone named here; Docket writes it.')),
    ),
    morning: optional(
      text(
        /^([01]\d|2[0-3]):[0-5]\d$/,
        'When a snoozed conversation returns in the morning, like "09:00"; 09:00 if left out.',
      ),
    ),
  }),
  description('The settings of Docket as one group in braces; docs/configuration.md shows them all.'),
);

export type ConfigSource = InferInput<typeof configSchema>;
