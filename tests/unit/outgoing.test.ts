import { expect, test } from '@jest/globals';
import { type Digest, type Draft, type Publish, saidByTemplate, typedByPerson } from '../../src/outgoing';
import type { Entry } from '../../src/words/entry';

/** The types are the test: `npm run check` reports an expected error that is none. */
test('neither a draft nor a file takes an entry’s words', () => {
  const entry = { data: { text: 'Do not tell her.' } } as Entry;
  const note = entry.data.text!;
  const typed = typedByPerson('Dear Helen');
  const rest = { way: 'draft', answers: 'm1', text: typed } as const;
  const draft: Draft = {
    ...rest,
    // @ts-expect-error A note is no text for people outside.
    html: note,
  };
  const joined: Draft = {
    ...rest,
    // @ts-expect-error Nor does it become one beside text that is.
    html: `${typed} ${note}`,
  };
  const file: Publish = {
    way: 'publish',
    name: 'roadmap.html',
    // @ts-expect-error Nor in a file.
    text: note,
  };
  const digest: Digest = { way: 'digest', to: 'alice', subject: 'Today', text: note };
  expect([draft.html, joined.html, file.text, digest.to]).toEqual([note, `Dear Helen ${note}`, note, 'alice']);
});

test('what a person types and what a template says stays as it is', () => {
  expect([typedByPerson('ä < b'), saidByTemplate('**c**')]).toEqual(['ä < b', '**c**']);
});
