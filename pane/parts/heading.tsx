import type { View } from '../../src/words/screen';
import { usePane } from '../context';
import { topOf } from '../state/state';
import { IconButton, PlainButton } from './button';
import { Icon } from './icon';

/** Title of the screen with the way back. Takes the focus when the screen changes; see `useFocus`. */
export function Heading({ view }: { view: Pick<View, 'title' | 'subtitle' | 'conversation'> }) {
  const { screens, strings } = usePane();
  const { stack, selected } = screens.state();
  const { conversation } = view;
  const elsewhere = conversation !== undefined && conversation !== selected && topOf(screens.state())?.view === view;
  return (
    <header class="heading">
      {stack.length > 1 && <IconButton picture="back" label={strings.pane.back} onClick={screens.back} />}
      <div class="grow">
        <h1 tabIndex={-1}>{view.title}</h1>
        {view.subtitle && <p class="text quiet">{view.subtitle}</p>}
        {elsewhere && (
          <PlainButton class="button subtle inline" onClick={() => screens.go({ to: 'mail', conversation }, 'mail')}>
            <Icon picture="window" />
            {strings.openInMail}
          </PlainButton>
        )}
      </div>
    </header>
  );
}
