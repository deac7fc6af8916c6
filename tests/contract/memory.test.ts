import { allLimits, scopes, World } from '../support/core-world';
import { mailboxContract, type Subject } from './mailbox.contract';

for (const scope of scopes) {
  mailboxContract({ name: `memory, marks by ${scope}`, limits: allLimits(scope), create: () => subject(scope) });
}

function subject(scope: (typeof scopes)[number]): Subject {
  const world = new World({ scope });
  const { mailbox } = world;
  let letters = 0;
  const stranger = { name: 'Anna Keller', address: 'anna@customer.example' };
  return {
    run: (useCase) => mailbox.run(useCase),
    context: (by) => world.context(by),
    now: () => world.now,
    pass: (ms) => world.passes(ms),
    deliver: (mail) =>
      mailbox.deliver({ from: stranger, headers: { 'message-id': `<${++letters}@customer.example>` }, ...mail })
        .conversation,
    reply: (conversation) =>
      mailbox.deliver({ in: conversation, filed: 'sent', from: { name: 'Support', address: world.config.mailbox } }),
    byHand: (conversation, change) => mailbox.byHand(conversation, change),
    names: (conversation) => mailbox.namesPerMessage(conversation),
    inInbox: (conversation) => mailbox.read(conversation).messages.some(({ inInbox }) => inInbox),
    deleteConversation: (conversation) => mailbox.deleteConversation(conversation),
    deleteName: (name) => mailbox.deleteName(name),
    spoilEntry: (conversation) => mailbox.spoilItem(conversation),
    forgetChanges: () => mailbox.forgetChanges(),
    interruptAfter: (writes) => mailbox.powerFor(writes),
  };
}
