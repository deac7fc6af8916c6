/** What can be wrong with a configuration, as codes and data; the catalogue has the words. */
import { fields, isFields, listOf, named, number, oneOf, type Shape, type ShapeOf, text } from './shape';

/** What would be right at a place of the configuration: help in an editor, and the advice of a fault of form. */
export const settingHints = [
  'address',
  'address-only',
  'after-reply',
  'aliases',
  'away',
  'business-day',
  'calendar-name',
  'calendars',
  'capacity',
  'machines',
  'people',
  'claim-on-reply',
  'configuration',
  'date',
  'domain',
  'domains',
  'duration',
  'exceptions',
  'handle',
  'holidays',
  'hours',
  'hub',
  'hub-client',
  'hub-clients',
  'hub-deployment',
  'hub-mark-new-mail',
  'interval',
  'intervals',
  'label',
  'language',
  'languages',
  'late',
  'left',
  'locale',
  'mailbox',
  'member-addresses',
  'members',
  'moment',
  'morning',
  'on-close',
  'phrases',
  'policies',
  'policy-calendar',
  'policy-priorities',
  'policy-priority',
  'policy-senders',
  'policy-tags',
  'policy-when',
  'retired',
  'role',
  'schema',
  'sender',
  'sharing',
  'sharing-automatic',
  'sharing-by',
  'sharing-fills',
  'sharing-when-nobody',
  'since',
  'tag-colour',
  'tag-name',
  'tags',
  'targets',
  'thanks',
  'time',
  'tzdata',
  'version',
  'warning',
  'zone',
  'zone-change',
  'zone-changes',
  'zone-offset',
  'zone-years',
  'zones',
] as const;

export type SettingHint = (typeof settingHints)[number];

const none = fields({});
/** `options`: the only values possible there, if they can be counted. */
const hint = fields({ about: oneOf(settingHints), options: listOf(text) });
const span = { from: text, to: text };

/** The data each fault carries. Values are quoted as the configuration writes them, and cut. */
export const faultData = {
  'not-json': fields({ said: text }),
  // Of form.
  'unknown-setting': fields({ setting: text, known: listOf(text) }),
  'impossible-name': fields({ name: text, hint }),
  'reserved-name': fields({ name: text }),
  /** `setting`: its name; empty for an item of a list. */
  'missing-value': fields({ setting: text, hint }),
  'impossible-value': fields({ kind: oneOf(['value', 'list', 'group']), value: text, hint }),
  // Of names and references.
  'handle-in-use': fields({ handle: text }),
  'handle-reserved': fields({ handle: text }),
  /** `of`: whose it is already; `handle` of that member, empty where it is none's or not known. */
  'address-in-use': fields({ address: text, of: oneOf(['mailbox', 'alias', 'member']), handle: text }),
  'tag-listed-twice': fields({ tag: text }),
  'sender-listed-twice': fields({ sender: text }),
  'policy-named-twice': fields({ policy: text }),
  'unknown-tag': fields({ tag: text }),
  'unknown-calendar': fields({ calendar: text, known: listOf(text) }),
  'unknown-zone': fields({ zone: text }),
  'zone-contradicts-itself': none,
  'phrase-without-letters': fields({ phrase: text }),
  // Of times.
  'no-such-date': fields({ date: text }),
  'no-such-moment': fields({ moment: text }),
  'no-such-time': fields({ time: text }),
  'no-such-weekday': fields({ weekday: text, known: listOf(text) }),
  'absence-ends-first': fields(span),
  'holiday-and-exception': fields({ date: text }),
  'business-day-empty': none,
  'never-open': none,
  'interval-empty': fields(span),
  'interval-begins-at-midnight': none,
  /** `hours`: how long a night may be. */
  'night-too-long': fields({ ...span, hours: number }),
  'intervals-overlap': fields({ ...span, otherFrom: text, otherTo: text }),
  // Of what is promised.
  'warning-too-late': none,
  'policy-ends-first': none,
  'nothing-promised': none,
  'target-zero': none,
} satisfies Record<string, Shape<unknown>>;

export type FaultData = { [F in keyof typeof faultData]: ShapeOf<(typeof faultData)[F]> };

export type FaultCode = keyof FaultData;

/** What is wrong, and where: a path like `members[2].handle`, empty for the whole. */
export type Fault<F extends FaultCode = FaultCode> = { [K in F]: { path: string; code: K; data: FaultData[K] } }[F];

export const isFault = (value: unknown): value is Fault =>
  isFields(value) && text(value.path) && named<Shape<unknown>>(faultData, value.code)?.(value.data) === true;
