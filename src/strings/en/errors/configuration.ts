/** The configuration, its calendars, and reckoning with them. */
import type { Fault } from '../../../words/config-faults';
import { type ErrorCatalogue, faultLines } from '../../errors';
import { faults } from './faults';

const faulty = (found: readonly Fault[]) => ({
  message: `The configuration has ${found.length === 1 ? 'a fault' : `${found.length} faults`}.${faultLines(found, faults, 'the whole')}`,
  advice: 'Correct it and set up Docket again; until then nothing is changed.',
});

export const configuration = {
  'config-invalid': (data) => faulty(data.faults),
  'unknown-zone': {
    configuration: (data) => faulty(data.faults),
    name: ({ timeZone }) => ({
      message: `There is no time zone named “${timeZone}”.`,
      advice: 'Use a name from the IANA time zone database, such as Europe/Berlin.',
    }),
    transitions: ({ timeZone, of }) => ({
      message: `The time zone data at hand is for ${of}, not for ${timeZone}.`,
      advice: 'Build the configuration again, so that it contains the zone.',
    }),
  },
  'no-business-time': () => ({
    message: 'The calendar has no open time within reach.',
    advice: 'Give it opening hours, or take holidays out.',
  }),
  'outside-transitions': {
    years: ({ from, to, first }) => ({
      message: `No time zone can be read from year ${from} to ${to}.`,
      advice: `Give whole years from ${first} on, the earlier one first.`,
    }),
    zone: ({ timeZone, from, to }) => ({
      message: `The time zone data for ${timeZone} covers only the years ${from} to ${to}.`,
      advice: 'Build the configuration again with more years.',
    }),
  },
  'reversed-interval': ({ start, end }) => ({
    message: `An interval cannot end at ${end} when it begins at ${start}.`,
    advice: 'Give the earlier moment first, and no negative length.',
  }),
} satisfies Partial<ErrorCatalogue>;
