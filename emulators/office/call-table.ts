/**
 * Every call office.js can make of Outlook on the web, by dispatch id. The names are ours, made after the API's own;
 * faults are aimed and calls recorded by them.
 */

const table = {
  // Newer than the package: the number is ours.
  '-1': 'mailbox.getSelectedItems',
  2: 'mailbox.getUserIdentityToken',
  3: 'customProperties.load',
  4: 'customProperties.save',
  5: 'mailbox.makeEwsRequest',
  7: 'mailbox.displayNewAppointmentForm',
  8: 'mailbox.displayMessageForm',
  9: 'mailbox.displayAppointmentForm',
  10: 'item.displayReplyForm',
  11: 'item.displayReplyAllForm',
  12: 'mailbox.getCallbackToken',
  13: 'body.setSelectedData',
  14: 'body.getType',
  15: 'recipients.get',
  16: 'attachments.addFile',
  17: 'subject.set',
  18: 'subject.get',
  19: 'attachments.addItem',
  20: 'attachments.remove',
  21: 'recipients.set',
  22: 'recipients.add',
  23: 'body.prepend',
  28: 'item.getSelectedData',
  29: 'item.setSelectedData',
  30: 'item.displayReplyForm',
  31: 'item.displayReplyAllForm',
  32: 'item.save',
  33: 'notifications.add',
  34: 'notifications.getAll',
  35: 'notifications.replace',
  36: 'notifications.remove',
  37: 'body.get',
  38: 'body.set',
  41: 'item.close',
  42: 'mailbox.closeApp',
  43: 'mailbox.displayPersonaCard',
  44: 'mailbox.displayNewMessageForm',
  94: 'event.completed',
  97: 'ui.closeContainer',
  98: 'auth.getAccessToken',
  99: 'item.getInitializationContext',
  100: 'body.appendOnSend',
  101: 'item.move',
  107: 'from.get',
  108: 'item.getSharedProperties',
  148: 'attachments.addBase64',
  149: 'attachments.get',
  150: 'attachments.getContent',
  151: 'internetHeaders.get',
  152: 'internetHeaders.set',
  153: 'internetHeaders.remove',
  157: 'categories.get',
  158: 'categories.add',
  159: 'categories.remove',
  160: 'masterCategories.get',
  161: 'masterCategories.add',
  162: 'masterCategories.remove',
  164: 'item.getItemId',
  168: 'item.getAllInternetHeaders',
  174: 'item.getComposeType',
  177: 'mailbox.displayNewAppointmentForm',
  178: 'mailbox.displayNewMessageForm',
  179: 'mailbox.displayMessageForm',
  180: 'mailbox.displayAppointmentForm',
  181: 'item.displayReplyForm',
  182: 'item.displayReplyAllForm',
  183: 'item.displayReplyForm',
  184: 'item.displayReplyAllForm',
  185: 'sessionData.set',
  186: 'sessionData.get',
  187: 'sessionData.getAll',
  188: 'sessionData.clear',
  189: 'sessionData.remove',
  403: 'window.open',
  404: 'roamingSettings.save',
} as const;

/** The handshake, registrations and notices, which have no dispatch id of their own. */
type Unnumbered =
  | 'appContext'
  | 'initialData'
  | 'event.listen'
  | 'event.unlisten'
  | 'notice'
  | 'openWindow'
  | 'unknown';

export type CallName = (typeof table)[keyof typeof table] | Unnumbered;

/** The name of a dispatch id; `unknown` for one this host has never heard of. */
export function callName(dispatchId: number): CallName {
  return (table as Partial<Record<number, CallName>>)[dispatchId] ?? 'unknown';
}

/** What the codes of `ContextActivationManager_notifyHost` say; others are passed on as numbers. */
export const noticeNames: Readonly<Record<number, string>> = {
  0: 'focus',
  1: 'blur',
  13: 'tab-out',
  14: 'tab-out-back',
  15: 'escape',
  16: 'f2',
  21: 'target-url',
  23: 'telemetry',
  39: 'key-chord',
};
