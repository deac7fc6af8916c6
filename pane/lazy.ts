/** An inbox whose code comes after the pane's: the pane shows that it is there while the rest is on its way. */

import { failed } from '../src/hosting/outcome';
import { DocketError } from '../src/words/errors';
import type { Outcome } from '../src/words/inbox';
import type { View } from '../src/words/screen';
import type { PaneInbox, SettingUp } from './inbox';

/**
 * `load` is begun at once, and again by the next question where it failed. What `setUp` gives is shown wherever a question finds
 * that Docket has not been set up.
 */
export function lazyInbox(load: () => Promise<SettingUp & Partial<PaneInbox>>, setUp: () => Promise<View>): PaneInbox {
  let loading: ReturnType<typeof load> | null = null;
  let languages: PaneInbox['languages'] = () => [];

  function loaded(): ReturnType<typeof load> {
    loading ??= load().then(
      (inbox) => {
        languages = () => inbox.languages?.() ?? [];
        return inbox;
      },
      (error: unknown) => {
        loading = null;
        throw error;
      },
    );
    return loading;
  }
  loaded().catch(() => undefined);

  async function ask(question: (inbox: SettingUp) => Promise<Outcome>): Promise<Outcome> {
    let inbox: SettingUp;
    try {
      inbox = await loaded();
    } catch {
      return failed(notLoaded());
    }
    const outcome = await question(inbox);
    return !outcome.ok && outcome.error.code === 'not-set-up' ? { ok: true, view: await setUp() } : outcome;
  }

  return {
    languages: () => languages(),
    open: (conversation, options) => ask((inbox) => inbox.open(conversation, options)),
    act: (conversation, command) => ask((inbox) => inbox.act(conversation, command)),
    board: (query) => ask((inbox) => inbox.board(query)),
    bulk: (command) => ask((inbox) => inbox.bulk(command)),
    settings: (language) => ask((inbox) => inbox.settings(language)),
    setUp: (configuration) => ask((inbox) => inbox.setUp(configuration)),
    sweep: async (options) => (await loaded()).sweep?.(options),
    itemIn: async (conversation) => (await (await loaded()).itemIn?.(conversation)) ?? null,
  };
}

const notLoaded = (): DocketError => new DocketError('not-loaded');
