/** In a process of its own: loads the bundle, compiles a calendar from transitions as data, answers once. */
import { readFileSync } from 'node:fs';

const [bundle, data] = process.argv.slice(2);
const { settings, transitions, start, openMs } = JSON.parse(readFileSync(data, 'utf8'));
const begin = performance.now();
const { compileCalendar } = await import(bundle);
const loaded = performance.now();
const answer = compileCalendar(settings, transitions).after(start, openMs);
const answered = performance.now();
console.log(JSON.stringify({ load: loaded - begin, first: answered - loaded, answer }));
