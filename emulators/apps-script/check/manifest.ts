/** Judges appsscript.json: its form by the schema, then what it means together with the script. */
import { localeScope } from '../locale';
import type { Manifest } from '../types';
import { formFaults } from './form';

/** Sentences that say what is wrong and where; none when all is well. Without `functions`, names are not looked up. */
export function checkManifest(manifest: unknown, functions?: readonly string[]): string[] {
  const faults = formFaults(manifest);
  // The meaning can only be read where the form is right.
  return faults.length > 0 ? faults : meaningFaults(manifest as Manifest, functions);
}

function meaningFaults(manifest: Manifest, functions: readonly string[] | undefined): string[] {
  const faults: string[] = [];
  const { oauthScopes: scopes, addOns, timeZone } = manifest;
  if (!isZone(timeZone)) faults.push(`timeZone: ${JSON.stringify(timeZone)} is not an IANA time zone`);
  if (manifest.urlFetchWhitelist && !scopes.includes('https://www.googleapis.com/auth/script.external_request'))
    faults.push('urlFetchWhitelist: without the scope script.external_request nothing can be fetched');
  for (const [index, action] of (addOns?.common.universalActions ?? []).entries())
    if ('openLink' in action === 'runFunction' in action)
      faults.push(`addOns.common.universalActions[${index}]: exactly one of openLink and runFunction`);
  if (addOns?.common.useLocaleFromApp && !scopes.includes(localeScope))
    faults.push('addOns.common.useLocaleFromApp: without the scope script.locale nothing is told');
  if (!functions) return faults;
  for (const [path, name] of callbacks(addOns))
    if (!functions.includes(name))
      faults.push(`${path}: ${JSON.stringify(name)} is not a top-level function of the script`);
  if (manifest.webapp && !functions.includes('doGet') && !functions.includes('doPost'))
    faults.push('webapp: the script has neither doGet nor doPost');
  return faults;
}

/** Every function the manifest names, with where it does. */
function callbacks(addOns: Manifest['addOns']): [path: string, name: string][] {
  const { common, gmail } = addOns ?? {};
  const named: [string, string | undefined][] = [
    ['addOns.common.homepageTrigger.runFunction', common?.homepageTrigger?.runFunction],
    ['addOns.gmail.homepageTrigger.runFunction', gmail?.homepageTrigger?.runFunction],
  ];
  for (const [index, action] of (common?.universalActions ?? []).entries())
    if ('runFunction' in action)
      named.push([`addOns.common.universalActions[${index}].runFunction`, action.runFunction]);
  for (const [index, trigger] of (gmail?.contextualTriggers ?? []).entries())
    named.push([`addOns.gmail.contextualTriggers[${index}].onTriggerFunction`, trigger.onTriggerFunction]);
  for (const [index, action] of (gmail?.composeTrigger?.selectActions ?? []).entries())
    named.push([`addOns.gmail.composeTrigger.selectActions[${index}].runFunction`, action.runFunction]);
  return named.filter((one): one is [string, string] => one[1] !== undefined);
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}
