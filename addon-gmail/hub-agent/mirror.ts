/** Keeps the team's marks on the agent's own copy. Only in the build that asks for the right to put labels on mail. */

import { markStyles } from '../../src/marks/colours/gmail';
import type { Message } from '../../src/words/conversation';
import type { Chip } from '../../src/words/screen';
import { mirrorPlan } from '../hub/protocol/mirror';
import { type Call, type Client, path } from '../mailbox/client';
import { type LabelList, type Labels, labelsCall, labelsOf } from '../mailbox/labels';
import { cache, cached, keepText, keptText, uncache } from '../mailbox/store';

const listKey = 'own.labels';
const madeKey = 'mirror.made';

/** The labels of the agent's own mailbox, as known for some hours. */
export function ownLabels(client: Client): Labels {
  const known = cached<LabelList>(listKey);
  if (known) return labelsOf(known);
  const list = client.one<LabelList>(labelsCall);
  cache(listKey, list);
  return labelsOf(list);
}

/** `messages`: the copy, with the names on it. A failure leaves it as it was: nothing depends on it. */
export function mirrorMarks(
  client: Client,
  thread: string,
  marks: readonly Chip[],
  messages: readonly Message[],
): void {
  try {
    bring(client, thread, marks, messages);
  } catch (thrown) {
    // Somebody may have deleted a label since.
    uncache(listKey);
    console.warn(thrown instanceof Error ? thrown.message : 'The marks could not be mirrored.');
  }
}

function bring(client: Client, thread: string, marks: readonly Chip[], messages: readonly Message[]): void {
  const known = ownLabels(client);
  const made = JSON.parse(keptText(madeKey) ?? '[]') as string[];
  const live = messages.filter(({ filed }) => filed !== 'draft');
  const { make, add, remove } = mirrorPlan(
    marks,
    live.map(({ names }) => names),
    { all: known.names, made },
  );
  if (make.length > 0) {
    client.all(make.map(labelCall));
    keepText(madeKey, JSON.stringify([...new Set([...made, ...make.map(({ name }) => name)])]));
    uncache(listKey);
  }
  if (add.length + remove.length === 0) return;
  const labels = make.length > 0 ? ownLabels(client) : known;
  client.one({
    method: 'post',
    path: path('threads', thread, 'modify', { fields: 'id' }),
    body: { addLabelIds: add.map(labels.need), removeLabelIds: remove.map(labels.need) },
  });
}

function labelCall({ name, kind }: Chip): Call {
  const { gmail, listed } = markStyles[kind];
  return {
    method: 'post',
    path: path('labels'),
    body: {
      name,
      messageListVisibility: 'show',
      labelListVisibility: listed === 'never' ? 'labelHide' : 'labelShowIfUnread',
      color: { backgroundColor: gmail.background, textColor: gmail.text },
    },
    existsIsFine: true,
  };
}
