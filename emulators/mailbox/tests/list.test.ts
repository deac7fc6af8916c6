import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { importMail, loadInto } from '../import';
import type { ImportedMail } from '../import/types';
import { createMailbox } from '../store';

const file = join(process.cwd(), '../shared/mail/list.mbox');
const isThere = existsSync(file);

(isThere ? describe : describe.skip)(
  `a public list's 53 mails${isThere ? '' : ' (skipped: no ../shared/mail/list.mbox)'}`,
  () => {
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
      expect(writers(/Working with Maildir storage/)).toEqual([
        'Lars Kellogg-Stedman',
        'Mikhail Gusarov',
        'Lars Kellogg-Stedman',
        'Mikhail Gusarov',
        'Keith Packard',
        'Lars Kellogg-Stedman',
        'Carl Worth',
      ]);
      expect(writers(/Close message file/)).toEqual(['Mikhail Gusarov', 'Carl Worth', 'Keith Packard', 'Carl Worth']);
      // The second part of a series names the first one, and has a subject of its own.
      expect(writers(/Include <stdint.h>/)).toEqual(['Mikhail Gusarov']);
      // The same mail came twice.
      expect(writers(/archive$/)).toEqual(['Aron Griffis', 'Aron Griffis', 'Keith Packard', 'Carl Worth']);
      expect(writers(/Mac OS X/)).toHaveLength(4);
    });

    test('of eight bits are read in their own charset', () => {
      const french = mails.find(({ parsed }) => parsed.subject.startsWith('Re: [aur-general]'))!;
      expect(french.parsed.from.name).toBe('François Boulogne');
      expect(french.parsed.text).toContain('Allan McRae a écrit');
    });

    test('lie in the mailbox as one conversation each, none lost', async () => {
      const mailbox = createMailbox('team@fernhill.example');
      const stored = await loadInto(mailbox, mails);
      expect(mailbox.all()).toHaveLength(53);
      expect(new Set(stored.map(({ thread }) => thread)).size).toBe(25);
      for (const { thread } of stored) expect(mailbox.thread(thread)[0]!.uid).toBe(thread);
    });
  },
);
