/** Google's other services: named, so that using one says what is missing rather than "not defined". */
import { Exception } from './host';

export const missingServices = [
  ...['BigQuery', 'Browser', 'Calendar', 'CalendarApp', 'Charts', 'ContactsApp', 'DocumentApp', 'Drive', 'DriveApp'],
  ...['FormApp', 'Gmail', 'GroupsApp', 'HtmlService', 'Jdbc', 'LanguageApp', 'LinearOptimizationService'],
  ...['MailApp', 'Maps', 'MimeType', 'People', 'SitesApp', 'SlidesApp', 'SpreadsheetApp', 'XmlService'],
];

export function missing(service: string): object {
  return new Proxy(Object.freeze(Object.create(null)), {
    get(_target, key) {
      if (typeof key === 'symbol') return undefined;
      throw new Exception(`${service}.${key} is not in this runtime.`);
    },
  });
}
