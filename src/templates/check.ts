/** Whether a template may be saved: everything that is wrong with it, at once. */
import { needsWords } from './blanks';
import { namesIn, partsOf } from './parts';
import type { Template, TemplateFault } from './types';

/** @param spoken languages Docket has words of its own in */
export function templateFaults({ lang }: Template, spoken: readonly string[]): TemplateFault[] {
  const variants = Object.entries(lang);
  if (variants.length === 0) return [{ lang: '', why: 'empty' }];
  return variants.flatMap(([tag, { subject = '', body }]) => {
    const read = [partsOf(subject), partsOf(body)];
    const faults: TemplateFault[] = read.flatMap((one) =>
      one.faults.map((fault) => ({ lang: tag, ...fault }) as TemplateFault),
    );
    if (body.trim() === '') faults.push({ lang: tag, why: 'empty' });
    if (!spoken.includes(tag)) {
      const names = new Set(read.flatMap(({ parts }) => namesIn(parts)).filter(needsWords));
      for (const name of names) faults.push({ lang: tag, why: 'no-words', name });
    }
    return faults;
  });
}
