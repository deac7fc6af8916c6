import { aloneLimits, createAloneMailbox } from '../../addon-outlook/alone/mailbox';
import { authentication } from '../../addon-outlook/exchange';
import { createOffice } from '../../addon-outlook/office';
import { run } from '../../addon-outlook/run';
import { allNames } from '../../src/marks/names';
import type { Request } from '../../src/ports';
import { type OfficeItem, sampleMessage } from '../../workbench/hosts/office';
import { contextOf, monday } from '../support/core-world';
import { fakeOffice } from '../support/office-fake';
import { mailboxContract, type Subject } from './mailbox.contract';

const oneOpen = 'Office.js gives the message that is open, and no other';

/** The adapter over Office.js alone; a person opens the newest message of a conversation before Docket looks at it. */
mailboxContract({
  name: 'the pane alone',
  limits: aloneLimits,
  create,
  cannot: { messages: oneOpen, several: oneOpen, sweep: oneOpen, forgetChanges: oneOpen },
});

const writes = ['bag.save', 'categories.add', 'categories.remove'];

async function create(): Promise<Subject> {
  const { vocabulary, config } = contextOf();
  let now = monday;
  let writesLeft = Number.POSITIVE_INFINITY;
  let mails = 0;
  const items: OfficeItem[] = [];
  const fake = await fakeOffice({
    items,
    listed: allNames(vocabulary).map(({ name }) => name),
    answers: (call) => !writes.includes(call) || --writesLeft >= 0,
  });
  const office = createOffice(fake.context, { answerWithinMs: 30, sleep: async () => undefined, random: () => 0 });
  const newest = (conversation: string) =>
    [...items].reverse().find(({ conversationId }) => conversationId === conversation)?.id ?? null;

  function open(request: Request): void {
    if (request.ask === 'read') fake.select(newest(request.conversation));
    if (request.ask === 'apply') fake.select(newest(request.plan.conversation));
  }

  return {
    run: (useCase) => {
      const mailbox = createAloneMailbox({ office, vocabulary, mailbox: config.mailbox, now });
      return run(useCase, {
        serve(request) {
          open(request);
          return mailbox.serve(request);
        },
      });
    },
    context: (by) => ({ ...contextOf({ by, now }), limits: aloneLimits, authentication }),
    now: () => now,
    pass: (ms) => {
      now += ms;
    },
    deliver: (mail) => {
      mails += 1;
      const id = `AAMk-${mails}`;
      const item = sampleMessage(id, {
        created: now,
        ...(mail.in === undefined ? {} : { conversationId: mail.in }),
        ...(mail.from === undefined ? {} : { from: mail.from, sender: mail.from }),
        ...(mail.subject === undefined ? {} : { subject: mail.subject }),
        ...(mail.text === undefined ? {} : { body: { text: mail.text, html: '' } }),
      });
      items.push(item);
      fake.mailbox.put(item);
      return item.conversationId;
    },
    reply: () => {
      throw new Error(oneOpen);
    },
    byHand: (conversation, { add = [], remove = [] }) =>
      fake.mailbox.changeCategories(newest(conversation)!, add, remove),
    names: (conversation) =>
      Promise.all(
        items
          .filter(({ conversationId }) => conversationId === conversation)
          .map(({ id }) => fake.mailbox.categories(id)),
      ),
    inInbox: () => true,
    deleteConversation: (conversation) => {
      for (const item of items.filter(({ conversationId }) => conversationId === conversation)) {
        fake.mailbox.remove(item.id);
        items.splice(items.indexOf(item), 1);
      }
    },
    deleteName: (name) => fake.mailbox.changeMasterList('item', [], [name]),
    spoilEntry: async (conversation) => {
      const id = newest(conversation)!;
      const { docket } = (await fake.mailbox.customProperties(id, 'docket')) as { docket: unknown[] };
      await fake.mailbox.saveCustomProperties(id, 'docket', { docket: [...docket.slice(0, -1), 'nothing'] });
    },
    interruptAfter: (count) => {
      writesLeft = count ?? Number.POSITIVE_INFINITY;
    },
  };
}
