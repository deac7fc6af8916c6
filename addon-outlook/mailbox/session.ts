/** What stays true of one team mailbox while the pane is open: its address, its folders, what it turned out to refuse. */
import type { Structure } from '../../src/mail/structure';
import { DocketError } from '../../src/words/errors';
import type { Body } from '../../src/words/ports';
import type { Call, Client } from './client';
import { path } from './path';
import type { WireFolder, WireList } from './wire';

/** The folder of Docket's own items. */
const docketFolder = 'Docket';

export interface Places {
  inbox: string;
  /** Null where the mailbox has none. */
  archive: string | null;
  sent: string | null;
  drafts: string | null;
  trash: string | null;
  spam: string | null;
  /** Null where Docket was never set up. */
  docket: string | null;
}

export interface Session {
  client: Client;
  /** `at('messages', { $top: 1 })`: an address in the team's mailbox. */
  at(...parts: Parameters<typeof path>): string;
  /** Asked once; ids of folders never change. */
  places(): Promise<Places>;
  /** @throws DocketError `not-set-up` */
  ownFolder(): Promise<string>;
  /** Makes Docket's folder where it is missing. */
  makeFolder(): Promise<void>;
  /** Whether filters on extended properties are served here. */
  filtersProperties: boolean;
  /** Whether filters on the time of a change are served here. */
  filtersChanges: boolean;
  /** What was read of the parts of mail, by message id; mail never changes. */
  readonly structures: Map<string, Structure>;
  /** Names this mailbox refused to put on a message: they are missing in its list. */
  readonly refusedNames: Set<string>;
  /** Texts of messages that were read whole, by the message's id. */
  readonly bodies: Map<string, Body>;
}

const wellKnown = ['inbox', 'archive', 'sentitems', 'drafts', 'deleteditems', 'junkemail'];

export const notSetUp = (): DocketError => new DocketError('not-set-up', { why: 'mailbox' });

/** `found` is told where everything lies, once it is known; `kept`: it is known from before. */
export function createSession(
  client: Client,
  mailbox: string,
  found?: (places: Places) => void,
  kept: Places | null = null,
): Session {
  const at: Session['at'] = (...parts) => path('users', mailbox, ...parts);
  let known: Promise<Places> | null = kept && Promise.resolve(kept);

  async function find(): Promise<Places> {
    const answers = await client.all([
      ...wellKnown.map(
        (name): Call => ({ method: 'GET', path: at('mailFolders', name, { $select: 'id' }), orNull: [404] }),
      ),
      {
        method: 'GET',
        path: at('mailFolders', { $select: 'id,displayName', $top: 200, includeHiddenFolders: 'true' }),
      },
    ]);
    const [inbox, archive, sent, drafts, trash, spam] = answers
      .slice(0, -1)
      .map((folder) => (folder as WireFolder | null)?.id ?? null);
    const { value } = await client.rest(answers[answers.length - 1] as WireList<WireFolder>);
    // Two people can have set Docket up at the same moment: everybody takes the same one of two folders.
    const own = value
      .filter(({ displayName }) => displayName === docketFolder)
      .map(({ id }) => id)
      .sort();
    return {
      inbox: inbox ?? '',
      archive: archive ?? null,
      sent: sent ?? null,
      drafts: drafts ?? null,
      trash: trash ?? null,
      spam: spam ?? null,
      docket: own[0] ?? null,
    };
  }

  function places(): Promise<Places> {
    if (known) return known;
    const asked = find().then(
      (places) => {
        found?.(places);
        return places;
      },
      (error: unknown) => {
        known = null;
        throw error;
      },
    );
    known = asked;
    return asked;
  }

  return {
    client,
    at,
    places,
    async ownFolder() {
      const { docket } = await places();
      if (docket !== null) return docket;
      // A colleague may be setting it up right now: look again next time.
      known = null;
      throw notSetUp();
    },
    async makeFolder() {
      if ((await places()).docket !== null) return;
      const body = { displayName: docketFolder };
      await client.one({ method: 'POST', path: at('mailFolders'), body, orNull: [409], repeats: true });
      known = null;
    },
    filtersProperties: true,
    filtersChanges: true,
    structures: new Map(),
    refusedNames: new Set(),
    bodies: new Map(),
  };
}
