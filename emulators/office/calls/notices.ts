/** `item.notificationMessages`. */
import { type Notification, notificationLimit } from '../notifications';
import { OfficeFault } from '../types';
import type { Json } from '../wire';
import { type Answer, type Call, code, done, type Handler, itemOf, text } from './call';

export const noticeCalls = {
  'notifications.add': add,
  'notifications.replace': replace,
  'notifications.remove': remove,
  'notifications.getAll': getAll,
} satisfies Record<string, Handler>;

const types = ['informationalMessage', 'progressIndicator', 'errorMessage', 'insightMessage'] as const;

async function add(call: Call): Promise<Answer> {
  const { id } = await itemOf(call);
  const notification = read(call.params);
  const present = call.world.notifications.on(id);
  if (present.some(({ key }) => key === notification.key)) throw new OfficeFault(code.duplicateNotification);
  if (present.length >= notificationLimit) throw new OfficeFault(code.tooManyNotifications);
  call.world.notifications.put(id, notification);
  return done;
}

/** Adds where there is nothing to replace. */
async function replace(call: Call): Promise<Answer> {
  const { id } = await itemOf(call);
  const notification = read(call.params);
  const others = call.world.notifications.on(id).filter(({ key }) => key !== notification.key);
  if (others.length >= notificationLimit) throw new OfficeFault(code.tooManyNotifications);
  call.world.notifications.put(id, notification);
  return done;
}

async function remove(call: Call): Promise<Answer> {
  const { id } = await itemOf(call);
  const key = text(call.params.key);
  if (!call.world.notifications.on(id).some((notification) => notification.key === key)) {
    throw new OfficeFault(code.notificationNotFound);
  }
  call.world.notifications.remove(id, key);
  return done;
}

async function getAll(call: Call): Promise<Answer> {
  const { id } = await itemOf(call);
  return { data: call.world.notifications.on(id) as unknown as Json };
}

function read(params: { [key: string]: Json }): Notification {
  const notification: Notification = {
    key: text(params.key),
    type: types[Number(params.type)] ?? 'informationalMessage',
    message: text(params.message),
  };
  if (typeof params.icon === 'string') notification.icon = params.icon;
  if (typeof params.persistent === 'boolean') notification.persistent = params.persistent;
  if (params.actions !== undefined) notification.actions = params.actions;
  return notification;
}
