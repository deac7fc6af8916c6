/** The check-up: what was looked at, what was found, and what to do. */
import type { CheckUpWords } from '../judge';

const words: CheckUpWords = {
  titles: {
    account: 'The right account',
    configuration: 'The stored configuration',
    labels: 'Docket’s labels',
    characters: 'Signs in label names: @ ! ~ ? # ✓',
    length: 'The longest label name',
    case: 'Names that differ in case alone',
    rename: 'Renaming a label',
    insert: 'Storing a note',
    threading: 'Notes of one conversation in one thread',
    token: 'Finding notes again',
    quoted: 'Searching a label by hand',
    counts: 'Counting',
    batch: 'Many requests at once',
    history: 'Hearing of changes',
    threadId: 'The conversation Gmail hands over',
    intl: 'Time zones of the script engine',
    filter: 'New mail is stamped by a filter',
    trigger: 'The hourly pass',
    quota: 'Room for labels and lists',
    client: 'The client id of this add-on',
    hub: 'The hub answers',
    anonymous: 'The organisation lets the hub be called',
  },
  failed: (why) => ({ found: `This could not be tried: ${why}`, advice: 'Try again later; if it stays, report it.' }),
  notHere: 'Not seen from here. Open a message and start the check-up from its card.',
  accountFine: (address) => `Docket works in ${address}.`,
  accountOther: (mailbox, expected) => ({
    found: `This is the mailbox of ${mailbox}; the configuration is for ${expected}.`,
    advice: 'Sign in to the team mailbox, or correct “mailbox” and “aliases” in docket.config.json.',
  }),
  accountHidden: {
    found: 'Google does not say who is signed in.',
    advice: 'Grant Docket the scope userinfo.email: remove the add-on and install it again.',
  },
  configurationFine: 'Valid, and the one this build was made with.',
  configurationNewer: {
    found: 'Valid, but another one than this build was made with.',
    advice:
      'If it was changed in docket.config.json: choose “Set up again”. Zones that are new there need a new build.',
  },
  configurationFaulty: (faults) => ({
    found: faults,
    advice: 'Work goes on with the last good copy. Correct the file and set up again.',
  }),
  labelsFine: 'All there.',
  labelsMissing: (names) => ({
    found: `Missing: ${names}`,
    advice: 'Choose “Set up again”: it makes what is missing.',
  }),
  charactersFine: 'Gmail keeps them all.',
  charactersRefused: (names) => ({
    found: `Gmail refused or changed: ${names}`,
    advice: 'Docket’s marks cannot work in this mailbox. Report this line.',
  }),
  lengthFine: (characters) => `${characters} characters are kept.`,
  lengthCut: (characters) => ({
    found: `Gmail did not keep a name of ${characters} characters.`,
    advice: 'Use shorter tags and handles, and report this line.',
  }),
  caseRefused: 'Gmail refuses the second one, so nobody can make @Alice beside @alice.',
  caseApart: {
    found: 'Gmail keeps both. @Alice beside @alice is a foreign label to Docket.',
    advice: 'Make no labels by hand that look like Docket’s.',
  },
  renameFine: 'A renamed label keeps its id. “Set up again” makes a renamed mark anew.',
  renameLost: {
    found: 'A renamed label came back under another id or name.',
    advice: 'Do not rename Docket’s labels, and report this line.',
  },
  insertFine: 'Kept as it is: archived, read, not sent, with the time of storing.',
  insertLabels: (labels) => ({
    found: `Gmail added labels to a stored note: ${labels}`,
    advice: 'Notes may show where they should not. Report this line.',
  }),
  insertTime: (seconds) => ({
    found: `A stored note is dated ${seconds} s off.`,
    advice: 'The journal may be out of order. Report this line.',
  }),
  insertId: {
    found: 'Gmail replaced the note’s Message-ID.',
    advice: 'Notes of a conversation may lie in several threads; nothing else suffers.',
  },
  threadingJoined: 'A second note joins the first.',
  threadingApart: 'A second note gets a thread of its own. Everything works; the notes just lie apart.',
  threadingRefused: 'Gmail refuses a second note in the same thread; Docket stores it apart.',
  tokenFine: (seconds) => `Found by their search word${seconds > 0 ? ` after ${seconds} s` : ' at once'}.`,
  tokenMissed: (found, stored) => ({
    found: `The search found ${found} of ${stored}.`,
    advice:
      'Notes just written may be missing on other cards for a while. Check again in a minute; if it stays, report it.',
  }),
  tokenStrangers: (strangers) => ({
    found: `The search found ${strangers} other messages too.`,
    advice: 'They are told apart by their content, at the cost of quota. Report this line.',
  }),
  quotedFine: 'label:"!Overdue" finds its mail.',
  quotedMissed: {
    found: 'A label search in quotes did not find the mail.',
    advice: 'Search by clicking the label in Gmail’s list instead.',
  },
  countsFine: 'A label’s count follows at once.',
  countsOff: (counted) => ({
    found: `A label that one conversation carries counts ${counted}.`,
    advice: 'Counts in lists may lag; opening a list shows the truth.',
  }),
  batchFine: (asked) => `${asked} requests in one were all answered.`,
  batchShort: (answered, asked) => ({
    found: `Of ${asked} requests in one, ${answered} were answered.`,
    advice: 'Lists may be slow or incomplete. Report this line.',
  }),
  historyFine: 'Gmail tells of new mail and changed labels.',
  historySilent: {
    found: 'Gmail did not tell of a message just stored.',
    advice: 'New mail is then found by the hourly pass alone. Check again in a minute; if it stays, report it.',
  },
  threadIdFine: (id) => `It has the form ${id}, and the API knows it.`,
  threadIdUnknown: (id) => ({
    found: `Gmail hands over ${id}, which the API does not know.`,
    advice: 'Cards of opened messages cannot work. Report this line.',
  }),
  intlThere: 'There; Docket does not need them.',
  intlMissing: 'Not there; Docket does not need them.',
  filterFine: 'There.',
  filterNone: {
    found: 'There is none. Docket works without; new mail then shows ~New after the next pass.',
    advice: 'docs/install-gmail.md says how to have one.',
  },
  filterPart: (found, wanted) => ({
    found: `There for ${found} of ${wanted} addresses.`,
    advice: 'Choose “Set up again” where Docket may make filters, or make it by hand.',
  }),
  triggerFine: (minutes) => `Ran ${minutes} min ago.`,
  triggerNew: 'Made, but it has not run yet. Check again in an hour.',
  triggerMissing: {
    found: 'There is none for this account.',
    advice: 'Choose “Set up again”. The pass runs as whoever sets up.',
  },
  triggerStuck: (hours) => ({
    found: `Its last run was ${hours} h ago.`,
    advice: 'Look at “Executions” of the script, and at the daily quota of trigger time.',
  }),
  quotaFine: (labels, kilobytes) => `${labels} of 10,000 labels, ${kilobytes} of 500 kB.`,
  quotaLabels: (labels) => ({
    found: `${labels} of 10,000 labels are used.`,
    advice: 'Delete labels nobody needs, or retire tags.',
  }),
  quotaStore: (kilobytes) => ({
    found: `${kilobytes} of 500 kB are used by the list of open work.`,
    advice: 'Close what is done. docs/scale.md says what a larger team does.',
  }),
  clientFine: (audience) => `The hub knows it: ${audience}`,
  clientOther: (audience, expected) => ({
    found: `This add-on is ${audience}; the hub expects ${expected}.`,
    advice: 'Put the first one into the hub’s settings.',
  }),
  hubFine: (says) => `It does: ${says}`,
  hubWrong: (says) => ({ found: says, advice: 'Compare the hub’s address with its deployment; docs/install-hub.md.' }),
  anonymousFine: 'It does.',
  anonymousRefused: {
    found: 'Google asked for a sign-in instead of letting the call through.',
    advice: 'The organisation forbids web apps for “Anyone”. An administrator can allow it for the hub’s owner.',
  },
};

export const strings = {
  words,
  title: 'Check-up',
  again: 'Check again',
  goOn: 'Go on checking',
  wrong: 'To be mended',
  known: 'Worth knowing',
  open: 'Not to be seen from here',
  fine: 'Fine',
  summary: (checked: number, wrong: number) =>
    wrong === 0 ? `${checked} things checked; nothing is wrong.` : `${checked} things checked; ${wrong} to be mended.`,
  part: (checked: number, all: number) =>
    `${checked} of ${all} things checked so far; the time of one card is used up.`,
};
