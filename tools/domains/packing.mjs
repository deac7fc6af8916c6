/** Packs the public suffix list into the text that src/mail/addresses/registrable-domain.ts reads; the form is told there. */
import { readFileSync } from 'node:fs';
import { domainToASCII } from 'node:url';

const list = readFileSync(new URL('public-suffix-list.txt', import.meta.url), 'utf8');

/** The day the list is from, `YYYY-MM-DD`. */
export const version = /^\/\/ VERSION: (\d{4}-\d\d-\d\d)$/m.exec(list)[1];

/** The rules of two labels and more as A-labels; every other last label is a public suffix without a rule. */
export const rules = list
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('//') && line.includes('.'))
  .map((line) => {
    const mark = line.startsWith('!') ? '!' : line.startsWith('*.') ? '*.' : '';
    return mark + domainToASCII(line.slice(mark.length));
  });

const longestShared = 25;

/** Labels in order; each begins with a capital letter that says how many characters it shares with the one before. */
function frontCoded(labels) {
  let before = '';
  return labels
    .map((label) => {
      let shared = 0;
      while (shared < longestShared && shared < label.length - 1 && label[shared] === before[shared]) shared += 1;
      before = label;
      return String.fromCharCode(65 + shared) + label.slice(shared);
    })
    .join('');
}

/** One line for each set of labels: the names below which they stand, and the labels. */
export function packed() {
  const below = new Map();
  for (const rule of rules) {
    const mark = rule.startsWith('!') ? '!' : '';
    const [label, ...parent] = rule.slice(mark.length).split('.');
    const name = parent.join('.');
    below.set(name, [...(below.get(name) ?? []), mark + label]);
  }
  const lines = new Map();
  for (const [name, labels] of below) {
    const line = frontCoded([...new Set(labels)].sort());
    lines.set(line, [...(lines.get(line) ?? []), name]);
  }
  return [...lines].map(([line, names]) => `${names.join(',')}=${line}`).join('\n');
}
