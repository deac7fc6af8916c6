/** A mailbox in memory: for tests, which look into it and change it as a colleague would, and for trying things out. */
import { type Category, OfficeFault, type OfficeItem, type OfficeMailboxPort, type WhoseList } from './types';

export interface MemoryMailboxSeed {
  items?: OfficeItem[];
  /** Names on items, by item id. */
  categories?: Record<string, string[]>;
  masterList?: Category[];
  /** The signed-in person's own list where it differs from the item's mailbox. */
  ownMasterList?: Category[];
  roamingSettings?: Record<string, string>;
}

export interface MemoryMailbox extends OfficeMailboxPort {
  put(item: OfficeItem): void;
  /** As if moved or deleted by somebody. */
  remove(id: string): void;
}

/** A mail that arrived, complete; `with` says what matters. */
export function sampleMessage(id: string, change: Partial<OfficeItem> = {}): OfficeItem {
  const from = { name: 'Carla Customer', address: 'carla@customer.example' };
  return {
    id,
    kind: 'message',
    mode: 'read',
    itemClass: 'IPM.Note',
    subject: `RE: Subject of ${id}`,
    normalizedSubject: `Subject of ${id}`,
    conversationId: `conversation-of-${id}`,
    internetMessageId: `<${encodeURIComponent(id)}@customer.example>`,
    from,
    sender: from,
    to: [{ name: 'Support', address: 'support@team.example', kind: 'user' }],
    cc: [],
    bcc: [],
    created: Date.UTC(2026, 10, 20, 9, 0),
    modified: Date.UTC(2026, 10, 20, 9, 0),
    isRead: true,
    attachments: [],
    body: { text: `Text of ${id}`, html: `<p>Text of ${id}</p>` },
    headers: `Subject: RE: Subject of ${id}\r\n`,
    ...change,
  };
}

export function createMemoryMailbox(seed: MemoryMailboxSeed = {}): MemoryMailbox {
  const items = new Map((seed.items ?? []).map((item) => [item.id, structuredClone(item)]));
  const names = new Map(Object.entries(seed.categories ?? {}).map(([id, list]) => [id, [...list]]));
  const bags = new Map<string, string>();
  const roaming = new Map<string, Record<string, string>>();
  const lists: Record<WhoseList, Category[]> = {
    item: seed.masterList ?? [],
    user: seed.ownMasterList ?? seed.masterList ?? [],
  };
  const bagKey = (id: string, addIn: string) => `${addIn} ${id}`;

  function known(id: string): OfficeItem {
    const item = items.get(id);
    if (item === undefined) throw new OfficeFault(9049, 'The item is not there any more.');
    return item;
  }

  return {
    put(item) {
      items.set(item.id, structuredClone(item));
    },
    remove(id) {
      items.delete(id);
    },
    async item(id) {
      return structuredClone(items.get(id) ?? null);
    },
    async categories(id) {
      known(id);
      return [...(names.get(id) ?? [])];
    },
    async changeCategories(id, add, remove) {
      known(id);
      const kept = (names.get(id) ?? []).filter((name) => !remove.includes(name));
      names.set(id, [...new Set([...kept, ...add])]);
    },
    async masterList(whose) {
      return structuredClone(lists[whose]);
    },
    async changeMasterList(whose, add, remove) {
      const kept = lists[whose].filter(({ displayName }) => !remove.includes(displayName));
      lists[whose] = [...kept, ...structuredClone(add)];
    },
    async customProperties(id, addIn) {
      known(id);
      return JSON.parse(bags.get(bagKey(id, addIn)) ?? '{}') as Record<string, unknown>;
    },
    async saveCustomProperties(id, addIn, bag) {
      known(id);
      bags.set(bagKey(id, addIn), JSON.stringify(bag));
    },
    async roamingSettings(addIn) {
      return { ...(roaming.get(addIn) ?? seed.roamingSettings) };
    },
    async saveRoamingSettings(addIn, settings) {
      roaming.set(addIn, { ...settings });
    },
    async changeDraft(id, change) {
      items.set(id, { ...known(id), ...structuredClone(change) });
    },
  };
}
