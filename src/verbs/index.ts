import { accept } from './accept';
import { always, declineAlways, proposeAlways } from './always';
import { answer } from './answer';
import { asNew } from './as-new';
import { assign } from './assign';
import { automatic } from './automatic';
import { close } from './close';
import { continues } from './continue';
import { decline } from './decline';
import { dismiss } from './dismiss';
import { dueNow } from './due-now';
import { escalate } from './escalate';
import type { Minded } from './minds';
import { notAnswer } from './not-answer';
import { note } from './note';
import { confirmCustomer, ofCustomer } from './of-customer';
import { priority } from './priority';
import { reopen } from './reopen';
import { replied } from './replied';
import { seen } from './seen';
import { snooze } from './snooze';
import { tag } from './tag';
import { take } from './take';
import { takeOver } from './take-over';
import { tidy } from './tidy';
import { unassign } from './unassign';
import { undo } from './undo';
import type { Verb } from './verb';
import { wait } from './wait';
import { work } from './work';

/** Every command by its word. The word is also the `kind` of the entry it leaves. */
export const verbs = {
  take,
  assign,
  unassign,
  tag,
  priority,
  wait,
  snooze,
  close,
  reopen,
  dismiss,
  always,
  'propose-always': proposeAlways,
  'decline-always': declineAlways,
  note,
  escalate,
  accept,
  decline,
  seen,
  replied,
  answer,
  'not-answer': notAnswer,
  'of-customer': ofCustomer,
  'confirm-customer': confirmCustomer,
  'due-now': dueNow,
  continue: continues,
  work,
  'as-new': asNew,
  automatic,
  'take-over': takeOver,
  undo,
  tidy,
} satisfies Record<string, Verb>;

export type VerbName = keyof typeof verbs;

/** Which differences between the screen and what is there now each verb minds; see `minds.ts`. The others mind none. */
export const minds: { readonly [V in VerbName]?: readonly Minded[] } = {
  take: ['owner', 'answer', 'closed'],
  assign: ['owner', 'answer', 'closed'],
  unassign: ['owner', 'answer'],
  accept: ['owner'],
  'take-over': ['owner', 'answer'],
  wait: ['mail', 'owner', 'closed'],
  snooze: ['mail', 'owner', 'closed'],
  close: ['mail', 'owner'],
  dismiss: ['mail', 'owner'],
  // A colleague's step or answer since is no question of screens: then it is refused.
  undo: ['mail', 'owner'],
};

export const isVerb = (word: string): word is VerbName => Object.keys(verbs).includes(word);
