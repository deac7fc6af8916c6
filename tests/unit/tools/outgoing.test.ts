import { describe, expect, test } from '@jest/globals';
import { outgoingFaults, outgoingFaultsBelow, performing, waysIn } from '../../../tools/check/outgoing.mjs';

const somewhere = 'addon-gmail/cards/card.ts';

describe('what leaves the house', () => {
  test('leaves it in the files that are for it, and nowhere else in the product', () => {
    expect(outgoingFaultsBelow()).toEqual([]);
  });

  for (const source of [
    'GmailApp.sendEmail(to, subject, text);',
    'const { sendEmail } = GmailApp;',
    "GmailApp['sendEmail'](to, subject, text);",
    'MailApp.getRemainingDailyQuota();',
    "message.createDraftReplyAll('', {});",
    "GmailApp.createDraft(to, '', '');",
    'thread.reply(text);',
    'message.forward(to);',
    'draft.send();',
    "Gmail.Users.Drafts.create(draft, 'me');",
    "Gmail.Users.Messages.send(message, 'me');",
    'item.sendAsync(done);',
    'item.displayReplyAllFormAsync({ htmlBody });',
    'item.displayReplyForm(text);',
    'mailbox.displayNewMessageForm({});',
    'body.appendOnSendAsync(text, done);',
    'CardService.newComposeActionResponseBuilder();',
    "client.one({ method: 'post', path: path('messages', 'send') });",
    "client.one({ method: 'post', path: path('drafts', {}) });",
    "client.one({ method: 'POST', path: session.at('messages', id, 'replyAll') });",
    "client.one({ method: 'POST', path: session.at('sendMail') });",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a template in the source that is looked at.
    'fetch(`https://graph.microsoft.com/v1.0/me/messages/${id}/send`);',
    "fetch('https://gmail.googleapis.com/gmail/v1/users/me/drafts/send');",
    'const call = { [sendMail]: true };',
  ]) {
    test(`refuses ${source}`, () => {
      expect(outgoingFaults(somewhere, source)).not.toEqual([]);
      for (const file of performing) expect(outgoingFaults(file, source)).toEqual([]);
    });
  }

  test('lets words be words', () => {
    const source = `
      import { forwarded } from './forward';
      const kinds = ['reply', 'send', 'forward'];
      const data = { reply: [1, 'a'], forward: null };
      if (kind === 'reply') drafts.set(key, data.reply);
      client.one({ method: 'get', path: path('messages', id, { format: 'full' }) });
      session.at('mailFolders', 'drafts');`;
    expect(outgoingFaults(somewhere, source)).toEqual([]);
  });
});

describe('text for people outside', () => {
  const from = (what: string) => `import { ${what} } from '../outgoing';\nexport const made = ${what}(note.text);`;

  test('is made in one file', () => {
    for (const source of [
      'const text = note as PublicText;',
      'const text = <PublicText>note;',
      'note as unknown as PublicText',
    ]) {
      expect(outgoingFaults('src/verbs/note.ts', source)).toEqual([
        'src/verbs/note.ts: text becomes PublicText in src/outgoing.ts alone',
      ]);
    }
  });

  for (const [wayIn, allowed] of waysIn) {
    test(`comes in by ${wayIn} only where it is named`, () => {
      expect(outgoingFaults('src/journal/text.ts', from(wayIn))).toHaveLength(1);
      expect(
        outgoingFaults(
          'src/journal/text.ts',
          `import { ${wayIn} as other } from '../outgoing';\nexport const made = other(note.text);`,
        ),
      ).toHaveLength(1);
      expect(
        outgoingFaults('src/journal/text.ts', `import * as out from '../outgoing';\nout.${wayIn}(note.text);`),
      ).toHaveLength(1);
      for (const file of allowed) expect(outgoingFaults(file, from(wayIn))).toEqual([]);
    });
  }

  test('does not come in by a file between', () => {
    expect(outgoingFaults('src/words/text.ts', "export * from '../outgoing';")).toHaveLength(1);
    expect(outgoingFaults('src/words/text.ts', "export { typedByPerson } from '../outgoing';")).toHaveLength(1);
  });
});
