import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { importMail, loadInto } from '../import';
import type { ImportedMail } from '../import/types';
import { createMailbox } from '../store';

/**
 * Shaped like fifty messages of a list of 2009, and three more: headers as they came, threads, parts, charsets, quotes and
 * patches. Every name, address, subject and word is made up.
 */
const file = join(process.cwd(), 'tests/fixtures/mail/list.mbox');

describe("a public list's 53 mails", () => {
  let mails: ImportedMail[];
  beforeAll(async () => {
    mails = await importMail(file);
  });
  /** The people of one conversation in the order they wrote, found by its subject. */
  const writers = (subject: RegExp) => {
    const of = new Set(mails.filter(({ parsed }) => subject.test(parsed.subject)).map(({ thread }) => thread));
    expect(of.size).toBe(1);
    return mails
      .filter(({ thread }) => of.has(thread))
      .sort((one, other) => one.at - other.at)
      .map(({ parsed }) => parsed.from.name);
  };

  test('are all there, in their own years, in 25 conversations', () => {
    expect(mails).toHaveLength(53);
    expect(new Set(mails.map(({ thread }) => thread)).size).toBe(25);
    expect(mails.filter(({ at }) => new Date(at).getUTCFullYear() === 2009)).toHaveLength(51);
    expect(mails.every(({ parsed }) => parsed.text.length > 0 && parsed.from.address.includes('@'))).toBe(true);
  });

  // Read by hand in the archive.
  test('stand with what they answer', () => {
    expect(writers(/Working with shelf storage/)).toEqual([
      'Nils Hartwell-Brook',
      'Viktor Malinin',
      'Nils Hartwell-Brook',
      'Viktor Malinin',
      'Ruth Penrose',
      'Nils Hartwell-Brook',
      'Henry Caldwell',
    ]);
    expect(writers(/Shut the lamp file/)).toEqual([
      'Viktor Malinin',
      'Henry Caldwell',
      'Ruth Penrose',
      'Henry Caldwell',
    ]);
    // The second part of a series names the first one, and has a subject of its own.
    expect(writers(/Include <wick.h>/)).toEqual(['Viktor Malinin']);
    // The same mail came twice.
    expect(writers(/chronicle$/)).toEqual(['Glen Farris', 'Glen Farris', 'Ruth Penrose', 'Henry Caldwell']);
    expect(writers(/Old Port/)).toHaveLength(4);
  });

  test('of eight bits are read in their own charset', () => {
    const french = mails.find(({ parsed }) => parsed.subject.startsWith('Re: [packages]'))!;
    expect(french.parsed.from.name).toBe('Françoise Lefèvre');
    expect(french.parsed.text).toContain('Milan Brandt a écrit');
  });

  test('lie in the mailbox as one conversation each, none lost', async () => {
    const mailbox = createMailbox('team@fernhill.example');
    const stored = await loadInto(mailbox, mails);
    expect(mailbox.all()).toHaveLength(53);
    expect(new Set(stored.map(({ thread }) => thread)).size).toBe(25);
    for (const { thread } of stored) expect(mailbox.thread(thread)[0]!.uid).toBe(thread);
  });
});
