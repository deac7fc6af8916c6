/** Evaluated inside every new context. The host is handed in once and kept in a closure; scripts see services only. */
import { cardService } from './cards/service';
import { consoleService, loggerService } from './console';
import { contentService } from './content';
import { virtualDate } from './date';
import { removeWhatIsNotThere, repeatable } from './engine';
import { gmailApp } from './gmail-app';
import { config, connect, restart } from './host';
import { missing, missingServices } from './missing';
import { enter, settle } from './outcome';
import { scriptApp } from './script-app';
import { session } from './session';
import { cacheService, lockService, propertiesService } from './stores';
import { urlFetchApp } from './url-fetch';
import { utilities } from './utilities';

export function boot(host: (request: string) => string, text: string) {
  connect(host, text);
  return { install, enter, settle, begin };
}

/** The next execution in a context that is used again. */
function begin(text: string): void {
  restart(text);
  if (config.seed !== null) Math.random = repeatable(config.seed);
}

function install(): void {
  const installed: Record<string, unknown> = {
    Date: virtualDate(config.timeZone),
    CacheService: cacheService(),
    CardService: cardService(),
    ContentService: contentService(),
    GmailApp: gmailApp(),
    LockService: lockService(),
    Logger: loggerService(),
    PropertiesService: propertiesService(),
    ScriptApp: scriptApp(),
    Session: session(),
    UrlFetchApp: urlFetchApp(),
    Utilities: utilities(),
    console: consoleService(),
  };
  for (const name of missingServices) installed[name] = missing(name);
  for (const [name, value] of Object.entries(installed))
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false });
  removeWhatIsNotThere(config.intl);
  if (config.seed !== null) Math.random = repeatable(config.seed);
}
