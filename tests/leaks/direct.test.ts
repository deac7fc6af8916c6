import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Bundle, builtGmail } from '../support/bundle';
import { type GmailWorld, gmailWorld } from '../support/gmail-world';
import { mailLine, mailText, mailWord, messageId, note, noteWord } from './people';
import { planted, plants } from './planted';
import { leaksIn } from './watch';

const runs = process.env.DOCKET_LONG ? 400 : 2;

type Step =
  | { do: 'mail'; subject: string; text: string; name: string; id: string; again: boolean }
  | { do: 'reply'; text: string }
  | { do: 'command'; by: string; command: Record<string, unknown>; next: boolean }
  | { do: 'look'; how: 'open' | 'home' | 'unassigned' | 'mine' | 'overview' | 'report' | 'clocks' }
  | { do: 'sweep' | 'set up' | 'forget' | 'later' };

interface Trouble {
  at: number;
  fault: 429 | '403-rate' | 500 | 503 | 'timeout-before' | 'timeout-after' | '500-after' | 'killed';
}

const by = fc.constantFrom('alice', 'bob', 'dana', 'carol');
const verbs = ['take', 'unassign', 'wait', 'close', 'reopen', 'dismiss', 'seen', 'undo', 'replied'];

/** Every command, each with a note beside it where a card would send one along. */
const command = fc.oneof(
  { weight: 4, arbitrary: note.map((text) => ({ do: 'note', text: `@carol ${text}` })) },
  fc.tuple(fc.constantFrom(...verbs), note).map(([verb, draft]) => ({ do: verb, text: draft })),
  note.map((text) => ({ do: 'assign', to: 'bob', text })),
  note.map((text) => ({ do: 'tag', replace: 'yes', tags: ['billing', text], text })),
  note.map((text) => ({ do: 'priority', priority: 'urgent', text })),
  note.map((text) => ({ do: 'snooze', until: Date.parse('2026-12-01T08:00:00Z'), text })),
  note.map((text) => ({ do: text, text })),
);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('mail' as const),
      subject: mailLine,
      text: mailText,
      name: mailLine,
      id: messageId,
      again: fc.boolean(),
    }),
  },
  mailText.map((text) => ({ do: 'reply' as const, text })),
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('command' as const), by, command, next: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('open', 'home', 'unassigned', 'mine', 'overview', 'report', 'clocks')
      .map((how) => ({ do: 'look' as const, how: how as 'open' })),
  },
  fc.constantFrom('sweep', 'set up', 'forget', 'later').map((what) => ({ do: what as 'sweep' })),
);

const trouble: fc.Arbitrary<Trouble> = fc.record({
  at: fc.integer({ min: 1, max: 40 }),
  fault: fc.constantFrom<Trouble['fault']>(
    429,
    '403-rate',
    500,
    503,
    'timeout-before',
    'timeout-after',
    '500-after',
    'killed',
  ),
});

/** Lives through the steps and tells every leak: of a request, and of what lies in the mailbox afterwards. */
async function leaks(bundle: Bundle, steps: readonly Step[], troubles: readonly Trouble[]): Promise<string[]> {
  const found: string[] = [];
  const conversations = new Set<string>();
  let calls = 0;
  const world = await gmailWorld({
    bundle,
    warmWorkers: 1,
    intercept: (request) => {
      found.push(
        ...leaksIn(request, { note: noteWord, mail: mailWord, conversations, ownLabel: () => ownLabel(world) }),
      );
      calls += 1;
      return troubles.some(({ at, fault }) => fault === 'killed' && at === calls) ? { kill: true } : undefined;
    },
  });
  await world.setUp();
  calls = 0;
  for (const { at, fault } of troubles) if (fault !== 'killed') world.gmail.inject({ when: at, fault });
  conversations.add(await world.customerWrites({ subject: 'zqmail begins', text: 'zqmail' }));
  for (const one of steps) await take(world, one, conversations);
  found.push(...leftIn(world));
  await world.close();
  return found;
}

function ownLabel(world: GmailWorld): string | undefined {
  const own = world.mailbox.names().find(({ name }) => name === 'Docket');
  return own && `Label_${own.id.slice(1)}`;
}

async function take(world: GmailWorld, one: Step, conversations: Set<string>): Promise<void> {
  const last = [...conversations].at(-1)!;
  switch (one.do) {
    case 'mail': {
      const { subject, text, name, id, again } = one;
      const headers = { 'Message-ID': id, 'X-Zqmail': 'zqmail', 'Thread-Topic': 'zqmail' };
      const mail = { subject, text, headers, from: { name, address: 'mira@customer.example' } };
      conversations.add(await world.customerWrites(again ? { text, headers, in: last } : mail));
      return;
    }
    case 'reply':
      return world.reply(last, one.text);
    case 'command': {
      const { text, ...rest } = one.command;
      await world.act(last, one.by, { ...rest, ...(one.next ? { next: 'yes' } : {}), text });
      return;
    }
    case 'look':
      await look(world, last, one.how);
      return;
    case 'sweep':
      await world.sweep();
      return;
    case 'set up':
      await world.setUp();
      return;
    case 'forget':
      return world.forgetCaches();
    case 'later':
      return world.pass(60 * 26);
  }
}

async function look(world: GmailWorld, last: string, how: string): Promise<void> {
  const asked = (name: string, parameters: Record<string, string>) =>
    world.run(name, { commonEventObject: { hostApp: 'GMAIL', platform: 'WEB', userLocale: 'en', parameters } });
  if (how === 'open') await world.open(last, 'carol');
  else if (how === 'home') await world.home('dana');
  else if (how === 'clocks') await asked('onOpen', { conversation: last, by: 'alice', screen: 'clocks' });
  else await asked('onBoard', { list: how, by: 'alice' });
}

/** Notes lie under Docket's label alone, to nobody; no conversation with a customer holds one. */
function leftIn(world: GmailWorld): string[] {
  const own = world.mailbox.names().find(({ name }) => name === 'Docket')?.id;
  return world.mailbox.all().flatMap((mail) => {
    const parsed = world.mailbox.parsed(mail.uid);
    if (!noteWord.test(`${mail.raw}\n${parsed.text}\n${parsed.html}`)) return [];
    const deliverable = [parsed.from, ...parsed.to, ...parsed.cc].filter(
      ({ address }) => !address.endsWith('.invalid'),
    );
    return [
      ...(mail.names.join() === own && mail.folder === 'archive' ? [] : [`a note lies in ${mail.folder}`]),
      ...deliverable.map(({ address }) => `a note could reach ${address}`),
    ];
  });
}

const life = fc.tuple(fc.array(step, { minLength: 6, maxLength: 14 }), fc.array(trouble, { maxLength: 3 }));

describe('notes and the mail they are about', () => {
  test('leave the built add-on only where they belong, whatever is done and whatever fails', async () => {
    const bundle = builtGmail();
    await fc.assert(
      fc.asyncProperty(life, async ([steps, troubles]) => {
        expect(await leaks(bundle, steps, troubles)).toEqual([]);
      }),
      { numRuns: runs, endOnFailure: true },
    );
  }, 3_600_000);

  /** One life that takes every way once. */
  const every: Step[] = [
    {
      do: 'mail',
      subject: 'zqmail "x"',
      text: 'zqmail',
      name: 'zqmail',
      id: '<zqmail"a"@customer.example>',
      again: false,
    },
    ...['take', 'wait', 'close', 'reopen', 'dismiss', 'seen', 'undo', 'unassign'].map(
      (verb): Step => ({ do: 'command', by: 'alice', command: { do: verb, text: 'zqnote draft' }, next: false }),
    ),
    { do: 'command', by: 'alice', command: { do: 'note', text: 'zqnote\r\nBcc: eve@evil.example' }, next: true },
    { do: 'command', by: 'bob', command: { do: 'note', text: 'zqnote again' }, next: false },
    { do: 'look', how: 'open' },
    { do: 'look', how: 'overview' },
    { do: 'sweep' },
  ];

  test('take every way once, without trouble and with every kind of it', async () => {
    const bundle = builtGmail();
    expect(await leaks(bundle, every, [])).toEqual([]);
    const troubles = [503, 'timeout-after', '500-after', 'killed'] as const;
    expect(
      await leaks(
        bundle,
        every,
        troubles.map((fault, index) => ({ at: 9 * (index + 1), fault })),
      ),
    ).toEqual([]);
  }, 120_000);

  test.each(plants)(
    'planted on purpose, $what is found',
    async ({ file, from, to, said }) => {
      const found = await leaks(planted(file, from, to), every, []);
      expect(found.join('\n')).toMatch(said);
    },
    120_000,
  );
});
