import { personAt } from '../../src/hosting/person';
import { keys } from '../../src/hosting/remembered';
import { rosterOf } from '../../src/team/roster';
import type { SharedInbox } from '../../src/words/inbox';
import type { AddOnEvent } from '../cards/action';
import { remembered } from '../mailbox/remembered';
import { keptConfig } from './configuration';
import { createInbox, type InboxOptions, signedIn } from './inbox';
import { seed } from './seed';

export { conversationOnScreen as onScreen } from './opened';

export const openInbox = (_event: AddOnEvent, options: InboxOptions): SharedInbox => createInbox(options);

/**
 * Tags of the languages to speak to the person where the core has made no screen, the first that there is: their own
 * choice, Gmail's, the team's. Asks nothing of the mailbox, which may be what has failed.
 */
export function languagesFor({ person: stated, language }: InboxOptions): readonly (string | undefined)[] {
  const config = keptConfig();
  const person = config && personAt(rosterOf(config), signedIn(), stated);
  return [
    person ? remembered.get(keys.language(person.handle)) : undefined,
    language,
    config?.locale ?? seed.source.locale,
  ];
}

/** Whether the users of this build may set Docket up in the mailbox it works on. */
export const canSetUp: boolean = true;
