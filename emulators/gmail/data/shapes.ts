/**
 * What each method answers, field by field, so that `fields=` can refuse a name that does not exist (package
 * @googleapis/gmail 18.0.0). A leaf is `true`.
 */
export interface Shape {
  [field: string]: true | Shape;
}

function leaves(names: string): Shape {
  return Object.fromEntries(names.split(' ').map((name) => [name, true as const]));
}

const part: Shape = {
  ...leaves('partId mimeType filename'),
  headers: leaves('name value'),
  body: leaves('attachmentId size data'),
};
part.parts = part;

const message: Shape = {
  ...leaves('id threadId labelIds snippet historyId internalDate sizeEstimate raw'),
  payload: part,
};
const thread: Shape = { ...leaves('id snippet historyId'), messages: message };
const label: Shape = {
  ...leaves(
    'id name messageListVisibility labelListVisibility type messagesTotal messagesUnread threadsTotal threadsUnread',
  ),
  color: leaves('textColor backgroundColor'),
};
const labelChange: Shape = { message, labelIds: true };
const history: Shape = {
  id: true,
  messages: message,
  messagesAdded: { message },
  messagesDeleted: { message },
  labelsAdded: labelChange,
  labelsRemoved: labelChange,
};
const filter: Shape = {
  id: true,
  criteria: leaves('from to subject query negatedQuery hasAttachment excludeChats size sizeComparison'),
  action: leaves('addLabelIds removeLabelIds forward'),
};

export const shapes = {
  profile: leaves('emailAddress messagesTotal threadsTotal historyId'),
  label,
  labels: { labels: label },
  message,
  messages: { messages: message, nextPageToken: true, resultSizeEstimate: true },
  attachment: leaves('attachmentId size data'),
  thread,
  threads: { threads: thread, nextPageToken: true, resultSizeEstimate: true },
  histories: { history, nextPageToken: true, historyId: true },
  filter,
  filters: { filter },
} satisfies Record<string, Shape>;
