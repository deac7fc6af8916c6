/** The journal, as things that happened. */

export const journal = {
  did: {
    take: 'took this',
    assign: (to: string) => `assigned this to ${to}`,
    unassign: 'gave this back to the queue',
    tagged: (added: string[], removed: string[]) =>
      [
        added.length > 0 ? `tagged it ${added.join(', ')}` : '',
        removed.length > 0 ? `took off ${removed.join(', ')}` : '',
      ]
        .filter((part) => part !== '')
        .join(' and ') || 'looked at the tags',
    priority: (to: string) => `set the priority to ${to}`,
    wait: 'waits for the customer',
    snooze: (until: string) => `snoozed this until ${until}`,
    close: 'closed this',
    reopen: 'reopened this',
    note: 'left a note',
    escalate: (to: string) => `escalated this to ${to}`,
    accept: 'accepted this and answers for it now',
    decline: 'declined the escalation',
    callOff: 'called off the escalation',
    seen: 'has seen what was asked',
    tidy: 'tidied up the marks',
    replied: 'replied from their own mailbox',
    undo: (what: string) => `took back: ${what}`,
    undoLast: 'took back the last step',
    arrival: 'sorted new mail',
    found: 'recorded what was changed by hand',
    other: (kind: string) => `did something this version does not know (${kind})`,
  },
  retracted: '(taken back)',
  namesStated: 'Names were chosen by whoever sat at this shared account; nothing verifies them.',
  wroteMail: 'wrote',
  repliedMail: 'replied',
  autoMail: 'automatic mail',
  team: 'The team',
};
