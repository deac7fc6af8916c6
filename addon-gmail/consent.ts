/**
 * What Google lets this account do. Every scope of the manifest can be unticked when Google asks for them, and taken away
 * later (https://developers.google.com/apps-script/concepts/scopes, granular permissions).
 */

declare global {
  namespace GoogleAppsScript.Script {
    interface ScriptApp {
      /** Google's reference has this form; the package of types does not yet. */
      getAuthorizationInfo(mode: AuthMode, scopes: string[]): AuthorizationInfo;
    }
  }
}

/** Scopes of this build's manifest; the build puts them in place. */
declare const DOCKET_SCOPES: readonly string[];

const google = 'https://www.googleapis.com/auth/';

/** Without it cards are in the team's language and zone. */
const dispensable = `${google}script.locale`;

/** First in every entry point that a person sets off: where something is missing Google asks for it, and nothing else runs. */
export function requireConsent(): void {
  ScriptApp.requireScopes(
    ScriptApp.AuthMode.FULL,
    DOCKET_SCOPES.filter((scope) => scope !== dispensable),
  );
}

/** What a pass cannot do without. Nobody is there to be asked when a trigger or a request from elsewhere sets it off. */
const needed = ['gmail.modify', 'script.external_request'].map((name) => google + name);

/** Of the scopes an execution needs that nobody sets off by hand, those that are missing, by their short names. */
export const missingConsent = (): string[] =>
  areGranted(needed) ? [] : needed.filter((scope) => !areGranted([scope])).map((scope) => scope.slice(google.length));

/** Whether the manifest names a scope, by its short name, and it was granted. */
export const mayUse = (name: string): boolean => DOCKET_SCOPES.includes(google + name) && areGranted([google + name]);

const areGranted = (scopes: string[]): boolean =>
  ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, scopes).getAuthorizationStatus() !==
  ScriptApp.AuthorizationStatus.REQUIRED;
