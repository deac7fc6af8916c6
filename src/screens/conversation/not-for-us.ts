/** What can be done with a conversation that is not for the team: bring it back, or never see its sender's mail again. */
import { type Desk, isDismissed } from '../../desk/desk';
import { machineFact } from '../../desk/statements';
import { undoneIds } from '../../journal/merge';
import { isListedSender } from '../../mail/machine';
import { teamAddressesOf } from '../../mail/team-addresses';
import type { VerbName } from '../../verbs';
import type { Button } from '../../words/screen';
import { cut } from '../../words/text';
import type { Address } from '../../words/values';
import type { Look } from '../parts/look';

/** Nobody is the customer of what is not for the team. */
export const senderOf = ({ messages }: Desk): Address | null =>
  [...messages].reverse().find(({ filed }) => filed === 'received')?.from ?? null;

export function dismissedButtons(desk: Desk, look: Look): [VerbName, Button][] {
  if (!isDismissed(desk)) return [];
  const { strings } = look;
  const act = (command: { do: VerbName } & Record<string, string>, label: string): [VerbName, Button] => [
    command.do,
    { label, intent: { to: 'act', conversation: desk.conversation, command } },
  ];
  const back = act({ do: 'reopen' }, strings.forUs);
  const address = senderOf(desk)?.address ?? '';
  if (!mayBeListed(address, desk, look)) return [back];
  const { context } = look;
  const role = context.person && context.roster.byHandle(context.person.handle)?.role;
  const shown = cut(address, 60);
  if (role === 'lead')
    return context.limits.configures ? [back, act({ do: 'always', address }, strings.alwaysFrom(shown))] : [back];
  if (context.limits.lists !== true || isProposed(address, desk)) return [back];
  return [back, act({ do: 'propose-always', address }, strings.proposeAlwaysFrom(shown))];
}

/** The team's own addresses never; nor what the configuration has already decided. */
function mayBeListed(address: string, { messages }: Desk, { context }: Look): boolean {
  const { machines, people } = context.config;
  const at = messages[messages.length - 1]?.at ?? context.now;
  if (address === '' || teamAddressesOf(context).isTeam(address, at)) return false;
  return !isListedSender(address, machines) && !isListedSender(address, people);
}

function isProposed(address: string, { entries }: Desk): boolean {
  const undone = undoneIds(entries);
  return entries.some(
    ({ id, kind, data: { fact } }) =>
      kind === 'propose-always' && !undone.has(id) && fact?.key === machineFact && fact.value === address,
  );
}
