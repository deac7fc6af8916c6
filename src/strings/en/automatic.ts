/** Mail that machines wrote. */
import type { Sign } from '../../mail/machine';

const signs: Record<Sign, string> = {
  said: 'a colleague said so',
  own: 'Docket wrote it',
  listed: 'its sender is listed as a machine',
  'calendar-answer': 'an invitation was accepted',
  'auto-replied': 'an automatic reply',
  'empty-return-path': 'it has no return address',
  report: 'a delivery report',
  daemon: 'from a mail server',
  'rule-reply': 'an automatic reply by a rule',
  reaction: 'a reaction',
  bulk: 'sent to many',
  generated: 'made by a program',
};

export const automatic = {
  automaticList: 'Automatic mail',
  signs,
  leftAlone: (sign: string) => `Automatic mail, left alone: ${sign}`,
  showReport: 'Show the report',
  thisIsWork: 'This is work',
  wasAutomatic: 'This was automatic',
  notDelivered: (to: string, when: string) =>
    `The answer was not delivered${to ? ` to ${to}` : ''}, as a mail server reported ${when}. It does not count.`,
  reported: {
    delayed: (to: string, when: string) => `Delivery to ${to} is delayed, as reported ${when}.`,
    delivered: (to: string, when: string) => `Delivered to ${to}, as reported ${when}.`,
    relayed: (to: string, when: string) => `Handed on for ${to}, as reported ${when}.`,
    expanded: (to: string, when: string) => `Handed on by the list ${to}, as reported ${when}.`,
    failed: (to: string, when: string) => `Not delivered to ${to}, as reported ${when}.`,
    other: (to: string, when: string) => `A report about ${to} came ${when}.`,
  },
};
