/**
 * The team on a hub: the web app runs as the team mailbox's owner, and every member sits in a mailbox of their own, to which
 * the team's address sends a copy of each mail. Stood up when somebody first sits down there.
 */
import {
  createRuntime,
  createState,
  createWebApp,
  type Execution,
  type FetchAnswer,
  type FetchHandler,
  type FetchRequest,
  type SavedState,
} from '../../../emulators/apps-script';
import type { Gmail } from '../../../emulators/gmail';
import { createIdentity } from '../../../emulators/identity';
import type { KeptMailbox } from '../../../emulators/mailbox/store';
import type { Addon, Seat } from '../seat';
import type { Person } from '../wire';
import { copyFor } from './copy';

/** What a build brings along for it. */
export interface HubBuild {
  hub: Addon;
  agent: Addon;
  /** The deployment's id and the add-on's client id that both were built with. */
  deployment: string;
  client: string;
}

export interface HubOptions extends HubBuild {
  team: KeptMailbox;
  people: readonly Person[];
  gmail: Gmail;
  now: () => number;
  root?: string;
  /** Where mailboxes are looked up by address. */
  mailboxes: Map<string, KeptMailbox>;
  /** Everything else that can be reached. */
  fetch: FetchHandler;
  saved?: SavedState;
  onChange(): void;
}

export interface HubSide {
  /** Opens this member's own mailbox, and the hub with the first of them. */
  sit(handle: string): Promise<void>;
  seat(handle: string): Seat | undefined;
  /** Addresses of the mailboxes that are open. */
  readonly members: readonly string[];
  /** Answers what is for the hub or for Google's sign-in; undefined for anything else. */
  answer(request: FetchRequest): Promise<FetchAnswer | undefined>;
  runDueTriggers(): Promise<Execution[]>;
  /** What the hub has run since it was asked last. */
  ran(): Execution[];
  save(): SavedState;
  close(): Promise<void>;
}

export function createHubSide(options: HubOptions): HubSide {
  const { team, people, gmail, now, root, mailboxes, deployment, client } = options;
  const identity = createIdentity({ now });
  const state = createState(options.saved);
  const shared = {
    now,
    fetch: options.fetch,
    token: (user: string, scopes: readonly string[]) => gmail.mintToken({ user, scopes }),
    ...(root === undefined ? {} : { root }),
  };
  const hub = createRuntime({ ...options.hub, ...shared, state });
  const webApp = createWebApp(hub, { manifest: options.hub.manifest, owner: team.address, deployment });
  const agent = createRuntime({
    ...options.agent,
    ...shared,
    identityToken: (user) => identity.token(user, client),
  });
  const seats = new Map<string, Seat>();
  let isSetUp = options.saved !== undefined;

  async function setUp(): Promise<void> {
    if (isSetUp) return;
    isSetUp = true;
    // Some time ago: what it asked of Gmail is not charged to the minute that begins.
    const at = now() - 5 * 60_000;
    const { ok, error } = await hub.run('setUp', null, { user: team.address, as: 'trigger', at });
    if (!ok) throw new Error(`The hub could not be set up: ${error?.message ?? 'no reason given'}`);
  }

  return {
    async sit(handle) {
      await setUp();
      const person = people.find((one) => one.handle === handle);
      if (!person?.address || seats.has(handle)) return;
      const mailbox = await copyFor(person.address, team, now);
      mailboxes.set(mailbox.address, mailbox);
      mailbox.onChange(options.onChange);
      seats.set(handle, { mailbox, ids: gmail.ids(mailbox.address), runtime: agent, addon: options.agent });
    },
    seat: (handle) => seats.get(handle),
    get members() {
      return [...seats.values()].map(({ mailbox }) => mailbox.address);
    },
    answer: async (request) => identity.answer(request) ?? (await webApp.answer(request)),
    runDueTriggers: () => hub.runDueTriggers(),
    ran: () => webApp.executions.splice(0),
    save: () => state.save(),
    close: async () => {
      await Promise.all([hub.close(), agent.close()]);
    },
  };
}
