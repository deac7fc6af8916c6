/** Reports: what each figure is called, what it means and whom it counts. */
import type { FigureName } from '../../reports/figure-table';
import { plural } from './plural';
import { statuses } from './statuses';

const conversations = (n: number): string => plural(n, 'conversation', 'conversations');

const both = (business: string | null, wall: string): string =>
  business === null ? `${wall} by the clock` : `${business} business time, ${wall} by the clock`;

/** What a figure means and whom it counts. `n`: the size of its cohort; `days`: how long a return counts against a closing. */
const about: Record<FigureName, (n: number, days: number) => string> = {
  received: () => 'Conversations whose first mail from outside came in this period.',
  closed: () => 'Conversations closed in this period, each once, by its latest closing in it.',
  reopened: (n) => `Of ${conversations(n)} closed in this period: opened again later, by mail or by hand.`,
  unanswered: (n) => `Of ${conversations(n)} closed in this period: nobody had replied to the customer.`,
  first: (n) =>
    `From the customer’s first mail to the first reply by a person. Of ${conversations(n)} closed in this period and answered.`,
  resolution: (n) =>
    `From the customer’s first mail to the closing; business time leaves out Waiting, Snoozed and Closed. Of ${conversations(n)} closed in this period with at least one reply.`,
  firstResolution: (n) =>
    `The same, to the first closing. Of ${conversations(n)} closed for the first time in this period with at least one reply.`,
  next: (n) =>
    `Of ${plural(n, 'later answer', 'later answers')} with a target, in conversations closed in this period.`,
  firstContact: (n, days) =>
    `Closed with one mail from the customer, no hand-over, and not opened again within ${days} days. Of ${conversations(n)} closed for the first time in this period with at least one reply.`,
};

export const reports = {
  reports: 'Reports',
  title: (from: string, to: string) => (from === to ? `Report of ${from}` : `Report, ${from} to ${to}`),
  own: 'Your own figures. Leads see everybody’s.',
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
    choose: 'What about',
    volume: 'Volume',
    times: 'Times',
    quality: 'Quality',
    breaches: 'Reasons for breaches',
    more: 'More',
  },
  work: 'Backlog and workload',
  hours: 'Busiest hours',
  back: 'To the report',
  file: 'As a table (CSV)',
  fileTitle: 'Report as a table',
  fileStored: (name: string) =>
    `${name} lies in the team’s own mailbox, attached to a message of Docket’s. Nothing was sent.`,
  fileOpen: 'Open the message',
  fileRows: (n: number) => `One line for each closing: ${n}.`,
  fileSave: (name: string) => `Save ${name}`,
  fileCopy: 'If nothing is saved, copy the table from here into a spreadsheet:',

  // What is not known.
  nothing: 'Nothing was closed in this period.',
  missing: (n: number, which: string) =>
    `Of ${plural(n, 'day', 'days')} of this period not everything is gathered yet: ${which}. What is missing is not in these figures.`,
  damaged: 'Some of what was gathered cannot be read; those days count as missing.',
  today: 'Today counts as far as the last pass of upkeep has gathered it.',
  gather: 'Gather missing days from the journal',
  gathered: (left: number) =>
    left === 0
      ? 'Gathered from the journal.'
      : `Gathered as far as the time went; ${plural(left, 'day is', 'days are')} left.`,
  gatherOn: 'Go on',
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
  aboutUnknown: 'New mail carries no owner, tag or priority yet, so it is only counted for all together.',
  aboutChart: {
    breaches: (n: number) =>
      `How things stood when a first response or a resolution became late; the first reason that holds. ${plural(n, 'missed target', 'missed targets')} in conversations closed in this period.`,
    backlog: 'Open work now, by how long the customer has waited for an answer.',
    workload: 'Open work by owner now. Closed: in this period, to their credit.',
    hours: (n: number) =>
      `When the first mail of ${conversations(n)} came, by the team’s clock. Counted: begun in this period.`,
    hoursClosed: (n: number) =>
      `When the first mail of ${conversations(n)} came, by the team’s clock. Counted: closed in this period.`,
  },
  figureMedian: (business: string | null, wall: string) => `Median: ${both(business, wall)}`,
  figureP90: (business: string | null, wall: string) => `90th percentile: ${both(business, wall)}`,
  figureSomeBusiness: (n: number, of: number) => `Business time is known of ${n} of ${of}.`,
  figureTarget: (share: string, met: number, of: number) => `${share} within target (${met} of ${of})`,
  figureNoTarget: 'No target applied.',
  figureLate: 'Late',
  figureUndecided: (n: number, days: number) =>
    `${plural(n, 'of them was', 'of them were')} closed less than ${days} days ago and may still come back.`,
  percent: (value: number) => `${value} %`,
  shareOf: (n: number, of: number) => `${n} of ${of}`,
  breach: {
    unowned: 'Nobody owned it',
    absent: 'Its owner was away',
    reopened: 'It had been closed and came back',
    asked: 'A colleague’s word was awaited',
    'handed-over': 'It had changed hands',
    owned: 'Its owner had it',
  },
  backlog: 'Backlog by age',
  age: {
    'under-4h': 'under 4 hours',
    '4h': '4 hours to 1 day',
    '1d': '1 to 3 days',
    '3d': '3 to 7 days',
    '7d': '7 days and more',
    answered: 'nobody waits',
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
  asNow: 'As the board stands now; the hourly pass of upkeep keeps it.',

  deleted: 'A conversation that has been deleted since.',
  closedWhen: (when: string) => `closed ${when}`,

  // The table: what parts its cells where this language is spoken, and its columns.
  separator: ',' as ',' | ';',
  column: {
    conversation: 'Conversation',
    began: (zone: string) => `Began (${zone})`,
    closed: (zone: string) => `Closed (${zone})`,
    owner: 'Owner',
    priority: 'Priority',
    tags: 'Tags',
    firstBusiness: 'First response, business minutes',
    firstWall: 'First response, minutes by the clock',
    firstMet: 'First response within target',
    firstWhy: 'First response, reason for breach',
    resolutionBusiness: 'Resolution, business minutes',
    resolutionWall: 'Resolution, minutes by the clock',
    resolutionMet: 'Resolution within target',
    resolutionWhy: 'Resolution, reason for breach',
    nextMet: 'Later answers within target',
    nextMissed: 'Later answers late',
    mails: 'Mails from the customer',
    replies: 'Replies',
    handovers: 'Hand-overs',
    closings: 'Closings',
    reopened: (zone: string) => `Reopened (${zone})`,
  },
  yes: 'yes',
  no: 'no',
};
