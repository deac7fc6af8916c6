/**
 * What Outlook calls while an answer is written and sent. Outlook on the web and on the Mac run it in a page, classic Outlook
 * as a bare script without a window; so functions are named at once, and nothing waits for the page.
 */
import type { InboxOptions } from '../mailbox/context';
import type { GraphInbox } from '../mailbox/inbox';
import { createOffice, type OfficeContextLike, type OfficePort } from '../office/office';
import { browserStorage } from '../office/storage';
import { began, mayNotGo, type Remembered } from './handler';
import { openedAt } from './opened';
import { rememberedIn, type SessionDataLike } from './session-data';

export interface RuntimeOptions {
  zones: InboxOptions['zones'];
  /** Gives access to the team's mailbox; null: nobody can know anything, and every mail goes. */
  inbox: ((office: OfficePort, options: InboxOptions) => Pick<GraphInbox, 'conversationOf' | 'crossed'>) | null;
}

interface LaunchEvent {
  completed(options?: { allowEvent: boolean; errorMessage?: string }): void;
}

/** A mail begins without delay, whether or not Outlook can remember when. */
const beganWithinMs = 2_000;

export function nameHandlers({ zones, inbox }: RuntimeOptions): void {
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
      if (!inbox) return null;
      const office = createOffice(Office.context as unknown as OfficeContextLike, { answerWithinMs: 2_000 });
      const team = inbox(office, { zones, now, newId: () => '', language: Office.context.displayLanguage });
      const draft = office.answering();
      if (!draft) return null;
      return await mayNotGo({
        now,
        sleep,
        conversation: () => team.conversationOf(draft),
        opened: (conversation) => openedAt(browserStorage(), conversation, now()),
        remembered: remembered(),
        crossed: (conversation, since) => team.crossed(conversation, since),
      });
    } catch {
      return null;
    }
  }
}

const now = () => Date.now();
const sleep = (ms: number) => new Promise<void>((go) => setTimeout(go, ms));

function remembered(): Remembered {
  const item = Office.context.mailbox?.item as { sessionData?: SessionDataLike } | null | undefined;
  return rememberedIn(item?.sessionData ?? null);
}
