/**
 * Quota units per call for projects created from 2026-05-01 (quotes of Google's "Usage limits" page of May 2026). Lines
 * marked "assumed" are on no list we have seen and follow their nearest relative.
 */
export const unitsOf: Readonly<Record<string, number>> = {
  getProfile: 1,
  'labels.list': 1,
  'labels.get': 1,
  'labels.create': 5,
  'labels.update': 5,
  'labels.patch': 5, // assumed, as update
  'labels.delete': 5,
  'messages.list': 5,
  'messages.get': 20,
  'messages.attachments.get': 20, // assumed, as messages.get
  'messages.modify': 5,
  'messages.batchModify': 50,
  'messages.trash': 5, // assumed, as modify
  'messages.untrash': 5, // assumed, as modify
  'messages.insert': 25,
  'messages.import': 25,
  'messages.send': 100,
  'threads.list': 10,
  'threads.get': 40,
  'threads.modify': 10,
  'threads.trash': 10, // assumed, as modify
  'threads.untrash': 10, // assumed, as modify
  'history.list': 2,
  watch: 100,
  'drafts.create': 10,
  'settings.filters.list': 1,
  'settings.filters.get': 1, // assumed, as list
  'settings.filters.create': 5,
  'settings.filters.delete': 5, // assumed, as create
};

/** Per user and project. The project's own limit is two hundred times this and is not enforced here. */
export const unitsPerMinute = 6_000;
