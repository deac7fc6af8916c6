import { expect, test } from '@jest/globals';
import { openInMail } from '../../../addon-outlook/office/open-in-mail';
import type { MailItem } from '../../../pane/inbox';
import { DocketError } from '../../../src/words/errors';

const link = 'https://outlook.office365.com/owa/?ItemID=AAMk';
const short: MailItem = { id: 'AAMk', link, isLong: false };

async function opens(item: MailItem | null, platform: string, refuses = false) {
  const opened: string[] = [];
  const openMessage = async (id: string) => {
    if (refuses) throw new DocketError('mailbox-refused', { why: 'host', host: 'Outlook', number: '5000', said: '' });
    opened.push(id);
  };
  const notOpened = await openInMail({ office: { openMessage }, itemIn: async () => item, platform })('c');
  return { opened, why: (notOpened?.failure.data as { why?: string })?.why, link: notOpened?.link };
}

test.each<[string, MailItem | null, string, object]>([
  ['a short message opens', short, 'OfficeOnline', { opened: ['AAMk'], why: undefined, link: undefined }],
  [
    'on the web, a long one is not even tried',
    { ...short, isLong: true },
    'OfficeOnline',
    { opened: [], why: 'too-long-to-open', link },
  ],
  [
    'in classic Outlook a long one opens',
    { ...short, isLong: true },
    'PC',
    { opened: ['AAMk'], why: undefined, link: undefined },
  ],
  ['on the Mac the second way is always named', short, 'Mac', { opened: ['AAMk'], why: 'perhaps-not-opened', link }],
  ['nothing is left', null, 'PC', { opened: [], why: 'cannot-be-opened', link: null }],
])('%s', async (_, item, platform, expected) => {
  expect(await opens(item, platform)).toEqual(expected);
});

test('what Outlook refuses is said, with the second way', async () => {
  expect(await opens(short, 'OfficeOnline', true)).toEqual({ opened: [], why: 'host', link });
});
