import { useId, useState } from 'preact/hooks';
import { cut } from '../../src/words/text';
import { usePane } from '../context';
import type { Notice } from '../state/state';
import { ActButton, IconButton, PlainButton } from './button';
import { Icon } from './icon';

/**
 * What just happened. The two live regions are always in the page, since a reader only speaks of changes in a region it
 * knows; buttons stand beside them, or they would be read out, too.
 */
export function NoticeBar({ notice, shown }: { notice: Notice | null; shown: string | undefined }) {
  const { screens, strings } = usePane();
  const done = notice?.tone === 'done' ? <Words notice={notice} shown={shown} /> : null;
  const problem = notice?.tone === 'problem' ? <Words notice={notice} shown={shown} /> : null;
  return (
    <div class={notice ? `notice ${notice.tone}` : 'notice'}>
      {notice && <Icon picture={notice.tone === 'done' ? 'closed' : 'problem'} />}
      <div class="grow">
        <div role="status">{done}</div>
        <div role="alert">{problem}</div>
        {notice && (
          <div class="buttons">
            {notice.link !== undefined && (
              <a class="button outline" href={notice.link} target="_blank" rel="noreferrer">
                {strings.pane.openOnWeb}
              </a>
            )}
            {notice.undo && <ActButton button={{ label: strings.undo, intent: notice.undo }} look="subtle" />}
            {notice.plan && notice.plan.length > 0 && <Written key={notice.id} plan={notice.plan} />}
          </div>
        )}
      </div>
      {notice && <IconButton picture="dismiss" label={strings.pane.dismiss} onClick={screens.dismiss} />}
    </div>
  );
}

function Words({ notice: { id, text, conversation, title }, shown }: { notice: Notice; shown: string | undefined }) {
  const { strings } = usePane();
  const elsewhere = title !== undefined && conversation !== shown;
  return (
    <p key={id} class="text">
      {elsewhere ? strings.pane.about(cut(title, 60), text) : text}
    </p>
  );
}

/** The plan, for the curious. */
function Written({ plan }: { plan: readonly string[] }) {
  const { strings } = usePane();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <PlainButton aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {strings.pane.written}
      </PlainButton>
      <div id={id} class="written">
        {open && (
          <ul>
            {plan.map((line) => (
              <li key={line} class="text quiet">
                {line}
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
