/** The parts of Graph's resources Docket reads, as the reference documents them. Absent members were not selected. */

export interface WirePerson {
  emailAddress?: { name?: string; address?: string };
}

export interface WireMessage {
  '@odata.etag'?: string;
  /** Of what is more than a message, `#microsoft.graph.eventMessageResponse`. */
  '@odata.type'?: string;
  id: string;
  conversationId?: string;
  parentFolderId?: string;
  createdDateTime?: string;
  lastModifiedDateTime?: string;
  receivedDateTime?: string;
  sentDateTime?: string;
  subject?: string;
  bodyPreview?: string;
  body?: { contentType: string; content: string };
  categories?: string[];
  from?: WirePerson;
  sender?: WirePerson;
  toRecipients?: WirePerson[];
  ccRecipients?: WirePerson[];
  bccRecipients?: WirePerson[];
  hasAttachments?: boolean;
  isRead?: boolean;
  isDraft?: boolean;
  internetMessageId?: string;
  webLink?: string;
  internetMessageHeaders?: { name: string; value: string }[];
  singleValueExtendedProperties?: { id: string; value: string }[];
}

export interface WireList<T> {
  value: T[];
  '@odata.nextLink'?: string;
  '@odata.count'?: number;
}

export interface WireFolder {
  id: string;
  displayName?: string;
  childFolderCount?: number;
  totalItemCount?: number;
}

export interface WireBatchAnswer {
  responses?: { id: string; status: number; headers?: Record<string, string>; body?: unknown }[];
}

/** Graph's times have no fractions; what cannot be read counts as the beginning of time. */
export const timeOf = (text: string | undefined): number => Date.parse(text ?? '') || 0;
