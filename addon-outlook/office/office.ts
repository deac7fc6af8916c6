/**
 * Outlook through Office.js: the only place where a callback becomes a promise. Calls carry no item id, so every one
 * names the item it is meant for and is not made, or not believed, when another one is open. A host that never answers
 * is not waited for.
 */
import { createGate } from '../concurrency';
import { isPassing, itemChanged, noAnswer, officeError, thrownByOffice } from './errors';

export interface Result<T> {
  status: unknown;
  value: T;
  error?: { code: number; name: string; message: string } | null;
}

type Callback<T> = (result: Result<T>) => void;

interface Person {
  displayName: string;
  emailAddress: string;
}

/** From, To or Cc of a mail being written. */
interface FieldLike {
  getAsync?(callback: Callback<Person | Person[] | null>): void;
}

/** A map of values beside an item, as Office.js hands it out. Saving writes the whole of it to the open item. */
export interface PropertiesLike {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  saveAsync(callback: Callback<void>): void;
}

/** The members of an item in read mode that are used; in compose most of them are missing or something else. */
export interface ItemLike {
  itemId?: unknown;
  conversationId?: unknown;
  /** Of a draft, from Mailbox 1.14 on; null for a new mail. */
  inReplyTo?: unknown;
  subject?: unknown;
  from?: unknown;
  to?: unknown;
  cc?: unknown;
  dateTimeCreated?: unknown;
  internetMessageId?: unknown;
  attachments?: unknown;
  categories?: {
    getAsync(callback: Callback<{ displayName: string }[] | null>): void;
    addAsync(names: string[], callback: Callback<void>): void;
    removeAsync(names: string[], callback: Callback<void>): void;
  };
  body?: { getAsync(coercionType: never, callback: Callback<string>): void };
  loadCustomPropertiesAsync?(callback: Callback<PropertiesLike>): void;
  getAllInternetHeadersAsync?(callback: Callback<string>): void;
  getSharedPropertiesAsync?(callback: Callback<{ targetMailbox?: string; owner?: string }>): void;
}

/** As much of `Office.context` as is used. */
export interface OfficeContextLike {
  mailbox: {
    item?: ItemLike | null;
    userProfile?: Person;
    /** From Mailbox 1.13 on; up to 100. */
    getSelectedItemsAsync?(callback: Callback<{ conversationId?: string; itemMode?: string }[] | null>): void;
    displayMessageForm?(itemId: string): void;
    /** From Mailbox 1.9 on. */
    displayMessageFormAsync?(itemId: string, callback: Callback<void>): void;
    masterCategories?: {
      getAsync(callback: Callback<{ displayName: string }[] | null>): void;
      addAsync(categories: never[], callback: Callback<void>): void;
    };
  };
  roamingSettings?: {
    get(name: string): unknown;
    set(name: string, value: unknown): void;
    saveAsync(callback: Callback<void>): void;
  };
}

/** The message open for reading. Text from mail: never markup. */
export interface OpenMessage {
  itemId: string;
  conversationId: string;
  subject: string;
  from: { name: string; address: string };
  to: { name: string; address: string }[];
  cc: { name: string; address: string }[];
  at: number;
  internetMessageId: string;
  hasAttachment: boolean;
}

/** The mail being written, as far as Outlook says what it belongs to. */
export interface Draft {
  /** As Office.js spells it; the conversation of the mailbox the draft lies in, most often the member's own. */
  conversationId: string;
  /** Message-ID of the mail that is answered; undefined: this Outlook does not say. */
  inReplyTo: string | undefined;
}

export interface Bag {
  readonly itemId: string;
  get(name: string): unknown;
  /** Characters the bag would take with this value. */
  sizeWith(name: string, value: unknown): number;
  /** Sets one value and writes the whole bag. */
  save(name: string, value: unknown): Promise<void>;
}

export interface OfficePort {
  /** The message open for reading; null: none, or one being written. */
  current(): OpenMessage | null;
  /** Whether something is being written. */
  composing(): boolean;
  /** The answer that is being written; null: none, also for a new message. */
  answering(): Draft | null;
  /** Addresses in From, To and Cc of the mail being written, lower case. */
  addressed(): Promise<string[]>;
  /** Conversation ids, as Office.js spells them, of the messages selected for reading; empty where Outlook does not say. */
  selected(): Promise<string[]>;
  /** Address of the person Outlook runs as; of the mailbox itself where that was opened by itself. */
  profile(): { address: string; name: string };
  categories(itemId: string): Promise<string[]>;
  addCategories(itemId: string, names: string[]): Promise<void>;
  removeCategories(itemId: string, names: string[]): Promise<void>;
  bag(itemId: string): Promise<Bag>;
  text(itemId: string): Promise<string>;
  /** All internet headers, one text; empty where Outlook has none. */
  headers(itemId: string): Promise<string>;
  /** The mailbox a shared item lies in; null: not shared, or Outlook does not say. */
  sharedMailbox(itemId: string): Promise<string | null>;
  /** Opens a message in a window of Outlook's own. That nothing is thrown is no proof that it has opened. */
  openMessage(itemId: string): Promise<void>;
  masterList: { names(): Promise<string[]>; add(categories: { displayName: string; color: string }[]): Promise<void> };
  settings: { get(name: string): unknown; save(name: string, value: unknown): Promise<void> };
}

export interface OfficeOptions {
  /** How long one call may take. Default: 10 000 ms. */
  answerWithinMs?: number;
  sleep?(ms: number): Promise<void>;
  random?(): number;
}

/** Outlook on the web takes three calls at a time. */
const atOnce = 3;
const tries = 3;

export function createOffice(context: OfficeContextLike, options: OfficeOptions = {}): OfficePort {
  const { answerWithinMs = 10_000, random = Math.random } = options;
  const sleep = options.sleep ?? ((ms: number) => new Promise<void>((go) => setTimeout(go, ms)));
  const gate = createGate(atOnce);

  function openItem(itemId: string): ItemLike {
    const { item } = context.mailbox;
    if (!item || item.itemId !== itemId) throw itemChanged();
    return item;
  }

  /** One try. `itemId` null: the call is about no item. */
  function attempt<T>(
    itemId: string | null,
    start: (item: ItemLike, callback: Callback<T>) => void,
  ): Promise<Result<T>> {
    return new Promise<Result<T>>((resolve, reject) => {
      const timer = setTimeout(() => reject(noAnswer()), answerWithinMs);
      const settle = (act: () => void) => {
        clearTimeout(timer);
        act();
      };
      try {
        const item = itemId === null ? {} : openItem(itemId);
        start(item, (result) =>
          settle(() => {
            if (itemId !== null && context.mailbox.item?.itemId !== itemId) reject(itemChanged());
            else resolve(result);
          }),
        );
      } catch (error) {
        settle(() => reject(isDocketError(error) ? error : thrownByOffice(error)));
      }
    });
  }

  /** Everything asked here can be asked again: names are added and removed, a bag is written whole. */
  function call<T>(itemId: string | null, start: (item: ItemLike, callback: Callback<T>) => void): Promise<T> {
    return gate.pass(1, async () => {
      for (let round = 1; ; round++) {
        const { status, value, error } = await attempt(itemId, start);
        if (status === 'succeeded') return value;
        if (round >= tries || !isPassing(error?.code)) throw officeError(error?.code, error?.message ?? '');
        await sleep(random() * 250 * 2 ** round);
      }
    });
  }

  function current(): OpenMessage | null {
    const { item } = context.mailbox;
    if (!item || typeof item.itemId !== 'string' || typeof item.conversationId !== 'string') return null;
    const attachments = Array.isArray(item.attachments) ? (item.attachments as { isInline?: boolean }[]) : [];
    return {
      itemId: item.itemId,
      conversationId: item.conversationId,
      subject: typeof item.subject === 'string' ? item.subject : '',
      from: personOf(item.from),
      to: peopleOf(item.to),
      cc: peopleOf(item.cc),
      at: item.dateTimeCreated instanceof Date ? item.dateTimeCreated.getTime() : 0,
      internetMessageId: typeof item.internetMessageId === 'string' ? item.internetMessageId : '',
      hasAttachment: attachments.some(({ isInline }) => !isInline),
    };
  }

  const composing = () => Boolean(context.mailbox.item) && current() === null;

  return {
    current,
    composing,
    answering() {
      const { conversationId: id, inReplyTo } = context.mailbox.item ?? {};
      if (!composing() || typeof id !== 'string' || id === '') return null;
      // Null says that nothing is answered; a member that is missing says nothing.
      return inReplyTo === null ? null : { conversationId: id, inReplyTo: text(inReplyTo) };
    },
    async addressed() {
      const { from, to, cc } = (context.mailbox.item ?? {}) as Partial<Record<string, FieldLike>>;
      const asked = [from, to, cc].map(async (field) => {
        if (typeof field?.getAsync !== 'function') return [];
        const value = await call<Person | Person[] | null>(null, (_, done) => field.getAsync!(done));
        return [value ?? []].flat().map((person) => personOf(person).address);
      });
      return (await Promise.all(asked)).flat();
    },
    async selected() {
      const { mailbox } = context;
      if (!mailbox.getSelectedItemsAsync) return [];
      const items = await call<{ conversationId?: string }[] | null>(null, (_, done) =>
        mailbox.getSelectedItemsAsync!(done),
      );
      return (items ?? []).flatMap(({ conversationId }) => (conversationId ? [conversationId] : []));
    },
    profile: () => {
      const { displayName = '', emailAddress = '' } = context.mailbox.userProfile ?? {};
      return { name: displayName, address: emailAddress.trim().toLowerCase() };
    },
    async categories(itemId) {
      // Clients differ in how they say that there are none.
      const found = await call<{ displayName: string }[] | null>(itemId, (item, done) => {
        need(item.categories).getAsync(done);
      });
      return (found ?? []).map(({ displayName }) => displayName);
    },
    async addCategories(itemId, names) {
      if (names.length > 0) await call<void>(itemId, (item, done) => need(item.categories).addAsync(names, done));
    },
    async removeCategories(itemId, names) {
      if (names.length > 0) await call<void>(itemId, (item, done) => need(item.categories).removeAsync(names, done));
    },
    async bag(itemId) {
      const bag = await call<PropertiesLike>(itemId, (item, done) => {
        if (!item.loadCustomPropertiesAsync) throw officeError(5000, '');
        item.loadCustomPropertiesAsync(done);
      });
      return {
        itemId,
        get: (name) => bag.get(name),
        sizeWith: (name, value) => JSON.stringify({ [name]: value }).length,
        async save(name, value) {
          bag.set(name, value);
          await call<void>(itemId, (_, done) => bag.saveAsync(done));
        },
      };
    },
    text: async (itemId) =>
      (await call<string>(itemId, (item, done) => need(item.body).getAsync('text' as never, done))) ?? '',
    async headers(itemId) {
      if (!context.mailbox.item?.getAllInternetHeadersAsync) return '';
      return (await call<string>(itemId, (item, done) => item.getAllInternetHeadersAsync!(done))) ?? '';
    },
    async sharedMailbox(itemId) {
      if (!context.mailbox.item?.getSharedPropertiesAsync) return null;
      try {
        const shared = await call<{ targetMailbox?: string }>(itemId, (item, done) =>
          item.getSharedPropertiesAsync!(done),
        );
        return shared?.targetMailbox?.trim().toLowerCase() || null;
      } catch {
        // Known to fail where it should not; the settings name the mailbox then.
        return null;
      }
    },
    async openMessage(itemId) {
      const { mailbox } = context;
      if (mailbox.displayMessageFormAsync)
        await call<void>(null, (_, done) => mailbox.displayMessageFormAsync!(itemId, done));
      else need(mailbox.displayMessageForm?.bind(mailbox))(itemId);
    },
    masterList: {
      async names() {
        const list = context.mailbox.masterCategories;
        const found = await call<{ displayName: string }[] | null>(null, (_, done) => need(list).getAsync(done));
        return (found ?? []).map(({ displayName }) => displayName);
      },
      add: (categories) =>
        call<void>(null, (_, done) => need(context.mailbox.masterCategories).addAsync(categories as never[], done)),
    },
    settings: {
      get: (name) => context.roamingSettings?.get(name),
      async save(name, value) {
        const settings = need(context.roamingSettings);
        settings.set(name, value);
        await call<void>(null, (_, done) => settings.saveAsync(done));
      },
    },
  };
}

/** Members that older clients, or another kind of item, do not have. */
function need<T>(member: T | undefined): T {
  if (member === undefined) throw officeError(5000, 'not available in this Outlook');
  return member;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const isDocketError = (error: unknown): boolean => error instanceof Error && error.name === 'DocketError';

function personOf(value: unknown): OpenMessage['from'] {
  const { displayName, emailAddress } = (value ?? {}) as Partial<Person>;
  return {
    name: typeof displayName === 'string' ? displayName : '',
    address: typeof emailAddress === 'string' ? emailAddress.trim().toLowerCase() : '',
  };
}

const peopleOf = (value: unknown): OpenMessage['to'] => (Array.isArray(value) ? value.map(personOf) : []);
