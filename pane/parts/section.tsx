import { useId, useState } from 'preact/hooks';
import type { Button, Row, Section } from '../../src/words/screen';
import { usePane } from '../context';
import { Rows } from '../rows/row';
import { isField } from '../state/fields';
import { PlainButton } from './button';
import { Icon } from './icon';

/** Fields a row's buttons send, which may stand elsewhere on the screen: ticked conversations unfold what is done with them. */
const namedFields = (row: Row): string[] =>
  row.row === 'buttons' ? row.buttons.flatMap(({ intent }) => ('with' in intent ? (intent.with ?? []) : [])) : [];

/**
 * Rows under a heading. A form unfolds at its heading, or by itself once something is typed into it; a list of what
 * happened goes on below its last row.
 */
export function SectionView({ section: { id, heading, rows, folded } }: { section: Section }) {
  const { screens, strings, screen, folds } = usePane();
  const body = useId();
  const [, redraw] = useState(0);
  const foldable = folded !== undefined && rows.length > folded;
  const fields = rows.filter(isField);
  const typed = screens.drafts.holds(screen, [...fields.map(({ field }) => field), ...rows.flatMap(namedFields)]);
  const unfolded = !foldable || (folds.get(id) ?? typed);
  const visible = unfolded ? rows : rows.slice(0, folded);
  const isForm = foldable && fields.length > 0;

  function toggle(): void {
    folds.set(id, !unfolded);
    redraw((count) => count + 1);
  }

  const title = heading ?? '';
  return (
    <section class={`section ${id}`} aria-label={heading}>
      {title !== '' && (
        <h2>
          {isForm ? (
            <button type="button" class="fold" aria-expanded={unfolded} aria-controls={body} onClick={toggle}>
              {title}
              <Icon picture={unfolded ? 'up' : 'down'} />
            </button>
          ) : (
            title
          )}
        </h2>
      )}
      <div class="rows" id={body}>
        <Rows rows={visible} heading={title} submit={submitOf(rows)} />
      </div>
      {foldable && !isForm && (
        <PlainButton class="button subtle more" aria-expanded={unfolded} aria-controls={body} onClick={toggle}>
          <Icon picture={unfolded ? 'up' : 'down'} />
          {unfolded ? strings.pane.showLess : strings.more}
        </PlainButton>
      )}
    </section>
  );

  /** The first button of a form is what its fields are for. */
  function submitOf(all: Section['rows']): (() => void) | undefined {
    const first = all.flatMap((row): Button[] => (row.row === 'buttons' ? row.buttons : []))[0];
    return first && !first.off ? () => screens.go(first.intent, JSON.stringify(first.intent)) : undefined;
  }
}
