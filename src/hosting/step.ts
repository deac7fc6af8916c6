/** A step on a conversation as a host takes it: one that concerns the whole team changes its configuration first. */
import type { CheckOptions } from '../config/check';
import { addressField } from '../desk/fields';
import type { Context } from '../team/context';
import { actView } from '../use-cases/act';
import { requireLead } from '../verbs/always';
import type { CommandData } from '../words/inbox';
import type { UseCase } from '../words/ports';
import type { View } from '../words/screen';
import { teamOf } from './context';
import { withMachine } from './listed-sender';
import { changeConfiguration } from './team-configuration';

/** `entryId`: see `actOn`. @throws DocketError `not-allowed` where the configuration is a lead's to change */
export function* step(
  conversation: string,
  command: CommandData,
  entryId: string,
  context: Context,
  zones: CheckOptions['zones'],
): UseCase<View> {
  if (command.do !== 'always') return yield* actView(conversation, command, entryId, context);
  requireLead(context);
  const address = addressField(command);
  const change = changeConfiguration((text) => withMachine(text, address), zones, context.now);
  const config = yield* change as UseCase<Context['config']>;
  return yield* actView(conversation, command, entryId, { ...context, ...teamOf(config) });
}
