import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createMailbox } from '../../mailbox/store';
import type { StoredMail } from '../../mailbox/types';
import { matcher } from '../search/match';
import { parseQuery } from '../search/parse';
import { rawMail, start, team, type World, world } from './world';

/** Subjects of the threads a search finds. */
async function found(w: World, q: string): Promise<string[]> {
  const { json } = await w.get('messages', { q });
  const ids: string[] = (json.messages ?? []).map((message: { id: string }) => message.id);
  return ids.map((id) => w.mailbox.parsed(w.gmail.ids(team).uid(id)!).subject);
}

async function filled(): Promise<World> {
  const w = world({ unitsPerMinute: 1e9 });
  await w.receive({ subject: 'Alpha', text: 'The red printer smokes', headers: ['Message-ID: <a+1@x.example>'] });
  await w.receive({ subject: 'Beta docket-7f3a', from: 'Dan <dan@other.example>', text: 'A printer, red.' });
  await w.receive({ subject: 'Gamma', to: 'sales@acme.example', headers: [`Cc: Ann <${team}>`], text: 'alphabet' });
  return w;
}

describe('words', () => {
  test.each([
    ['printer', ['Beta docket-7f3a', 'Alpha']],
    ['PRINTER red', ['Beta docket-7f3a', 'Alpha']],
    ['"red printer"', ['Alpha']],
    ['print', []],
    ['alpha', ['Alpha']],
    ['subject:alpha', ['Alpha']],
    ['subject:"docket 7f3a"', ['Beta docket-7f3a']],
    ['subject:"docket-7f3a"', ['Beta docket-7f3a']],
    ['subject:7f3', []],
    ['subject:printer', []],
    ['subject:(beta 7f3a)', ['Beta docket-7f3a']],
    ['subject:{alpha gamma}', ['Gamma', 'Alpha']],
    ['from:dan', ['Beta docket-7f3a']],
    ['from:dan@other.example', ['Beta docket-7f3a']],
    ['from:other.example', ['Beta docket-7f3a']],
    ['from:an', []],
    ['to:sales@acme.example', ['Gamma']],
    ['to:team', ['Gamma', 'Beta docket-7f3a', 'Alpha']],
    ['cc:ann', ['Gamma']],
    ['to:me', ['Gamma', 'Beta docket-7f3a', 'Alpha']],
    ['from:me', []],
  ])('%s finds %j', async (q, subjects) => {
    expect(await found(await filled(), q)).toEqual(subjects);
  });

  test('a phrase never spans two places', async () => {
    const w = await filled();
    expect(await found(w, '"alpha cleo"')).toEqual([]);
    expect(await found(w, '"cleo customer"')).toEqual(['Gamma', 'Alpha']);
  });
});

describe('together', () => {
  test.each([
    ['-printer', ['Gamma']],
    ['printer -from:dan', ['Alpha']],
    ['alpha OR gamma', ['Gamma', 'Alpha']],
    ['{alpha gamma}', ['Gamma', 'Alpha']],
    ['(alpha OR beta) smokes', ['Alpha']],
    ['alpha OR beta smokes', ['Alpha']],
    ['smokes alpha OR beta', ['Alpha']],
    ['alpha OR beta OR gamma', ['Gamma', 'Beta docket-7f3a', 'Alpha']],
    ['-(alpha OR beta)', ['Gamma']],
    ['-{alpha beta}', ['Gamma']],
    ['alpha AND smokes', ['Alpha']],
    ['', ['Gamma', 'Beta docket-7f3a', 'Alpha']],
    ['or', []],
  ])('%j finds %j', async (q, subjects) => {
    expect(await found(await filled(), q)).toEqual(subjects);
  });
});

describe('Message-IDs', () => {
  test.each(['rfc822msgid:a+1@x.example', 'rfc822msgid:<a+1@x.example>', 'in:inbox rfc822msgid:a+1@x.example'])(
    '%s finds the one',
    async (q) => expect(await found(await filled(), q)).toEqual(['Alpha']),
  );

  test.each(['rfc822msgid:1@x.example', 'rfc822msgid:A+1@x.example', 'rfc822msgid:a+1@x.example from:dan'])(
    '%s finds none',
    async (q) => expect(await found(await filled(), q)).toEqual([]),
  );

  test('one among alternatives does not narrow the others', async () => {
    expect(await found(await filled(), 'rfc822msgid:a+1@x.example OR gamma')).toEqual(['Gamma', 'Alpha']);
    expect(await found(await filled(), '-rfc822msgid:a+1@x.example')).toEqual(['Gamma', 'Beta docket-7f3a']);
  });
});

describe('places and states', () => {
  async function sorted() {
    const w = await filled();
    const ids = w.gmail.ids(team);
    const label = await w.label('Ops/Red Team');
    const loud = await w.label('!Due soon');
    await w.post(`messages/${ids.message(1)}/modify`, {
      addLabelIds: [label, 'STARRED'],
      removeLabelIds: ['INBOX', 'UNREAD'],
    });
    await w.post(`messages/${ids.message(2)}/modify`, { addLabelIds: [loud] });
    await w.post(`messages/${ids.message(3)}/trash`);
    await w.receive({ subject: 'Junk' }, { spam: true });
    await w.gmail.fileSent({ user: team, raw: rawMail({ from: team, subject: 'Sent' }) });
    return w;
  }

  test.each([
    ['in:inbox', ['Beta docket-7f3a']],
    ['in:trash', ['Gamma']],
    ['in:spam', ['Junk']],
    ['in:sent', ['Sent']],
    ['in:archive', ['Alpha']],
    ['in:anywhere', ['Sent', 'Junk', 'Gamma', 'Beta docket-7f3a', 'Alpha']],
    ['gamma', []],
    ['gamma in:anywhere', ['Gamma']],
    ['-in:trash gamma', []],
    ['is:unread', ['Beta docket-7f3a']],
    ['is:read', ['Sent', 'Alpha']],
    ['is:starred', ['Alpha']],
    ['label:inbox', ['Beta docket-7f3a']],
    ['label:ops-red-team', ['Alpha']],
    ['label:Ops/Red-Team', ['Alpha']],
    ['label:"Ops/Red Team"', ['Alpha']],
    ['label:"!Due soon"', ['Beta docket-7f3a']],
    ['label:nobody', []],
    ['has:userlabels', ['Beta docket-7f3a', 'Alpha']],
    ['has:nouserlabels', ['Sent']],
    ['has:attachment', []],
  ])('%s finds %j', async (q, subjects) => {
    expect(await found(await sorted(), q)).toEqual(subjects);
  });

  test('has:attachment finds files', async () => {
    const w = world();
    const body = '--b\r\n\r\nsee\r\n--b\r\nContent-Disposition: attachment; filename="bill.pdf"\r\n\r\nx\r\n--b--';
    const raw = `Subject: File\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${body}`;
    await w.gmail.deliver({ user: team, raw });
    expect(await found(w, 'has:attachment')).toEqual(['File']);
    expect(await found(w, 'bill')).toEqual(['File']);
  });
});

describe('time', () => {
  test.each([
    [`after:${start / 1000 + 1}`, ['Gamma', 'Beta docket-7f3a']],
    [`before:${start / 1000 + 1}`, ['Alpha']],
    [`newer:${start / 1000 + 2}`, ['Gamma']],
    [`older:${start / 1000}`, []],
    ['after:2026/11/23', ['Gamma', 'Beta docket-7f3a', 'Alpha']],
    ['before:2026-11-23', []],
    ['newer_than:1d', ['Gamma', 'Beta docket-7f3a', 'Alpha']],
    ['older_than:1d', []],
    ['older_than:1y', []],
  ])('%s finds %j', async (q, subjects) => {
    expect(await found(await filled(), q)).toEqual(subjects);
  });

  test('a date is midnight in Pacific Standard Time', () => {
    const after = parseQuery('after:2026/7/1', start);
    expect(after).toEqual({ is: 'since', at: Date.UTC(2026, 6, 1, 8) });
  });

  test('newer_than counts from now', () => {
    expect(parseQuery('newer_than:2d', start)).toEqual({ is: 'since', at: start - 2 * 86_400_000 });
    expect(parseQuery('older_than:2m', start)).toEqual({ is: 'before', at: start - 60 * 86_400_000 });
  });
});

describe('what is not known is refused by name', () => {
  test.each([
    ['filename:pdf', 'filename:'],
    ['http://example.com', 'http:'],
    ['in:nowhere', 'in:nowhere'],
    ['is:muted', 'is:muted'],
    ['has:drive', 'has:drive'],
    ['after:yesterday', 'after:yesterday'],
    ['after:2026/02/30', 'after:2026/02/30'],
    ['newer_than:2h', 'newer_than:2h'],
    ['toString:x', 'tostring:'],
    ['in:constructor', 'in:constructor'],
    ['+exact', '+exact'],
    ['a AROUND b', 'AROUND'],
    ['label:!Urgent', 'quotation marks'],
    ['label:a&b', 'quotation marks'],
    ['subject:', 'subject:'],
    ['subject: word', 'subject:'],
    ['subject:(from:x)', 'from:'],
    ['"open', 'quotation mark'],
    ['(open', '")"'],
    ['close)', '")"'],
    ['{a)', '"}"'],
    ['()', 'empty'],
    ['a OR', 'OR'],
    ['OR a', 'OR'],
    ['a OR OR b', 'OR'],
    ['-', '"-"'],
    ['!!!', '!!!'],
    ['""', 'letter'],
  ])('%s: %s', async (q, named) => {
    const { status, json } = await world().get('messages', { q });
    expect(status).toBe(400);
    expect(json.error.message).toContain(named);
  });
});

/** A search beside a second, plainer way to say whether it finds a mail. */
interface Said {
  q: string;
  holds(mail: Plain): boolean;
}

interface Plain {
  subject: string;
  text: string;
  read: boolean;
  at: number;
}

const vocabulary = ['red', 'green', 'blue', 'r2', 'é'];
const word = fc.constantFrom(...vocabulary);
const sentence = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '));
const spans = (text: string, phrase: string) => ` ${text} `.includes(` ${phrase} `);

const leaf: fc.Arbitrary<Said> = fc.oneof(
  word.map((one) => ({ q: one, holds: (m: Plain) => spans(m.subject, one) || spans(m.text, one) })),
  fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => {
    const phrase = words.join(' ');
    return { q: `"${phrase}"`, holds: (m: Plain) => spans(m.subject, phrase) || spans(m.text, phrase) };
  }),
  word.map((one) => ({ q: `subject:${one}`, holds: (m: Plain) => spans(m.subject, one) })),
  fc.constant({ q: 'is:unread', holds: (m: Plain) => !m.read }),
  fc.nat(9).map((n) => ({ q: `after:${start / 1000 + n}`, holds: (m: Plain) => m.at >= start + n * 1000 })),
);

const said: fc.Arbitrary<Said> = fc.letrec<{ tree: Said }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    tie('tree').map((inner) => ({ q: `-(${inner.q})`, holds: (m: Plain) => !inner.holds(m) })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all) => ({
      q: `(${all.map((one) => one.q).join(' ')})`,
      holds: (m: Plain) => all.every((one) => one.holds(m)),
    })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any) => ({
      q: `{${any.map((one) => one.q).join('  ')}}`,
      holds: (m: Plain) => any.some((one) => one.holds(m)),
    })),
    fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map((any) => ({
      q: `(${any.map((one) => one.q).join(' OR ')})`,
      holds: (m: Plain) => any.some((one) => one.holds(m)),
    })),
  ),
})).tree;

test('random searches find what a plain reading of them finds', async () => {
  const plain = fc.record({ subject: sentence, text: sentence, read: fc.boolean(), second: fc.nat(9) });
  await fc.assert(
    fc.asyncProperty(fc.array(plain, { maxLength: 6 }), said, async (mails, { q, holds }) => {
      const mailbox = createMailbox(team);
      const pairs: [StoredMail, Plain][] = [];
      for (const { subject, text, read, second } of mails) {
        const at = start + second * 1000;
        const raw = rawMail({ from: 'x@y.example', to: 'z@y.example', subject, text });
        pairs.push([await mailbox.add({ raw, at, folder: 'inbox', read }), { subject, text, read, at }]);
      }
      const matches = matcher(parseQuery(q, start), mailbox);
      for (const [stored, mail] of pairs) expect([q, matches(stored)]).toEqual([q, holds(mail)]);
    }),
    { numRuns: 150 },
  );
});

test('no search, however mangled, does anything but answer or be refused', () => {
  const piece = fc.constantFrom(
    'a',
    '"',
    '(',
    ')',
    '{',
    '}',
    '-',
    'OR',
    'AND',
    ' ',
    ':',
    'subject:',
    'in:',
    'label:',
    '<',
    '&',
    '1',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      try {
        parseQuery(pieces.join(''), start);
      } catch (thrown) {
        expect((thrown as { parts: { code: number } }).parts.code).toBe(400);
      }
    }),
    { numRuns: 500 },
  );
});

test('what came or was stored lately is in no search yet, and in every list by label', async () => {
  const w = world({ searchLagMs: () => 60_000 });
  await w.receive({ subject: 'Delta' });
  const listed = async (query: Record<string, string>) => ((await w.get('threads', query)).json.threads ?? []).length;
  expect([await found(w, 'delta'), await listed({ q: 'delta' }), await listed({ labelIds: 'INBOX' })]).toEqual([
    [],
    0,
    1,
  ]);
  w.clock.now += 60_000;
  expect(await found(w, 'delta')).toEqual(['Delta']);
});
