/** Thanks after closing, on both hosts: what stands below the beginning is read, once, and only where the beginning says thanks. */
import { describe, expect, test } from '@jest/globals';
import type { Letter } from '../../emulators/mailbox/compose';
import { gmailWorld } from '../support/gmail-world';
import { outlookWorld } from '../support/outlook-world';

const answer = `Hello Mira,\n\n${'please take the other pole and tell us whether it fits. '.repeat(8)}\n\nAlice`;
const quote = `On Mon, Nov 23, 2026 at 10:43 AM Support <support@fernhill.example> wrote:\n\n${answer.replace(/^/gm, '> ')}`;
const unmarked = `________________________________\nFrom: Support <support@fernhill.example>\nSent: Monday, November 23, 2026 10:43\nTo: Mira Anders\nSubject: Re: Tent pole snapped\n\n${answer}`;
const picture: Letter['attachments'] = [
  {
    filename: 'image001.png',
    mimeType: 'image/png',
    content: new Uint8Array([137, 80, 78, 71]),
    contentId: 'image001@x',
  },
];

interface Told {
  text: string;
  html?: string;
  attachments?: Letter['attachments'];
}

/** A closed conversation in which the customer then says this; the names on it, and how many bodies were read. */
const hosts: [string, (told: Told) => Promise<{ names: string[]; bodies: number; again: number }>][] = [
  [
    'Gmail',
    async (told) => {
      const world = await gmailWorld();
      await world.setUp();
      const id = await world.customerWrites();
      await world.act(id, 'alice', { do: 'take' });
      await world.reply(id, answer);
      await world.act(id, 'alice', { do: 'close' });
      world.pass(10);
      await world.customerWrites({ in: id, ...told });
      const bodies = () =>
        world.gmail.ledger.filter(({ url }) => decodeURIComponent(url).includes('filename,headers,body(data)')).length;
      await world.sweep();
      const read = bodies();
      await world.open(id, 'bob');
      const again = bodies() - read;
      const names = [...new Set(world.labels(id).flat())];
      await world.close();
      return { names, bodies: read, again };
    },
  ],
  [
    'Outlook',
    async (told) => {
      const world = await outlookWorld();
      const id = await world.customerWrites();
      await world.act(id, 'alice', { do: 'take' });
      await world.reply(id, 'alice', answer);
      await world.act(id, 'alice', { do: 'close' });
      world.pass(10);
      await world.customerWrites({ in: id, ...told });
      const bodies = () =>
        world.graph.ledger.rows.filter(({ url }) => decodeURIComponent(url).includes('=id,body,hasAttachments')).length;
      const before = bodies();
      await world.sweep('bob');
      const read = bodies() - before;
      await world.open(id, 'bob');
      return { names: [...new Set(world.categories(id).flat())], bodies: read, again: bodies() - before - read };
    },
  ],
];

describe.each(hosts)('after closing on %s', (_, says) => {
  test.each([
    ['alone', 'Thank you!', 1],
    ['above a quote', `Thank you!\n\n${quote}`, 1],
    ['above a quote that is not marked, which the mail it answers tells', `Thank you!\n\n${unmarked}`, 2],
  ])('thanks %s stay closed; each body is read once', async (_what, text, bodies) => {
    expect(await says({ text })).toEqual({ names: ['✓alice'], bodies, again: 0 });
  });

  test.each([
    ['words below the quote, far behind the beginning', `Thank you!\n\n${quote}\n\nNo, it is too short.`],
    [
      'words among a quote that is not marked',
      `Thank you!\n\n${unmarked.replace('\n\nAlice', '\n\nIt does not fit.\n\nAlice')}`,
    ],
    ['a postscript below the signature', 'Thank you!\n-- \nMira Anders\n\nPS: the second one is broken too'],
  ])('thanks with %s open it again', async (_what, text) => {
    const { names, again } = await says({ text });
    expect({ names, again }).toEqual({ names: ['@alice'], again: 0 });
  });

  test('thanks above a picture open it again', async () => {
    const { names } = await says({
      text: 'Thank you!',
      html: '<p>Thank you!</p><p><img src="cid:image001@x"></p>',
      attachments: picture,
    });
    expect(names).toEqual(['@alice']);
  });

  test('other words are judged by their beginning, and no body is read', async () => {
    expect(await says({ text: `It broke again. Thank you!\n\n${quote}` })).toEqual({
      names: ['@alice'],
      bodies: 0,
      again: 0,
    });
  });
});
