import { CardButton } from './button';
import { CardImage } from './image';
import { MomentField, TextField } from './inputs';
import { DecoratedRow, GridRows } from './rows';
import { Selection } from './selection';
import { MarkupText } from './text-view';
import type { Widget } from './types';

export function WidgetView({ widget }: { widget: Widget }) {
  if (widget.textParagraph) {
    return (
      <p class="paragraph">
        <MarkupText text={widget.textParagraph.text} />
      </p>
    );
  }
  if (widget.decoratedText) return <DecoratedRow row={widget.decoratedText} />;
  if (widget.buttonList) {
    return (
      <div class="buttons">
        {widget.buttonList.buttons.map((button, at) => (
          <CardButton key={`${at}${button.text ?? ''}`} button={button} />
        ))}
      </div>
    );
  }
  if (widget.textInput) return <TextField field={widget.textInput} />;
  if (widget.selectionInput) return <Selection field={widget.selectionInput} />;
  if (widget.dateTimePicker) return <MomentField field={widget.dateTimePicker} />;
  if (widget.image) return <CardImage image={widget.image} />;
  if (widget.grid) return <GridRows grid={widget.grid} />;
  if (widget.divider) return <hr />;
  throw new Error(`The workbench does not draw the widget ${Object.keys(widget).join(', ')}.`);
}
