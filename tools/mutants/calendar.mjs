/** Mutants of the calendar's arithmetic: `npm run test:mutants`. */
import { mutationRun } from './base.mjs';

export default mutationRun('calendar', {
  mutate: ['calendar', 'dates', 'hours', 'openings', 'questions', 'search', 'segments', 'table', 'transitions', 'zone'],
  tests: ['calendar', 'dates', 'segments', 'table', 'zone', 'laws', 'walk'],
  least: 95,
});
