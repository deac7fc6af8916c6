/** The mailbox as the Office host sees it: the same items that Graph serves, under the ids Office.js spells. */
import {
  categoriesOf,
  conversationIdIn,
  customPropertiesKey,
  ensureCategory,
  ewsForm,
  isDraft,
  listCategory,
  mailOf,
  masterList,
  restForm,
  unlistCategory,
} from '../../../emulators/graph';
import { withoutReplyPrefix } from '../../../emulators/mailbox/subject';
import type { StoredMail } from '../../../emulators/mailbox/types';
import { OfficeFault, type OfficeItem, type OfficeMailboxPort } from '../../../emulators/office/types';
import { answeredUid } from './wire';
import type { World } from './world';

/** May read, write and delete everything. */
const fullAccess = 63;
const itemNotFound = 9049;

/** `address`: who is signed in. Called anew for every call, since the world may be another one after a reset. */
export function officeMailbox(world: World, address: string): OfficeMailboxPort {
  const { mailbox, account } = world;

  function known(id: string): StoredMail {
    try {
      return mailOf(account, restForm(id));
    } catch {
      throw new OfficeFault(itemNotFound, 'The item is not there any more.');
    }
  }

  return {
    async item(id) {
      try {
        const answered = answeredUid(id);
        if (answered === null) return itemOf(world, known(id));
        const mail = mailbox.get(answered);
        return mail ? answerTo(itemOf(world, mail), id, { address, team: mailbox.address }) : null;
      } catch {
        return null;
      }
    },
    categories: async (id) => categoriesOf(mailbox, known(id)),
    async changeCategories(id, add, remove) {
      const { uid, names } = known(id);
      const listed = mailbox.names().filter((name) => names.includes(name.id) && remove.includes(name.name));
      mailbox.change(uid, {
        addNames: add.map((name) => ensureCategory(mailbox, name)),
        removeNames: listed.map((name) => name.id),
      });
    },
    masterList: async () =>
      masterList(mailbox).map(({ name, attributes }) => ({ displayName: name, color: officeColour(attributes.color) })),
    async changeMasterList(_whose, add, remove) {
      for (const name of masterList(mailbox)) if (remove.includes(name.name)) unlistCategory(mailbox, name);
      for (const { displayName, color } of add) listCategory(mailbox, displayName, color);
    },
    async customProperties(id, addIn) {
      const kept = known(id).extras[customPropertiesKey(addIn)];
      return typeof kept === 'string' ? (JSON.parse(kept) as Record<string, unknown>) : {};
    },
    async saveCustomProperties(id, addIn, bag) {
      const { uid, extras } = known(id);
      mailbox.change(uid, { extras: { ...extras, [customPropertiesKey(addIn)]: JSON.stringify(bag) } });
    },
    // A member's pane has been at the team's mailbox before, so it knows where to go when no message is open.
    roamingSettings: async () => world.settings[address] ?? { mailbox: JSON.stringify(mailbox.address) },
    async saveRoamingSettings(_addIn, settings) {
      world.settings[address] = { ...settings };
      await world.save();
    },
    changeDraft: () => Promise.reject(new OfficeFault(itemNotFound, 'Drafts are not written here.')),
  };
}

/** The answer to a message while it is being written: it lies in the mailbox of the person who writes it. */
function answerTo(
  { shared: _other, ...item }: OfficeItem,
  id: string,
  { address, team }: { address: string; team: string },
): OfficeItem {
  const own = {
    conversationId: ewsForm(conversationIdIn(address, restForm(item.conversationId))),
    inReplyTo: item.internetMessageId,
    internetMessageId: '',
    from: { name: '', address: team },
    to: item.from?.address === team ? item.to : item.from ? [item.from] : [],
    cc: [],
  };
  return { ...item, ...own, id, mode: 'compose', composeType: 'reply', attachments: [], body: { text: '', html: '' } };
}

/** A message of the team's mailbox, opened by somebody who has been given access to it. */
function itemOf({ mailbox, account }: World, mail: StoredMail): OfficeItem {
  const { subject, messageId, from, to, cc, text, html, headers } = mailbox.parsed(mail.uid);
  const person = (one: { name: string; address: string }) => ({ ...one });
  return {
    id: officeItemId(account, mail.uid),
    kind: 'message',
    mode: isDraft(mail) ? 'compose' : 'read',
    itemClass: 'IPM.Note',
    subject,
    normalizedSubject: withoutReplyPrefix(subject),
    conversationId: ewsForm(account.ids.conversation(mail.thread)),
    internetMessageId: messageId,
    from: person(from),
    sender: person(from),
    to: to.map(person),
    cc: cc.map(person),
    bcc: [],
    created: mail.at,
    modified: mail.at,
    isRead: mail.read,
    attachments: [],
    body: { text, html: html ?? '' },
    headers: headers.map(({ name, value }) => `${name}: ${value}\r\n`).join(''),
    shared: {
      owner: mailbox.address,
      targetMailbox: mailbox.address,
      targetRestUrl: '',
      delegatePermissions: fullAccess,
    },
  };
}

/** The id of a message where it lies now: it changes when the message is moved. */
export const officeItemId = (account: World['account'], uid: number): string =>
  ewsForm(account.ids.message(uid, false));

/** Graph writes preset0 where Office.js has Preset0. */
function officeColour(color: unknown): string {
  const text = typeof color === 'string' ? color : 'None';
  return text[0]!.toUpperCase() + text.slice(1);
}
