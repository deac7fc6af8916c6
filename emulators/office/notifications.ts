/** The notices an add-in put on items: at most five each, gone with the item unless they were made to stay. */
import type { Json } from './wire';

export interface Notification {
  key: string;
  type: 'informationalMessage' | 'progressIndicator' | 'errorMessage' | 'insightMessage';
  message: string;
  icon?: string;
  /** Informational ones only: stays when the person moves to another item. */
  persistent?: boolean;
  actions?: Json;
}

export const notificationLimit = 5;

export interface Notifications {
  on(item: string): Notification[];
  put(item: string, notification: Notification): void;
  remove(item: string, key: string): void;
  /** The person left the item. */
  left(item: string): void;
}

export function createNotifications(changed: (item: string) => void = () => {}): Notifications {
  const byItem = new Map<string, Notification[]>();
  const on = (item: string) => byItem.get(item) ?? [];
  const keep = (item: string, notifications: Notification[]) => {
    byItem.set(item, notifications);
    changed(item);
  };
  return {
    on,
    put(item, notification) {
      keep(item, [...on(item).filter(({ key }) => key !== notification.key), notification]);
    },
    remove(item, key) {
      keep(
        item,
        on(item).filter((notification) => notification.key !== key),
      );
    },
    left(item) {
      const staying = on(item).filter(({ type, persistent }) => type === 'errorMessage' || persistent === true);
      if (staying.length !== on(item).length) keep(item, staying);
    },
  };
}
