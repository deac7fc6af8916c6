/**
 * `Office.context` in Node, over a mailbox in memory, with the habits of the real library that matter: answers come
 * later and carry no item, a bag is written to whatever is open by then, sizes are checked by throwing.
 */
import type { ItemLike, OfficeContextLike, Result } from '../../addon-outlook/office/office';
import {
  createMemoryMailbox,
  type MemoryMailbox,
  OfficeFault,
  type OfficeItem,
  sampleMessage,
} from '../../emulators/office';

type Callback<T> = (result: Result<T>) => void;

type Effect = { code: number } | 'silence' | { select: string } | { untold: string };

export interface FakeOffice {
  context: OfficeContextLike;
  mailbox: MemoryMailbox;
  /** Opens an item; null: none. */
  select(id: string | null): void;
  /** Opens an item and does not tell: the library keeps the one before, and calls mean the new one. */
  selectUntold(id: string): void;
  /**
   * What the next calls of this name do: fail with a code, say nothing, open another item before they are carried out, or
   * open one without telling as soon as they have been.
   */
  next(call: string, effect: Effect, times?: number): void;
  calls: string[];
}

export interface FakeOptions {
  /** The mailbox of a colleague's fake, so that both look at the same items. */
  shared?: MemoryMailbox;
  /** Ends when a call may be carried out. Default: at once. */
  turn?(): Promise<void>;
  items?: OfficeItem[];
  /** Names on the master list. */
  listed?: string[];
  user?: string;
  noCategories?: 'null' | 'empty';
  /** Whether the person may change the master list. */
  mayList?: boolean;
  /** Asked before each call that nothing else was planned for: whether Outlook answers it. */
  answers?(call: string): boolean;
}

const addIn = 'docket';

export async function fakeOffice(options: FakeOptions = {}): Promise<FakeOffice> {
  const items = options.items ?? [sampleMessage('AAMk-1')];
  const seed = {
    items,
    masterList: (options.listed ?? []).map((displayName) => ({ displayName, color: 'Preset0' })),
  };
  const mailbox = options.shared ?? createMemoryMailbox(seed);
  const calls: string[] = [];
  const effects = new Map<string, { effect: Effect; left: number }>();
  const settings = new Map<string, unknown>();
  let open: OfficeItem | null = items[0] ?? null;
  let shown: ItemLike | null = null;

  async function stored(id: string): Promise<OfficeItem> {
    const item = await mailbox.item(id);
    if (item === null) throw new OfficeFault(9049);
    return item;
  }

  function answer<T>(call: string, work: (id: string) => Promise<T>, callback: Callback<T>): void {
    calls.push(call);
    const id = open?.id ?? '';
    const planned = effects.get(call);
    const effect = planned && planned.left-- > 0 ? planned.effect : undefined;
    if (effect === 'silence' || (!effect && options.answers?.(call) === false)) return;
    const failed = (code: number) =>
      callback({ status: 'failed', value: undefined as T, error: { code, name: 'Error', message: `code ${code}` } });
    const later = (work: () => Promise<void>) =>
      options.turn ? void options.turn().then(work) : void setTimeout(work, 0);
    later(async () => {
      if (effect && 'code' in effect) return failed(effect.code);
      if (effect && 'select' in effect) select(effect.select);
      try {
        // Like the real host: a call means the item that is open when it is carried out.
        const value = await work(effect && 'select' in effect ? (open?.id ?? '') : id);
        if (effect && 'untold' in effect) selectUntold(effect.untold);
        callback({ status: 'succeeded', value, error: null });
      } catch (error) {
        failed(error instanceof OfficeFault ? error.code : 9042);
      }
    });
  }

  function select(id: string | null): void {
    selectUntold(id);
    shown = open && itemOf(open);
  }

  function selectUntold(id: string | null): void {
    open = id === null ? null : (items.find((item) => item.id === id) ?? null);
  }

  function itemOf(item: OfficeItem): ItemLike {
    const person = (one: { name: string; address: string } | null) =>
      one && { displayName: one.name, emailAddress: one.address };
    if (item.mode === 'compose') {
      const { conversationId, inReplyTo = null } = item;
      return { conversationId, inReplyTo, subject: { getAsync() {} }, from: { getAsync() {} } };
    }
    return {
      itemId: item.id,
      conversationId: item.conversationId,
      subject: item.subject,
      from: person(item.from),
      to: item.to.map(person),
      cc: item.cc.map(person),
      dateTimeCreated: new Date(item.created),
      internetMessageId: item.internetMessageId,
      attachments: item.attachments.map(({ inline }) => ({ isInline: inline })),
      categories: {
        getAsync: (callback) =>
          answer(
            'categories.get',
            async (id) => {
              const names = await mailbox.categories(id);
              return names.length === 0 && options.noCategories === 'null'
                ? null
                : names.map((displayName) => ({ displayName }));
            },
            callback,
          ),
        addAsync: (names, callback) =>
          answer(
            'categories.add',
            async (id) => {
              const listed = (await mailbox.masterList('item')).map(({ displayName }) => displayName);
              if (names.some((name) => !listed.includes(name))) throw new OfficeFault(9044);
              await mailbox.changeCategories(id, names, []);
            },
            callback,
          ),
        removeAsync: (names, callback) =>
          answer('categories.remove', (id) => mailbox.changeCategories(id, [], names), callback),
      },
      body: { getAsync: (_type, callback) => answer('body.get', async (id) => (await stored(id)).body.text, callback) },
      getAllInternetHeadersAsync: (callback) =>
        answer('headers.get', async (id) => (await stored(id)).headers, callback),
      loadCustomPropertiesAsync: (callback) =>
        answer(
          'bag.load',
          async (id) => {
            const bag = await mailbox.customProperties(id, addIn);
            return {
              get: (name: string) => bag[name],
              set: (name: string, value: unknown) => {
                bag[name] = structuredClone(value);
              },
              saveAsync: (done: Callback<void>) => {
                if (JSON.stringify(bag).length > 2500)
                  throw new Error('Sys.ArgumentOutOfRangeException: customProperties');
                answer('bag.save', (now) => mailbox.saveCustomProperties(now, addIn, bag), done);
              },
            };
          },
          callback,
        ),
      ...(item.shared
        ? {
            getSharedPropertiesAsync: (callback: Callback<{ targetMailbox?: string }>) =>
              answer('shared.get', async () => item.shared!, callback),
          }
        : {}),
    };
  }

  select(open?.id ?? null);
  const user = options.user ?? 'alice@fernhill.example';
  return {
    mailbox,
    calls,
    select,
    selectUntold,
    next: (call, effect, times = 1) => effects.set(call, { effect, left: times }),
    context: {
      mailbox: {
        get item() {
          return shown;
        },
        userProfile: { displayName: user, emailAddress: user },
        masterCategories: {
          getAsync: (callback) => answer('master.get', () => mailbox.masterList('item'), callback),
          addAsync: (categories, callback) =>
            answer(
              'master.add',
              async () => {
                if (options.mayList === false) throw new OfficeFault(9055);
                await mailbox.changeMasterList('item', categories, []);
              },
              callback,
            ),
        },
      },
      roamingSettings: {
        get: (name) => settings.get(name),
        set: (name, value) => settings.set(name, value),
        saveAsync: (callback) => answer('settings.save', async () => undefined, callback),
      },
    },
  };
}
