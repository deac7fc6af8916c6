import { describe, expect, test } from '@jest/globals';
import { conversationView } from '../../../src/screens/conversation/conversation';
import { lookOf } from '../../../src/screens/parts/look';
import type { DeliveryReport } from '../../../src/words/conversation';
import { anna, conversation, type Story } from '../../support/core-world';

const view = (story: Story, by = 'alice', language?: string) =>
  conversationView(story.desk(by), lookOf({ ...story.world.context(by), ...(language ? { language } : {}) }));
const said = (story: Story, language?: string) => JSON.stringify(view(story, 'alice', language));
const buttons = (story: Story, by?: string) =>
  view(story, by).sections.flatMap(({ rows }) =>
    rows.flatMap((row) => (row.row === 'event' && row.button ? [row.button] : [])),
  );
const away = { headers: { 'auto-submitted': 'auto-replied' } };
const report = (action: DeliveryReport['recipients'][number]['action']) => ({
  from: { name: '', address: 'mailer-daemon@mx.example' },
  report: { recipients: [{ address: anna.address, action }] },
});
const answered = () => conversation().acts('alice', { do: 'take' }).replies('alice').sweeps();

describe('the newest mail', () => {
  test('of a machine says by which sign, and can be made work', () => {
    const story = conversation({}, away);
    expect(said(story)).toContain('Automatic mail, left alone: an automatic reply."');
    expect(said(story)).toContain('automatic mail (an automatic reply)');
    const { id } = story.snapshot().messages[0]!;
    expect(buttons(story)).toEqual([
      {
        label: 'This is work',
        intent: {
          to: 'act',
          conversation: story.id,
          command: { do: 'work', message: id, shown: story.draws('alice').shown },
        },
      },
    ]);
    expect(buttons(story, 'carol')).toEqual([]);
  });

  test('from outside can be said to be automatic; the team’s own cannot', () => {
    const story = conversation();
    expect(buttons(story).map(({ label }) => label)).toEqual(['This was automatic']);
    const answered = buttons(story.acts('alice', { do: 'take' }).replies('alice')).map(({ label }) => label);
    expect(answered).toEqual(['Not an answer']);
    expect(buttons(story.customerWrites(), 'carol')).toEqual([]);
  });
});

describe('what mail servers say of the answer', () => {
  test('not delivered is a warning until there is another answer', () => {
    const story = answered().mail(report('failed'));
    expect(said(story)).toContain('The answer was not delivered to anna@customer.example');
    expect(said(story.replies('alice'))).not.toContain('was not delivered');
  });

  test.each([
    ['delayed', 'is delayed, as reported'],
    ['delivered', 'Delivered to anna@customer.example'],
    ['relayed', 'Handed on for'],
    ['other', 'A report about'],
  ] as const)('%s stands under the sentence', (action, words) => {
    const story = answered().mail(report(action));
    expect(said(story)).toContain(words);
    expect(said(story)).not.toContain('was not delivered');
    expect(said(story.customerWrites())).not.toContain(words);
  });
});
