/** A template as the text that lies on the shelf. */
import { fieldsIn, isFields } from '../words/shape';
import type { Template, Variant } from './types';

export const templateText = ({ lang, owner, reviewBy }: Template): string => JSON.stringify({ lang, owner, reviewBy });

/** Null where nobody can read it. */
export function templateIn(text: string): Template | null {
  const value = fieldsIn(text);
  if (!isFields(value?.lang)) return null;
  const variants = Object.entries(value.lang).flatMap(([tag, variant]): [string, Variant][] => {
    if (!isFields(variant) || typeof variant.body !== 'string') return [];
    const { subject, body } = variant;
    return [[tag, { body, ...(typeof subject === 'string' && subject !== '' ? { subject } : {}) }]];
  });
  if (variants.length === 0) return null;
  const { owner, reviewBy } = value!;
  return {
    lang: Object.fromEntries(variants),
    ...(typeof owner === 'string' ? { owner } : {}),
    ...(typeof reviewBy === 'string' ? { reviewBy } : {}),
  };
}
