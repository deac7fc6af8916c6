import { describe, expect, test } from '@jest/globals';
import { gmailFiling, splitLabels } from '../import/takeout';

describe("Takeout's labels", () => {
  test.each<[string, object]>([
    [
      'Inbox,Unread,Important,Category Updates',
      { folder: 'inbox', read: false, extras: { important: true, category: 'updates' } },
    ],
    ['Archived,Opened,Starred', { folder: 'archive', read: true, starred: true, names: [] }],
    ['Sent', { folder: 'sent', read: true }],
    ['Sent,Inbox', { folder: 'sent', extras: { alsoInInbox: true } }],
    ['Drafts', { folder: 'drafts' }],
    ['Inbox,Spam', { folder: 'spam' }],
    ['Trash,Sent', { folder: 'trash' }],
    ['@alice,#billing,Ops/Review,@alice', { folder: 'archive', names: ['@alice', '#billing', 'Ops/Review'] }],
    ['=?UTF-8?Q?Inbox,M=C3=BCller,=E2=9C=93alice?=', { folder: 'inbox', names: ['Müller', '✓alice'] }],
    ['=?UTF-8?Q?Inbox,M=C3=BC?= =?UTF-8?Q?ller,Unread?=', { names: ['Müller'], read: false }],
    ['', { folder: 'archive', names: [] }],
  ])('%s', (header, filing) => {
    expect(gmailFiling(header)).toMatchObject(filing);
  });

  test('that are not there decide nothing', () => {
    expect(gmailFiling(undefined)).toBeNull();
  });

  test.each([
    ['a, b ,,c', ['a', 'b', 'c']],
    ['"a, b",c', ['a, b', 'c']],
    ['"say ""hi""",x', ['say "hi"', 'x']],
    ['"back\\\\slash \\"q\\""', ['back\\slash "q"']],
  ])('split at commas outside quotes: %s', (list, labels) => {
    expect(splitLabels(list)).toEqual(labels);
  });
});
