import { usePane } from '../context';
import { boardPlace, conversationPlace } from '../state/places';
import { topOf } from '../state/state';
import { once } from './button';

/** The three places a person always gets to; a click on the present one reads it anew. */
export function Tabs() {
  const { screens, strings } = usePane();
  const { selected } = screens.state();
  const top = topOf(screens.state());
  const onConversation = top?.place.at === 'conversation' && top.place.conversation === selected;
  const onOverview =
    top?.place.at === 'board' && (top.place.query.list === 'overview' || top.view?.screen === 'overview');
  const onHome =
    top?.place.at === 'board' && !onOverview && (top.place.query.list === 'home' || top.view?.screen === 'home');
  return (
    <nav class="tabs" aria-label={strings.pane.ways}>
      {selected !== null && (
        <Tab
          label={strings.pane.conversation}
          current={onConversation}
          go={() => screens.start(conversationPlace(selected))}
        />
      )}
      <Tab label={strings.myWork} current={onHome} go={() => screens.start(boardPlace('mine'))} />
      <Tab label={strings.overview} current={onOverview} go={() => screens.start(boardPlace('overview'))} />
    </nav>
  );
}

function Tab({ label, current, go }: { label: string; current: boolean; go(): void }) {
  return (
    <button type="button" class="tab" aria-current={current ? 'page' : undefined} onClick={go} onKeyDown={once}>
      {/* The bold copy holds the width, so that nothing moves when the tab is chosen. */}
      <span data-label={label}>{label}</span>
    </button>
  );
}
