/** Mutants of policies, histories, clocks and their explanation: `npm run test:mutants`. */
import { mutationRun } from './base.mjs';

export default mutationRun('clocks', {
  mutate: ['clocks', 'describe', 'explain', 'history', 'measure', 'policy', 'service-levels', 'timeline', 'urgency'],
  tests: ['clocks', 'explain', 'history', 'model', 'policy', 'timeline'],
  least: 90,
});
