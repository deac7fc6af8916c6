/** Mutants of policies, histories, clocks and their explanation: `npm run test:mutants`. */
import { mutationRun } from './base.mjs';

export default mutationRun('clocks', {
  mutate: [
    'clocks',
    'describe',
    'desk-history',
    'explain',
    'history',
    'measure',
    'policy',
    'promises',
    'timeline',
    'urgency',
  ],
  tests: ['clocks', 'desk-history', 'explain', 'history', 'model', 'policy', 'timeline'],
  least: 90,
});
