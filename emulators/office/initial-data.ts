/**
 * The object office.js builds `Office.context.mailbox` and its item from, on start and with every change of item. What
 * the permission level does not cover is withheld here, since the library checks methods only and hands on every field
 * it was given.
 */
import { atLeast } from './requirements';
import type { HostSettings } from './settings';
import type { OfficeAddress, OfficeAttachment, OfficeItem, Permission } from './types';
import type { Json } from './wire';

/** The wire's numbers are not in order of power. */
const wireLevels: Record<Permission, number> = { Restricted: 0, ReadItem: 1, ReadWriteItem: 3, ReadWriteMailbox: 2 };

const addressKinds = { other: 0, list: 1, user: 2, external: 3 } as const;
const attachmentKinds = { file: 0, item: 1, cloud: 2 } as const;
const noItem = 6;

export function initialData(item: OfficeItem | null, settings: HostSettings): Json {
  const always = {
    permissionLevel: wireLevels[settings.permission],
    itemType: item === null ? noItem : itemType(item),
    hostVersion: '16.0.15407.1',
    owaView: 'ThreeColumns',
    isRestIdSupported: true,
    ewsUrl: '',
    restUrl: '',
  };
  if (settings.permission === 'Restricted') return always;
  const { displayName, emailAddress, timeZone, accountType } = settings.user;
  const person = {
    userDisplayName: displayName,
    userEmailAddress: emailAddress,
    userTimeZone: timeZone,
    userProfileType: accountType,
  };
  return item === null ? { ...always, ...person } : { ...always, ...person, ...itemData(item, settings) };
}

function itemType(item: OfficeItem): number {
  if (item.mode === 'compose') return item.kind === 'appointment' ? 5 : 4;
  return { message: 1, appointment: 2, 'meeting-request': 3 }[item.kind];
}

function itemData(item: OfficeItem, settings: HostSettings): { [key: string]: Json } {
  const both = { itemClass: item.itemClass, conversationId: item.conversationId, isFromSharedFolder: !!item.shared };
  // In compose everything else is asked for by a call, since it may have changed.
  if (item.mode === 'compose') return atLeast('1.14', settings) ? { ...both, inReplyTo: item.inReplyTo ?? null } : both;
  return {
    ...both,
    id: item.id,
    subject: item.subject,
    normalizedSubject: item.normalizedSubject,
    internetMessageId: item.internetMessageId,
    from: item.from && addressData(item.from),
    sender: item.sender && addressData(item.sender),
    to: item.to.map(addressData),
    cc: item.cc.map(addressData),
    bcc: item.bcc.map(addressData),
    dateTimeCreated: item.created,
    dateTimeModified: item.modified,
    isRead: item.isRead,
    attachments: item.attachments.map(attachmentData),
  };
}

export function addressData({ name, address, kind = 'external' }: OfficeAddress): { [key: string]: Json } {
  return { name, address, recipientType: addressKinds[kind] };
}

export function attachmentData(attachment: OfficeAttachment): { [key: string]: Json } {
  const { id, name, size, contentType, inline, kind } = attachment;
  return { id, name, size, contentType, isInline: inline, attachmentType: attachmentKinds[kind] };
}
