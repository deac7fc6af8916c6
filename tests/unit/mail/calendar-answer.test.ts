import { describe, expect, test } from '@jest/globals';
import { calendarAnswer } from '../../../src/mail/calendar-answer';
import { counted } from '../../support/counted';
import { slowPieces } from '../../support/meter';

const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n');
const reply = (status: string, ...more: string[]) =>
  calendar(
    'METHOD:REPLY',
    'BEGIN:VEVENT',
    `ATTENDEE;CN="A: B";PARTSTAT=${status}:mailto:a@b.example`,
    ...more,
    'END:VEVENT',
  );

describe('an answer to an invitation', () => {
  test.each(['ACCEPTED', 'TENTATIVE', 'accepted', '"ACCEPTED"'])('%s without a word says nothing new', (status) => {
    expect(calendarAnswer(reply(status), '')).toBe('silent');
    expect(calendarAnswer(reply(status), ' \n')).toBe('silent');
  });

  test.each(['DECLINED', 'DELEGATED', 'NEEDS-ACTION', 'X-LATER'])('%s is mail', (status) => {
    expect(calendarAnswer(reply(status), '')).toBe('mail');
  });

  test('with a comment, or in a person’s words, it is mail', () => {
    expect(calendarAnswer(reply('ACCEPTED', 'COMMENT;LANGUAGE=en:Ten minutes later'), '')).toBe('mail');
    expect(calendarAnswer(reply('ACCEPTED', 'COMMENT:'), '')).toBe('silent');
    expect(calendarAnswer(reply('ACCEPTED'), 'I shall be ten minutes late.')).toBe('mail');
    expect(calendarAnswer(reply('ACCEPTED', 'PRODID:-//Somebody//EN'), 'I shall be late.')).toBe('mail');
  });

  test('what a program is known to write itself is nobody’s word; a comment there is', () => {
    const thunderbird = 'PRODID:-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN';
    expect(calendarAnswer(reply('ACCEPTED', thunderbird), 'Jana Novak has accepted.')).toBe('silent');
    expect(calendarAnswer(reply('ACCEPTED', thunderbird, 'COMMENT:Late'), 'Jana Novak has accepted.')).toBe('mail');
    expect(calendarAnswer(reply('DECLINED', thunderbird), 'Jana Novak has accepted.')).toBe('mail');
  });

  test('one who declines among several is mail, and so is an answer without anybody', () => {
    const declines = 'ATTENDEE;PARTSTAT=DECLINED:mailto:c@b.example';
    expect(calendarAnswer(reply('ACCEPTED', declines), '')).toBe('mail');
    expect(calendarAnswer(calendar('METHOD:REPLY'), '')).toBe('mail');
  });

  test.each(['COUNTER', 'REQUEST', 'CANCEL', 'DECLINECOUNTER'])('%s is mail', (method) => {
    expect(calendarAnswer(reply('ACCEPTED').replace('REPLY', method), '')).toBe('mail');
  });

  test('any other calendar says nothing about the mail', () => {
    expect(calendarAnswer(calendar('METHOD:PUBLISH'), '')).toBeNull();
    expect(calendarAnswer(calendar('SUMMARY:METHOD:REPLY'), '')).toBeNull();
    expect(calendarAnswer('', '')).toBeNull();
  });

  test('folded lines, bare line feeds and a byte order mark are read', () => {
    const folded =
      '\ufeffBEGIN:VCALENDAR\nMETHOD:REP\n LY\nATTENDEE;CN=Jana;PART\n\tSTAT=ACCEPTED:mailto:a@b.example\nEND:VCALENDAR';
    expect(calendarAnswer(folded, '')).toBe('silent');
  });

  test('takes work by length alone', () => {
    const { calendarAnswer: read } =
      counted<typeof import('../../../src/mail/calendar-answer')>('src/mail/calendar-answer');
    const over = (text: string) => read(`BEGIN:VCALENDAR\nMETHOD:REPLY\nATTENDEE${text}`, '');
    expect(slowPieces([';X=";', '\n ', '\n', ';', ':', '"'], over)).toEqual([]);
  });
});
