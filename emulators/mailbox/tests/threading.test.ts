import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { composeMail } from '../compose';
import { threadKeys, threadOf } from '../import/threading';
import { parseMail } from '../parse';
import { createMailbox } from '../store';
import { normalSubject, withoutReplyPrefix } from '../subject';

interface Mail {
  messageId: string;
  inReplyTo: string;
  references: string[];
  subject: string;
  gmailThread?: string;
}

const mail = (id: string, subject: string, references: string[] = [], more: Partial<Mail> = {}): Mail => ({
  messageId: id && `<${id}>`,
  inReplyTo: '',
  references: references.map((reference) => `<${reference}>`),
  subject,
  ...more,
});

/** Which mails share a conversation, as groups of indexes. */
const groups = (mails: Mail[]) => {
  const keys = threadKeys(mails);
  const found = keys.map((key) => keys.flatMap((other, index) => (other === key ? [index] : [])).join());
  return [...new Set(found)];
};

describe('mails are one conversation', () => {
  test.each<[string, Mail[], string[]]>([
    ['by References', [mail('1', 'Tent'), mail('2', 'Re: Tent', ['1'])], ['0,1']],
    ['by In-Reply-To', [mail('1', 'Tent'), mail('2', 'AW: tent', [], { inReplyTo: '<1>' })], ['0,1']],
    ['by a mail that is not here', [mail('2', 'Re: Tent', ['1']), mail('3', 'Re: Tent', ['1'])], ['0,1']],
    [
      'by a later mail that names both',
      [mail('1', 'Tent'), mail('2', 'Tent'), mail('3', 'Re: Tent', ['1', '2'])],
      ['0,1,2'],
    ],
    ['in two copies', [mail('1', 'Tent'), mail('1', '[list] Tent')], ['0,1']],
    ['with no subject at all', [mail('1', ''), mail('2', 'Re:', ['1'])], ['0,1']],
    [
      "by Gmail's own thread, whatever the subject",
      [mail('1', 'a', [], { gmailThread: '7' }), mail('', 'b', [], { gmailThread: '7' })],
      ['0,1'],
    ],
    ['never by subject alone', [mail('1', 'Tent'), mail('2', 'Re: Tent')], ['0', '1']],
    ['never by reference alone', [mail('1', 'Tent'), mail('2', 'Boots', ['1'])], ['0', '1']],
    ['never without a Message-ID and a reference', [mail('', 'Tent'), mail('', 'Tent')], ['0', '1']],
  ])('%s', (_name, mails, expected) => {
    expect(groups(mails)).toEqual(expected);
  });

  test('in whatever order they come', () => {
    const some = fc.record({
      id: fc.nat(6),
      refs: fc.array(fc.nat(6), { maxLength: 3 }),
      subject: fc.constantFrom('a', 'Re: a', 'b'),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 8 }), (list) => {
        const mails = list.map(({ id, refs, subject }) => mail(`${id}`, subject, refs.map(String)));
        const together = (all: Mail[]) => {
          const keys = threadKeys(all);
          return mails.map((one) => mails.map((other) => keys[all.indexOf(one)] === keys[all.indexOf(other)]));
        };
        expect(together([...mails].reverse())).toEqual(together(mails));
      }),
    );
  });

  test('in a chain of a hundred thousand, soon', () => {
    const chain = Array.from({ length: 100_000 }, (_, n) => mail(`${n}`, 'x', n > 0 ? [`${n - 1}`] : []));
    expect(new Set(threadKeys(chain)).size).toBe(1);
  });
});

test('an arriving mail finds the conversation it answers, and no other', async () => {
  const mailbox = createMailbox('team@y.test');
  const letter = { from: { name: 'A', address: 'a@x.test' }, to: [], text: 'Hello' };
  const { thread } = await mailbox.add({
    raw: await composeMail({ ...letter, subject: 'Tent', messageId: '<1@x>' }),
    at: 1,
    folder: 'inbox',
  });
  const find = async (subject: string, references: string[]) =>
    threadOf(mailbox, await parseMail(await composeMail({ ...letter, subject, references })));
  expect(await find('Re: Tent', ['<1@x>', '<unknown@x>'])).toBe(thread);
  expect(await find('Boots', ['<1@x>'])).toBeUndefined();
  expect(await find('Re: Tent', [])).toBeUndefined();
});

test.each([
  ['Re: Fwd: AW: [list] Re[2]: Tent', 'tent'],
  ['[list] [PATCH 1/2] Close\r\n\tthe   file', 'close the file'],
  ['[only a tag]', '[only a tag]'],
  ['Re:', ''],
  ['Reply: Tent', 'reply: tent'],
  ['RE：テント', 'テント'],
])('what %j has in common with its replies is %j', (subject, normal) => {
  expect(normalSubject(subject)).toBe(normal);
});

test('a reply mark goes, a list tag stays', () => {
  expect(withoutReplyPrefix(' RE: Aw: [list] Tent')).toBe('[list] Tent');
});
