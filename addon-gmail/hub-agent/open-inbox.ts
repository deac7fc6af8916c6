/** The shared inbox of the agents' build: every question goes to the team's hub. Takes the place of `../direct/open-inbox.ts`. */

import { failed } from '../../src/hosting/outcome';
import type { Message } from '../../src/words/conversation';
import type { Outcome, SharedInbox } from '../../src/words/inbox';
import { type AddOnEvent, parameter } from '../cards/action';
import { openMessageId } from '../cards/opened';
import { digest } from '../direct/digest';
import type { InboxOptions } from '../direct/inbox';
import { newId } from '../direct/new-id';
import { seed } from '../direct/seed';
import { linksToAsk, type OwnReply, repliesToReport } from '../hub/protocol/own-copy';
import { noTeamCopy } from '../hub/protocol/refusals';
import { hubSettings } from '../hub/settings';
import { createClient } from '../mailbox/client';
import { cache, cached } from '../mailbox/store';
import { callHub, type Question } from './call';
import { mirrorMarks, ownLabels } from './mirror';
import { type OwnCopy, ownCopy } from './own-copy';

/** Whether this build may put labels on the agent's own mail, and mirrors the team's marks there. */
declare const DOCKET_MIRROR: boolean;

/** Tags of the languages to speak to whoever looks where the hub has made no screen, the first that there is. */
export const languagesFor = ({ language }: InboxOptions): readonly (string | undefined)[] => [
  language,
  seed.source.locale,
];

/** The agent's own copy is read where it is needed; the team's is another conversation. */
export const onScreen = (_event: AddOnEvent, _limitMs: number): string | null => null;

/** Set-up is for the team mailbox's own account, at the hub. */
export const canSetUp: boolean = false;

export function openInbox(event: AddOnEvent, { limitMs, viewerOffset, language, entryId }: InboxOptions): SharedInbox {
  const now = Date.now();
  const deadline = now + limitMs;
  const viewer = {
    ...(viewerOffset === undefined ? {} : { offset: viewerOffset }),
    ...(language === undefined ? {} : { language }),
  };
  const ask = (question: Unsigned, id = newId()) => callHub({ id, ...viewer, ...question } as Question, deadline);

  /** The mail on screen lies in the agent's own mailbox; the team's copy has the same Message-ID and another id. */
  function openOwnCopy(): Outcome {
    const client = createClient(deadline, event.gmail?.accessToken);
    let copy: OwnCopy;
    try {
      copy = ownCopy(client, event, DOCKET_MIRROR ? ownLabels(client) : undefined);
    } catch (thrown) {
      return failed(thrown);
    }
    const { messages, thread } = copy;
    let outcome: Outcome = failed(noTeamCopy());
    for (const message of linksToAsk(messages, openMessageId(event) ?? '')) {
      outcome = reportReplies(message, messages) ?? ask({ do: 'open', message });
      if (outcome.ok && DOCKET_MIRROR) mirrorMarks(client, thread, outcome.view.marks ?? [], messages);
      if (outcome.ok || outcome.error.code !== 'no-team-copy') return outcome;
    }
    return outcome;
  }

  /** Reports replies sent from here to the hub; the last report also shows the conversation. Null: there was none. */
  function reportReplies(message: string, messages: Message[]): Outcome | null {
    const replies = repliesToReport(
      messages,
      hubSettings?.inside ?? [],
      now,
      (link) => cached(reportedKey(link)) !== null,
    );
    let outcome: Outcome | null = null;
    for (const reply of replies) {
      const answer = ask(
        { do: 'act', message, command: commandOf(reply) },
        digest(`replied ${reply.message}`).slice(0, 24),
      );
      // An open conversation is worth more than a report that can wait.
      if (!answer.ok) return null;
      cache(reportedKey(reply.message), 1);
      outcome = answer;
    }
    return outcome;
  }

  return {
    // Only Gmail itself opens a conversation that no card has named.
    open: (conversation, query) =>
      parameter(event, 'conversation') === ''
        ? openOwnCopy()
        : ask({ do: 'open', conversation, ...(query?.screen ? { query } : {}) }),
    act: (conversation, command) => ask({ do: 'act', conversation, command }, entryId),
    board: (query) => ask({ do: 'board', query }),
    bulk: (command) => ask({ do: 'bulk', command }, entryId),
  };
}

type Unsigned = Question extends infer Q ? (Q extends unknown ? Omit<Q, 'id' | 'offset' | 'language'> : never) : never;

const commandOf = ({ message, at, to }: OwnReply) => ({
  do: 'replied',
  message,
  at: String(at),
  ...(to.length > 0 ? { to } : {}),
});

const reportedKey = (link: string): string => `told.${digest(link)}`;
