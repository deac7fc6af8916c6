/** Setting up a mailbox. */
import { plural } from './plural';

export const setUp = {
  setUp: 'Set up Docket',
  setUpAgain: 'Set up again',
  setUpWhy:
    'Docket keeps its state in this mailbox’s labels. Setting it up creates your team’s labels and a hidden label for notes, and starts an hourly run. No mail is moved or changed.',
  setUpDone: (made: number, corrected: number, kept: number) =>
    `Ready: ${plural(made, 'label', 'labels')} created, ${corrected > 0 ? `${corrected} recoloured, ` : ''}${kept} already there.`,
  setUpFirstRun: 'Docket can check for itself whether everything it relies on works in this mailbox.',
  upkeepNoTrigger: (said: string, hub: boolean) =>
    `Nothing happens by itself: Google did not let Docket start its regular run (${said}). ${
      hub
        ? 'Whoever looks after the hub has to run setUp in its editor again.'
        : 'Set up again; if it persists, tell whoever installed Docket.'
    }`,
  upkeepNoConsent: (scopes: string, hub: boolean) =>
    `The last regular run did nothing, because Google had not granted ${scopes}. ${
      hub
        ? 'Whoever looks after the hub has to run setUp in its editor and grant everything it asks for.'
        : 'Once it is granted, the next run makes up for it.'
    }`,
  setUpWhyCategories:
    'Docket keeps its state in this mailbox’s categories and its notes in a folder named Docket. Setting it up stores your team’s configuration there and adds the categories where that is allowed. No mail is moved or changed.',
  setUpWhyMessage:
    'Without access to the whole mailbox, Docket works on the open message alone. Setting it up stores your team’s configuration with your Outlook settings.',
  setUpConfig: 'Configuration',
  setUpConfigHint: 'Paste the contents of docket.config.json.',
  setUpChange: 'Change the configuration',
  setUpStore: 'Store and set up',
  setUpDoneCategories: (made: number, kept: number, missing: readonly string[]) =>
    missing.length === 0
      ? `Ready: ${plural(made, 'category', 'categories')} added, ${kept} already there.`
      : `Ready. ${plural(missing.length, 'category is', 'categories are')} missing from this mailbox’s list and will have no colour: ${missing.join(', ')}. The mailbox’s administrator can add ${missing.length === 1 ? 'it' : 'them'}.`,
  setUpSentItems: (mailbox: string) =>
    `Docket has not seen any mail sent from this mailbox yet. Replies sent in the team’s name must be kept in its Sent Items, or no clock will stop. An administrator has to arrange this once: Set-Mailbox ${mailbox} -MessageCopyForSentAsEnabled $true -MessageCopyForSendOnBehalfEnabled $true`,
  namesMissing: (names: readonly string[]) =>
    `${plural(names.length, 'name is', 'names are')} missing from the mailbox, so nothing can be put under ${names.length === 1 ? 'it' : 'them'}: ${names.join(', ')}. Docket remembers what it was on; “Set up again” brings ${names.length === 1 ? 'it' : 'them'} back.`,
  colourless: (names: readonly string[]) =>
    `${plural(names.length, 'name is', 'names are')} missing from Outlook’s list of categories and will have no colour, but still ${names.length === 1 ? 'works' : 'work'}: ${names.join(', ')}. An administrator can add ${names.length === 1 ? 'it' : 'them'} (“npm run categories”).`,
};
