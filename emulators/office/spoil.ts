import type { Fault } from './faults';
import type { Holds } from './holds';
import { answered, type Form, type Outcome } from './outcome';

/** The outcome of a call a fault was put in the way of. Null: it is never answered. */
export async function spoil(
  { effect, carriedOut = false }: Fault,
  form: Form,
  carryOut: () => Promise<Outcome>,
  holds: Holds,
): Promise<Outcome | null> {
  if ('delayMs' in effect || 'hold' in effect) {
    const wait = () => ('hold' in effect ? holds.until(effect.hold) : holds.pause(effect.delayMs));
    if (!carriedOut) await wait();
    const outcome = await carryOut();
    if (carriedOut) await wait();
    return outcome;
  }
  if (carriedOut) await carryOut();
  if ('silence' in effect) return null;
  if ('error' in effect) return form.failed(effect.error);
  if ('data' in effect) return answered(form.succeeded(effect.data));
  if ('raw' in effect) return answered(effect.raw);
  return { data: {}, transport: effect.transport };
}
