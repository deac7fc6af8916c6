/** Mutants of the calendar's arithmetic: `npm run test:mutants`. */
import { mutationRun } from './base.mjs';

export default mutationRun('calendar', {
  mutate: [
    'calendar',
    'dates',
    'hours',
    'openings',
    'calendar-queries',
    'search',
    'segments',
    'open-time-index',
    'transitions',
    'zone',
  ],
  tests: ['calendar', 'dates', 'segments', 'open-time-index', 'zone', 'laws', 'walk'],
  least: 95,
});
