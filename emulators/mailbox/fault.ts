/** A host asked the store for something that contradicts what it holds: a mistake in the host, never in the mail. */
export class MailboxFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'MailboxFault';
  }
}
