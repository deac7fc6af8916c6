import type { Outcome } from '../../src/words/inbox';
import type { OfficePort } from '../office/office';
import type { GraphInbox } from './inbox';

/** The person's settings: the mailbox they set up, and the one Docket answered in last. */
const chosen = 'mailbox';
const last = 'lastMailbox';

/** Where the person works while nothing is open that says it. */
export const usualMailbox = (office: Pick<OfficePort, 'settings' | 'profile'>): string =>
  [chosen, last].map((name) => office.settings.get(name)).find((kept): kept is string => typeof kept === 'string') ??
  office.profile().address;

export interface TeamInboxOptions {
  office: OfficePort;
  create(mailbox: string): GraphInbox;
}

interface Used {
  mailbox: string;
  inbox: GraphInbox;
}

export function createTeamInbox({ office, create }: TeamInboxOptions): GraphInbox {
  let current: Used | null = null;

  function use(mailbox: string): Used {
    if (current?.mailbox !== mailbox) current = { mailbox, inbox: create(mailbox) };
    return current;
  }

  async function used(): Promise<Used> {
    const kept = setting(chosen);
    if (kept !== null) return use(kept);
    const open = office.current();
    const shared = open && (await office.sharedMailbox(open.itemId));
    return use(shared ?? current?.mailbox ?? usualMailbox(office));
  }

  function setting(name: string): string | null {
    const kept = office.settings.get(name);
    return typeof kept === 'string' ? kept : null;
  }

  /** Where Outlook keeps nothing, the next message has to say it again. */
  const remember = (name: string, mailbox: string) => office.settings.save(name, mailbox).catch(() => undefined);

  async function ask(question: (inbox: GraphInbox) => Promise<Outcome>): Promise<Outcome> {
    const { mailbox, inbox } = await used();
    const outcome = await question(inbox);
    if (outcome.ok && setting(chosen) === null && setting(last) !== mailbox) void remember(last, mailbox);
    return outcome;
  }

  return {
    open: (conversation, options) => ask((inbox) => inbox.open(conversation, options)),
    act: (conversation, command) => ask((inbox) => inbox.act(conversation, command)),
    board: (query) => ask((inbox) => inbox.board(query)),
    bulk: (command) => ask((inbox) => inbox.bulk(command)),
    settings: (language) => ask((inbox) => inbox.settings(language)),
    async setUp(configuration) {
      const named = mailboxIn(configuration ?? '');
      const { mailbox, inbox } = named ? use(named) : await used();
      const outcome = await inbox.setUp(configuration);
      // Next time the pane goes there by itself.
      if (outcome.ok) await remember(chosen, mailbox);
      return outcome;
    },
    languages: () => current?.inbox.languages() ?? [],
    sweep: async (options) => (await used()).inbox.sweep(options),
    itemIn: async (conversation) => (await used()).inbox.itemIn(conversation),
  };
}

/** Only to know where to store it; set-up checks the whole. */
function mailboxIn(configuration: string): string | null {
  try {
    const { mailbox } = JSON.parse(configuration) as { mailbox?: unknown };
    return typeof mailbox === 'string' ? mailbox.trim().toLowerCase() : null;
  } catch {
    return null;
  }
}
