/** The add-on at a member's desk without its pane, as the build hands it over: the workbench knows nothing of its code. */
import type { EpochMs } from '../../../emulators/mailbox/types';

export interface DeskOptions {
  /** Address of the team mailbox. */
  mailbox: string;
  account: { address: string; name: string };
  now(): EpochMs;
  /** A bearer token. `fresh`: the one given last was refused. */
  token(fresh: boolean): Promise<string>;
  fetch(
    url: string,
    init: { method: string; headers: Record<string, string>; body?: string },
  ): Promise<{ status: number; headers: { get(name: string): string | null }; text(): Promise<string> }>;
  masterList: {
    names(): Promise<string[]>;
    add(categories: { displayName: string; color: string }[]): Promise<void>;
  };
}

export type Done = { ok: true } | { ok: false; error: { message: string } };

export interface Desk {
  /** As a button of the pane asks for it. */
  act(conversation: string, command: { do: string } & Record<string, string | string[]>): Promise<Done>;
  setUp(configuration: string): Promise<Done>;
  /** One pass of upkeep. */
  sweep(): Promise<{ failures: readonly { failure: { message: string } }[] }>;
}

export type OpenDesk = (options: DeskOptions) => Desk;
