import type { Desk } from '../../desk/desk';
import { may } from '../../team/roles';
import type { VerbName } from '../../verbs';
import type { Row } from '../../words/screen';
import type { Look } from '../parts/look';

/** Mail that came to light long after it was sent: it changes nothing until somebody says that it is new. */
export function lateMailRows({ cameToLight, conversation }: Desk, { strings, context, when }: Look): Row[] {
  if (cameToLight.length === 0) return [];
  const oldest = Math.min(...cameToLight.map(({ at }) => at));
  const told: Row = { row: 'text', text: strings.cameToLight(cameToLight.length, when(oldest)), tone: 'warning' };
  const role = context.person && context.roster.byHandle(context.person.handle)?.role;
  const verb: VerbName = 'as-new';
  if ((role && !may(role, verb)) || context.answering === conversation) return [told];
  const intent = { to: 'act' as const, conversation, command: { do: verb } };
  return [told, { row: 'buttons', buttons: [{ label: strings.treatAsNew, intent }] }];
}
