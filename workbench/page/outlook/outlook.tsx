/** The Outlook side: folders, list, reading pane, and the add-in's pane. */
import type { Person } from '../../server/wire';
import type { Language } from '../bar/toolbar';
import { Icon } from '../icons/icon';
import type { Picture } from '../icons/pictures';
import { OutlookList } from './list';
import { OfficePane } from './pane';
import { Question } from './question';
import { Reader } from './reader';
import type { OutlookView } from './use-outlook';

export interface OutlookProps {
  view: OutlookView;
  person: Person;
  /** Whether the add-in is there. */
  addon: boolean;
  /** Whether Gmail is shown beside it. */
  beside: boolean;
  language: Language;
  openWindow(item: string): void;
  /** Ends when the reply is filed; says what went wrong by itself. */
  doing(work: () => Promise<unknown>): Promise<void>;
}

const pictureOf: Record<string, Picture> = {
  inbox: 'mailInbox',
  drafts: 'drafts',
  sent: 'send',
  trash: 'delete',
  archive: 'history',
};

export function Outlook({ view, person, addon, beside, language, openWindow, doing }: OutlookProps) {
  const { state, conversation, open, seat, drafts } = view;
  if (!state) {
    return (
      <div class="outlook waiting" role="status">
        The team lives through its weeks on Outlook. This takes some seconds the first time…
      </div>
    );
  }
  // A page has one main part.
  const Main = beside ? 'div' : 'main';
  const several = view.marked.threads.length > 0;
  // Whoever is writing an answer finds the pane as they left it.
  const sitting = [...(seat ? [seat] : []), ...drafts.writers.filter(({ handle }) => handle !== seat?.handle)];
  return (
    <div class={open === null || several ? 'outlook' : 'outlook reading'}>
      <section class="ol-top" aria-label="Outlook">
        <span class="ol-logo">
          <Icon picture="gridDots" /> Outlook
        </span>
        <Search key={view.search} view={view} />
        <span class="ol-account">{state.account}</span>
      </section>
      <div class="ol-columns">
        <Folders view={view} />
        <Main class="ol-main">
          <OutlookList view={view} />
          <Reader view={view} person={person.name} send={() => doing(drafts.send)} />
        </Main>
        {addon &&
          sitting.map((one) => (
            <OfficePane
              key={one.handle}
              away={one !== seat}
              seat={one}
              timeZone={state.timeZone}
              language={language}
              conversation={open === null || several ? null : (conversation ?? undefined)}
              rows={view.rows}
              answering={several ? null : (drafts.draft?.item ?? null)}
              load={view.load}
              showItem={openWindow}
            />
          ))}
        {addon && !seat && <p class="office-pane">{person.name} has no account here.</p>}
      </div>
      {drafts.question && <Question alert={drafts.question} language={language} decide={drafts.decide} />}
      {state.warnings.map((warning) => (
        <p key={warning} class="warning">
          {warning}
        </p>
      ))}
    </div>
  );
}

function Search({ view }: { view: OutlookView }) {
  return (
    <form
      role="search"
      aria-label="Outlook mail"
      onSubmit={(event) => {
        event.preventDefault();
        view.find(String(new FormData(event.currentTarget).get('words') ?? '').trim());
      }}
    >
      <Icon picture="search" size={16} />
      <input
        type="search"
        name="words"
        aria-label="Search in Outlook"
        placeholder="Search, for example category:@alice"
        defaultValue={view.search}
      />
    </form>
  );
}

function Folders({ view }: { view: OutlookView }) {
  return (
    <nav class="ol-folders" aria-label="Folders">
      <ul>
        {view.state!.folders.map(({ box, name, unread }) => (
          <li key={box}>
            <button
              type="button"
              title={name}
              aria-current={box === view.box ? 'page' : undefined}
              class={box === view.box ? 'on' : ''}
              onClick={() => view.go(box)}
            >
              <Icon picture={pictureOf[box] ?? 'document'} />
              <span>{name}</span>
              {unread > 0 && <b>{unread}</b>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
