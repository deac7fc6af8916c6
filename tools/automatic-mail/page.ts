/** The page about automatic mail: the signs, and what comes of the mail of real programs. */
import { type Sign, signs } from '../../src/mail/machine';

/** As in tests/fixtures/automatic/mails.json; its README says what each member means. */
export interface ProgramMail {
  program: string;
  what: string;
  sign: Sign | 'mail';
  without: Sign | 'mail';
  pressed?: true;
  listed?: string;
  people?: string;
}

const meaning: Record<Sign, string> = {
  own: 'Docket itself wrote it, which its Message-ID or a token says and the mail server vouches for',
  said: 'a person of the team pressed *This was automatic*',
  listed: '`machines` in the configuration names the sender',
  'calendar-answer': 'an invitation accepted, or tentatively, without a word of the person’s own',
  'auto-replied': '`Auto-Submitted: auto-replied`, or a header that older programs use for it',
  report: 'a delivery or read report, by its type or that of a part',
  'empty-return-path': 'no return address: `Return-Path: <>`',
  daemon: 'the address of a mail server’s daemon: `mailer-daemon`, `double-bounce`',
  'rule-reply':
    'an automatic reply by a rule of Exchange: `X-Auto-Response-Suppress: All`, and the loop header names the sender',
  reaction: 'a reaction: one tap on a mail',
  bulk: 'sent to many: `Precedence: bulk` or `junk` with a `List-` header, or `List-Unsubscribe` with `List-Id`; and no `List-Post`',
  generated: '`Auto-Submitted` with any other word, which neither answers us nor has a person’s address in `Reply-To`',
};

function verdictOn({ sign, pressed, listed, people }: ProgramMail): string {
  if (pressed) return 'mail, until somebody presses *This was automatic*';
  if (listed) return 'mail; automatic where `machines` names the sender';
  if (sign === 'mail') return 'mail';
  return people ? 'automatic; mail where `people` names the sender' : 'automatic';
}

const signOf = (sign: Sign | 'mail'): string => (sign === 'mail' ? '–' : sign);

export function automaticMailPage(mails: readonly ProgramMail[]): string {
  const rows = mails.map((mail) =>
    [mail.program, mail.what, signOf(mail.sign), signOf(mail.without), verdictOn(mail)].join(' | '),
  );
  const meanings = Object.entries(meaning).map(([sign, what]) => `| ${sign} | ${signs[sign as Sign]} | ${what} |`);
  return `# Automatic mail

This page is made by \`npm run docs:automatic-mail\`, from tests/fixtures/automatic.

Mail that a machine wrote starts no clock and opens nothing. It is never thrown away: it stands on the list *Automatic
mail* with the sign that decided, and *This is work* makes it work. Headers, types of parts and the configuration
decide; subjects and words never do. There are five steps, and the first that knows an answer decides:

1. The configuration: \`people\`, then \`machines\`. Then answers to invitations.
2. Answers and reports by machines.
3. Bulk mail, whatever its Reply-To says.
4. Generated mail. It is mail if it answers ours, or if a person can be reached at its Reply-To.
5. All else is mail. So is what nothing but \`Precedence\` calls automatic: other teams' desks write that on what people
   type.

| sign | step | what it is |
|---|---|---|
${meanings.join('\n')}

Some programs answer for people who are away and say so in no header. Such an answer is mail, until somebody presses
*This was automatic*: that gives back the state and the clocks from before it.

## What programs send
“Without Return-Path” is the sign that is left where a forwarding or an archive has taken that header away.

| program | mail | sign | without Return-Path | verdict |
|---|---|---|---|---|
${[...new Set(rows)].map((row) => `| ${row} |`).join('\n')}
`;
}
