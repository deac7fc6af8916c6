/** Gmail's left rail: boxes, then the labels that ask to be listed. */

import type { State } from '../../server/wire';
import { Icon } from '../icons/icon';
import type { Picture } from '../icons/pictures';

const boxes: { box: string; name: string; picture: Picture }[] = [
  { box: 'inbox', name: 'Inbox', picture: 'mailInbox' },
  { box: 'starred', name: 'Starred', picture: 'star' },
  { box: 'sent', name: 'Sent', picture: 'send' },
  { box: 'all', name: 'All Mail', picture: 'mail' },
  { box: 'trash', name: 'Trash', picture: 'delete' },
];

export function Rail({ state, box, go }: { state: State; box: string; go(box: string): void }) {
  const labels = state.labels
    .filter(
      ({ inLabelList, threadsUnread }) =>
        inLabelList === 'show' || (inLabelList === 'showIfUnread' && threadsUnread > 0),
    )
    .sort((a, b) => a.name.localeCompare(b.name));
  return (
    <nav class="rail" aria-label="Mailboxes and labels">
      <ul>
        {boxes.map((one) => (
          <Entry
            key={one.box}
            name={one.name}
            picture={one.picture}
            on={box === one.box}
            go={() => go(one.box)}
            count={one.box === 'inbox' ? state.inboxUnread : 0}
          />
        ))}
      </ul>
      {labels.length > 0 && <h2>Labels</h2>}
      <ul>
        {labels.map(({ id, name, threadsUnread, backgroundColor }) => (
          <Entry
            key={id}
            name={name}
            picture="tag"
            colour={backgroundColor}
            on={box === `label:${id}`}
            go={() => go(`label:${id}`)}
            count={threadsUnread}
          />
        ))}
      </ul>
    </nav>
  );
}

interface EntryProps {
  name: string;
  picture: Picture;
  colour?: string | null;
  on: boolean;
  count: number;
  go(): void;
}

function Entry({ name, picture, colour, on, count, go }: EntryProps) {
  return (
    <li>
      <button
        type="button"
        class={on ? 'rail-entry on' : 'rail-entry'}
        aria-current={on ? 'page' : undefined}
        onClick={go}
      >
        {colour ? <span class="dot" style={{ backgroundColor: colour }} /> : <Icon picture={picture} />}
        <span class="rail-name">{name}</span>
        {count > 0 && <span class="rail-count">{count}</span>}
      </button>
    </li>
  );
}
