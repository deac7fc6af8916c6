/** Rows of reports: figures with what they mean, charts that are tables, files. */
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { Bar, Row } from '../../src/words/screen';
import { usePane } from '../context';
import { once } from '../parts/button';
import { Icon } from '../parts/icon';

type Of<K extends Row['row']> = Extract<Row, { row: K }>;

export function FigureRow({ label, value, details, about, intent }: Of<'figure'>) {
  const { screens } = usePane();
  const means = useId();
  const head = (
    <>
      <span class="grow text">{label}</span>
      <span class="figure">{value}</span>
      {intent && <Icon picture="on" />}
    </>
  );
  return (
    <div class="report-figure">
      {intent ? (
        <button
          type="button"
          class="line count"
          aria-describedby={means}
          onClick={() => screens.go(intent, label)}
          onKeyDown={once}
        >
          {head}
        </button>
      ) : (
        <div class="line">{head}</div>
      )}
      {details.map((detail) => (
        <p key={detail} class="text">
          {detail}
        </p>
      ))}
      <p class="text quiet about" id={means}>
        {about}
      </p>
    </div>
  );
}

/** Characters that fit behind a bar; longer ones go below it. */
const shortText = 6;

/** The bars stand in the table they are drawn of, so that eyes and ears get the same. */
export function ChartRow({ label, about, bars }: Of<'chart'>) {
  const longest = Math.max(1, ...bars.map(({ value }) => value));
  const name = useId();
  return (
    <div class="chart">
      <h2 id={name}>{label}</h2>
      <p class="text quiet about">{about}</p>
      <table aria-labelledby={name}>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.label}>
              <th scope="row">
                <BarName {...bar} />
              </th>
              <td class={bar.text.length > shortText ? 'long' : undefined}>
                <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={(100 * bar.value) / longest} height="8" rx="1" />
                </svg>
                <span class="text">{bar.text}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function BarName({ label, text, intent }: Bar) {
  const { screens } = usePane();
  if (!intent) return <span>{label}</span>;
  return (
    <button
      type="button"
      class="link"
      aria-label={`${label}: ${text}`}
      onClick={() => screens.go(intent, label)}
      onKeyDown={once}
    >
      {label}
    </button>
  );
}

/** Some hosts show the pane in a frame that must not save anything: then the table can be copied. */
export function FileRow({ name, text, cells, save, copy, press, copied, notCopied }: Of<'file'>) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const url = useMemo(() => URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' })), [text]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  // The clipboard's newer way asks for a right that hosts do not give to frames.
  function copyAll(): void {
    area.current?.focus();
    area.current?.select();
    setSaid(document.execCommand('copy') ? copied : notCopied);
  }
  return (
    <div class="file">
      <a class="button primary" href={url} download={name}>
        {save}
      </a>
      <label for={id}>{copy}</label>
      <textarea ref={area} id={id} readOnly rows={6} value={cells} onFocus={(event) => event.currentTarget.select()} />
      <button type="button" class="button outline" onClick={copyAll} onKeyDown={once}>
        {press}
      </button>
      <p class="text quiet" role="status">
        {said}
      </p>
    </div>
  );
}
