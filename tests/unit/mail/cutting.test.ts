import { describe, expect, test } from '@jest/globals';
import { ownWords } from '../../../src/mail/cutting/own-words';
import { isSentFrom } from '../../../src/mail/cutting/sent-from';

const attribution = 'On Fri, Mar 14, 2025 at 10:22 AM Jo Karell <jo@desk.example> wrote:';

describe('a quote', () => {
  test.each([
    ['marked, words above', `Mine.\n\n${attribution}\n> theirs`, 'Mine.', ''],
    ['marked, words between and below', `${attribution}\n> one\nMine.\n> two\n\nMine too.`, 'Mine.\n\nMine too.', ''],
    ['words right under the introduction', `${attribution}\n\nMine.\n> one`, 'Mine.', ''],
    ['indented', `${attribution}\n\n\ttheirs\n\t-- \n\tJo\nMine.\n\t1. my list`, 'Mine.\n\t1. my list', ''],
    ['marked, words of the writer indented below', `${attribution}\n> theirs\n    mine`, 'mine', ''],
    ['not marked', `Mine.\n\n${attribution}\n\ntheirs`, 'Mine.', `${attribution}\n\ntheirs`],
    ['marks without an introduction', 'Mine.\n> whose?\nMine too.', 'Mine.\nMine too.', '> whose?'],
    ['introduced inside the marks', `Mine.\n\n> ${attribution}\n> \n> theirs`, 'Mine.', ''],
    ['CRLF and no-break spaces', `Mine.\r\n\r\n${attribution.replace(/ /g, '\u00a0')}\r\n> theirs`, 'Mine.', ''],
  ])('%s', (_, text, own, mayHoldMore) => {
    expect(ownWords(text)).toEqual({ own, mayHoldMore });
  });

  test.each([
    'My address is jo@desk.example',
    'Call Jo <jo@desk.example> at 10:22',
    'I was there on 14.03.2025 at 10:22',
    'On 14.03.2025 at 10:22 I called.',
  ])('the writer’s last line stays, even right above it: %s', (line) => {
    for (const head of [attribution, attribution.replace(' <', '\n<'), attribution.replace(' wrote', '\nwrote')])
      expect(ownWords(`${line}\n${head}\n> theirs`)).toEqual({ own: line, mayHoldMore: '' });
  });

  test.each([
    'On Tuesday the courier wrote: nobody was at home.',
    'On Tuesday the courier wrote:\n\nnobody was at home',
    'My colleague Otto <otto@third.example> wrote me yesterday:\n\nthe lamp is dark',
    'From: 4 Mill Lane, Norvik\nTo: 9 Quay Street, Ostwick\nDate: 3 April',
    '----- Parts list -----\nbulb',
    'Begin forwarded message: that is all your app prints.',
    '-- do not forget --\nMonday',
  ])('what a person writes is none: %j', (text) => {
    expect(ownWords(`Before.\n\n${text}\n\nAfter.`)).toEqual({ own: `Before.\n\n${text}\n\nAfter.`, mayHoldMore: '' });
  });

  test('addresses that look like a head are kept as doubtful, also above marked lines', () => {
    const { own, mayHoldMore } = ownWords(
      'Please use:\nFrom: me@x.example\nTo: you@y.example\n> your question\nIs that right',
    );
    expect(own).toBe('Please use:\nIs that right');
    expect(mayHoldMore).toBe('From: me@x.example\nTo: you@y.example');
  });
});

describe('a signature', () => {
  test.each([
    ['-- \nMara Lindqvist\nKunde Ltd', ''],
    ['--\nMara Lindqvist\nMühlweg 4\n+49 30 555 0100\nmara@kunde.example\n\nwww.kunde.example', ''],
    ['-- \nMara Lindqvist\n\nPS: the second one is dark too', '\nPS: the second one is dark too'],
    ['-- \nMara Lindqvist\nIt still drips.', 'It still drips.'],
    ['-- \nerror 12 at start\nerror 13 at stop', '-- \nerror 12 at start\nerror 13 at stop'],
    ['--\nBy the way I was charged twice', '--\nBy the way I was charged twice'],
  ])('%j', (text, left) => {
    expect(ownWords(`Mine.\n${text}`).own).toBe(`Mine.\n${left}`.trim());
  });
});

describe('a telephone’s line', () => {
  test.each([
    'Sent from my iPhone',
    'Sent from Yahoo Mail on Android',
    'Sent from my Samsung Galaxy S21',
    'Get Outlook for iOS<https://aka.ms/x>',
    'Von meinem iPad gesendet',
    'Gesendet mit der GMX Mail App',
    'Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.',
    'Outlook für Android abrufen',
    'Envoyé depuis mon smartphone Samsung Galaxy.',
    'Télécharger Outlook pour iOS',
    'Enviado desde Outlook para Android',
    'Enviado do meu iPhone',
    'Inviato da iPhone',
    'Verzonden vanuit Outlook voor iOS',
    'Wysłane z mojego telefonu Galaxy',
    'Skickat från min Samsung Galaxy-smartphone.',
    'Sendt fra Outlook til iOS',
    'Hent Outlook for iOS',
    'Lähetetty iPhonesta',
    'Odesláno z iPhonu',
    'Отправлено с моего Galaxy',
    'iPhoneから送信',
    '从我的 iPhone 发送',
    '获取 Outlook for iOS',
  ])('%s', (line) => {
    expect(isSentFrom(line)).toBe(true);
    expect(ownWords(`Mine.\n\n${line}\n\nPS: mine too`).own).toBe('Mine.\n\n\nPS: mine too');
  });

  test.each([
    'Sent from my phone because the laptop is broken too.',
    'Sent from my bank twice and no refund',
    'Sent by mail',
    'Get Outlook for our new colleague, please.',
    'Get my phone back',
    'Outlook für Mac geht nicht',
    'Von meinem Nachbarn gesendet wurde Ihnen das Foto.',
    'Von meinem Telefon aus geht es nicht',
    'Envoyé le téléphone hier',
    'Inviato via mail',
    'Hent min telefon',
    'Отправлено вчера',
  ])('not: %s', (line) => {
    expect(isSentFrom(line)).toBe(false);
  });
});
