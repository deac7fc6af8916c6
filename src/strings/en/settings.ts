/** Settings: the person's own, and what the team has configured. */
import { plural } from './plural';

export const settings = {
  languageName: 'English',
  settingsTitle: 'Settings',
  ownSection: 'For you',
  ownLanguage: 'Language',
  ownLanguageAsClient: 'As the mail client says',
  youAre: (name: string, role: string) => `You are ${name}, ${role}.`,
  roles: { agent: 'agent', lead: 'lead', collaborator: 'collaborator' },
  teamSection: 'What is configured',
  teamMailbox: 'Team mailbox',
  teamMembers: 'Members',
  teamMemberCount: (here: number, left: number) => (left > 0 ? `${here}, and ${left} who left` : String(here)),
  teamTags: 'Tags',
  teamTagCount: (offered: number, retired: number) =>
    retired > 0 ? `${offered}, and ${retired} retired` : String(offered),
  teamPromises: 'Promises',
  teamPromisesNone: 'None: conversations have no clocks.',
  teamPromiseCount: (policies: number, calendars: number) =>
    `${plural(policies, 'policy', 'policies')} by ${plural(calendars, 'calendar', 'calendars')}`,
  teamZone: 'Time zone',
  teamSince: 'Mail is sorted from',
  teamReply: 'After a reply',
  teamReplies: { waiting: 'waiting for the customer', open: 'open', close: 'closed' },
  teamClose: 'Closing',
  teamCloses: { archive: 'takes it out of the inbox', keep: 'leaves it in the inbox' },
  teamChange: 'All of this is in docket.config.json. After changing it: build, push, and set up again.',
  mailboxSection: 'This mailbox',
  checkUpRun: 'Check this mailbox',
  checkUpWhy:
    'Looks at what Docket relies on in this mailbox. It makes a few labels and two notes for trial and removes them again; no customer’s mail is touched.',
};
