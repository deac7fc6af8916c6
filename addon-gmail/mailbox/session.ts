/** What one execution has learnt of the mailbox, for whichever port asks next. */
import type { Client } from './client';
import type { Read } from './journal';
import { docketLabel, type LabelList, type Labels, labelsOf, readLabels, rememberLabels } from './labels';
import { cached } from './store';

export interface Session {
  client: Client;
  /** Labels as last seen; good enough to ask for a list by, since ids never change. */
  labels(): Labels;
  /** Takes a fresh answer to `labelsCall`. */
  learnLabels(list: LabelList): Labels;
  /** The hidden label's id. Undefined: Gmail itself says that there is none. */
  ownLabel(): string | undefined;
  /** Journal items read so far, by conversation: what an insert has to join. */
  journals: Map<string, Read[]>;
  /** A thread's history id as a list gave it: while it stays the same, its cached headline is true. */
  historyIds: Map<string, string>;
}

export function createSession(client: Client): Session {
  let known: Labels | null = null;

  function labels(): Labels {
    const list = cached<LabelList>('labels');
    known ??= list ? labelsOf(list) : readLabels(client);
    return known;
  }

  return {
    client,
    labels,
    learnLabels(list) {
      known = rememberLabels(list);
      return known;
    },
    ownLabel() {
      const id = labels().idOf(docketLabel);
      if (id !== undefined) return id;
      // Somebody may have set Docket up since the list was kept.
      known = readLabels(client);
      return known.idOf(docketLabel);
    },
    journals: new Map(),
    historyIds: new Map(),
  };
}
