/** The message list, one line a conversation. */

import type { Line, Page, State } from '../../server/wire';
import { Icon } from '../icons/icon';
import { listTime } from '../time';
import { Chip, chipsOf } from './chip';

export interface ListProps {
  state: State;
  page: Page;
  /** The conversation that is open beside it, where there is room. */
  open: string | null;
  go(thread: string): void;
  turn(from: number): void;
}

const pageSize = 50;

export function List({ state, page, open, go, turn }: ListProps) {
  const { lines, total, from } = page;
  return (
    <section class="list" aria-label="Conversations">
      <h1 class="unseen">Conversations</h1>
      <div class="list-bar">
        <span>{total === 0 ? 'Nothing here' : `${from + 1}–${from + lines.length} of ${total}`}</span>
        {from > 0 && (
          <button type="button" class="quiet" onClick={() => turn(Math.max(0, from - pageSize))}>
            Newer
          </button>
        )}
        {from + lines.length < total && (
          <button type="button" class="quiet" onClick={() => turn(from + pageSize)}>
            Older
          </button>
        )}
      </div>
      <ul class="lines">
        {lines.map((line) => (
          <li key={line.thread}>
            <LineView line={line} state={state} on={line.thread === open} go={() => go(line.thread)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function LineView({ line, state, on, go }: { line: Line; state: State; on: boolean; go(): void }) {
  const chips = chipsOf(line.labels, state.labels);
  const kind = ['line', line.unread ? 'unread' : '', on ? 'on' : ''].filter(Boolean).join(' ');
  return (
    <button type="button" class={kind} onClick={go} aria-current={on ? 'true' : undefined}>
      <span class={line.starred ? 'star on' : 'star'}>
        <Icon picture="star" size={16} says={line.starred ? 'Starred' : undefined} />
      </span>
      <span class="people">
        {line.people.map(({ name, unread }, at) => (
          <span key={name} class={unread ? 'unread' : ''}>
            {at > 0 && ', '}
            <bdi>{name || '(unknown)'}</bdi>
          </span>
        ))}
        {line.messages > 1 && <span class="count"> {line.messages}</span>}
      </span>
      <span class="what">
        {chips.length > 0 && (
          <span class="chips">
            {chips.map((label) => (
              <Chip key={label.id} label={label} />
            ))}
          </span>
        )}
        <span class="text">
          <bdi class="subject">{line.subject.slice(0, 300) || '(no subject)'}</bdi>
          <span class="snippet"> – {line.snippet}</span>
        </span>
      </span>
      {line.hasAttachment && (
        <span class="clip">
          <Icon picture="attach" size={16} says="Has attachments" />
        </span>
      )}
      <span class="time">{listTime(line.at, state.now, state.timeZone)}</span>
    </button>
  );
}
