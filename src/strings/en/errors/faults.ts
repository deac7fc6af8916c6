/** What is wrong with a configuration. */
import type { FaultCatalogue } from '../../errors';
import { hinted } from './hints';

const existingDate = 'Write a date that exists, as year-month-day.';

export const faults: FaultCatalogue = {
  'not-json': ({ said }) => ({
    message: `The configuration is not JSON: ${said}.`,
    advice: 'Check commas, quotes and brackets near that place.',
  }),
  'unknown-setting': ({ setting, known }) => ({
    message: `There is no setting ${setting} here.`,
    advice: `The settings here are: ${known.join(', ')}.`,
  }),
  'impossible-name': ({ name, hint }) => ({ message: `${name} cannot be a name here.`, advice: hinted(hint) }),
  'reserved-name': ({ name }) => ({ message: `${name} cannot be a name here.`, advice: 'Choose another name.' }),
  'missing-value': ({ setting, hint }) => ({ message: `${setting || 'A value'} is missing.`, advice: hinted(hint) }),
  'impossible-value': ({ kind, value, hint }) => ({
    message: `${{ value, list: 'A list', group: 'A group of settings' }[kind]} is not possible here.`,
    advice: hinted(hint),
  }),
  'handle-in-use': ({ handle }) => ({
    message: `The handle ${handle} is already in use.`,
    advice: 'Give every member a handle of their own, also those who have left.',
  }),
  'handle-reserved': ({ handle }) => ({
    message: `The handle ${handle} is reserved.`,
    advice: 'Choose another handle.',
  }),
  'address-in-use': ({ address, of, handle }) => ({
    message: `The address ${address} is already ${
      {
        mailbox: 'that of the team mailbox',
        alias: 'an address of the team mailbox',
        member: handle ? `an address of ${handle}` : 'that of another member',
      }[of]
    }.`,
    advice: 'List an address only once; it belongs to one member or to the team mailbox.',
  }),
  'sender-listed-twice': ({ sender }) => ({
    message: `The sender ${sender} is already listed.`,
    advice: 'List every sender once, as a machine or among the people.',
  }),
  'tag-listed-twice': ({ tag }) => ({ message: `The tag ${tag} is already listed.`, advice: 'List every tag once.' }),
  'policy-named-twice': ({ policy }) => ({
    message: `The policy ${policy} is already defined.`,
    advice: 'Give every policy a name of its own.',
  }),
  'unknown-tag': ({ tag }) => ({
    message: `There is no tag ${tag}.`,
    advice: 'Add it to "tags", or name one of those.',
  }),
  'unknown-calendar': ({ calendar, known }) => ({
    message: `There is no calendar ${calendar}.`,
    advice: known.length > 0 ? `Name one of these: ${known.join(', ')}.` : 'Define one under "calendars".',
  }),
  'unknown-zone': ({ zone }) => ({
    message: `This build of Docket has no data for the time zone ${zone}.`,
    advice: 'Check the spelling; if it is right, put the zone into docket.config.json, then build and deploy again.',
  }),
  'phrase-without-letters': ({ phrase }) => ({
    message: `The phrase ${phrase} has no letter in it.`,
    advice: 'Write words, like "thank you"; emoji and smileys that say thanks need no phrase.',
  }),
  'zone-contradicts-itself': () => ({
    message: 'What is stored about this time zone contradicts itself.',
    advice: 'Take "zones" and "tzdata" out and set up Docket again: it writes them anew.',
  }),
  'no-such-date': ({ date }) => ({ message: `There is no ${date}.`, advice: existingDate }),
  'no-such-moment': ({ moment }) => ({
    message: `There is no ${moment}.`,
    advice: 'Write a time that exists, like "2026-10-01T08:00:00Z".',
  }),
  'no-such-time': ({ time }) => ({
    message: `"${time}" is not a time of day.`,
    advice: 'Write whole minutes from 00:00 to 24:00.',
  }),
  'no-such-weekday': ({ weekday, known }) => ({
    message: `There is no weekday "${weekday}".`,
    advice: `Weekdays are ${known.join(', ')}.`,
  }),
  'absence-ends-first': ({ from, to }) => ({
    message: `The absence ends on ${to}, before it begins on ${from}.`,
    advice: 'Give the first date as "from".',
  }),
  'holiday-and-exception': ({ date }) => ({
    message: `${date} is both a holiday and an exception.`,
    advice: 'Keep the one that is meant.',
  }),
  'business-day-empty': () => ({
    message: 'This is a business day of no length.',
    advice: 'Write a time above zero, like "8h".',
  }),
  'never-open': () => ({
    message: 'The calendar is never open.',
    advice: 'Give at least one interval, or "always".',
  }),
  'interval-empty': ({ from, to }) => ({
    message: `${from} to ${to} is no time at all.`,
    advice: 'A full day is ["00:00", "24:00"].',
  }),
  'interval-begins-at-midnight': () => ({
    message: 'An interval cannot begin at 24:00.',
    advice: 'Begin it at "00:00" on the next day.',
  }),
  'night-too-long': ({ from, to, hours }) => ({
    message: `${from} to ${to} would run overnight for more than ${hours} hours.`,
    advice: `Swap the two if ["${to}", "${from}"] is meant; if the night is, end it at "24:00" and continue from "00:00" on the next day.`,
  }),
  'intervals-overlap': ({ from, to, otherFrom, otherTo }) => ({
    message: `${from} to ${to} overlaps with ${otherFrom} to ${otherTo}.`,
    advice: 'Join the two, or move one of them.',
  }),
  'warning-too-late': () => ({
    message: 'A warning with no time left comes too late.',
    advice: 'Write a share like "75%", or a time like "30m".',
  }),
  'policy-ends-first': () => ({
    message: 'The policy ends before it starts.',
    advice: 'Give the earlier moment as "starts".',
  }),
  'nothing-promised': () => ({
    message: 'The policy promises nothing.',
    advice: 'Give at least one of firstResponse, nextResponse, resolution.',
  }),
  'target-zero': () => ({
    message: 'A target of zero can never be met.',
    advice: 'Write a time above zero, like "4h", or leave it out.',
  }),
};
