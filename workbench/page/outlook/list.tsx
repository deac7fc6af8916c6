/** Outlook's message list: one conversation an entry, its categories below. */
import type { OutlookLine } from '../../server/outlook/wire';
import { Icon } from '../icons/icon';
import { listTime } from '../time';
import { Chips } from './chips';
import type { OutlookView } from './use-outlook';

const pageSize = 50;

export function OutlookList({ view }: { view: OutlookView }) {
  const { page, state, box, marked } = view;
  const { lines, total, from } = page;
  const name = state?.folders.find((folder) => folder.box === box)?.name ?? 'Search results';
  return (
    <section class="ol-list" aria-label={name}>
      <header>
        <h1>{name}</h1>
        <span>{total === 0 ? 'Nothing here' : `${from + 1}–${from + lines.length} of ${total}`}</span>
        {from > 0 && (
          <button type="button" class="ol-quiet" onClick={() => view.turn(Math.max(0, from - pageSize))}>
            Newer
          </button>
        )}
        {from + lines.length < total && (
          <button type="button" class="ol-quiet" onClick={() => view.turn(from + pageSize)}>
            Older
          </button>
        )}
      </header>
      <ul>
        {lines.map((line) => (
          <li key={line.thread} class={marked.threads.length > 0 ? 'ol-entry marking' : 'ol-entry'}>
            <Entry line={line} view={view} on={marked.has(line.thread)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Entry({ line, view, on }: { line: OutlookLine; view: OutlookView; on: boolean }) {
  const { thread, people, messages, subject, snippet, at, unread, hasAttachment, categories } = line;
  const { now, timeZone } = view.state!;
  const title = subject.slice(0, 300) || '(no subject)';
  const kind = ['ol-line', unread ? 'unread' : '', on ? 'on' : ''].filter(Boolean).join(' ');
  return (
    <>
      <input
        type="checkbox"
        class="ol-tick"
        checked={on}
        aria-label={`Select: ${title}`}
        onChange={() => view.marked.toggle(thread)}
      />
      <button
        type="button"
        class={kind}
        aria-current={on ? 'true' : undefined}
        onClick={(event) => view.marked.press(thread, event)}
      >
        <span class="ol-people">
          <bdi>{people}</bdi>
        </span>
        {hasAttachment && <Icon picture="attach" size={16} says="Has attachments" />}
        <span class="ol-subject">
          <bdi>{title}</bdi>
          {messages > 1 && <span class="ol-count"> {messages}</span>}
        </span>
        <span class="ol-time">{listTime(at, now, timeZone)}</span>
        <span class="ol-snippet">{snippet}</span>
        {categories.length > 0 && (
          <span class="ol-chips">
            <Chips categories={categories} />
          </span>
        )}
      </button>
    </>
  );
}
