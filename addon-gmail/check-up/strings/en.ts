/** The check-up: what was looked at, what was found, and what to do. */
import type { CheckUpWords } from '../judge';

const words: CheckUpWords = {
  titles: {
    account: 'The right account',
    configuration: 'The stored configuration',
    labels: 'Docket’s labels',
    characters: 'Symbols in label names: @ ! ~ ? # ✓',
    length: 'The longest label name',
    case: 'Names that differ only in case',
    rename: 'Renaming a label',
    insert: 'Storing a note',
    threading: 'Notes of one conversation in one thread',
    token: 'Finding notes again',
    quoted: 'Searching a label by hand',
    counts: 'Counting',
    batch: 'Many requests at once',
    history: 'Learning of changes',
    threadId: 'The conversation Gmail hands over',
    intl: 'Time zones in the script engine',
    tzdata: 'Rules of the time zones',
    filter: 'A filter marks new mail',
    trigger: 'The hourly run',
    quota: 'Room for labels and lists',
    client: 'The client id of this add-on',
    hub: 'The hub answers',
    anonymous: 'The organisation allows calls to the hub',
  },
  failed: (why) => ({
    found: `This could not be checked: ${why}`,
    advice: 'Try again later; if it persists, report it.',
  }),
  notHere: 'Cannot be checked from here. Open a message and start the check-up from its card.',
  accountFine: (address) => `Docket works in ${address}.`,
  accountOther: (mailbox, expected) => ({
    found: `This is the mailbox of ${mailbox}; the configuration is for ${expected}.`,
    advice: 'Sign in to the team mailbox, or correct “mailbox” and “aliases” in docket.config.json.',
  }),
  accountHidden: {
    found: 'Google does not say who is signed in.',
    advice: 'Grant Docket the scope userinfo.email: remove the add-on and install it again.',
  },
  configurationFine: 'Valid, and the same as in this build.',
  configurationNewer: {
    found: 'Valid, but not the same as in this build.',
    advice: 'If docket.config.json has changed, choose “Set up again”. New time zones need a new build.',
  },
  configurationFaulty: (faults) => ({
    found: faults,
    advice: 'Docket keeps working with the last good copy. Correct the file and set up again.',
  }),
  labelsFine: 'All of them exist.',
  labelsMissing: (names) => ({
    found: `Missing: ${names}`,
    advice: 'Choose “Set up again” to create what is missing.',
  }),
  charactersFine: 'Gmail keeps them all.',
  charactersRefused: (names) => ({
    found: `Gmail refused or changed: ${names}`,
    advice: 'Docket’s marks do not work in this mailbox. Report this line.',
  }),
  lengthFine: (characters) => `${characters} characters are kept.`,
  lengthCut: (characters) => ({
    found: `Gmail did not keep a name of ${characters} characters.`,
    advice: 'Use shorter tags and handles, and report this line.',
  }),
  caseRefused: 'Gmail refuses the second one, so nobody can create @Alice next to @alice.',
  caseApart: {
    found: 'Gmail keeps both. To Docket, @Alice next to @alice is somebody else’s label.',
    advice: 'Do not create labels by hand that look like Docket’s.',
  },
  renameFine: 'A renamed label keeps its id. “Set up again” recreates a renamed mark.',
  renameLost: {
    found: 'A renamed label came back under another id or name.',
    advice: 'Do not rename Docket’s labels, and report this line.',
  },
  insertFine: 'Stored as intended: archived, read, not sent, with the time it was stored.',
  insertLabels: (labels) => ({
    found: `Gmail added labels to a stored note: ${labels}`,
    advice: 'Notes may appear where they should not. Report this line.',
  }),
  insertTime: (seconds) => ({
    found: `A stored note’s time is off by ${seconds} s.`,
    advice: 'The journal may be out of order. Report this line.',
  }),
  insertId: {
    found: 'Gmail replaced the note’s Message-ID.',
    advice: 'A conversation’s notes may end up in several threads; nothing else is affected.',
  },
  threadingJoined: 'A second note joins the first.',
  threadingApart: 'A second note gets its own thread. Everything works; the notes are just in separate threads.',
  threadingRefused: 'Gmail refuses a second note in the same thread; Docket stores it separately.',
  tokenFine: (seconds) => `Found by their search word${seconds > 0 ? ` after ${seconds} s` : ' at once'}.`,
  tokenMissed: (found, stored) => ({
    found: `The search found ${found} of ${stored}.`,
    advice:
      'New notes may be missing from other cards for a while. Check again in a minute; if it persists, report it.',
  }),
  tokenStrangers: (strangers) => ({
    found: `The search also found ${strangers} unrelated messages.`,
    advice: 'Docket recognises notes by their content, at the cost of quota. Report this line.',
  }),
  quotedFine: 'label:"!Overdue" finds its mail.',
  quotedMissed: {
    found: 'Searching for a label in quotes did not find the mail.',
    advice: 'Search by clicking the label in Gmail’s list instead.',
  },
  countsFine: 'A label’s count is updated at once.',
  countsOff: (counted) => ({
    found: `A label on one conversation has a count of ${counted}.`,
    advice: 'Counts may lag behind; opening a list shows what is really there.',
  }),
  batchFine: (asked) => `All ${asked} requests in one batch were answered.`,
  batchShort: (answered, asked) => ({
    found: `${answered} of ${asked} requests in one batch were answered.`,
    advice: 'Lists may be slow or incomplete. Report this line.',
  }),
  historyFine: 'Gmail reports new mail and changed labels.',
  historySilent: {
    found: 'Gmail did not report a message that had just been stored.',
    advice: 'New mail is then found only by the hourly run. Check again in a minute; if it persists, report it.',
  },
  threadIdFine: (id) => `It looks like ${id}, and the API recognises it.`,
  threadIdUnknown: (id) => ({
    found: `Gmail passes ${id}, which the API does not recognise.`,
    advice: 'Cards for messages that look like this cannot work. Report this line.',
  }),
  intlThere: 'Present; Docket does not need them.',
  intlMissing: 'Missing; Docket does not need them.',
  tzdataFine: (version) => `Those of tz ${version}.`,
  tzdataUnknown: {
    found: 'The stored configuration does not say which version it was made with.',
    advice: 'Build Docket again, push it and choose “Set up again”.',
  },
  tzdataOff: (zone, viewer, reckoned) => ({
    found: `Your own clock in ${zone} says UTC${viewer}; Docket uses UTC${reckoned}.`,
    advice: 'If your clock is right, deadlines are wrong: build a newer Docket, push it and choose “Set up again”.',
  }),
  filterFine: 'It exists.',
  filterNone: {
    found: 'There is none. Docket works without one; new mail then shows ~New after the next run.',
    advice: 'docs/install-gmail.md explains how to set one up.',
  },
  filterPart: (found, wanted) => ({
    found: `It exists for ${found} of ${wanted} addresses.`,
    advice: 'Choose “Set up again” where Docket is allowed to create filters, or create it by hand.',
  }),
  triggerFine: (minutes) => `Ran ${minutes} min ago.`,
  triggerNew: 'Created, but it has not run yet. Check again in an hour.',
  triggerMissing: {
    found: 'There is none for this account.',
    advice: 'Choose “Set up again”. The run uses the account of whoever sets Docket up.',
  },
  triggerStuck: (hours) => ({
    found: `Its last run was ${hours} h ago.`,
    advice: 'Look at the script’s “Executions” page and at the daily trigger quota.',
  }),
  quotaFine: (labels, kilobytes) => `${labels} of 10,000 labels, ${kilobytes} of 500 kB.`,
  quotaLabels: (labels) => ({
    found: `${labels} of 10,000 labels are in use.`,
    advice: 'Delete labels nobody needs, or retire tags.',
  }),
  quotaStore: (kilobytes) => ({
    found: `The list of open work uses ${kilobytes} of 500 kB.`,
    advice: 'Close what is finished. docs/scale.md has advice for larger teams.',
  }),
  clientFine: (audience) => `The hub recognises it: ${audience}`,
  clientOther: (audience, expected) => ({
    found: `This add-on is ${audience}; the hub expects ${expected}.`,
    advice: 'Add the first one to the hub’s settings.',
  }),
  hubFine: (says) => `It does: ${says}`,
  hubWrong: (says) => ({ found: says, advice: 'Compare the hub’s address with its deployment; docs/install-hub.md.' }),
  anonymousFine: 'It does.',
  anonymousRefused: {
    found: 'Google asked for a sign-in instead of letting the call through.',
    advice: 'The organisation forbids web apps open to “Anyone”. An administrator can allow them for the hub’s owner.',
  },
};

export const strings = {
  words,
  title: 'Check-up',
  again: 'Check again',
  goOn: 'Continue checking',
  wrong: 'Needs fixing',
  known: 'Worth knowing',
  open: 'Cannot be checked from here',
  fine: 'Fine',
  summary: (checked: number, wrong: number) =>
    wrong === 0
      ? `${checked} things checked; nothing is wrong.`
      : `${checked} things checked; ${wrong} ${wrong === 1 ? 'needs' : 'need'} fixing.`,
  part: (checked: number, all: number) => `${checked} of ${all} things checked so far; this card has run out of time.`,
};
