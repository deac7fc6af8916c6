/** Everything the benchmark loads in one piece. */
export { tripsOf, unitsOf } from './cost';
export { broken, unitsEach } from './day';
export { direct, throughHub } from './measure';
export { simulate } from './simulate';
