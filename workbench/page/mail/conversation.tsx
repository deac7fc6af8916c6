/** The open conversation, as Gmail stacks it: older messages folded, the newest in sight. */
import { useEffect, useState } from 'preact/hooks';
import type { Conversation, Mail, State } from '../../server/wire';
import { Icon } from '../icons/icon';
import { listTime, mailTime } from '../time';
import { Chip, chipsOf } from './chip';
import { partsOf } from './quoted';

export interface ConversationProps {
  state: State;
  conversation: Conversation;
  /** Whose name a reply is signed with. */
  person: string;
  /** Where a mail's HTML is served. */
  below?: string;
  replying: boolean;
  startReply(on: boolean): void;
  send(text: string): Promise<void>;
  back(): void;
}

export function ConversationView(props: ConversationProps) {
  const { state, conversation, person, below, replying, startReply, send, back } = props;
  const { subject, labels, messages, thread } = conversation;
  const newest = messages[messages.length - 1];
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => setUnfolded(new Set()), [thread]);
  const toggle = (id: string) =>
    setUnfolded((ids) => new Set(ids.has(id) ? [...ids].filter((one) => one !== id) : [...ids, id]));
  return (
    <section class="conversation" aria-label="Conversation">
      <div class="conversation-bar">
        <button type="button" class="round" onClick={back} aria-label="Back to the list">
          <Icon picture="arrowLeft" />
        </button>
      </div>
      <div class="conversation-body">
        <h1>
          <bdi>{subject.slice(0, 600) || '(no subject)'}</bdi>{' '}
          {chipsOf(labels, state.labels).map((label) => (
            <Chip key={label.id} label={label} />
          ))}
        </h1>
        {messages.map((mail) => (
          <Message
            key={mail.id}
            mail={mail}
            state={state}
            below={below}
            open={mail === newest || mail.unread || unfolded.has(mail.id)}
            toggle={() => toggle(mail.id)}
          />
        ))}
        {replying ? (
          <ReplyBox person={person} send={send} cancel={() => startReply(false)} />
        ) : (
          <button type="button" class="pill" onClick={() => startReply(true)}>
            <Icon picture="arrowReply" size={16} /> Reply
          </button>
        )}
      </div>
    </section>
  );
}

interface MessageProps {
  mail: Mail;
  state: State;
  below: string | undefined;
  open: boolean;
  toggle(): void;
}

function Message({ mail, state, below, open, toggle }: MessageProps) {
  const name = mail.from.name || mail.from.address || '(unknown)';
  return (
    <article class={open ? 'message open' : 'message'}>
      <button type="button" class="message-head" aria-expanded={open} onClick={toggle}>
        <span class={mail.sent ? 'face own' : 'face'} aria-hidden>
          {Array.from(name)[0]?.toUpperCase()}
        </span>
        <span class="message-who">
          <b>
            <bdi>{name}</bdi>
          </b>{' '}
          {open && mail.from.address && <span class="address">&lt;{mail.from.address}&gt;</span>}
          {open ? (
            <span class="to">to {mail.to.map((one) => one.name || one.address).join(', ') || '(nobody)'}</span>
          ) : (
            <span class="snippet">{mail.snippet}</span>
          )}
        </span>
        <span class="time">
          {open ? mailTime(mail.at, state.timeZone) : listTime(mail.at, state.now, state.timeZone)}
        </span>
      </button>
      {open && <Body mail={mail} {...(below ? { below } : {})} />}
    </article>
  );
}

/** HTML mail is shown in a frame that may run and load nothing; everything else is text. `below`: where it is served. */
export function Body({ mail, below = '/mail/' }: { mail: Mail; below?: string }) {
  return (
    <div class="message-body">
      {mail.hasHtml ? (
        <iframe
          title={`Mail from ${mail.from.name || mail.from.address}`}
          src={below + mail.id}
          sandbox="allow-same-origin"
          onLoad={(event) => {
            const frame = event.currentTarget;
            const height = frame.contentDocument?.documentElement.scrollHeight;
            if (height) frame.style.height = `${Math.min(height + 8, 900)}px`;
          }}
        />
      ) : (
        <Text text={mail.text} />
      )}
      {mail.attachments.length > 0 && (
        <ul class="attachments">
          {mail.attachments.map(({ filename, size }, at) => (
            <li key={`${at} ${filename}`}>
              <Icon picture="attach" size={16} /> {filename || 'attachment'} <small>{Math.ceil(size / 1024)} kB</small>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What is quoted from earlier mail waits behind three dots. */
function Text({ text }: { text: string }) {
  const [open, setOpen] = useState(false);
  const { own, quoted } = partsOf(text);
  return (
    <>
      <pre dir="auto">{own}</pre>
      {quoted && (
        <button
          type="button"
          class="trimmed"
          aria-expanded={open}
          aria-label={open ? 'Hide quoted text' : 'Show quoted text'}
          onClick={() => setOpen(!open)}
        >
          •••
        </button>
      )}
      {quoted && open && (
        <pre dir="auto" class="quoted">
          {quoted}
        </pre>
      )}
    </>
  );
}

function ReplyBox({ person, send, cancel }: { person: string; send(text: string): Promise<void>; cancel(): void }) {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  return (
    <form
      class="reply"
      onSubmit={(event) => {
        event.preventDefault();
        if (busy || text.trim() === '') return;
        setBusy(true);
        void send(text).finally(() => setBusy(false));
      }}
    >
      <label for="reply">Reply as {person}</label>
      <textarea id="reply" rows={5} value={text} autofocus onInput={(event) => setText(event.currentTarget.value)} />
      <div class="buttons">
        <button type="submit" class="send" disabled={text.trim() === ''} aria-disabled={busy}>
          Send
        </button>
        <button type="button" class="quiet" onClick={cancel}>
          Discard
        </button>
      </div>
    </form>
  );
}
