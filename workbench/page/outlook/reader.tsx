/** Outlook's reading pane: the conversation with its newest message on top. */
import { useEffect, useState } from 'preact/hooks';
import type { Mail } from '../../server/wire';
import { Icon } from '../icons/icon';
import { Body } from '../mail/conversation';
import { mailTime } from '../time';
import { Chips } from './chips';
import type { OutlookView } from './use-outlook';

export interface ReaderProps {
  view: OutlookView;
  /** Whose name a reply is signed with. */
  person: string;
  send(): Promise<void>;
}

export function Reader({ view, person, send }: ReaderProps) {
  const { conversation, open, drafts, state, seat, marked } = view;
  const { draft } = drafts;
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => setUnfolded(new Set()), [open]);
  const many = marked.threads.length;
  if (many > 0) {
    return (
      <section class="ol-reader empty" aria-label="Reading pane">
        <p role="status">{many} conversations selected</p>
        <button type="button" class="ol-quiet" onClick={marked.clear}>
          Cancel
        </button>
      </section>
    );
  }
  if (!conversation) {
    return (
      <section class="ol-reader empty" aria-label="Reading pane">
        <p>{open === null ? 'Select an item to read' : 'Loading…'}</p>
      </section>
    );
  }
  const { subject, categories, messages } = conversation;
  return (
    <section class="ol-reader" aria-label="Reading pane">
      <header>
        <button type="button" class="ol-quiet" aria-label="Close the conversation" onClick={() => view.show(null)}>
          <Icon picture="arrowLeft" />
        </button>
        <h1>
          <bdi>{subject.slice(0, 600) || '(no subject)'}</bdi>{' '}
          <span class="ol-chips">
            <Chips categories={categories} />
          </span>
        </h1>
        {!draft && seat && (
          <button type="button" class="ol-quiet" onClick={drafts.begin}>
            <Icon picture="arrowReply" size={16} /> Reply
          </button>
        )}
      </header>
      {draft && (
        <ReplyBox
          key={draft.item}
          person={person}
          text={draft.text}
          write={drafts.write}
          send={send}
          cancel={drafts.discard}
        />
      )}
      {messages.map((mail, at) => (
        <Message
          key={mail.id}
          mail={mail}
          timeZone={state?.timeZone ?? 'UTC'}
          open={at === 0 || unfolded.has(mail.id)}
          unfold={() => setUnfolded((ids) => new Set(ids).add(mail.id))}
        />
      ))}
    </section>
  );
}

function Message({ mail, timeZone, open, unfold }: { mail: Mail; timeZone: string; open: boolean; unfold(): void }) {
  const name = mail.from.name || mail.from.address || '(unknown)';
  const to = mail.to.map((one) => one.name || one.address).join('; ');
  return (
    <article class="ol-message">
      <button type="button" class="ol-head" aria-expanded={open} onClick={unfold}>
        <span class="ol-face" aria-hidden>
          {Array.from(name)[0]?.toUpperCase()}
        </span>
        <span class="ol-who">
          <b>
            <bdi>{name}</bdi>
          </b>
          <span>{open ? `To: ${to || '(nobody)'}` : mail.snippet}</span>
        </span>
        <span class="ol-time">{mailTime(mail.at, timeZone)}</span>
      </button>
      {open && <Body mail={mail} below="/outlook/mail/" />}
    </article>
  );
}

interface ReplyBoxProps {
  person: string;
  text: string;
  write(text: string): void;
  send(): Promise<void>;
  cancel(): void;
}

function ReplyBox({ person, text, write, send, cancel }: ReplyBoxProps) {
  const [busy, setBusy] = useState(false);
  return (
    <form
      class="ol-reply"
      onSubmit={(event) => {
        event.preventDefault();
        if (busy || text.trim() === '') return;
        setBusy(true);
        void send().finally(() => setBusy(false));
      }}
    >
      <label for="outlook-reply">Reply on behalf of the team as {person}</label>
      <textarea
        id="outlook-reply"
        rows={5}
        value={text}
        autofocus
        onInput={(event) => write(event.currentTarget.value)}
      />
      <div>
        <button type="submit" class="ol-send" disabled={text.trim() === ''} aria-disabled={busy}>
          Send
        </button>
        <button type="button" class="ol-quiet" onClick={cancel}>
          Discard
        </button>
      </div>
    </form>
  );
}
