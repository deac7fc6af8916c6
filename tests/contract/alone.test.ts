import { aloneLimits, createAloneMailbox } from '../../addon-outlook/alone/mailbox';
import { createReadTexts } from '../../addon-outlook/alone/texts';
import { authentication } from '../../addon-outlook/mailbox/exchange';
import { run } from '../../addon-outlook/mailbox/run';
import { createOffice } from '../../addon-outlook/office/office';
import { type OfficeItem, sampleMessage } from '../../emulators/office';
import { allNames } from '../../src/marks/names';
import type { Request } from '../../src/words/ports';
import { contextOf, monday } from '../support/core-world';
import { fakeOffice } from '../support/office-fake';
import { mailboxContract, type Subject } from './mailbox.contract';

const oneOpen = 'Office.js gives the message that is open, and no other';

/** The adapter over Office.js alone; a person opens a message before Docket looks at it. */
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
  const office = createOffice(fake.context, { answerWithinMs: 250, sleep: async () => undefined, random: () => 0 });
  const textsOf = createReadTexts(office);

  function open(request: Request): void {
    if (request.ask === 'read') fake.select(request.conversation);
    if (request.ask === 'apply') fake.select(request.plan.conversation);
  }

  return {
    run: (useCase) => {
      const mailbox = createAloneMailbox({ office, textsOf, vocabulary, mailbox: config.mailbox, now });
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
      if (mail.in !== undefined) throw new Error(oneOpen);
      mails += 1;
      const id = `AAMk-${mails}`;
      const item = sampleMessage(id, {
        created: now,
        ...(mail.from === undefined ? {} : { from: mail.from, sender: mail.from }),
        ...(mail.subject === undefined ? {} : { subject: mail.subject }),
        ...(mail.text === undefined ? {} : { body: { text: mail.text, html: '' } }),
      });
      items.push(item);
      fake.mailbox.put(item);
      return id;
    },
    reply: () => {
      throw new Error(oneOpen);
    },
    byHand: (id, { add = [], remove = [] }) => fake.mailbox.changeCategories(id, add, remove),
    names: async (id) => [await fake.mailbox.categories(id)],
    inInbox: () => true,
    deleteConversation: (deleted) => {
      fake.mailbox.remove(deleted);
      items.splice(
        items.findIndex(({ id }) => id === deleted),
        1,
      );
    },
    deleteName: (name) => fake.mailbox.changeMasterList('item', [], [name]),
    spoilEntry: async (id) => {
      const { docket } = (await fake.mailbox.customProperties(id, 'docket')) as { docket: unknown[] };
      await fake.mailbox.saveCustomProperties(id, 'docket', { docket: [...docket.slice(0, -1), 'nothing'] });
    },
    interruptAfter: (count) => {
      writesLeft = count ?? Number.POSITIVE_INFINITY;
    },
  };
}
