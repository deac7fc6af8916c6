/** Settings: the person's own, and what the team has configured. */
import { plural } from './plural';

export const settings = {
  languageName: 'English',
  settingsTitle: 'Settings',
  ownSection: 'For you',
  ownLanguage: 'Language',
  ownLanguageAsClient: 'Same as the mail client',
  youAre: (name: string, role: string) => `You are ${name}, ${role}.`,
  roles: { agent: 'agent', lead: 'lead', collaborator: 'collaborator' },
  teamSection: 'Team configuration',
  teamMailbox: 'Team mailbox',
  teamMembers: 'Members',
  teamLeftWhen: (who: string) =>
    `When did ${who} leave? Give the last day as "left" in the configuration: mail they write after it is from outside.`,
  teamMemberCount: (here: number, left: number) => (left > 0 ? `${here}, plus ${left} who have left` : String(here)),
  teamTags: 'Tags',
  teamTagCount: (offered: number, retired: number) =>
    retired > 0 ? `${offered}, plus ${retired} retired` : String(offered),
  teamPromises: 'Promises',
  teamPromisesNone: 'None, so conversations have no clocks.',
  teamPromiseCount: (policies: number, calendars: number) =>
    `${plural(policies, 'policy', 'policies')}, ${plural(calendars, 'calendar', 'calendars')}`,
  teamZone: 'Time zone',
  teamZoneData: (timeZone: string, tzdata: string | undefined) =>
    tzdata === undefined ? timeZone : `${timeZone} (rules of ${tzdata})`,
  clockDiffers: (timeZone: string, viewer: string, reckoned: string, tzdata = '?') =>
    `Your clock in ${timeZone} says UTC${viewer}; Docket uses UTC${reckoned} (rules of ${tzdata}). The older of the two is out of date; if that is Docket’s, deadlines are wrong until it is built and set up again.`,
  teamSince: 'Mail is tracked from',
  teamReply: 'After a reply',
  teamReplies: { waiting: 'waiting for the customer', open: 'open', close: 'closed' },
  teamClose: 'Closing',
  teamCloses: { archive: 'takes it out of the inbox', keep: 'leaves it in the inbox' },
  teamChange: 'All of this comes from docket.config.json. After changing it, build, push and set up again.',
  mailboxSection: 'This mailbox',
  checkUpRun: 'Check this mailbox',
  checkUpWhy:
    'Checks what Docket relies on in this mailbox. It creates a few trial labels and two trial notes and removes them again; no customer mail is touched.',
};
