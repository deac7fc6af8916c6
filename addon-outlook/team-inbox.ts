/**
 * The inbox of whichever mailbox is the team's: named by the person's settings, else the one the open message is shared
 * from, else the one Outlook was opened for.
 */
import type { GraphInbox } from './inbox';
import type { OfficePort } from './office';

const setting = 'mailbox';

export interface TeamInboxOptions {
  office: OfficePort;
  create(mailbox: string): GraphInbox;
}

export function createTeamInbox({ office, create }: TeamInboxOptions): GraphInbox {
  let current: { mailbox: string; inbox: GraphInbox } | null = null;

  function use(mailbox: string): GraphInbox {
    if (current?.mailbox !== mailbox) current = { mailbox, inbox: create(mailbox) };
    return current.inbox;
  }

  async function inbox(): Promise<GraphInbox> {
    const kept = office.settings.get(setting);
    if (typeof kept === 'string') return use(kept);
    const open = office.current();
    const shared = open && (await office.sharedMailbox(open.itemId));
    return use(shared ?? current?.mailbox ?? office.profile().address);
  }

  return {
    open: async (conversation, asked) => (await inbox()).open(conversation, asked),
    act: async (conversation, command) => (await inbox()).act(conversation, command),
    board: async (query) => (await inbox()).board(query),
    bulk: async (command) => (await inbox()).bulk(command),
    async setUp(configuration) {
      const named = mailboxIn(configuration ?? '');
      const outcome = await (named ? use(named) : await inbox()).setUp(configuration);
      // Next time the pane goes there by itself. Where Outlook keeps nothing, it asks the open message again.
      if (outcome.ok && current) await office.settings.save(setting, current.mailbox).catch(() => undefined);
      return outcome;
    },
    sweep: async () => (await inbox()).sweep(),
    itemIn: async (conversation) => (await inbox()).itemIn(conversation),
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
