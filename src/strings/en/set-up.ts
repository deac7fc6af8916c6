/** Setting up a mailbox. */
import { plural } from './plural';

export const setUp = {
  setUp: 'Set up Docket',
  setUpAgain: 'Set up again',
  setUpWhy:
    'Docket keeps its state in labels of this mailbox. Setting up makes the labels of your team and a hidden label for notes, and starts the hourly pass. Mail is not moved or changed.',
  setUpDone: (made: number, corrected: number, kept: number) =>
    `Ready: ${plural(made, 'label', 'labels')} made, ${corrected > 0 ? `${corrected} coloured anew, ` : ''}${kept} already there.`,
  setUpFirstRun: 'Docket can look by itself whether all it relies on holds in this mailbox.',
  setUpWhyCategories:
    'Docket keeps its state in categories of this mailbox, and notes in a folder named Docket. Setting up stores the configuration of your team there and adds the categories where that is allowed. Mail is not moved or changed.',
  setUpWhyMessage:
    'Without access to the whole mailbox Docket works on the open message alone. Setting up stores the configuration of your team with your Outlook settings.',
  setUpConfig: 'Configuration',
  setUpConfigHint: 'The text of docket.config.json.',
  setUpDoneCategories: (made: number, kept: number, missing: readonly string[]) =>
    missing.length === 0
      ? `Ready: ${plural(made, 'category', 'categories')} added, ${kept} already there.`
      : `Ready. ${plural(missing.length, 'category is', 'categories are')} not in the list of this mailbox and will have no colour: ${missing.join(', ')}. Whoever administers the mailbox can add them.`,
  setUpSentItems: (mailbox: string) =>
    `Nothing has been sent from this mailbox yet that Docket could see. Replies in the team’s name have to be kept among its Sent Items, or no clock stops. An administrator sees to that once: Set-Mailbox ${mailbox} -MessageCopyForSentAsEnabled $true -MessageCopyForSendOnBehalfEnabled $true`,
  colourless: (names: readonly string[]) =>
    `Outlook’s list of categories lacks ${plural(names.length, 'name', 'names')}; they work and have no colour: ${names.join(', ')}. An administrator can add them (“npm run categories”).`,
};
