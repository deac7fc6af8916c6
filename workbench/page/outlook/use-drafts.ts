/** Answers being written: everybody's own, each until it is sent or thrown away, with what the add-in runs for it. */
import { useRef, useState } from 'preact/hooks';
import { createLaunches, type Launches, remoteMailbox, type SmartAlert, smartAlert } from '../../../emulators/office';
import type { OutlookConversation } from '../../server/outlook/wire';
import type { Language } from '../bar/toolbar';
import { atCompose, atSend, launch, type Seat, sendMode, settingsFor } from './addin';
import { outlookApi as api } from './api';

export interface Draft {
  /** Who writes it. */
  seat: Seat;
  /** As the add-in's host knows it. */
  item: string;
  text: string;
  /** Null: no add-in is there. */
  launches: Launches | null;
}

export interface DraftsOptions {
  seat: Seat | null;
  /** The conversation that is open. */
  conversation: OutlookConversation | null;
  addon: boolean;
  language: Language;
  timeZone: string;
}

export interface Drafts {
  /** What this person writes in the open conversation. */
  draft: Draft | null;
  /** Everybody who is writing something. */
  writers: Seat[];
  /** What Outlook asks before it sends it. */
  question: SmartAlert | null;
  begin(): void;
  write(text: string): void;
  discard(): void;
  /** Ends when it is sent, or when the person chose not to. */
  send(): Promise<void>;
  /** Answers the question. */
  decide(go: boolean): void;
  /** Throws everybody's away. */
  discardAll(): void;
}

interface Asked {
  alert: SmartAlert;
  decide(go: boolean): void;
}

export function useDrafts({ seat, conversation, addon, language, timeZone }: DraftsOptions): Drafts {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const [asked, setAsked] = useState<Asked | null>(null);
  const key = seat && conversation ? `${seat.handle} ${conversation.thread}` : null;
  const here = useRef(key);
  here.current = key;
  const draft = key === null ? null : (drafts.get(key) ?? null);

  const drop = (of: string) => {
    drafts.get(of)?.launches?.end();
    setDrafts((all) => new Map([...all].filter(([one]) => one !== of)));
  };
  const ask = (alert: SmartAlert) =>
    new Promise<boolean>((resolve) => {
      const decide = (go: boolean) => {
        setAsked(null);
        resolve(go);
      };
      setAsked({ alert, decide });
    });

  return {
    draft,
    writers: [...new Map([...drafts.values()].map(({ seat: one }) => [one.handle, one])).values()],
    question: asked?.alert ?? null,
    begin() {
      if (!seat || !conversation || key === null || draft) return;
      const item = conversation.answer;
      const launches = addon
        ? createLaunches({
            item,
            mailbox: remoteMailbox((call) => api.office(seat.address, call)),
            addIn: launch(),
            settings: settingsFor(seat, language, timeZone),
          })
        : null;
      void launches?.run(atCompose);
      setDrafts((all) => new Map(all).set(key, { seat, item, text: '', launches }));
    },
    write(text) {
      if (draft && key !== null) setDrafts((all) => new Map(all).set(key, { ...draft, text }));
    },
    discard() {
      if (key !== null) drop(key);
    },
    async send() {
      if (!draft || !seat || !conversation || key === null) return;
      const outcome = await draft.launches?.run(atSend);
      // Outlook on the web gives up the check of an answer that is left meanwhile, and keeps the answer.
      if (here.current !== key) throw new Error('The answer was left while it was being checked: it is still a draft.');
      const alert = outcome && smartAlert(launch().name, sendMode, outcome);
      if (alert && !(await ask(alert))) return;
      await api.reply(conversation.thread, `${draft.text}\n\n${seat.name.split(' ')[0]}`, seat.address);
      drop(key);
    },
    decide: (go) => asked?.decide(go),
    discardAll() {
      for (const { launches } of drafts.values()) launches?.end();
      setDrafts(new Map());
    },
  };
}
