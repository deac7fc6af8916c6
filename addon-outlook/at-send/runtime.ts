/**
 * What Outlook calls while an answer is written and sent. Outlook on the web and on the Mac run it in a page, classic Outlook
 * as a bare script without a window; so functions are named at once, and nothing waits for the page.
 */

import type { EpochMs } from '../../src/words/values';
import type { InboxOptions } from '../mailbox/context';
import { createOffice, type OfficeContextLike, type OfficePort } from '../office/office';
import { browserStorage } from '../office/storage';
import type { Check } from './check';
import { began, mayNotGo, type Remembered } from './handler';
import { openedAt } from './opened';
import { rememberedIn, type SessionDataLike } from './session-data';
import { noteUnchecked } from './unchecked-note';

export interface RuntimeOptions {
  zones: InboxOptions['zones'];
  /** Default: the computer's clock. */
  now?(): EpochMs;
  /** Gives access to the team's mailbox; null: nobody can know anything, and every mail goes. */
  check: ((office: OfficePort, options: Pick<InboxOptions, 'zones' | 'now' | 'language'>) => Check) | null;
}

interface LaunchEvent {
  completed(options?: { allowEvent: boolean; errorMessage?: string }): void;
}

/** A mail begins without delay, whether or not Outlook can remember when. */
const beganWithinMs = 2_000;

export function nameHandlers({ zones, check, now = () => Date.now() }: RuntimeOptions): void {
  Office.actions.associate('docketAtCompose', (event: LaunchEvent) => {
    void Promise.race([began({ now, remembered: remembered() }), sleep(beganWithinMs)])
      .catch(() => undefined)
      .then(() => event.completed());
  });
  Office.actions.associate('docketAtSend', (event: LaunchEvent) => {
    void stopped().then((text) =>
      event.completed(text === null ? { allowEvent: true } : { allowEvent: false, errorMessage: text }),
    );
  });

  /** The reason to stop; null, whatever goes wrong. */
  async function stopped(): Promise<string | null> {
    try {
      if (!check) return null;
      const office = createOffice(Office.context as unknown as OfficeContextLike, { answerWithinMs: 2_000 });
      const team = check(office, { zones, now, language: Office.context.displayLanguage });
      const draft = office.answering();
      if (!draft) return null;
      return await mayNotGo({
        now,
        sleep,
        conversation: () => team.conversationOf(draft),
        opened: (conversation) => openedAt(browserStorage(), conversation, now()),
        remembered: remembered(),
        unchecked: () => noteUnchecked(browserStorage(), now()),
        crossed: (conversation, since) => team.crossed(conversation, since),
      });
    } catch {
      return null;
    }
  }
}

const sleep = (ms: number) => new Promise<void>((go) => setTimeout(go, ms));

function remembered(): Remembered {
  const item = Office.context.mailbox?.item as { sessionData?: SessionDataLike } | null | undefined;
  return rememberedIn(item?.sessionData ?? null);
}
