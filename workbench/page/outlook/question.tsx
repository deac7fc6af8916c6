/** Outlook's dialogue between Send and sending: the add-in's name, its words, and what can be done. */
import { useEffect, useRef } from 'preact/hooks';
import type { SmartAlert } from '../../../emulators/office';
import type { Language } from '../bar/toolbar';
import { Icon } from '../icons/icon';

export interface QuestionProps {
  alert: SmartAlert;
  /** Of the add-in's words. */
  language: Language;
  decide(go: boolean): void;
}

export function Question({ alert: { title, text, go, stay }, language, decide }: QuestionProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current!.showModal(), []);
  const close = (goes: boolean) => {
    // Closed first: that gives the focus back to where it was.
    dialog.current!.close();
    decide(goes);
  };
  return (
    <dialog
      ref={dialog}
      class="ol-alert"
      aria-labelledby="ol-alert-title"
      aria-describedby="ol-alert-text"
      onCancel={(event) => {
        event.preventDefault();
        close(false);
      }}
    >
      <h2 id="ol-alert-title">{title}</h2>
      <div class="ol-alert-body">
        <Icon picture="mail" size={24} />
        <p id="ol-alert-text" lang={language}>
          {text}
        </p>
      </div>
      <div class="ol-alert-choices">
        {go && (
          <button type="button" class="ol-other" onClick={() => close(true)}>
            {go}
          </button>
        )}
        <button type="button" class="ol-send" autofocus onClick={() => close(false)}>
          {stay}
        </button>
      </div>
    </dialog>
  );
}
