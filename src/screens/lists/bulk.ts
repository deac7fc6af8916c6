/** The screens of a bulk: how far it has come, and in the end what was done, what was not, and why. */
import { anywayOf, type Bulk, type BulkRun, type StepOutcome, undoOf, writeBulk } from '../../bulk/job';
import { inWords } from '../../strings/errors';
import type { Headline } from '../../words/conversation';
import type { Button, Intent, Row, Section, View } from '../../words/screen';
import { cut } from '../../words/text';
import type { Look } from '../parts/look';

/** Conversations named one by one on a screen; cards allow a hundred widgets in all. */
const namedAtMost = 30;

export function bulkView(run: BulkRun, look: Look, end: { stopped: boolean; headlines: readonly Headline[] }): View {
  const { bulk } = run;
  const unfinished = bulk.outcomes.length < bulk.steps.length && !end.stopped;
  const { strings, context } = look;
  return {
    screen: 'bulk',
    title: strings.bulkTitle[bulk.command.do] ?? bulk.command.do,
    ...(context.person ? { by: context.person.handle } : {}),
    ...(unfinished ? progress(run, look) : result(bulk, end.headlines, look)),
  };
}

type Rest = Pick<View, 'sections'> & Partial<View>;

function progress({ bulk, rests }: BulkRun, { strings }: Look): Rest {
  const [done, of] = [bulk.outcomes.length, bulk.steps.length];
  const go = (stop: boolean): Intent => ({
    to: 'bulk',
    command: { do: bulk.command.do, bulk: writeBulk(bulk), ...(stop ? { stop: 'yes' } : {}) },
  });
  const rows: Row[] = [{ row: 'progress', label: strings.bulkSoFar(done, of), done, of }];
  const said = rests ? strings.bulkRests(inWords(rests, strings.errors).message) : null;
  if (said) rows.push({ row: 'text', text: said, tone: 'warning' });
  return {
    sections: [{ id: 'progress', rows }],
    unfinished: true,
    footer: {
      primary: { label: strings.bulkGoOn, says: strings.bulkGoOnMore(of - done), primary: true, intent: go(false) },
      secondary: { label: strings.bulkStop, intent: go(true) },
    },
    ...(said ? { notice: { text: said, tone: 'problem' } } : {}),
  };
}

function result(bulk: Bulk, headlines: readonly Headline[], look: Look): Rest {
  const { strings } = look;
  const summary = summaryOf(bulk, look);
  const sections: Section[] = [
    {
      id: 'result',
      rows: summary.map((text, index): Row => ({ row: 'text', text, ...(index === 0 ? { tone: 'strong' } : {}) })),
    },
    { id: 'failed', heading: strings.bulkNotChanged, rows: failedRows(bulk, headlines, look) },
    { id: 'done', heading: strings.bulkChanged, rows: doneRows(bulk, look), folded: 3 },
  ];
  const buttons: Button[] = [];
  const again = anywayOf(bulk);
  if (again) {
    const { act, other, many } = strings.anyway;
    buttons.push({
      label: many(act[again.command.do] ?? other, again.steps.length),
      intent: { to: 'bulk', command: { do: again.command.do, bulk: writeBulk(again) } },
    });
  }
  const undo = bulk.command.do === 'undo' ? null : undoOf(bulk);
  if (undo)
    buttons.push({ label: strings.bulkUndo, intent: { to: 'bulk', command: { do: 'undo', bulk: writeBulk(undo) } } });
  if (bulk.from) buttons.push({ label: strings.bulkBack, intent: { to: 'board', ...bulk.from } });
  if (buttons.length > 0) sections[0]!.rows.push({ row: 'buttons', buttons });
  if (undo) sections[0]!.rows.push({ row: 'text', text: strings.bulkUndoHint, tone: 'quiet' });
  const failures = bulk.outcomes.some(({ came }) => came === 'failed');
  return {
    sections: sections.filter(({ rows }) => rows.length > 0),
    notice: { text: summary.join(' '), tone: failures ? 'problem' : 'done' },
  };
}

function summaryOf({ command, steps, outcomes }: Bulk, { strings }: Look): string[] {
  const count = (came: StepOutcome['came']) => outcomes.filter((outcome) => outcome.came === came).length;
  const said = [(command.do === 'undo' ? strings.bulkTakenBack : strings.bulkDone)(count('done'))];
  if (count('same') > 0) said.push(strings.bulkSame(count('same')));
  if (count('failed') > 0) said.push(strings.bulkFailed(count('failed')));
  const left = steps.length - outcomes.length;
  if (left > 0) said.push(strings.bulkLeft(left));
  return said;
}

/** Conversations that could not be changed, as far as a screen names them. */
export const failedIn = ({ steps, outcomes }: Bulk): string[] =>
  outcomes.flatMap(({ came }, index) => (came === 'failed' ? [steps[index]!.conversation] : [])).slice(0, namedAtMost);

function failedRows(bulk: Bulk, headlines: readonly Headline[], look: Look): Row[] {
  const titles = new Map(headlines.map(({ conversation, subject }) => [conversation, subject.trim()]));
  const failed = bulk.outcomes.flatMap((outcome, index) =>
    outcome.came === 'failed' ? [{ ...outcome, conversation: bulk.steps[index]!.conversation }] : [],
  );
  return named(failed, look, ({ conversation, failure }) => {
    const title = titles.get(conversation);
    const label = title === undefined ? look.strings.bulkUnknownTitle : title || look.strings.noSubject;
    const { message } = inWords(failure, look.strings.errors);
    return fact(conversation, cut(label, 60), message, look, title !== undefined);
  });
}

function doneRows(bulk: Bulk, look: Look): Row[] {
  const done = bulk.outcomes.flatMap((outcome, index) =>
    outcome.came === 'done' ? [{ ...outcome, step: bulk.steps[index]! }] : [],
  );
  return named(done, look, ({ title, step }) =>
    fact(step.conversation, title || look.strings.noSubject, step.own?.reason ?? look.strings.bulkStepDone, look, true),
  );
}

const fact = (conversation: string, label: string, text: string, { strings }: Look, opens: boolean): Row => ({
  row: 'fact',
  label,
  text,
  ...(opens
    ? {
        button: {
          label: strings.bulkOpen,
          says: `${strings.bulkOpen}: ${label}`,
          intent: { to: 'open', conversation },
        },
      }
    : {}),
});

/** Rows of the first of them, and how many more there are. */
export function named<T>(all: readonly T[], { strings }: Look, rowFor: (one: T) => Row): Row[] {
  const rows = all.slice(0, namedAtMost).map(rowFor);
  const more = all.length - rows.length;
  return more > 0 ? [...rows, { row: 'text', text: strings.bulkMore(more), tone: 'quiet' }] : rows;
}
