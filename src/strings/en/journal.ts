/** The journal, as things that happened. */

export const journal = {
  did: {
    take: 'took this',
    assign: (to: string) => `assigned this to ${to}`,
    unassign: 'returned this to the queue',
    tagged: (added: string[], removed: string[]) =>
      [
        added.length > 0 ? `tagged it ${added.join(', ')}` : '',
        removed.length > 0 ? `removed ${removed.join(', ')}` : '',
      ]
        .filter((part) => part !== '')
        .join(' and ') || 'looked at the tags',
    priority: (to: string) => `set the priority to ${to}`,
    wait: 'set this to Waiting',
    snooze: (until: string) => `snoozed this until ${until}`,
    close: 'closed this',
    reopen: 'reopened this',
    note: 'left a note',
    escalate: (to: string) => `escalated this to ${to}`,
    accept: 'accepted this and now owns it',
    decline: 'declined the escalation',
    callOff: 'cancelled the escalation',
    seen: 'saw the question',
    tidy: 'tidied up the marks',
    replied: 'replied from their own mailbox',
    answer: 'marked a message as the answer',
    'not-answer': 'marked a message as not an answer',
    'of-customer': (address: string) => `counted ${address} as the customer’s`,
    'confirm-customer': (address: string) => `confirmed ${address} as the customer`,
    link: 'continued a forward here',
    answered: 'closed this: it was answered in a new message',
    'due-now': 'said that an answer is due',
    work: 'said that this is work',
    automatic: 'said that a mail was automatic',
    undo: (what: string) => `undid: ${what}`,
    undoLast: 'undid the last step',
    arrival: 'sorted new mail',
    found: 'recorded changes made by hand',
    other: (kind: string) => `did something this version does not recognise (${kind})`,
  },
  retracted: '(undone)',
  namesStated: 'These names were chosen by whoever was using this shared account; they are not verified.',
  wroteMail: 'wrote',
  repliedMail: 'replied',
  autoMailBy: (sign: string) => `automatic mail (${sign})`,
  team: 'The team',
};
