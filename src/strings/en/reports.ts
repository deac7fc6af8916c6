/** Reports: what each figure is called, what it means and whom it counts. */
import type { FigureName } from '../../reports/figure-table';
import { plural } from './plural';
import { statuses } from './statuses';

const conversations = (n: number): string => plural(n, 'conversation', 'conversations');

const both = (business: string | null, wall: string): string =>
  business === null ? `${wall} elapsed` : `${business} business time, ${wall} elapsed`;

/** What a figure means and whom it counts. `n`: the size of its cohort; `days`: how long a return counts against a closing. */
const about: Record<FigureName, (n: number, days: number) => string> = {
  received: () => 'Conversations whose first mail from outside arrived in this period.',
  closed: () => 'Conversations closed in this period, each counted once, by its last closing in the period.',
  reopened: (n) => `Of ${conversations(n)} closed in this period: reopened later, by mail or by hand.`,
  unanswered: (n) =>
    `Of ${conversations(n)} closed in this period: the customer had written, and nobody had written to them.`,
  first: (n) =>
    `From the customer’s first mail to the first reply by a person. Of ${conversations(n)} closed in this period and answered.`,
  resolution: (n) =>
    `From the customer’s first mail to the closing; business time leaves out Waiting, Snoozed and Closed, elapsed time leaves out Closed. Of ${conversations(n)} closed in this period with at least one reply.`,
  firstResolution: (n) =>
    `As above, but up to the first closing. Of ${conversations(n)} closed for the first time in this period with at least one reply.`,
  next: (n) =>
    `Of ${plural(n, 'later answer', 'later answers')} with a target, in conversations closed in this period.`,
  firstContact: (n, days) =>
    `Closed after one mail from the customer, bare thanks aside, without a hand-over, and not reopened within ${days} days. Of ${conversations(n)} closed for the first time in this period with at least one reply.`,
};

export const reports = {
  reports: 'Reports',
  title: (from: string, to: string) => (from === to ? `Report of ${from}` : `Report, ${from} to ${to}`),
  own: 'These are your own figures. Leads can see everyone’s.',
  show: 'Show',
  period: 'Period',
  member: 'Member',
  tag: 'Tag',
  priority: 'Priority',
  all: 'All',
  periods: {
    'this-week': 'This week',
    'last-week': 'Last week',
    'last-3-months': 'Last 3 months',
    'last-12-months': 'Last 12 months',
  } as Record<string, string>,
  sections: {
    choose: 'Filters',
    volume: 'Volume',
    times: 'Times',
    quality: 'Quality',
    breaches: 'Reasons for breaches',
    more: 'More',
  },
  work: 'Backlog and workload',
  hours: 'Busiest hours',
  back: 'Back to the report',
  file: 'As a table (CSV)',
  fileTitle: 'Report as a table',
  fileStored: (name: string) =>
    `${name} is in the team’s own mailbox, attached to one of Docket’s messages. Nothing was sent.`,
  fileOpen: 'Open the message',
  fileRows: (n: number) => `One row per closing: ${n}.`,
  fileNamed: (n: number) => `Subject and customer are given for the ${n} newest.`,
  fileSave: (name: string) => `Save ${name}`,
  fileCopy: 'If no file is saved, copy this table into a spreadsheet:',
  fileCopyPress: 'Copy the table',
  fileCopied: 'The table is copied.',
  fileNotCopied: 'It could not be copied here. It is selected: press Ctrl+C, on a Mac ⌘C.',

  // What is not known.
  nothing: 'Nothing was closed in this period.',
  missing: (n: number, which: string) =>
    `Data for ${plural(n, 'day', 'days')} in this period ${n === 1 ? 'is' : 'are'} incomplete: ${which}. What is missing is left out of these figures.`,
  damaged: 'Some of the stored data cannot be read; those days count as missing.',
  today: 'Today’s figures go up to the last upkeep run.',
  gather: 'Rebuild missing days from the journal',
  gathered: (left: number) =>
    left === 0
      ? 'Rebuilt from the journal.'
      : `Rebuilt as far as time allowed; ${plural(left, 'day is', 'days are')} left.`,
  gatherOn: 'Continue',
  notKnown: 'not known',
  noneYet: 'none',

  // Figures.
  figure: {
    received: 'Received',
    closed: 'Closed',
    reopened: 'Reopened',
    unanswered: 'Closed unanswered',
    first: 'First response time',
    resolution: 'Resolution time',
    firstResolution: 'Resolution time, first closing',
    next: 'Later answers on time',
    firstContact: 'First-contact resolution',
  } satisfies Record<FigureName, string>,
  about,
  aboutUnknown: 'New mail has no owner, tag or priority yet, so it is counted for the whole team only.',
  aboutChart: {
    breaches: (n: number) =>
      `What was true when a first response or a resolution became late; the first reason that applies. ${plural(n, 'missed target', 'missed targets')} in conversations closed in this period.`,
    backlog: 'Work that is open now, by how long the customer has been waiting for an answer.',
    workload: 'Work that is open now, by owner. Closed: credited to them in this period.',
    hours: (n: number) =>
      `When the first mail of ${conversations(n)} arrived, in the team’s time zone. Counted: conversations that began in this period.`,
    hoursClosed: (n: number) =>
      `When the first mail of ${conversations(n)} arrived, in the team’s time zone. Counted: conversations closed in this period.`,
  },
  figureMedian: (business: string | null, wall: string) => `Median: ${both(business, wall)}`,
  figureP90: (business: string | null, wall: string) => `90th percentile: ${both(business, wall)}`,
  figureSomeBusiness: (n: number, of: number) => `Business time is known for ${n} of ${of}.`,
  figureTarget: (share: string, met: number, of: number) => `${share} within target (${met} of ${of})`,
  figureNoTarget: 'No target applied.',
  figureLate: 'Late',
  figureUndecided: (n: number, days: number) =>
    `${plural(n, 'of them was', 'of them were')} closed less than ${days} days ago and may still be reopened.`,
  percent: (value: number) => `${value} %`,
  shareOf: (n: number, of: number) => `${n} of ${of}`,
  breach: {
    unowned: 'Nobody owned it',
    absent: 'Its owner was away',
    reopened: 'It had been closed and was reopened',
    asked: 'A colleague had been asked and had not answered',
    'handed-over': 'It had changed hands',
    owned: 'It was with its owner',
  },
  backlog: 'Backlog by age',
  age: {
    'under-4h': 'under 4 hours',
    '4h': '4 hours to 1 day',
    '1d': '1 to 3 days',
    '3d': '3 to 7 days',
    '7d': '7 days or more',
    answered: 'nobody waiting',
    ...statuses.statusBacklog,
  },
  workload: 'Workload',
  loadOpen: (n: number) => `${n} open`,
  loadDue: (n: number) => `${n} due today or overdue`,
  loadOldest: (wait: string) => `longest wait ${wait}`,
  loadClosed: (n: number) => `${n} closed in this period`,
  nobody: 'Nobody',
  weekdaysChart: 'By weekday',
  hoursChart: 'By hour of the day',
  hourSpan: (hour: string) => `${hour}:00 to ${hour}:59`,
  fullWeekdays: {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  } as Record<string, string>,
  asNow: 'As the board is now; upkeep runs keep it up to date.',

  deleted: 'A conversation that has since been deleted.',
  closedWhen: (when: string) => `closed ${when}`,

  // The table: what separates its cells where this language is spoken, and its columns.
  separator: ',' as ',' | ';',
  column: {
    subject: 'Subject',
    customer: 'Customer',
    began: (zone: string) => `Began (${zone})`,
    closed: (zone: string) => `Closed (${zone})`,
    owner: 'Owner',
    priority: 'Priority',
    tags: 'Tags',
    firstBusiness: 'First response, business minutes',
    firstWall: 'First response, elapsed minutes',
    firstMet: 'First response within target',
    firstWhy: 'First response, reason for breach',
    resolutionBusiness: 'Resolution, business minutes',
    resolutionWall: 'Resolution, elapsed minutes',
    resolutionMet: 'Resolution within target',
    resolutionWhy: 'Resolution, reason for breach',
    nextMet: 'Later answers within target',
    nextMissed: 'Later answers late',
    mails: 'Mails from the customer',
    replies: 'Replies',
    handovers: 'Hand-overs',
    closings: 'Closings',
    reopened: (zone: string) => `Reopened (${zone})`,
    conversation: 'Conversation',
  },
  yes: 'yes',
  no: 'no',
};
