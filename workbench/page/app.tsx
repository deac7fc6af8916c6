/** The page: the workbench's bar, Gmail or Outlook or both below it, the add-on beside. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Conversation, Page, Report, State } from '../server/wire';
import { apiFor, follow as followChanges } from './api';
import { Drawer } from './bar/drawer';
import { type Language, type Side, Toolbar, type Way } from './bar/toolbar';
import { Icon } from './icons/icon';
import { ConversationView } from './mail/conversation';
import { List } from './mail/list';
import { Rail } from './mail/rail';
import { Outlook } from './outlook/outlook';
import { useOutlook } from './outlook/use-outlook';
import { PanelView } from './panel/panel';
import { usePanel } from './panel/use-panel';
import { hashOf, placeOf } from './place';
import { opening, tabAddress, windowAddress } from './tab';

const nothing: Page = { lines: [], total: 0, from: 0 };

export function App({ first }: { first: State }) {
  const [begun] = useState(() => opening(location, first));
  const [{ state, of }, setShown] = useState<{ state: State; of: string | null }>({
    state: first,
    of: begun.way === 'hub' ? begun.person : null,
  });
  const [way, setWay] = useState<Way>(begun.way);
  const [box, setBox] = useState(begun.box);
  const [search, setSearch] = useState(begun.search);
  /** What is listed under `search`; what is being typed is not yet searched for. */
  const [sought, setSought] = useState(begun.search);
  const [from, setFrom] = useState(0);
  const [page, setPage] = useState<Page>(nothing);
  const [open, setOpen] = useState<string | null>(begun.open);
  const [conversation, setConversation] = useState<Conversation | null>(null);
  const [person, setPerson] = useState(begun.person);
  const [answers, setAnswers] = useState(true);
  const [phone, setPhone] = useState(false);
  const [addon, setAddon] = useState(true);
  const [side, setSide] = useState<Side>(begun.item === null ? 'gmail' : 'outlook');
  const [language, setLanguage] = useState<Language>('en');
  const [drawer, setDrawer] = useState(false);
  const [replying, setReplying] = useState(false);
  const [reports, setReports] = useState<Report[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  /** A link of the add-on that leads out of the workbench, or whose tab the browser did not open. */
  const [link, setLink] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [resetting, setResetting] = useState(false);
  const [epoch, setEpoch] = useState(0);

  const inGmail = side !== 'outlook';
  const inOutlook = side !== 'gmail';
  const said = (thrown: unknown) => setProblem(thrown instanceof Error ? thrown.message : String(thrown));
  // Through the hub everybody sits at a mailbox of their own.
  const as = way === 'hub' ? person : null;
  const api = useMemo(() => apiFor(as, language), [as, language]);
  const seat = useRef(as);
  seat.current = as;
  // What comes late from a mailbox that was left is not shown.
  const here =
    <T,>(show: (value: T) => void) =>
    (value: T) =>
      seat.current === as && show(value);
  const refresh = useCallback(
    () =>
      void api.state().then(
        here((now) => setShown({ state: now, of: as })),
        said,
      ),
    [api],
  );
  useEffect(refresh, [refresh]);
  useEffect(() => followChanges(refresh), [refresh]);
  useEffect(() => {
    const timer = setInterval(refresh, 30_000);
    return () => clearInterval(timer);
  }, [refresh]);
  useEffect(() => void api.list(box, sought, from).then(here(setPage), said), [api, box, sought, from, state.head]);
  useEffect(() => {
    if (open === null) return setConversation(null);
    void api.conversation(open).then(here(setConversation), () => setConversation(null));
  }, [api, open, state.head]);

  const report = useCallback((one: Report) => setReports((all) => [one, ...all].slice(0, 50)), []);
  const show = (thread: string | null) => {
    setReplying(false);
    setOpen(thread);
    if (thread !== null) void api.markRead(thread).catch(said);
  };
  /** What was on screen lies in another mailbox. */
  const leave = () => {
    show(null);
    setConversation(null);
    setPage(nothing);
    look('inbox');
  };
  /** A list by its box, or by the words sought. */
  const look = (to: string, words = '') => {
    setFrom(0);
    setBox(to);
    setSearch(words);
    setSought(words);
  };
  // Gmail opens every link of a card in a new tab; the card stays as it is.
  const follow = (url: string) => {
    const hash = hashOf(url);
    const isHere = hash !== null && placeOf(hash) !== null;
    const tab = isHere ? window.open(tabAddress({ person, way }, hash)) : null;
    setLink(tab ? null : isHere ? tabAddress({ person, way }, hash) : url);
  };
  const newest = conversation && conversation.thread === open ? conversation.messages.at(-1) : undefined;
  const openMail = open !== null && newest ? { thread: open, message: newest.id } : null;
  // While an opened conversation is still on its way, nothing is run for it yet.
  const ready = open === null || openMail !== null;
  const panel = usePanel({
    api,
    state,
    open: openMail,
    person,
    answers,
    sit: setPerson,
    on: inGmail && addon && !phone && ready && of === as && epoch >= 0,
    language,
    report,
    follow,
  });
  // Outlook opens a message the add-in asks for in a window of its own; the pane beside the list stays where it is.
  const openWindow = (item: string) => {
    const address = windowAddress(person, item);
    const opened = window.open(address, '', 'popup,width=1040,height=760');
    setLink(opened ? null : address);
  };
  const seated = state.people.find(({ handle }) => handle === person) ?? { handle: person, name: person, role: '' };
  const outlook = useOutlook({
    on: inOutlook,
    item: begun.item,
    person: seated,
    addon: addon && !phone,
    language,
    said,
  });

  const doing = async (work: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (thrown) {
      said(thrown);
    } finally {
      setBusy(false);
      refresh();
    }
  };

  const { name } = seated;
  const happened = [...(inGmail ? reports : []), ...(inOutlook ? (outlook.state?.reports ?? []) : [])];
  if (side === 'both') happened.sort((one, other) => other.at - one.at);
  const outlookNow = outlook.state?.now ?? state.now;
  return (
    <div class={['app', phone ? 'phone' : '', begun.item === null ? '' : 'message-window'].filter(Boolean).join(' ')}>
      <Toolbar
        state={state}
        person={person}
        way={way}
        side={side}
        clocks={[...(inGmail ? [state.now] : []), ...(inOutlook ? [outlookNow] : [])]}
        language={language}
        setLanguage={setLanguage}
        open={(inGmail && open !== null) || (inOutlook && outlook.open !== null)}
        phone={phone}
        addon={addon}
        drawer={drawer}
        busy={busy || of !== as}
        sit={(handle) => {
          if (way === 'hub') leave();
          setPerson(handle);
        }}
        go={(to) => {
          leave();
          setWay(to);
        }}
        choose={setSide}
        customer={(answer) =>
          void doing(async () => {
            if (inGmail && answer && open !== null) await api.customer(open);
            if (inGmail && !answer) {
              await api.customer();
              show(null);
            }
            if (inOutlook) await outlook.customer(answer);
          })
        }
        reply={() => {
          if (inGmail) setReplying(true);
          if (inOutlook) outlook.drafts.begin();
        }}
        step={(step) =>
          void doing(async () => {
            if (inOutlook) await outlook.step(step);
            if (!inGmail) return;
            for (const one of await api.clock(step)) report(one);
            panel.home();
          })
        }
        setPhone={setPhone}
        setAddon={setAddon}
        setDrawer={setDrawer}
        reset={() =>
          void doing(async () => {
            setResetting(true);
            try {
              if (inOutlook) await outlook.reset();
              if (!inGmail) return;
              await api.reset();
              show(null);
              setReports([]);
              setEpoch((n) => n + 1);
              panel.home();
            } finally {
              setResetting(false);
            }
          })
        }
      />
      {state.about.length > 0 && <p class="about">{state.about.join(' ')}</p>}
      {link && (
        <div class="told" role="status">
          <span>
            The add-on opens a new window or tab: <LinkOut url={link} />
          </span>
          <button type="button" aria-label="Dismiss" onClick={() => setLink(null)}>
            <Icon picture="dismiss" size={16} />
          </button>
        </div>
      )}
      {problem && (
        <div class="problem" role="alert">
          <span>{problem}</span>
          <button type="button" aria-label="Dismiss" onClick={() => setProblem(null)}>
            <Icon picture="dismiss" size={16} />
          </button>
        </div>
      )}
      {side === 'both' && (
        <p class="told" role="status">
          These are two mailboxes, each with a clock of its own: what is done in Gmail is not seen in Outlook, nor the
          other way round.
        </p>
      )}
      {resetting && (
        <p class="afresh" role="status">
          Everything begins again. This takes some seconds…
        </p>
      )}
      <div class={side === 'both' ? 'sides both' : 'sides'} hidden={resetting}>
        {inGmail && (
          <div class="gmail">
            <header class="top">
              <span class="logo">
                <Icon picture="mail" size={24} /> Mail
              </span>
              <form
                role="search"
                onSubmit={(event) => {
                  event.preventDefault();
                  show(null);
                  look(search ? 'search' : 'inbox', search);
                }}
              >
                <Icon picture="search" />
                <input
                  type="search"
                  aria-label="Search mail"
                  placeholder="Search mail, for example label:@alice"
                  value={search}
                  onChange={(event) => setSearch(event.currentTarget.value)}
                />
              </form>
              <span class="account">{state.account}</span>
            </header>
            <div class="columns">
              <Rail
                state={state}
                box={box}
                go={(to) => {
                  look(to);
                  show(null);
                }}
              />
              <main>
                {open !== null && conversation ? (
                  <ConversationView
                    state={state}
                    conversation={conversation}
                    person={name}
                    below={as === null ? '/mail/' : `/mail/${as}/`}
                    replying={replying}
                    startReply={setReplying}
                    send={(text) =>
                      doing(async () => {
                        await api.reply(conversation.thread, `${text}\n\n${name.split(' ')[0]}`);
                        setReplying(false);
                      })
                    }
                    back={() => show(null)}
                  />
                ) : (
                  <List state={state} page={page} open={open} go={show} turn={setFrom} />
                )}
              </main>
              {addon && !phone && (
                <PanelView panel={panel} state={state} follow={follow} who={{ name, answers, setAnswers }} />
              )}
            </div>
          </div>
        )}
        {inOutlook && (
          <Outlook
            view={outlook}
            person={seated}
            addon={addon && !phone}
            beside={inGmail}
            language={language}
            openWindow={openWindow}
            doing={doing}
          />
        )}
      </div>
      {drawer && <Drawer reports={happened} state={state} />}
    </div>
  );
}

/** Only an address of the web can be pressed. */
function LinkOut({ url }: { url: string }) {
  if (!/^https?:\/\//.test(url) && !url.startsWith('/')) return <bdi>{url}</bdi>;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      <bdi>{url}</bdi>
    </a>
  );
}
