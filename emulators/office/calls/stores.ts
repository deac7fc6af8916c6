/** What an add-in keeps with Outlook: the bag on an item, the person's settings, a draft's session data. */
import { OfficeFault } from '../types';
import { asObject } from '../wire';
import { type Answer, type Call, checkMayEdit, code, done, type Handler, itemOf, text } from './call';

export const storeCalls = {
  'customProperties.load': loadProperties,
  'customProperties.save': saveProperties,
  'roamingSettings.save': saveSettings,
  'sessionData.set': setSession,
  'sessionData.get': getSession,
  'sessionData.getAll': getAllSession,
  'sessionData.clear': clearSession,
  'sessionData.remove': removeSession,
} satisfies Record<string, Handler>;

async function loadProperties(call: Call): Promise<Answer> {
  const item = await itemOf(call);
  const bag = await call.world.mailbox.customProperties(item.id, call.world.addIn);
  // A call of the oldest kind: not wrapped, and the bag is a text.
  return { raw: { wasSuccessful: true, customProperties: JSON.stringify(bag) } };
}

/** Writes the whole bag, as Outlook does: what a colleague wrote since it was loaded is gone. */
async function saveProperties(call: Call): Promise<Answer> {
  const item = await itemOf(call);
  checkMayEdit(item);
  await call.world.mailbox.saveCustomProperties(
    item.id,
    call.world.addIn,
    asObject(call.params.customProperties) ?? {},
  );
  return done;
}

async function saveSettings({ list, world }: Call): Promise<Answer> {
  const settings = Object.entries(asObject(list[0]) ?? {}).map(([key, value]) => [key, text(value)]);
  await world.mailbox.saveRoamingSettings(world.addIn, Object.fromEntries(settings));
  return done;
}

function sessionOf({ item, world }: Call): Map<string, string> {
  if (item === null) throw new OfficeFault(code.itemChanged);
  let data = world.sessionData.get(item);
  if (data === undefined) {
    data = new Map();
    world.sessionData.set(item, data);
  }
  return data;
}

/** Characters of all that an add-in keeps with one draft. Doc: `Office.SessionData`; the library's error table. */
const sessionLimit = 50_000;

/** What would not fit is refused, and what was kept under the name stays. */
async function setSession(call: Call): Promise<Answer> {
  const kept = sessionOf(call);
  const name = text(call.params.name);
  const value = text(call.params.value);
  if (JSON.stringify({ ...Object.fromEntries(kept), [name]: value }).length > sessionLimit) {
    throw new OfficeFault(code.sessionDataTooLong);
  }
  kept.set(name, value);
  return done;
}

async function getSession(call: Call): Promise<Answer> {
  const value = sessionOf(call).get(text(call.params.name));
  if (value === undefined) throw new OfficeFault(code.keyNotFound);
  return { data: value };
}

async function getAllSession(call: Call): Promise<Answer> {
  return { data: Object.fromEntries(sessionOf(call)) };
}

async function clearSession(call: Call): Promise<Answer> {
  sessionOf(call).clear();
  return done;
}

async function removeSession(call: Call): Promise<Answer> {
  if (!sessionOf(call).delete(text(call.params.name))) throw new OfficeFault(code.keyNotFound);
  return done;
}
