/** The headers an adapter has to read into `Message.headers`: lower-case name, the topmost value of each. */
export const headerNames = [
  // Who wrote it.
  'sender',
  'x-google-original-from',
  'authentication-results',
  // Whom they write for, and which mail they answer.
  'x-original-from',
  'reply-to',
  'in-reply-to',
  'references',
  // Whether it is a mail of ours that came back.
  'date',
  // Whether a machine did.
  'auto-submitted',
  'x-autoreply',
  'x-autorespond',
  'x-failed-recipients',
  'precedence',
  'list-post',
  'return-path',
  'content-type',
  // The link between copies of a message.
  'message-id',
] as const;
