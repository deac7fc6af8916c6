/**
 * Language and time zone of whoever looks are in an event only where the manifest asks for them, by `useLocaleFromApp` and
 * by a scope (https://developers.google.com/workspace/add-ons/guides/access-user-locale-timezone).
 */
import type { Manifest } from './types';

export const localeScope = 'https://www.googleapis.com/auth/script.locale';

/** The event as an add-on with this manifest gets it. */
export function eventFor(event: unknown, { addOns, oauthScopes }: Manifest): unknown {
  if (!addOns || (addOns.common.useLocaleFromApp && oauthScopes.includes(localeScope))) return event;
  const common = (event as { commonEventObject?: object } | null)?.commonEventObject;
  if (!common) return event;
  const { userLocale, timeZone, ...rest } = common as Record<string, unknown>;
  return { ...(event as object), commonEventObject: rest };
}
