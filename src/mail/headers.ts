/** The headers an adapter has to read into `Message.headers`: lower-case name, the topmost value of each. */
export const headerNames = [
  // Who wrote it.
  'from',
  'sender',
  'reply-to',
  'x-google-original-from',
  'authentication-results',
  // Whom they write for.
  'x-original-from',
  // Whether it is a mail of ours that came back.
  'date',
  // Whether a machine did.
  'auto-submitted',
  'x-autoreply',
  'x-autorespond',
  'x-auto-response-suppress',
  'x-ms-exchange-inbox-rules-loop',
  'x-failed-recipients',
  'precedence',
  'list-id',
  'list-post',
  'list-help',
  'list-owner',
  'list-subscribe',
  'list-unsubscribe',
  'list-archive',
  'return-path',
  'content-type',
  // What it answers.
  'in-reply-to',
  'references',
  // The link between copies of a message.
  'message-id',
] as const;
