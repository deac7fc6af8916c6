/** The parts of Gmail's REST resources Docket reads, as the API documents them. */

export interface WireHeader {
  name: string;
  value: string;
}

export interface WirePart {
  mimeType?: string;
  filename?: string;
  headers?: WireHeader[];
  body?: { data?: string; size?: number };
  parts?: WirePart[];
}

export interface WireMessage {
  id: string;
  threadId: string;
  labelIds?: string[];
  snippet?: string;
  /** Epoch milliseconds as a decimal string. */
  internalDate?: string;
  payload?: WirePart;
}

export interface WireThread {
  id: string;
  historyId: string;
  messages?: WireMessage[];
}

export interface WireLabel {
  id: string;
  name: string;
  type?: 'system' | 'user';
}

export interface WireLabelCounts extends WireLabel {
  threadsTotal?: number;
}

/** Lists leave their key out where they are empty. */
export interface WireMessageList {
  messages?: { id: string; threadId: string }[];
  nextPageToken?: string;
}

export interface WireThreadList {
  threads?: { id: string; historyId?: string }[];
  nextPageToken?: string;
}

export interface WireHistory {
  historyId: string;
  history?: {
    id: string;
    messages?: { threadId: string }[];
    messagesAdded?: { message: Pick<WireMessage, 'id' | 'threadId' | 'labelIds'> }[];
    messagesDeleted?: { message: Pick<WireMessage, 'id' | 'threadId' | 'labelIds'> }[];
    labelsAdded?: { message: Pick<WireMessage, 'id' | 'threadId' | 'labelIds'>; labelIds?: string[] }[];
    labelsRemoved?: { message: Pick<WireMessage, 'id' | 'threadId' | 'labelIds'>; labelIds?: string[] }[];
  }[];
  nextPageToken?: string;
}

/** History ids are decimal numbers too large to compare as such. */
export const isLater = (a: string, b: string): boolean => a.length > b.length || (a.length === b.length && a > b);
