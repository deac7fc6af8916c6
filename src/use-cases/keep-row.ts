import { rowOf } from '../board/row';
import type { Desk } from '../desk/desk';
import type { Context } from '../team/context';
import type { OwnTexts, UseCase } from '../words/ports';
import { keep } from './requests';

/** The board's row of a conversation as it now stands, or none. */
export function* keepRow(desk: Desk, { now }: Context): UseCase<void, OwnTexts> {
  const row = rowOf(desk, now);
  yield* keep(row ? [row] : [], row ? [] : [desk.conversation]);
}
