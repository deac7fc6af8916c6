/** What a bundle knows about the hub since its build; null: no hub is named in docket.config.json. */
export interface HubSettings {
  /** The deployment's address, `https://script.google.com/macros/s/…/exec`. */
  url: string;
  /** Client ids of the add-ons whose users it serves. */
  clients: readonly string[];
  /** Addresses, and domains as `@domain`, of the team itself; lower case. */
  inside: readonly string[];
  /** Whether a native filter puts `~New` on the team's new mail; the manifest asks for the right to make it only then. */
  markNewMail: boolean;
}

declare const DOCKET_HUB: HubSettings | null;

export const hubSettings: HubSettings | null = DOCKET_HUB;
