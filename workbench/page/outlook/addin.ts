/** The add-in as its manifest has it. */
import type { SendMode } from '../../../emulators/office';
import type { Language } from '../bar/toolbar';

const below = '/outlook/pane/';
const address = (path: string): string => new URL(below + path, location.href).href;

const named = { id: 'docket', name: 'Docket' };

export const pane = () => ({ ...named, url: address('taskpane.html') });

/** What runs while an answer is written and sent. */
export const launch = () => ({ ...named, url: address('launch.html') });
export const atCompose = 'docketAtCompose';
export const atSend = 'docketAtSend';
export const sendMode: SendMode = 'PromptUser';

/** What Outlook calls the language it is set to. */
const cultures: Record<Language, string> = { en: 'en-US', de: 'de-DE' };

/** Who sits at Outlook. */
export interface Seat {
  handle: string;
  name: string;
  address: string;
}

/** The host's settings for whoever sits there. */
export const settingsFor = ({ name, address: emailAddress }: Seat, language: Language, timeZone: string) => ({
  user: { displayName: name, emailAddress, timeZone, accountType: 'office365' as const },
  language: cultures[language],
});
