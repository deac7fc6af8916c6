/** Puts the pane into a page. Everything of Outlook comes in as a port, so that the pane runs without it as well. */
import { render } from 'preact';
import { englishFirst, type FirstWords } from '../src/strings/first';
import { problemOf } from './error-words';
import { directionOf } from './language';
import { Pane } from './pane';
import { createScreens, type PaneInbox, type ScreensOptions } from './state/screens';

/** Calls its listener with what is now, if it is known, and at every change; the answer ends that. */
export type Follow<T> = (listener: (value: T) => void) => () => void;

export type PaneTheme = 'light' | 'dark';

export interface PaneOptions {
  root: HTMLElement;
  inbox: PaneInbox;
  /** The conversation open in Outlook; null: none. */
  follow: Follow<string | null>;
  /** The conversations selected in the mail client, where it reports them. */
  followSelection?: Follow<readonly string[]>;
  /** Shows a conversation in Outlook itself; answers why it could not. */
  openInMail: ScreensOptions['openInMail'];
  /** Outlook's display language, such as `de-DE`. */
  language: string;
  /** The pane's own words; English if left out. */
  words?: FirstWords;
  /** Outlook's theme; without it, or while it says null, the browser's preference decides. */
  theme?: Follow<PaneTheme | null>;
  /** The person has said who they are, where the account does not. */
  choosePerson?(handle: string): void;
  /** False where the mailbox has no lists, only the open message. Default: true. */
  lists?: boolean;
}

export interface MountedPane {
  unmount(): void;
}

export function mountPane(options: PaneOptions): MountedPane {
  const { root, inbox, follow, openInMail, choosePerson, lists = true } = options;
  const page = root.ownerDocument.documentElement;
  const { language, strings } = options.words ?? englishFirst;
  page.lang = language;
  page.dir = directionOf(options.language);
  const screens = createScreens({
    inbox,
    lists,
    openInMail,
    inWords: (failure) => problemOf(failure, [...(inbox.languages?.() ?? []), language], strings),
    ...(choosePerson ? { choosePerson } : {}),
    later(run, ms) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });
  render(<Pane screens={screens} strings={strings} folds={new Map()} root={root} lists={lists} />, root);
  const endTheme = options.theme?.((theme) => {
    if (theme) page.dataset.theme = theme;
    else delete page.dataset.theme;
  });
  const endFollow = follow(screens.select);
  const endSelection = options.followSelection?.(screens.selectMany);
  return {
    unmount() {
      endFollow();
      endSelection?.();
      endTheme?.();
      render(null, root);
    },
  };
}
