import { aloneLimits, createAloneMailbox } from '../../addon-outlook/alone/mailbox';
import { createReadTexts } from '../../addon-outlook/alone/texts';
import { authentication } from '../../addon-outlook/mailbox/exchange';
import { createOffice } from '../../addon-outlook/office/office';
import { rememberedIn } from '../../addon-outlook/office/remembered';
import { type OfficeItem, sampleMessage } from '../../emulators/office';
import { driveAsync } from '../../src/hosting/drive-async';
import { allNames } from '../../src/marks/names';
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

/** As the browser has it, with its own kind of nothing. */
function browserStore() {
  const texts = new Map<string, string>();
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
  };
}

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
  const remembered = rememberedIn({ storage: browserStore(), settings: office.settings, mailbox: config.mailbox });

  return {
    run: (useCase) => {
      const mailbox = createAloneMailbox({ office, textsOf, vocabulary, mailbox: config.mailbox, now });
      return driveAsync(useCase, {
        ...mailbox,
        ...remembered,
        read(conversation) {
          fake.select(conversation);
          return mailbox.read(conversation);
        },
        apply(plan, since) {
          fake.select(plan.conversation);
          return mailbox.apply(plan, since);
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
