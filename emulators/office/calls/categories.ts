/** Categories on the open item and the master list they come from. */
import { type Category, OfficeFault } from '../types';
import { type Answer, type Call, checkMayEdit, code, done, type Handler, itemOf, objects, text, texts } from './call';

export const categoryCalls = {
  'categories.get': get,
  'categories.add': add,
  'categories.remove': remove,
  'masterCategories.get': getMaster,
  'masterCategories.add': addMaster,
  'masterCategories.remove': removeMaster,
} satisfies Record<string, Handler>;

async function get(call: Call): Promise<Answer> {
  const { id } = await readItem(call);
  const { mailbox, settings } = call.world;
  const [names, master] = await Promise.all([mailbox.categories(id), mailbox.masterList('item')]);
  if (names.length === 0) return { data: settings.noCategories === 'null' ? null : [] };
  // Names are kept as plain texts on the item: one the list does not know is shown without a colour.
  const colour = new Map(master.map(({ displayName, color }) => [displayName, color]));
  return { data: names.map((displayName) => ({ displayName, color: colour.get(displayName) ?? 'None' })) };
}

async function add(call: Call): Promise<Answer> {
  const item = await readItem(call);
  checkMayEdit(item);
  const names = texts(call.params.categories);
  const known = new Set((await call.world.mailbox.masterList('item')).map(({ displayName }) => displayName));
  if (names.some((name) => !known.has(name))) throw new OfficeFault(code.invalidCategory);
  await call.world.mailbox.changeCategories(item.id, names, []);
  return done;
}

async function remove(call: Call): Promise<Answer> {
  const item = await readItem(call);
  checkMayEdit(item);
  await call.world.mailbox.changeCategories(item.id, [], texts(call.params.categories));
  return done;
}

/** Outlook on the web and new Outlook have no categories in compose, by design. */
async function readItem(call: Call) {
  const item = await itemOf(call);
  if (item.mode === 'compose') throw new OfficeFault(code.operationNotSupported);
  return item;
}

async function getMaster({ world }: Call): Promise<Answer> {
  const list = await world.mailbox.masterList(world.settings.masterList);
  return { data: list.map(({ displayName, color }) => ({ displayName, color })) };
}

async function addMaster(call: Call): Promise<Answer> {
  await refuseInSharedMailbox(call);
  const { mailbox, settings } = call.world;
  const wanted: Category[] = objects(call.params.categoryDetails).map(({ displayName, color }) => ({
    displayName: text(displayName),
    color: text(color),
  }));
  // The list is unique without regard to case.
  const taken = new Set((await mailbox.masterList(settings.masterList)).map(({ displayName }) => fold(displayName)));
  for (const { displayName } of wanted) {
    if (taken.has(fold(displayName))) throw new OfficeFault(code.duplicateCategory);
    taken.add(fold(displayName));
  }
  await mailbox.changeMasterList(settings.masterList, wanted, []);
  return done;
}

async function removeMaster(call: Call): Promise<Answer> {
  await refuseInSharedMailbox(call);
  const { mailbox, settings } = call.world;
  await mailbox.changeMasterList(settings.masterList, [], texts(call.params.categories));
  return done;
}

/** A delegate may read the list and not change it. Which code Outlook gives is not documented: this one is assumed. */
async function refuseInSharedMailbox({ item, world }: Call): Promise<void> {
  const open = item === null ? null : await world.mailbox.item(item);
  if (open?.shared) throw new OfficeFault(code.notForSharedFolders);
}

const fold = (name: string) => name.toLowerCase();
